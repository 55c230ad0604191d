import type { CancellationSource, CancelSignal } from '../command/forward-signals';
import { systemClock } from '../edge/clock';
import { listenForCancellation } from '../edge/listen-for-cancellation';
import type {
  CancellationSignal,
  CancelReason,
  CancelUrgency,
} from '../engine/cancellation-signal';

/** A command that does not heed the first wish gets SIGTERM before the runner's own patience ends. */
const SIGTERM_DELAY_MS = 5_000;

/** And where no runner does so, after its time is up, SIGKILL. */
const SIGKILL_DELAY_MS = 10_000;

/** What may end a run early, as the engine and as a command hears of it. */
export interface CancellationSources {
  readonly signal: CancellationSignal;
  readonly cancellation: CancellationSource;
}

/**
 * Listens to the runner's signals and to the wall clock while `use` is at work. The first of them
 * ends the run in good order; a second signal ends it at once.
 *
 * @param timeLimit Milliseconds from now; undefined is without end.
 */
export async function withCancellation<Result>(
  timeLimit: number | undefined,
  use: (sources: CancellationSources) => Promise<Result>,
): Promise<Result> {
  const { close, ...sources } = openWishes(timeLimit);
  try {
    return await use(sources);
  } finally {
    // A timer would keep the process alive.
    close();
  }
}

function openWishes(timeLimit: number | undefined): CancellationSources & { close(): void } {
  const signals = listenForCancellation();
  const listeners = new Set<(urgency: CancelUrgency) => void>();
  const commands = new Set<(signal: CancelSignal) => void>();
  const told: CancelSignal[] = [];
  let reason: CancelReason | undefined;
  const wish = (why: CancelReason, urgency: CancelUrgency) => {
    reason ??= why;
    for (const listener of [...listeners]) listener(urgency);
  };
  const tell = (signal: CancelSignal) => {
    told.push(signal);
    for (const listener of [...commands]) listener(signal);
  };
  const timers: (() => void)[] = [];
  let received = 0;
  const deaf = signals.onRequest((signal) => {
    received += 1;
    wish(CANCELLED, received === 1 ? 'cancel' : 'abort');
    tell(signal);
    if (received === 1) timers.push(systemClock.after(SIGTERM_DELAY_MS, () => tell('SIGTERM')));
  });
  if (timeLimit !== undefined) {
    timers.push(
      systemClock.after(timeLimit, () => {
        wish(outOfTime(timeLimit), 'cancel');
        tell('SIGINT');
      }),
      systemClock.after(timeLimit + SIGTERM_DELAY_MS, () => tell('SIGTERM')),
      systemClock.after(timeLimit + SIGKILL_DELAY_MS, () => tell('SIGTERM')),
    );
  }
  return {
    signal: { reason: () => reason, listen: (listener) => listening(listeners, listener) },
    cancellation: {
      onRequest: (listener) => {
        for (const signal of told) listener(signal);
        return listening(commands, listener);
      },
    },
    close: () => {
      deaf();
      for (const cancel of timers) cancel();
    },
  };
}

function listening<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const CANCELLED: CancelReason = { code: 'cancelled', what: 'The run was cancelled' };

function outOfTime(milliseconds: number): CancelReason {
  const seconds = milliseconds / 1000;
  return {
    code: 'time-limit',
    what: `The run was stopped after the ${seconds} s that the input \`time-limit\` gives it`,
  };
}
