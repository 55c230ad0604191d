import type { Clock } from './clock';

/** Why a run shall end early, in the words that its report uses. */
export interface CancelReason {
  readonly code: 'cancelled' | 'time-limit';
  /** One sentence. */
  readonly what: string;
}

/** `stop`: in good order, the statement cancelled. `give-up`: at once, the connection dropped. */
export type CancelUrgency = 'cancel' | 'abort';

/** The port by which wishes to end the run arrive: the runner's signals, and the wall clock. */
export interface CancellationSignal {
  /** The first wish that came, if any did. */
  reason(): CancelReason | undefined;
  /** Calls `listener` for every wish from now on; what it returns ends the listening. */
  listen(listener: (urgency: CancelUrgency) => void): () => void;
}

/** Waits so many milliseconds, or less where the run shall end. */
export async function sleepUnlessCancelled(
  clock: Clock,
  signal: CancellationSignal,
  milliseconds: number,
): Promise<void> {
  if (signal.reason() !== undefined) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      cancel();
      unlisten();
      resolve();
    };
    const cancel = clock.after(milliseconds, end);
    const unlisten = signal.listen(end);
  });
}

/**
 * The same wishes for one part of a run, which can be given up without the rest: its listeners then
 * hear what they hear of a second signal.
 */
export function childSignal(signal: CancellationSignal): {
  signal: CancellationSignal;
  abandon: () => void;
} {
  const listeners = new Set<(urgency: CancelUrgency) => void>();
  let abandoned: CancelReason | undefined;
  return {
    signal: {
      reason: () => signal.reason() ?? abandoned,
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
      abandoned = { code: 'cancelled', what: 'Nobody waits for it any more' };
      for (const listener of [...listeners]) listener('abort');
    },
  };
}
