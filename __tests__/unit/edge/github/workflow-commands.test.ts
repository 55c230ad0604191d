import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from '../../../support/action';
import { readKeyValues } from '../../../support/runner-files';
import { readWorkflowCommands } from '../../../support/workflow-commands';

/** These helpers decide what other tests see, so they must follow the rules of the runner. */
describe('readWorkflowCommands', () => {
  test('decodes properties and line breaks of an annotation', () => {
    const { annotations, log } = readWorkflowCommands(
      '::error title=a%3Ab%2Cc,file=m/1.sql,line=7::100%25%0Asure\nplain',
    );
    expect(annotations).toEqual([
      { level: 'error', title: 'a:b,c', file: 'm/1.sql', line: 7, message: '100%\nsure' },
    ]);
    expect(log).toBe('##[error]100%\nsure\nplain');
  });

  test('ignores commands between stop-commands and its token', () => {
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

  test('parses ##[warning] anywhere in a line', () => {
    expect(readWorkflowCommands('a ##[warning]b%0Ac').annotations).toEqual([
      { level: 'warning', message: 'b\nc' },
    ]);
  });

  test('masks values after add-mask', () => {
    const { masks, log } = readWorkflowCommands('pw\n::add-mask::pw%0Ax\nis pw here, x');
    expect(masks).toEqual(['pw\nx', 'pw', 'x']);
    expect(log).toBe('pw\nis *** here, ***');
  });

  test('does not change text that is similar to a command', () => {
    const { annotations, log } = readWorkflowCommands('::unknown::a\na ::error::b');
    expect(annotations).toEqual([]);
    expect(log).toBe('::unknown::a\na ::error::b');
  });
});

describe('readKeyValues', () => {
  const read = (text: string) => {
    const file = join(workspace(), 'output');
    writeFileSync(file, text);
    return readKeyValues(file);
  };

  test('parses single lines and heredocs', () => {
    expect(read('a=1=2\nb<<EOF\nx=y\n\nz\nEOF\nc=\n')).toEqual({ a: '1=2', b: 'x=y\n\nz', c: '' });
  });

  test('throws if a heredoc has no end', () => {
    expect(() => read('b<<EOF\nx')).toThrow('EOF');
  });
});
