/** Port for time and random numbers. `edge/clock` implements it. */
export interface Clock {
  /** Returns milliseconds since a fixed moment. Only differences have a meaning. */
  now(): number;
  /** Calls `act` once after the delay. The returned function cancels it. */
  after(delayMs: number, act: () => void): () => void;
  /** Returns a random number from 0 up to, but not including, 1. */
  random(): number;
}

/**
 * Calls `act` again and again, `delayMs` after the last call has ended, until the returned function
 * is called.
 */
export function repeatEvery(clock: Clock, delayMs: number, act: () => Promise<void>): () => void {
  let isStopped = false;
  let cancel = clock.after(delayMs, runOnce);
  function runOnce() {
    void act().then(() => {
      if (!isStopped) cancel = clock.after(delayMs, runOnce);
    });
  }
  return () => {
    isStopped = true;
    cancel();
  };
}
