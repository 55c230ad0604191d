import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from '../../../support/action';
import { readKeyValues } from '../../../support/runner-files';
import { readWorkflowCommands } from '../../../support/workflow-commands';

/** The stand-in for the runner decides what other tests see, so it is held to the runner's rules. */
describe('a step’s output, read as the runner reads it', () => {
  test('an annotation has its properties and its line breaks back', () => {
    const { annotations, log } = readWorkflowCommands(
      '::error title=a%3Ab%2Cc,file=m/1.sql,line=7::100%25%0Asure\nplain',
    );
    expect(annotations).toEqual([
      { level: 'error', title: 'a:b,c', file: 'm/1.sql', line: 7, message: '100%\nsure' },
    ]);
    expect(log).toBe('##[error]100%\nsure\nplain');
  });

  test('while commands are stopped, only the token speaks', () => {
    const output = [
      '::stop-commands::T0k',
      '::error::forged',
      '##[error]too',
      '::t0k::',
      '::notice::real',
    ];
    expect(readWorkflowCommands(output.join('\r\n')).annotations).toEqual([
      { level: 'notice', message: 'real' },
    ]);
  });

  test('the older form counts anywhere in a line', () => {
    expect(readWorkflowCommands('a ##[warning]b%0Ac').annotations).toEqual([
      { level: 'warning', message: 'b\nc' },
    ]);
  });

  test('what is masked is starred from then on', () => {
    const { masks, log } = readWorkflowCommands('pw\n::add-mask::pw%0Ax\nis pw here, x');
    expect(masks).toEqual(['pw\nx', 'pw', 'x']);
    expect(log).toBe('pw\nis *** here, ***');
  });

  test('text that only looks like a command stays text', () => {
    const { annotations, log } = readWorkflowCommands('::unknown::a\na ::error::b');
    expect(annotations).toEqual([]);
    expect(log).toBe('::unknown::a\na ::error::b');
  });
});

describe('the files by which a step speaks', () => {
  const read = (text: string) => {
    const file = join(workspace(), 'output');
    writeFileSync(file, text);
    return readKeyValues(file);
  };

  test('single lines and heredocs', () => {
    expect(read('a=1=2\nb<<EOF\nx=y\n\nz\nEOF\nc=\n')).toEqual({ a: '1=2', b: 'x=y\n\nz', c: '' });
  });

  test('a heredoc without its end is refused', () => {
    expect(() => read('b<<EOF\nx')).toThrow('EOF');
  });
});
