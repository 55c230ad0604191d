import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Readable } from 'node:stream';
import type {
  OutputSink,
  ProcessExit,
  Program,
  RunningProcess,
  Shell,
  Signal,
  Spawn,
} from '../command/spawn';

/** How long output may come after the program's own end: as long as the runner waits for a step. */
const DRAIN_LIMIT_MS = 5_000;

/** On Windows `Path` and `PATH` are one variable. */
export const ENV_NAMES_IGNORE_CASE = process.platform === 'win32';

type Started = ChildProcessByStdio<null, Readable, Readable>;

/**
 * The real Spawn: the only place of this action that starts a process. A program gets a process
 * group of its own (on Windows there is none), no stdin, and pipes for its output.
 *
 * It has ended when it has exited and its output is read to the end. What it left in the
 * background may hold the pipes open for ever (`cloud-sql-proxy & alembic …`): then the end is
 * `drainLimitMs` after the exit; what is left lives on, and the runner stops it at the end of the
 * job, by RUNNER_TRACKING_ID.
 *
 * @param drainLimitMs see above
 * @returns the port. Its `start` throws nothing.
 */
export function spawnProcess(drainLimitMs: number = DRAIN_LIMIT_MS): Spawn {
  return {
    start(program, output) {
      try {
        const obstacle = directoryObstacle(program.workingDirectory);
        if (obstacle !== undefined) return neverStarted(obstacle);
        return follow(launch(program), output, drainLimitMs);
      } catch (error) {
        return neverStarted(startProblem(error));
      }
    },
  };
}

function launch(program: Program): Started {
  return spawn(program.file, program.args, {
    cwd: program.workingDirectory,
    env: program.environment,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

function follow(child: Started, output: OutputSink, drainLimitMs: number): RunningProcess {
  let over = false;
  const ended = new Promise<ProcessExit>((resolve) => {
    let drain: NodeJS.Timeout | undefined;
    const finish = (end: ProcessExit) => {
      over = true;
      clearTimeout(drain);
      resolve(end);
    };
    child.once('error', (error) => {
      // With a pid it did start, and the error is about a signal: its end is still to come.
      if (child.pid === undefined) finish(neverStartedEnd(startProblem(error)));
    });
    child.once('exit', (code, signal) => {
      drain = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        finish(endOf(code, signal));
      }, drainLimitMs);
    });
    child.once('close', (code, signal) => {
      if (child.pid !== undefined) finish(endOf(code, signal));
    });
  });

  if (child.pid !== undefined) {
    // `setEncoding` decodes across chunk borders, and at the end says what is left of a torn character.
    child.stdout.setEncoding('utf8').on('data', (text: string) => output.stdout(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => output.stderr(text));
  }

  const signal = (name: Signal) => {
    if (!over) send(child, name);
  };
  return { signal, ended };
}

function endOf(code: number | null, signal: NodeJS.Signals | null): ProcessExit {
  return code === null
    ? { kind: 'signalled', signal: signal ?? 'a signal' }
    : { kind: 'exited', code };
}

/** To the whole group; on Windows to the program alone, where any signal ends it at once. */
function send(child: ChildProcess, name: Signal): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    child.kill(name);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // Nobody of the group is left, or none may be signalled (all became another user by sudo).
    // Either way there is nothing to do but to wait for the end, which the caller does.
  }
}

function directoryObstacle(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return `The working directory \`${path}\` does not exist.`;
  return found.isDirectory() ? undefined : `The working directory \`${path}\` is not a directory.`;
}

const START_PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'The shell for the command was not found.'],
  ['ENOTDIR', 'The working directory does not exist.'],
  ['EACCES', 'The shell may not be executed, or the working directory may not be entered.'],
  ['E2BIG', 'The command and its environment together are longer than the system allows.'],
  ['EMFILE', 'The system has no room for another open file.'],
  ['EAGAIN', 'The system has no room for another process.'],
  ['ENOMEM', 'The system has no memory for another process.'],
  ['ERR_INVALID_ARG_VALUE', 'The command or one of its variables holds a NUL character.'],
]);

/** By code only: Node's own words repeat the argument that it did not like, with its secrets. */
function startProblem(error: unknown): string {
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  const code = coded ? String(error.code) : 'no code';
  return START_PROBLEMS.get(code) ?? `The system could not start the command (${code}).`;
}

function neverStartedEnd(reason: string): ProcessExit {
  return { kind: 'not-started', reason };
}

function neverStarted(reason: string): RunningProcess {
  return { signal: () => {}, ended: Promise.resolve(neverStartedEnd(reason)) };
}

/**
 * Looks for the shell that runs a command: bash on PATH, else sh (issue 3, "The delegate").
 * Relative entries of PATH are passed over: a file of the checkout must not become the shell.
 *
 * @param environment the step's variables
 * @returns the shell, or undefined where there is neither. Throws nothing.
 */
export function findShell(
  environment: Readonly<Record<string, string | undefined>>,
): Shell | undefined {
  for (const kind of ['bash', 'sh'] as const) {
    const path = findProgram(kind, environment);
    if (path !== undefined) return { kind, path };
  }
  return undefined;
}

/**
 * Finds a program in the absolute entries of PATH. A name alone must not be given to `spawn`:
 * Windows would look for it in the working directory first, which is the checkout.
 *
 * @param environment the step's variables
 * @returns the path, or undefined if no entry has the program. Never throws.
 */
export function findProgram(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return searchPath(environment)
    .map((folder) => join(folder, file))
    .find(isProgram);
}

function searchPath(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const folders = (pathOf(environment) ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder));
  if (process.platform !== 'win32') return folders;
  // There, `bash.exe` is the door to WSL: another system, which sees none of our variables.
  return folders.filter((folder) => !/\\(system32|windowsapps)\\?$/i.test(folder));
}

/** Windows spells it `Path`. */
function pathOf(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  if (process.platform !== 'win32') return environment['PATH'];
  return Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: the next folder may have it.
    return false;
  }
}
