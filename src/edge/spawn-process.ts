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

/** Time to read output after the exit of the process. The runner waits as long for a step. */
const DRAIN_LIMIT_MS = 5_000;

/** Whether `Path` and `PATH` are one variable, as on Windows. */
export const ENV_NAMES_IGNORE_CASE = process.platform === 'win32';

type StartedProcess = ChildProcessByStdio<null, Readable, Readable>;

/**
 * Creates the Spawn that starts processes. Nothing else starts a process except `git`. A program
 * has its own process group (not on Windows), no stdin, and pipes for its output.
 *
 * The result is ready once the process has exited and its output is read. A background process can
 * keep the pipes open (`cloud-sql-proxy & alembic …`). Then the result is ready `drainLimitMs`
 * after the exit. The runner stops the background process at the end of the job
 * (RUNNER_TRACKING_ID).
 *
 * @param drainLimitMs Milliseconds.
 * @returns The port. Its `start` never throws.
 */
export function spawnProcess(drainLimitMs: number = DRAIN_LIMIT_MS): Spawn {
  return {
    start(program, output) {
      try {
        const directoryProblem = findDirectoryProblem(program.workingDirectory);
        if (directoryProblem !== undefined) return failedProcess(directoryProblem);
        return trackProcess(startProgram(program), output, drainLimitMs);
      } catch (error) {
        return failedProcess(describeStartError(error));
      }
    },
  };
}

function startProgram(program: Program): StartedProcess {
  return spawn(program.file, program.args, {
    cwd: program.workingDirectory,
    env: program.environment,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

function trackProcess(
  child: StartedProcess,
  output: OutputSink,
  drainLimitMs: number,
): RunningProcess {
  let isOver = false;
  const ended = new Promise<ProcessExit>((resolve) => {
    let drainTimer: NodeJS.Timeout | undefined;
    const resolveOnce = (end: ProcessExit) => {
      isOver = true;
      clearTimeout(drainTimer);
      resolve(end);
    };
    child.once('error', (error) => {
      // With a pid the process has started, and the error is about a signal.
      if (child.pid === undefined) resolveOnce(notStarted(describeStartError(error)));
    });
    child.once('exit', (code, signal) => {
      drainTimer = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolveOnce(toProcessExit(code, signal));
      }, drainLimitMs);
    });
    child.once('close', (code, signal) => {
      if (child.pid !== undefined) resolveOnce(toProcessExit(code, signal));
    });
  });

  if (child.pid !== undefined) {
    // `setEncoding` decodes characters that are split over two chunks.
    child.stdout.setEncoding('utf8').on('data', (text: string) => output.stdout(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => output.stderr(text));
  }

  const signal = (name: Signal) => {
    if (!isOver) sendSignal(child, name);
  };
  return { signal, ended };
}

function toProcessExit(code: number | null, signal: NodeJS.Signals | null): ProcessExit {
  return code === null
    ? { kind: 'signalled', signal: signal ?? 'a signal' }
    : { kind: 'exited', code };
}

/**
 * Sends a signal to the process group. On Windows, sends it to the program only, where every signal
 * ends it at once.
 */
function sendSignal(child: ChildProcess, name: Signal): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    child.kill(name);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group has ended, or may not be signalled because it changed its user with sudo. In both
    // cases the caller waits for the end.
  }
}

function findDirectoryProblem(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return `The working directory \`${path}\` does not exist.`;
  return stats.isDirectory() ? undefined : `The working directory \`${path}\` is not a directory.`;
}

const START_PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'The shell for the command was not found.'],
  ['ENOTDIR', 'The working directory does not exist.'],
  ['EACCES', 'Permission to execute the shell, or to enter the working directory, is missing.'],
  ['E2BIG', 'The command and its environment exceed the size limit of the system.'],
  ['EMFILE', 'The system has too many open files.'],
  ['EAGAIN', 'The system has too many processes.'],
  ['ENOMEM', 'The system does not have enough memory for another process.'],
  ['ERR_INVALID_ARG_VALUE', 'The command or one of its variables contains a NUL character.'],
]);

/** Uses only the code, because Node's message repeats the argument with its secrets. */
function describeStartError(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  const code = hasCode ? String(error.code) : 'no code';
  return START_PROBLEMS.get(code) ?? `The system could not start the command (${code}).`;
}

function notStarted(reason: string): ProcessExit {
  return { kind: 'not-started', reason };
}

function failedProcess(reason: string): RunningProcess {
  return { signal: () => {}, ended: Promise.resolve(notStarted(reason)) };
}

/**
 * Finds the shell for a command: bash on PATH, otherwise sh
 * (docs/command.md#how-the-command-is-started). Relative entries of PATH are skipped, so that a
 * file of the checkout cannot become the shell.
 *
 * @param environment Variables of the step.
 * @returns The shell, or undefined if there is none. Never throws.
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
  return listPathFolders(environment)
    .map((folder) => join(folder, file))
    .find(isExecutable);
}

function listPathFolders(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const folders = (getPath(environment) ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder));
  if (process.platform !== 'win32') return folders;
  // In these folders, `bash.exe` starts WSL, another system that does not see the variables.
  return folders.filter((folder) => !/\\(system32|windowsapps)\\?$/i.test(folder));
}

/** Windows spells the variable `Path`. */
function getPath(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  if (process.platform !== 'win32') return environment['PATH'];
  return Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Missing or not executable: the next folder may have the shell.
    return false;
  }
}
