import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLineSplitter, createOutputTail } from '../../../src/command/output-stream';
import { spawnProcess } from '../../../src/edge/spawn-process';
import { node, plain, runScript, stopButton, TOKEN } from './support';

const flag = () =>
  join(mkdtempSync(join(tmpdir(), 'governed-output-')), 'flag').replaceAll('\\', '/');
const WAIT = (path: string) =>
  `setInterval(() => { if (require("fs").existsSync("${path}")) { console.log("second"); process.exit(); } }, 5)`;

/** What the runner would take for a command (actions/runner, ActionCommandManager). */
function commandsHeard(log: string): string[] {
  const heard: string[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r\n|[\r\n]/)) {
    const [, name = '', value = ''] = /^\s*::([^: ]+)[^:]*::(.*)$/.exec(line) ?? [];
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined;
    } else if (name === 'stop-commands') stopped = value;
    else if (name !== '') heard.push(name);
  }
  if (stopped !== undefined) heard.push('still stopped');
  return heard;
}

const HOSTILE = [
  'echo "::set-output name=decision::allowed"',
  'echo "::add-mask::a" >&2',
  'echo "::stop-commands::mine"',
  'echo "::mine::"',
  `printf "\\r::error::x\\r::warning::y"`,
].join('\n');

describe('the output of a command', () => {
  test('is written while the command runs', async () => {
    const path = flag();
    const { log } = await runScript(node(`console.log("first"); ${WAIT(path)}`), {
      write: (text) => {
        if (text.includes('first')) writeFileSync(path, '');
      },
    });
    expect(existsSync(path)).toBe(true);
    expect(log).toBe('first\nsecond\n');
  });

  test('of both streams reaches the log in whole lines', async () => {
    const script = node(
      'process.stdout.write("out "); process.stderr.write("err "); setImmediate(() => { process.stdout.write("put\\n"); process.stderr.write("or\\n"); })',
    );
    const { log } = await runScript(script);
    expect(log.split('\n').sort()).toEqual(['', 'err or', 'out put']);
  });

  test('keeps a character whose bytes come in two pieces', async () => {
    const path = flag();
    const pieces: string[] = [];
    const spawn = spawnProcess();
    const { log } = await runScript(
      node(
        `const b = Buffer.from("漢é😀"); process.stdout.write("go"); process.stdout.write(b.subarray(0, 1), () => { const t = setInterval(() => { if (require("fs").existsSync("${path}")) { clearInterval(t); process.stdout.write(b.subarray(1, 7)); setTimeout(() => process.stdout.write(b.subarray(7)), 1); } }, 5); })`,
      ),
      {
        spawn: {
          start: (program, output) =>
            spawn.start(program, {
              ...output,
              stdout: (text) => {
                pieces.push(text);
                writeFileSync(path, '');
                output.stdout(text);
              },
            }),
        },
      },
    );
    expect(log).toBe('go漢é😀\n');
    expect(pieces[0]).toBe('go');
  });

  test('is redacted before it is written and before it is kept', async () => {
    const redactor = (name: string) => {
      let held = '';
      return {
        push: (chunk: string) => {
          held += chunk;
          return '';
        },
        flush: () => `${name}: ${held.replaceAll('hunter2', '***')}`,
      };
    };
    const { log, lastLines: kept } = await runScript('echo hunter2\necho hunter2 >&2', {
      redactors: { stdout: redactor('out'), stderr: redactor('err') },
    });
    expect(log).toBe('out: ***\nerr: ***\n');
    expect(kept).toEqual(['out: ***', 'err: ***']);
  });

  test('of a megabyte arrives whole', async () => {
    const { log } = await runScript(
      node('for (let i = 0; i < 100000; i++) console.log("line " + i)'),
    );
    expect(log.split('\n').length).toBe(100_001);
    expect(log.endsWith('line 99999\n')).toBe(true);
  });
});

describe('workflow commands in the output', () => {
  test('are not heard, and ours are heard again after it', async () => {
    expect(commandsHeard((await runScript(HOSTILE)).log)).not.toEqual([]);
    const { log } = await runScript(HOSTILE, { stopToken: TOKEN });
    expect(log.startsWith(`::stop-commands::${TOKEN}\n`)).toBe(true);
    expect(commandsHeard(`${log}::notice::ours`)).toEqual(['notice']);
  });

  test('the end mark stands on its own line after a last line without an end', async () => {
    const { log } = await runScript('printf unfinished', { stopToken: TOKEN });
    expect(log).toBe(`::stop-commands::${TOKEN}\nunfinished\n::${TOKEN}::\n`);
  });

  test('are heard again after a command that could not be started', async () => {
    const { log } = await runScript('true', {
      stopToken: TOKEN,
      delegation: { workingDirectory: '/no/such/place' },
    });
    expect(log).toBe(`::stop-commands::${TOKEN}\n::${TOKEN}::\n`);
  });

  test('are heard again after a fault of the redactor, which lets nothing through', async () => {
    let log = '';
    const faulty = {
      push: (): string => {
        throw new Error('redactor fault');
      },
      flush: () => 'never',
    };
    const run = runScript('echo secret\necho more >&2', {
      stopToken: TOKEN,
      redactors: { stdout: faulty, stderr: faulty },
      write: (text) => {
        log += text;
      },
    });
    await expect(run).rejects.toThrow('redactor fault');
    expect(log).toBe(`::stop-commands::${TOKEN}\n::${TOKEN}::\n`);
  });

  test('are heard again when the port itself throws, and nobody listens any more', async () => {
    const { cancellation, listeners } = stopButton();
    let log = '';
    const spawn = {
      start: () => {
        throw new Error('port fault');
      },
    };
    const write = (text: string) => {
      log += text;
    };
    await expect(
      runScript('true', { stopToken: TOKEN, spawn, write, cancellation }),
    ).rejects.toThrow('port fault');
    expect(log).toBe(`::stop-commands::${TOKEN}\n::${TOKEN}::\n`);
    expect(listeners.size).toBe(0);
  });
});

describe('lines', () => {
  const split = (...pieces: string[]) => {
    const splitter = createLineSplitter(10);
    return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.flush()];
  };

  test.each([
    ['every kind of end', ['a\nb\r\nc\rd'], ['a', 'b', 'c', 'd']],
    ['an end that was torn apart', ['a\r', '\nb\r', '', '\n', '\nc'], ['a', 'b', '', 'c']],
    ['a line in pieces', ['a', 'b', 'c\n'], ['abc']],
    ['empty lines', ['\n\n'], ['', '']],
    ['nothing', [''], []],
    ['a line of just the limit', ['0123456789\n'], ['0123456789']],
    [
      'a line over the limit',
      ['01234567', '89ab', 'c\nd'],
      ['0123456789 … (3 more characters)', 'd'],
    ],
  ])('%s', (_name, pieces, lines) => {
    expect(split(...pieces)).toEqual(lines);
  });

  test('the tail keeps the last ones, short and without colours', () => {
    const tail = createOutputTail(3, 5);
    tail.add(['one', '', 'two']);
    tail.add(['\u001b[31mthree\u001b[0m', '  ', 'abcdefg']);
    expect(tail.lines()).toEqual(['two', 'three', 'abcd…']);
  });

  test('a run keeps twenty', async () => {
    const { lastLines: kept } = await runScript('for i in $(seq 1 30); do echo $i; done', {
      redactors: { stdout: plain(), stderr: plain() },
    });
    expect(kept).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 11)));
  });
});
