import type { RehearsalPermit } from '../checks/rehearsal/permit-rehearsal';
import type { WritePermit } from '../policy/admit';
import { buildInvocation, type UserCommand } from './build-invocation';
import { type CancellationSource, type CancelSignal, forwardSignals } from './forward-signals';
import {
  createOutputStream,
  createOutputTail,
  type OutputStream,
  type StreamRedactor,
} from './output-stream';
import type { ProcessExit, Spawn } from './spawn';

/** What `runCommand` needs beside the permit. */
export interface CommandOptions {
  /** The command. Its role and confirmation come from the permit, so they cannot differ from it. */
  readonly command: Omit<UserCommand, 'role' | 'confirmed'>;
  readonly spawn: Spawn;
  /**
   * Writes to the log, which must be at the start of a line. All output goes to this one stream,
   * because the runner reads stdout and stderr separately: the order of the output and the markers
   * that stop workflow commands would not be reliable.
   */
  readonly write: (text: string) => void;
  readonly redactors: { readonly stdout: StreamRedactor; readonly stderr: StreamRedactor };
  /** A random token, new for each run; undefined if a runner does not read the log. */
  readonly stopToken: string | undefined;
  readonly cancellation: CancellationSource;
}

/** How a command ended. `toCommandOutcome` decides whether that is a success. */
export interface CommandExit {
  readonly exit: ProcessExit;
  /** The first cancellation signal of the run; undefined if it was not cancelled. */
  readonly cancelledBy: CancelSignal | undefined;
  /** The last lines of its output, redacted, from both streams in the order of arrival. */
  readonly lastLines: readonly string[];
}

const MAX_TAIL_LINES = 20;
const MAX_TAIL_WIDTH = 500;
const CANCELLED_BEFORE_START = 'The run was cancelled before the command was started.';

/**
 * Runs the user's command and waits until it ends (docs/command.md#how-the-command-is-started).
 * Writes its output to the log line by line. The runner ignores workflow commands in the output
 * (docs/engine-rationale.md#command-environment).
 *
 * @param permit The permission to write.
 * @returns How the command ended. If the run is already cancelled, the command is not started.
 * @throws What `write` or a redactor threw, after the command has ended: an error in the log must
 * not stop a migration. Output after such an error is not written.
 */
export async function runCommand(
  permit: WritePermit | RehearsalPermit,
  options: CommandOptions,
): Promise<CommandExit> {
  const { role, confirmed } = permit;
  const program = buildInvocation({ ...options.command, role, confirmed });
  const signals = forwardSignals(options.cancellation);
  const { sink, finish, tail } = createOutputSink(options);
  try {
    if (signals.firstSignal() !== undefined) {
      const exit: ProcessExit = { kind: 'not-started', reason: CANCELLED_BEFORE_START };
      return { exit, cancelledBy: signals.firstSignal(), lastLines: [] };
    }
    const exit = await withoutWorkflowCommands(options, async () => {
      const running = options.spawn.start(program, sink);
      signals.attach(running);
      const ended = await running.ended;
      finish();
      return ended;
    });
    return { exit, cancelledBy: signals.firstSignal(), lastLines: tail.lines() };
  } finally {
    signals.stop();
  }
}

/** Runs `action` while the runner ignores workflow commands. They work again even if it throws. */
async function withoutWorkflowCommands<Result>(
  { stopToken, write }: CommandOptions,
  action: () => Promise<Result>,
): Promise<Result> {
  if (stopToken === undefined) return action();
  write(`::stop-commands::${stopToken}\n`);
  try {
    return await action();
  } finally {
    // An output stream writes whole lines only, so this marker begins a new line.
    write(`::${stopToken}::\n`);
  }
}

/** Creates the sink of both streams, their tail, and `finish`, which throws the first error. */
function createOutputSink({ redactors, write }: CommandOptions) {
  const errors: unknown[] = [];
  const tail = createOutputTail(MAX_TAIL_LINES, MAX_TAIL_WIDTH);
  const writeLines = (lines: readonly string[]) => {
    write(lines.map((line) => `${line}\n`).join(''));
    tail.add(lines);
  };
  const stdout = createOutputStream(redactors.stdout, writeLines);
  const stderr = createOutputStream(redactors.stderr, writeLines);
  const unlessFailed = (action: () => void) => {
    if (errors.length > 0) return;
    try {
      action();
    } catch (error) {
      errors.push(error);
    }
  };
  const pushTo = (stream: OutputStream) => (text: string) => {
    unlessFailed(() => stream.push(text));
  };
  const finish = () => {
    unlessFailed(() => stdout.end());
    unlessFailed(() => stderr.end());
    if (errors.length > 0) throw errors[0];
  };
  return { sink: { stdout: pushTo(stdout), stderr: pushTo(stderr) }, finish, tail };
}
