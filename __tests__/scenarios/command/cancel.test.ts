import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCommandOutcome } from '../../../src/command/command-outcome';
import type { RunningProcess } from '../../../src/command/spawn';
import { spawnProcess } from '../../../src/edge/spawn-process';
import { createCancellation, nodeCommand, runScript, TOKEN } from './support';

/** Windows has no process groups: there, the shell is ended at once. */
const describeOnPosix = process.platform === 'win32' ? describe.skip : describe;

/** Runs a script and sends the next signal for each `ready` that it prints. */
async function runAndCancel(
  script: string,
  signals: ('SIGINT' | 'SIGTERM')[],
  drainLimitMs?: number,
) {
  const { cancellation, cancel, listeners } = createCancellation();
  const unsent = [...signals];
  const end = await runScript(script, {
    cancellation,
    stopToken: TOKEN,
    spawn: spawnProcess(drainLimitMs),
    write: (text) => {
      for (const _ of text.matchAll(/ready/g)) {
        const next = unsent.shift();
        if (next !== undefined) cancel(next);
      }
    },
  });
  expect(unsent).toEqual([]);
  expect(listeners.size).toBe(0);
  expect(end.log.endsWith(`::${TOKEN}::\n`)).toBe(true);
  return end;
}

const isAlive = (pid: string | undefined) => {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
};

describeOnPosix('cancellation of a command', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'forwards %s to a tool that the shell started',
    async (signal) => {
      const tool = nodeCommand(
        `process.on("${signal}", () => { console.log("cleaned up"); process.exit(9); }); setInterval(() => {}, 1000); console.log("ready")`,
      );
      const end = await runAndCancel(`${tool}\necho not reached`, [signal]);
      expect(end.log).toContain('cleaned up');
      expect(end.log).not.toContain('not reached');
      expect(end.cancelledBy).toBe(signal);
      const outcome = toCommandOutcome(end);
      expect(outcome).toMatchObject({ kind: 'cancelled', problem: { code: 'command-cancelled' } });
    },
  );

  test('forwards a signal to the child processes of the tool', async () => {
    const inner =
      'process.on(\\"SIGINT\\", () => { console.log(\\"grandchild received SIGINT\\"); process.exit(); }); setInterval(() => {}, 1000); console.log(\\"ready\\")';
    const outer = nodeCommand(
      `process.on("SIGINT", () => {}); require("child_process").spawn(process.execPath, ["-e", "${inner}"], { stdio: "inherit" }).on("exit", () => process.exit(0))`,
    );
    const end = await runAndCancel(outer, ['SIGINT']);
    expect(end.log).toContain('grandchild received SIGINT');
  });

  test('waits until the tool has ended after a signal', async () => {
    const tool = nodeCommand(
      'process.on("SIGINT", () => { let n = 0; const t = setInterval(() => { console.log("step " + ++n); if (n === 5) { clearInterval(t); process.exit(0); } }, 10); }); setInterval(() => {}, 1000); console.log("ready")',
    );
    const end = await runAndCancel(`${tool}`, ['SIGINT']);
    expect(end.log).toContain('step 5');
    expect(end.exit).toEqual({ kind: 'exited', code: 0 });
    expect(toCommandOutcome(end).kind).toBe('cancelled');
  });

  test('forwards the second signal as SIGTERM and the third as SIGKILL', async () => {
    const tool = nodeCommand(
      'for (const s of ["SIGINT", "SIGTERM"]) process.on(s, () => console.log(s + ", ready")); setInterval(() => {}, 1000); console.log("ready")',
    );
    const end = await runAndCancel(`exec ${tool}`, ['SIGINT', 'SIGINT', 'SIGINT']);
    expect(end.log).toMatch(/ready\nSIGINT, ready\nSIGTERM, ready\n/);
    expect(end.exit).toEqual({ kind: 'signalled', signal: 'SIGKILL' });
  });

  test('does not start the command if the run is already cancelled', async () => {
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

describeOnPosix('background processes of a command', () => {
  test('ends the run although a background process keeps the output open', async () => {
    const { exit, log } = await runScript('sleep 600 &\necho $!\nexit 5', {
      spawn: spawnProcess(50),
    });
    expect(exit).toEqual({ kind: 'exited', code: 5 });
    expect(isAlive(log.trim())).toBe(true);
    process.kill(Number(log), 'SIGKILL');
  });

  test('forwards a signal to a background process after the shell has exited', async () => {
    const late = nodeCommand(
      'process.on("SIGTERM", () => { console.log("received SIGTERM"); process.exit(); }); setInterval(() => {}, 1000); console.log("ready")',
    );
    const end = await runAndCancel(`${late} &\nexit 0`, ['SIGTERM'], 60_000);
    expect(end.log).toContain('received SIGTERM');
  });

  test('sends no signal to a background process after the run has ended', async () => {
    const signalFile = join(mkdtempSync(join(tmpdir(), 'governed-cancel-')), 'seen');
    writeFileSync(signalFile, '');
    const background = nodeCommand(
      `const seen = []; process.on("SIGINT", () => seen.push("stopped")); process.on("SIGTERM", () => { require("fs").writeFileSync("${signalFile}", "asked" + seen); process.exit(); }); setInterval(() => {}, 1000); console.log(process.pid); require("fs").writeFileSync("${signalFile}.ready", "")`,
    );
    let running: RunningProcess | undefined;
    const spawn = spawnProcess(20);
    const { log } = await runScript(
      `${background} &\nuntil [ -e "${signalFile}.ready" ]; do sleep 0.01; done`,
      {
        spawn: {
          start: (program, output) => {
            running = spawn.start(program, output);
            return running;
          },
        },
      },
    );
    running?.signal('SIGINT');
    // If two signals are pending, Linux delivers the one with the lower number first: SIGINT.
    process.kill(Number(log), 'SIGTERM');
    let received = '';
    while (received === '') {
      await new Promise((resolve) => setTimeout(resolve, 5));
      received = readFileSync(signalFile, 'utf8');
    }
    expect(received).toBe('asked');
  });
});
