/** Time and chance, as the engine sees them; `edge/clock` implements it. */
export interface Clock {
  /** Milliseconds from some fixed moment; only differences mean anything. */
  now(): number;
  /** Calls `act` once, after so many milliseconds; what it returns takes that back. */
  after(milliseconds: number, act: () => void): () => void;
  /** A number from 0 up to, not including, 1: for jitter. */
  random(): number;
}

/**
 * Does something again and again, `milliseconds` after the last time has ended, until the function
 * that it returns is called.
 */
export function repeatEvery(
  clock: Clock,
  milliseconds: number,
  act: () => Promise<void>,
): () => void {
  let over = false;
  let cancel = clock.after(milliseconds, step);
  function step() {
    void act().then(() => {
      if (!over) cancel = clock.after(milliseconds, step);
    });
  }
  return () => {
    over = true;
    cancel();
  };
}
