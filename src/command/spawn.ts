/** The shell that runs a command, and where it was found. */
export interface Shell {
  readonly kind: 'bash' | 'sh';
  readonly path: string;
}

/** One program to start: exactly these arguments, exactly these variables, nothing inherited. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The signals that a run passes on. */
export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGKILL';

/** How a program ended. `reason` is a sentence for the user and repeats no variable's value. */
export type ProcessExit =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly reason: string };

/** Where a program's output goes, piece by piece as it comes; no piece ends inside a character. */
export interface OutputSink {
  stdout(text: string): void;
  stderr(text: string): void;
}

/** A program that was started, or that could not be (then `ended` says so). */
export interface RunningProcess {
  /** Sends a signal to the program and all that it started; does nothing once it has ended. */
  signal(name: Signal): void;
  /** Never rejects. */
  readonly ended: Promise<ProcessExit>;
}

/** The port by which this room starts a program; `edge/process.ts` stands behind it. */
export interface Spawn {
  /** Never throws: what prevents a start is told by `ended`. */
  start(program: Program, output: OutputSink): RunningProcess;
}
