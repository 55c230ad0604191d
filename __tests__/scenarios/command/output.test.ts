import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLineSplitter, createOutputTail } from '../../../src/command/output-stream';
import { spawnProcess } from '../../../src/edge/spawn-process';
import { createCancellation, nodeCommand, noRedaction, runScript, TOKEN } from './support';

/** Returns the path of a file that does not exist yet. */
const newFlagPath = () =>
  join(mkdtempSync(join(tmpdir(), 'governed-output-')), 'flag').replaceAll('\\', '/');
/** JavaScript that waits for a file, prints `second` and exits. */
const waitForFile = (path: string) =>
  `setInterval(() => { if (require("fs").existsSync("${path}")) { console.log("second"); process.exit(); } }, 5)`;

/** Lists the workflow commands that the runner would execute (actions/runner, ActionCommandManager). */
function listExecutedCommands(log: string): string[] {
  const executed: string[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r\n|[\r\n]/)) {
    const [, name = '', value = ''] = /^\s*::([^: ]+)[^:]*::(.*)$/.exec(line) ?? [];
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined;
    } else if (name === 'stop-commands') stopped = value;
    else if (name !== '') executed.push(name);
  }
  if (stopped !== undefined) executed.push('still stopped');
  return executed;
}

const HOSTILE_SCRIPT = [
  'echo "::set-output name=decision::allowed"',
  'echo "::add-mask::a" >&2',
  'echo "::stop-commands::mine"',
  'echo "::mine::"',
  `printf "\\r::error::x\\r::warning::y"`,
].join('\n');

describe('output of a command', () => {
  test('writes the output while the command runs', async () => {
    const path = newFlagPath();
    const { log } = await runScript(nodeCommand(`console.log("first"); ${waitForFile(path)}`), {
      write: (text) => {
        if (text.includes('first')) writeFileSync(path, '');
      },
    });
    expect(existsSync(path)).toBe(true);
    expect(log).toBe('first\nsecond\n');
  });

  test('writes both streams to the log in whole lines', async () => {
    const script = nodeCommand(
      'process.stdout.write("out "); process.stderr.write("err "); setImmediate(() => { process.stdout.write("put\\n"); process.stderr.write("or\\n"); })',
    );
    const { log } = await runScript(script);
    expect(log.split('\n').sort()).toEqual(['', 'err or', 'out put']);
  });

  test('decodes a character whose bytes arrive in two chunks', async () => {
    const path = newFlagPath();
    const chunks: string[] = [];
    const spawn = spawnProcess();
    const { log } = await runScript(
      nodeCommand(
        `const b = Buffer.from("漢é😀"); process.stdout.write("go"); process.stdout.write(b.subarray(0, 1), () => { const t = setInterval(() => { if (require("fs").existsSync("${path}")) { clearInterval(t); process.stdout.write(b.subarray(1, 7)); setTimeout(() => process.stdout.write(b.subarray(7)), 1); } }, 5); })`,
      ),
      {
        spawn: {
          start: (program, output) =>
            spawn.start(program, {
              ...output,
              stdout: (text) => {
                chunks.push(text);
                writeFileSync(path, '');
                output.stdout(text);
              },
            }),
        },
      },
    );
    expect(log).toBe('go漢é😀\n');
    expect(chunks[0]).toBe('go');
  });

  test('redacts the output before it is written and before it is kept', async () => {
    const createRedactor = (name: string) => {
      let held = '';
      return {
        push: (chunk: string) => {
          held += chunk;
          return '';
        },
        flush: () => `${name}: ${held.replaceAll('hunter2', '***')}`,
      };
    };
    const { log, lastLines } = await runScript('echo hunter2\necho hunter2 >&2', {
      redactors: { stdout: createRedactor('out'), stderr: createRedactor('err') },
    });
    expect(log).toBe('out: ***\nerr: ***\n');
    expect(lastLines).toEqual(['out: ***', 'err: ***']);
  });

  test('writes a megabyte of output completely', async () => {
    const { log } = await runScript(
      nodeCommand('for (let i = 0; i < 100000; i++) console.log("line " + i)'),
    );
    expect(log.split('\n').length).toBe(100_001);
    expect(log.endsWith('line 99999\n')).toBe(true);
  });
});

describe('workflow commands in the output of a command', () => {
  test('stops workflow commands until the command has ended', async () => {
    expect(listExecutedCommands((await runScript(HOSTILE_SCRIPT)).log)).not.toEqual([]);
    const { log } = await runScript(HOSTILE_SCRIPT, { stopToken: TOKEN });
    expect(log.startsWith(`::stop-commands::${TOKEN}\n`)).toBe(true);
    expect(listExecutedCommands(`${log}::notice::x`)).toEqual(['notice']);
  });

  test('resumes workflow commands on a new line after output without a line end', async () => {
    const { log } = await runScript('printf unfinished', { stopToken: TOKEN });
    expect(log).toBe(`::stop-commands::${TOKEN}\nunfinished\n::${TOKEN}::\n`);
  });

  test('resumes workflow commands after a command that could not be started', async () => {
    const { log } = await runScript('true', {
      stopToken: TOKEN,
      command: { workingDirectory: '/no/such/place' },
    });
    expect(log).toBe(`::stop-commands::${TOKEN}\n::${TOKEN}::\n`);
  });

  test('resumes workflow commands after an error of the redactor, and writes no output', async () => {
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

  test('resumes workflow commands and removes the cancellation listener if spawn throws', async () => {
    const { cancellation, listeners } = createCancellation();
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

describe('createLineSplitter', () => {
  const split = (...chunks: string[]) => {
    const splitter = createLineSplitter(10);
    return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.flush()];
  };

  test.each([
    ['splits at every kind of line end', ['a\nb\r\nc\rd'], ['a', 'b', 'c', 'd']],
    [
      'splits once at a line end that is split over two chunks',
      ['a\r', '\nb\r', '', '\n', '\nc'],
      ['a', 'b', '', 'c'],
    ],
    ['joins the chunks of a line', ['a', 'b', 'c\n'], ['abc']],
    ['keeps empty lines', ['\n\n'], ['', '']],
    ['returns no line for no text', [''], []],
    ['keeps a line of the maximum length', ['0123456789\n'], ['0123456789']],
    [
      'cuts a line over the maximum length and counts the rest',
      ['01234567', '89ab', 'c\nd'],
      ['0123456789 … (3 more characters)', 'd'],
    ],
  ])('%s', (_name, chunks, lines) => {
    expect(split(...chunks)).toEqual(lines);
  });
});

describe('createOutputTail', () => {
  test('keeps the last lines, cut and without control sequences', () => {
    const tail = createOutputTail(3, 5);
    tail.add(['one', '', 'two']);
    tail.add(['\u001b[31mthree\u001b[0m', '  ', 'abcdefg']);
    expect(tail.lines()).toEqual(['two', 'three', 'abcd…']);
  });

  test('keeps the last 20 lines of a run', async () => {
    const { lastLines } = await runScript('for i in $(seq 1 30); do echo $i; done', {
      redactors: { stdout: noRedaction(), stderr: noRedaction() },
    });
    expect(lastLines).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 11)));
  });
});
