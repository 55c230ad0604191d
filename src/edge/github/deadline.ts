import type { Clock } from '../../engine/clock';

/**
 * How long GitHub is waited for, in all that a run asks of it, retries included (issue 6, section 2).
 * Only waiting counts: what the run does in between takes nothing of it.
 */
export interface Deadline {
  /** Aborted once it has come to its end. */
  readonly signal: AbortSignal;
  /** Counts the time until `act` has ended; what is asked at once counts once. */
  during<Value>(act: () => Promise<Value>): Promise<Value>;
}

/** Milliseconds. */
export const GITHUB_TIMEOUT_MS = 20_000;

/** @param milliseconds How long it lasts. */
export function startDeadline(clock: Clock, milliseconds = GITHUB_TIMEOUT_MS): Deadline {
  const end = new AbortController();
  let left = milliseconds;
  let waiting = 0;
  let since = 0;
  let cancel: () => void = () => undefined;
  return {
    signal: end.signal,
    during: async (act) => {
      if (waiting === 0) {
        since = clock.now();
        cancel = clock.after(left, () => end.abort());
      }
      waiting += 1;
      try {
        return await act();
      } finally {
        waiting -= 1;
        if (waiting === 0) {
          cancel();
          left = Math.max(0, left - (clock.now() - since));
        }
      }
    },
  };
}
