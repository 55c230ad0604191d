/** What an exit code says, beside its number. */
export interface ExitDescription {
  /** Continues "the command ended with exit code 127"; empty when the number says it all. */
  readonly meaning: string;
  /** What to do about this code in particular. */
  readonly hint: string | undefined;
}

/** Signals with the same number on Linux and macOS (POSIX, `kill -l`). */
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

const NOT_FOUND =
  'Install the tool in an earlier step of this job, look at `working-directory`, or call it by its path or its runner (`npx …`, `poetry run …`).';
const NOT_EXECUTABLE =
  'Make the file executable (`git update-index --chmod=+x <file>`) or name its interpreter in the command.';

/**
 * Explains the exit codes that a shell gives a meaning of its own (POSIX Shell, 2.8.2): 126, 127,
 * and 128 plus a signal's number.
 *
 * @param code the shell's exit code, not 0
 * @returns its meaning and what to do; both are empty for a tool's own codes. Throws nothing.
 */
export function describeExit(code: number): ExitDescription {
  if (code === 127) return { meaning: 'a program in it was not found on PATH', hint: NOT_FOUND };
  if (code === 126) return { meaning: 'a program in it cannot be executed', hint: NOT_EXECUTABLE };
  const signal = SIGNALS.get(code - 128);
  if (signal === undefined) return { meaning: '', hint: undefined };
  return { meaning: `a program in it was stopped by ${signal}`, hint: getSignalHint(signal) };
}

/**
 * Says what usually stands behind a signal that nobody here sent.
 *
 * @param signal its name
 * @returns what to do, for SIGKILL only. Throws nothing.
 */
export function getSignalHint(signal: string): string | undefined {
  return signal === 'SIGKILL'
    ? 'Nobody asked for this here: most often the machine ran out of memory.'
    : undefined;
}
