import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCommandOutcome } from '../../../src/command/command-outcome';
import type { RunningProcess } from '../../../src/command/spawn';
import { spawnProcess } from '../../../src/edge/spawn-process';
import { node, runScript, stopButton, TOKEN } from './support';

/** Signals to a group are POSIX's; on Windows the shell is ended at once. */
const posix = process.platform === 'win32' ? describe.skip : describe;

/** Runs a script and asks it to stop once for each `ready` that it prints. */
async function runAndStop(
  script: string,
  sources: ('SIGINT' | 'SIGTERM')[],
  drainLimitMs?: number,
) {
  const { cancellation, press, listeners } = stopButton();
  const left = [...sources];
  const end = await runScript(script, {
    cancellation,
    stopToken: TOKEN,
    spawn: spawnProcess(drainLimitMs),
    write: (text) => {
      for (const _ of text.matchAll(/ready/g)) {
        const next = left.shift();
        if (next !== undefined) press(next);
      }
    },
  });
  expect(left).toEqual([]);
  expect(listeners.size).toBe(0);
  expect(end.log.endsWith(`::${TOKEN}::\n`)).toBe(true);
  return end;
}

const alive = (pid: string | undefined) => {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
};

posix('a wish to stop', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches a tool below the shell', async (signal) => {
    const tool = node(
      `process.on("${signal}", () => { console.log("tidied up"); process.exit(9); }); setInterval(() => {}, 1000); console.log("ready")`,
    );
    const end = await runAndStop(`${tool}\necho not reached`, [signal]);
    expect(end.log).toContain('tidied up');
    expect(end.log).not.toContain('not reached');
    expect(end.cancelledBy).toBe(signal);
    const outcome = toCommandOutcome(end);
    expect(outcome).toMatchObject({ kind: 'cancelled', problem: { code: 'command-cancelled' } });
  });

  test('reaches what a tool below the shell started itself', async () => {
    const inner =
      'process.on(\\"SIGINT\\", () => { console.log(\\"grandchild told\\"); process.exit(); }); setInterval(() => {}, 1000); console.log(\\"ready\\")';
    const outer = node(
      `process.on("SIGINT", () => {}); require("child_process").spawn(process.execPath, ["-e", "${inner}"], { stdio: "inherit" }).on("exit", () => process.exit(0))`,
    );
    const end = await runAndStop(outer, ['SIGINT']);
    expect(end.log).toContain('grandchild told');
  });

  test('is waited for: the run ends when the tool has, not before', async () => {
    const tool = node(
      'process.on("SIGINT", () => { let n = 0; const t = setInterval(() => { console.log("step " + ++n); if (n === 5) { clearInterval(t); process.exit(0); } }, 10); }); setInterval(() => {}, 1000); console.log("ready")',
    );
    const end = await runAndStop(`${tool}`, ['SIGINT']);
    expect(end.log).toContain('step 5');
    expect(end.ended).toEqual({ kind: 'exited', code: 0 });
    expect(toCommandOutcome(end).kind).toBe('cancelled');
  });

  test('comes a second time as SIGTERM and a third time as SIGKILL', async () => {
    const tool = node(
      'for (const s of ["SIGINT", "SIGTERM"]) process.on(s, () => console.log(s + ", ready")); setInterval(() => {}, 1000); console.log("ready")',
    );
    const end = await runAndStop(`exec ${tool}`, ['SIGINT', 'SIGINT', 'SIGINT']);
    expect(end.log).toMatch(/ready\nSIGINT, ready\nSIGTERM, ready\n/);
    expect(end.ended).toEqual({ kind: 'signalled', signal: 'SIGKILL' });
  });

  test('that came before the start starts nothing', async () => {
    const end = await runScript('echo started', {
      stopToken: TOKEN,
      cancellation: {
        onRequest(listener) {
          listener('SIGINT');
          return () => {};
        },
      },
    });
    expect(end.log).toBe('');
    expect(toCommandOutcome(end)).toMatchObject({
      kind: 'cancelled',
      problem: { what: 'The run was cancelled before the command was started.' },
    });
  });
});

posix('what a command leaves in the background', () => {
  test('does not hold the run up when it keeps the output open', async () => {
    const { ended, log } = await runScript('sleep 600 &\necho $!\nexit 5', {
      spawn: spawnProcess(50),
    });
    expect(ended).toEqual({ kind: 'exited', code: 5 });
    expect(alive(log.trim())).toBe(true);
    process.kill(Number(log), 'SIGKILL');
  });

  test('is told to stop as well, after the shell has gone', async () => {
    const late = node(
      'process.on("SIGTERM", () => { console.log("late but told"); process.exit(); }); setInterval(() => {}, 1000); console.log("ready")',
    );
    const end = await runAndStop(`${late} &\nexit 0`, ['SIGTERM'], 60_000);
    expect(end.log).toContain('late but told');
  });

  test('is beyond reach once the run has ended', async () => {
    const seen = join(mkdtempSync(join(tmpdir(), 'governed-cancel-')), 'seen');
    writeFileSync(seen, '');
    const background = node(
      `const seen = []; process.on("SIGINT", () => seen.push("stopped")); process.on("SIGTERM", () => { require("fs").writeFileSync("${seen}", "asked" + seen); process.exit(); }); setInterval(() => {}, 1000); console.log(process.pid); require("fs").writeFileSync("${seen}.ready", "")`,
    );
    let handle: RunningProcess | undefined;
    const port = spawnProcess(20);
    const { log } = await runScript(
      `${background} &\nuntil [ -e "${seen}.ready" ]; do sleep 0.01; done`,
      {
        spawn: {
          start: (program, output) => {
            handle = port.start(program, output);
            return handle;
          },
        },
      },
    );
    handle?.signal('SIGINT');
    // Of two signals that wait, Linux hands over the one with the lower number first: SIGINT.
    process.kill(Number(log), 'SIGTERM');
    let heard = '';
    while (heard === '') {
      await new Promise((resolve) => setTimeout(resolve, 5));
      heard = readFileSync(seen, 'utf8');
    }
    expect(heard).toBe('asked');
  });
});
