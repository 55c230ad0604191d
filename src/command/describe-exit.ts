/** What an exit code of a shell means. */
export interface ExitDescription {
  /** One sentence; empty if the exit code has no meaning of its own. */
  readonly meaning: string;
  /** What to do about this exit code; undefined if there is no specific advice. */
  readonly hint: string | undefined;
}

/** Signals that have the same number on Linux and macOS (POSIX, `kill -l`). */
const SIGNALS: ReadonlyMap<number, string> = new Map([
  [1, 'SIGHUP'],
  [2, 'SIGINT'],
  [3, 'SIGQUIT'],
  [4, 'SIGILL'],
  [6, 'SIGABRT'],
  [8, 'SIGFPE'],
  [9, 'SIGKILL'],
  [11, 'SIGSEGV'],
  [13, 'SIGPIPE'],
  [14, 'SIGALRM'],
  [15, 'SIGTERM'],
]);

const NOT_FOUND_HINT =
  'Install the tool in an earlier step of this job, check `working-directory`, or use the path or the runner of the tool (`npx …`, `poetry run …`).';
const NOT_EXECUTABLE_HINT =
  'Run `git update-index --chmod=+x <file>`, or add the interpreter of the file to the command.';

/**
 * Describes the exit codes that a shell defines (POSIX Shell, 2.8.2): 126, 127, and 128 plus the
 * number of a signal.
 *
 * @param code The exit code of the shell, not 0.
 * @returns An empty meaning and no hint for other exit codes, which the tool defines.
 */
export function describeExit(code: number): ExitDescription {
  if (code === 127) {
    return { meaning: 'A program in it was not found on `PATH`.', hint: NOT_FOUND_HINT };
  }
  if (code === 126) {
    return { meaning: 'A program in it cannot be executed.', hint: NOT_EXECUTABLE_HINT };
  }
  const signal = SIGNALS.get(code - 128);
  if (signal === undefined) return { meaning: '', hint: undefined };
  return { meaning: `A program in it was stopped by ${signal}.`, hint: getSignalHint(signal) };
}

/**
 * Returns the likely cause of a signal that the action did not send.
 *
 * @returns Undefined for all signals except SIGKILL.
 */
export function getSignalHint(signal: string): string | undefined {
  return signal === 'SIGKILL'
    ? 'The action did not send this signal. The usual cause is that the machine ran out of memory.'
    : undefined;
}
