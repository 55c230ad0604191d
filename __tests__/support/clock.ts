import type { Clock } from '../../src/engine/clock';

/** A clock in hand: `pass` lets time go by, and what was asked for then happens. */
export function clockInHand(): { clock: Clock; pass(milliseconds: number): void } {
  let now = 0;
  const waiting = new Map<() => void, number>();
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, act) => {
      waiting.set(act, now + milliseconds);
      return () => waiting.delete(act);
    },
    random: () => 0,
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
    for (const [act, due] of waiting) {
      if (due > now) continue;
      waiting.delete(act);
      act();
    }
  };
  return { clock, pass };
}
