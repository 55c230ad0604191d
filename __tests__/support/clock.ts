import type { Clock } from '../../src/engine/clock';

/** Creates a clock that stands still until `pass` is called. `pass` then runs the due callbacks. */
export function createManualClock(): { clock: Clock; pass(milliseconds: number): void } {
  let now = 0;
  const dueTimesMs = new Map<() => void, number>();
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, callback) => {
      dueTimesMs.set(callback, now + milliseconds);
      return () => dueTimesMs.delete(callback);
    },
    random: () => 0,
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
    for (const [callback, dueMs] of dueTimesMs) {
      if (dueMs > now) continue;
      dueTimesMs.delete(callback);
      callback();
    }
  };
  return { clock, pass };
}
