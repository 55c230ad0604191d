/** The shell that runs a command. */
export interface Shell {
  readonly kind: 'bash' | 'sh';
  /** Absolute path. */
  readonly path: string;
}

/** A program to start with exactly these arguments and variables. It inherits nothing. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A signal that a run forwards to its command. */
export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGKILL';

/** How a program ended. `reason` is a sentence for the user and contains no value of a variable. */
export type ProcessExit =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly reason: string };

/** Receiver of a program's output, in chunks as they arrive. A chunk never ends inside a character. */
export interface OutputSink {
  stdout(text: string): void;
  stderr(text: string): void;
}

/** A program that was started, or that could not be started (`ended` then contains the reason). */
export interface RunningProcess {
  /** Sends a signal to the program and its child processes. Does nothing after the program ended. */
  signal(name: Signal): void;
  /** Resolves when the program has ended. Never rejects. */
  readonly ended: Promise<ProcessExit>;
}

/** The port that starts programs. Its implementation is `edge/spawn-process.ts`. */
export interface Spawn {
  /** Starts a program. Never throws: if the start fails, `ended` contains the reason. */
  start(program: Program, output: OutputSink): RunningProcess;
}
