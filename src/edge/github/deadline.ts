import type { Clock } from '../../engine/clock';

/**
 * Limit for the time that a run waits for GitHub, with all requests and retries
 * (docs/policy.md#when-github-does-not-answer). Only waiting counts, not the time between requests.
 */
export interface Deadline {
  /** Aborted once the time is over. */
  readonly signal: AbortSignal;
  /** Counts the time until `act` has ended. Parallel calls count once. */
  run<Value>(act: () => Promise<Value>): Promise<Value>;
}

/** How long one run waits for GitHub in total. */
export const GITHUB_TIMEOUT_MS = 20_000;

/**
 * Creates a deadline.
 *
 * @param limitMs Milliseconds of waiting.
 */
export function startDeadline(clock: Clock, limitMs = GITHUB_TIMEOUT_MS): Deadline {
  const controller = new AbortController();
  let leftMs = limitMs;
  let activeCalls = 0;
  let startMs = 0;
  let cancel: () => void = () => undefined;
  return {
    signal: controller.signal,
    run: async (act) => {
      if (activeCalls === 0) {
        startMs = clock.now();
        cancel = clock.after(leftMs, () => controller.abort());
      }
      activeCalls += 1;
      try {
        return await act();
      } finally {
        activeCalls -= 1;
        if (activeCalls === 0) {
          cancel();
          leftMs = Math.max(0, leftMs - (clock.now() - startMs));
        }
      }
    },
  };
}
