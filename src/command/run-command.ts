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

/** What a run needs beside its permit. */
export interface CommandOptions {
  /** The command; its role and confirmation are the permit's, so that they cannot differ. */
  readonly delegation: Omit<UserCommand, 'role' | 'confirmed'>;
  readonly spawn: Spawn;
  /**
   * The one stream that is the log, already at the start of a line. It must be one: the runner
   * reads stdout and stderr apart, and the markers below would race with the other.
   */
  readonly write: (text: string) => void;
  readonly redactors: { readonly stdout: StreamRedactor; readonly stderr: StreamRedactor };
  /** A word that nobody can guess, new for each run; undefined where no runner reads the log. */
  readonly stopToken: string | undefined;
  readonly cancellation: CancellationSource;
}

/** How a command ended, before it is judged by `outcomeOf`. */
export interface CommandExit {
  readonly ended: ProcessExit;
  /** The first wish to stop that came while it ran, or before it. */
  readonly cancelledBy: CancelSignal | undefined;
  /** The last lines of its output, redacted, both streams in the order in which they came. */
  readonly lastLines: readonly string[];
}

const MAX_TAIL_LINES = 20;
const MAX_TAIL_WIDTH = 500;
const CANCELLED_BEFORE = 'The run was cancelled before the command was started.';

/**
 * Runs a delegated command and waits for its end (issue 3, "The delegate"). Its output is written
 * line by line as it comes, and the runner reads no workflow command in it (reliability.md C1.4).
 *
 * @param permit the proof that it may run
 * @param order the command and the ports
 * @returns how it ended; a wish to stop that came before the start starts nothing
 * @throws what `write` or a redactor threw, once the command has ended: a fault of the log is no
 * reason to kill a migration. None of its output is written after such a fault.
 */
export async function runCommand(
  permit: WritePermit | RehearsalPermit,
  order: CommandOptions,
): Promise<CommandExit> {
  const { role, confirmed } = permit;
  const program = buildInvocation({ ...order.delegation, role, confirmed });
  const sources = forwardSignals(order.cancellation);
  const { output, settle, tail } = listen(order);
  try {
    if (sources.requested() !== undefined) {
      const ended: ProcessExit = { kind: 'not-started', reason: CANCELLED_BEFORE };
      return { ended, cancelledBy: sources.requested(), lastLines: [] };
    }
    const ended = await unheard(order, async () => {
      const running = order.spawn.start(program, output);
      sources.attach(running);
      const end = await running.ended;
      settle();
      return end;
    });
    return { ended, cancelledBy: sources.requested(), lastLines: tail.lines() };
  } finally {
    sources.stop();
  }
}

/** Runs `act` while the runner reads no workflow commands; they are read again however it ends. */
async function unheard<Result>(
  { stopToken, write }: CommandOptions,
  act: () => Promise<Result>,
): Promise<Result> {
  if (stopToken === undefined) return act();
  write(`::stop-commands::${stopToken}\n`);
  try {
    return await act();
  } finally {
    // Voices speak whole lines only, so this stands on a line of its own.
    write(`::${stopToken}::\n`);
  }
}

/** Both streams, their common tail, and `settle`, which says the rest and throws what went wrong. */
function listen({ redactors, write }: CommandOptions) {
  const faults: unknown[] = [];
  const tail = createOutputTail(MAX_TAIL_LINES, MAX_TAIL_WIDTH);
  const onLines = (lines: readonly string[]) => {
    write(lines.map((line) => `${line}\n`).join(''));
    tail.add(lines);
  };
  const stdout = createOutputStream(redactors.stdout, onLines);
  const stderr = createOutputStream(redactors.stderr, onLines);
  const guarded = (act: () => void) => {
    if (faults.length > 0) return;
    try {
      act();
    } catch (fault) {
      faults.push(fault);
    }
  };
  const push = (stream: OutputStream) => (text: string) => guarded(() => stream.push(text));
  const settle = () => {
    guarded(() => stdout.end());
    guarded(() => stderr.end());
    if (faults.length > 0) throw faults[0];
  };
  return { output: { stdout: push(stdout), stderr: push(stderr) }, settle, tail };
}
