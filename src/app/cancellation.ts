import type { CancellationSource, CancelSignal } from '../command/forward-signals';
import { systemClock } from '../edge/clock';
import { listenForCancellation } from '../edge/listen-for-cancellation';
import type {
  CancellationSignal,
  CancelReason,
  CancelUrgency,
} from '../engine/cancellation-signal';

/** Time after which a command that ignores the first signal gets SIGTERM. The runner sends it after 7.5 s. */
const SIGTERM_DELAY_MS = 5_000;

/** Time after the time limit at which a command is killed. */
const SIGKILL_DELAY_MS = 10_000;

/** Cancellation of a run: `signal` for the engine, `cancellation` for a command. */
export interface CancellationSources {
  readonly signal: CancellationSignal;
  readonly cancellation: CancellationSource;
}

/**
 * Listens to signals and to the time limit while `use` runs. The first event cancels the run in good
 * order, a second signal aborts it (docs/engine-rationale.md#cancellation).
 *
 * @param timeLimitMs Milliseconds from now; undefined sets no limit.
 */
export async function withCancellation<Result>(
  timeLimitMs: number | undefined,
  use: (sources: CancellationSources) => Promise<Result>,
): Promise<Result> {
  const { close, ...sources } = openSources(timeLimitMs);
  try {
    return await use(sources);
  } finally {
    // A timer would keep the process alive.
    close();
  }
}

function openSources(timeLimitMs: number | undefined): CancellationSources & { close(): void } {
  const runnerSignals = listenForCancellation();
  const engineListeners = new Set<(urgency: CancelUrgency) => void>();
  const commandListeners = new Set<(signal: CancelSignal) => void>();
  const sentSignals: CancelSignal[] = [];
  let reason: CancelReason | undefined;
  const notifyEngine = (cancelReason: CancelReason, urgency: CancelUrgency) => {
    reason ??= cancelReason;
    for (const listener of [...engineListeners]) listener(urgency);
  };
  const notifyCommand = (signal: CancelSignal) => {
    sentSignals.push(signal);
    for (const listener of [...commandListeners]) listener(signal);
  };
  const sendSigterm = () => notifyCommand('SIGTERM');
  const timers: (() => void)[] = [];
  let signalCount = 0;
  const unlisten = runnerSignals.onRequest((signal) => {
    signalCount += 1;
    const isFirst = signalCount === 1;
    notifyEngine(CANCELLED, isFirst ? 'cancel' : 'abort');
    notifyCommand(signal);
    if (isFirst) timers.push(systemClock.after(SIGTERM_DELAY_MS, sendSigterm));
  });
  if (timeLimitMs !== undefined) {
    timers.push(
      systemClock.after(timeLimitMs, () => {
        notifyEngine(timeLimitReason(timeLimitMs), 'cancel');
        notifyCommand('SIGINT');
      }),
      systemClock.after(timeLimitMs + SIGTERM_DELAY_MS, sendSigterm),
      // A command gets SIGKILL for its third signal, whatever the signal is.
      systemClock.after(timeLimitMs + SIGKILL_DELAY_MS, sendSigterm),
    );
  }
  return {
    signal: { reason: () => reason, listen: (listener) => addListener(engineListeners, listener) },
    cancellation: {
      onRequest: (listener) => {
        for (const signal of sentSignals) listener(signal);
        return addListener(commandListeners, listener);
      },
    },
    close: () => {
      unlisten();
      for (const cancelTimer of timers) cancelTimer();
    },
  };
}

function addListener<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const CANCELLED: CancelReason = { code: 'cancelled', what: 'The run was cancelled' };

function timeLimitReason(timeLimitMs: number): CancelReason {
  return {
    code: 'time-limit',
    what: `The run reached its \`time-limit\` of ${timeLimitMs / 1000} s`,
  };
}
