import type { Clock } from './clock';

/** Reason for the cancellation of a run. Its report contains `what`. */
export interface CancelReason {
  readonly code: 'cancelled' | 'time-limit';
  /** One sentence without a full stop. */
  readonly what: string;
}

/**
 * `cancel`: the statement is cancelled and the run ends in order. `abort`: the connection is
 * dropped at once.
 */
export type CancelUrgency = 'cancel' | 'abort';

/** Port for cancellation: signals of the runner and the time limit. */
export interface CancellationSignal {
  /** Returns the reason of the first cancellation, or undefined. */
  reason(): CancelReason | undefined;
  /** Calls `listener` for every later cancellation. The returned function removes the listener. */
  listen(listener: (urgency: CancelUrgency) => void): () => void;
}

/** Waits for a number of milliseconds, or until the run is cancelled. */
export async function sleepUnlessCancelled(
  clock: Clock,
  signal: CancellationSignal,
  delayMs: number,
): Promise<void> {
  if (signal.reason() !== undefined) return;
  await new Promise<void>((resolve) => {
    const finish = () => {
      cancel();
      unlisten();
      resolve();
    };
    const cancel = clock.after(delayMs, finish);
    const unlisten = signal.listen(finish);
  });
}

/**
 * Creates a signal for one part of a run. `abandon` aborts this part without the rest of the run.
 */
export function childSignal(signal: CancellationSignal): {
  signal: CancellationSignal;
  abandon: () => void;
} {
  const listeners = new Set<(urgency: CancelUrgency) => void>();
  let ownReason: CancelReason | undefined;
  return {
    signal: {
      reason: () => signal.reason() ?? ownReason,
      listen: (listener) => {
        const unlisten = signal.listen(listener);
        listeners.add(listener);
        return () => {
          unlisten();
          listeners.delete(listener);
        };
      },
    },
    abandon: () => {
      ownReason = { code: 'cancelled', what: 'The result is no longer needed' };
      for (const listener of [...listeners]) listener('abort');
    },
  };
}
