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
  const switchboard = createSwitchboard();
  const { notifyEngine, notifyCommand } = switchboard;
  const cleanups: (() => void)[] = [];
  let signalCount = 0;
  const unlisten = listenForCancellation().onRequest((signal) => {
    signalCount += 1;
    const isFirst = signalCount === 1;
    notifyEngine(CANCELLED, isFirst ? 'cancel' : 'abort');
    notifyCommand(signal);
    if (isFirst) {
      cleanups.push(systemClock.after(SIGTERM_DELAY_MS, () => notifyCommand('SIGTERM')));
    }
  });
  cleanups.push(unlisten);
  if (timeLimitMs !== undefined) {
    const reason = limitReason(`The run reached its \`time-limit\` of ${timeLimitMs / 1000} s`);
    cleanups.push(...startLimit(switchboard, timeLimitMs, reason));
  }
  return await useSources(switchboard, cleanups, use);
}

/** Cancellation of a run, of which a part is limited. */
export interface ParentSources {
  readonly signal: CancellationSignal;
  /** Undefined if the part starts no command. */
  readonly cancellation?: CancellationSource | undefined;
}

/**
 * Limits a part of a run: cancels `use` with the run, or once the limit is over.
 *
 * @param limitMs Milliseconds from now; undefined sets no limit.
 * @param what Reason of the limit: a sentence without a full stop.
 */
export async function withLimit<Result>(
  { signal, cancellation }: ParentSources,
  limitMs: number | undefined,
  what: string,
  use: (sources: CancellationSources) => Promise<Result>,
): Promise<Result> {
  const switchboard = createSwitchboard();
  const reason = limitReason(what);
  const forward = (urgency: CancelUrgency) =>
    switchboard.notifyEngine(signal.reason() ?? reason, urgency);
  const cleanups = [signal.listen(forward)];
  if (signal.reason() !== undefined) forward('cancel');
  if (cancellation !== undefined) {
    cleanups.push(cancellation.onRequest(switchboard.notifyCommand));
  }
  if (limitMs !== undefined) cleanups.push(...startLimit(switchboard, limitMs, reason));
  return await useSources(switchboard, cleanups, use);
}

async function useSources<Result>(
  { signal, cancellation }: CancellationSources,
  cleanups: readonly (() => void)[],
  use: (sources: CancellationSources) => Promise<Result>,
): Promise<Result> {
  try {
    return await use({ signal, cancellation });
  } finally {
    // A timer would keep the process alive.
    for (const cleanup of cleanups) cleanup();
  }
}

/** Sources, and the functions that notify their listeners. */
interface Switchboard extends CancellationSources {
  readonly notifyEngine: (reason: CancelReason, urgency: CancelUrgency) => void;
  readonly notifyCommand: (signal: CancelSignal) => void;
}

function createSwitchboard(): Switchboard {
  const engineListeners = new Set<(urgency: CancelUrgency) => void>();
  const commandListeners = new Set<(signal: CancelSignal) => void>();
  const sentSignals: CancelSignal[] = [];
  let reason: CancelReason | undefined;
  return {
    notifyEngine: (cancelReason, urgency) => {
      reason ??= cancelReason;
      for (const listener of [...engineListeners]) listener(urgency);
    },
    notifyCommand: (signal) => {
      sentSignals.push(signal);
      for (const listener of [...commandListeners]) listener(signal);
    },
    signal: { reason: () => reason, listen: (listener) => addListener(engineListeners, listener) },
    cancellation: {
      onRequest: (listener) => {
        for (const signal of sentSignals) listener(signal);
        return addListener(commandListeners, listener);
      },
    },
  };
}

/** Starts the timers of a limit. Returns the functions that stop them. */
function startLimit(
  { notifyEngine, notifyCommand }: Switchboard,
  limitMs: number,
  reason: CancelReason,
): readonly (() => void)[] {
  const sendSigterm = () => notifyCommand('SIGTERM');
  return [
    systemClock.after(limitMs, () => {
      notifyEngine(reason, 'cancel');
      notifyCommand('SIGINT');
    }),
    systemClock.after(limitMs + SIGTERM_DELAY_MS, sendSigterm),
    // A command gets SIGKILL for its third signal, whatever the signal is.
    systemClock.after(limitMs + SIGKILL_DELAY_MS, sendSigterm),
  ];
}

function addListener<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const CANCELLED: CancelReason = { code: 'cancelled', what: 'The run was cancelled' };

function limitReason(what: string): CancelReason {
  return { code: 'time-limit', what };
}
