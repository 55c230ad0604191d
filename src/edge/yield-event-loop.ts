import { systemClock } from './clock';

/**
 * Creates a function that lets timers, signals and sockets run during long work. A promise alone
 * does not do this.
 *
 * @param maxBlockingMs Milliseconds of work before it yields.
 * @returns A promise to await, or undefined while `maxBlockingMs` is not over: thousands of
 * promises would be too slow.
 */
export function createYield(maxBlockingMs: number): () => Promise<void> | undefined {
  let startMs = systemClock.now();
  const yieldOnce = async () => {
    // After the second one a full cycle of the event loop has run.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    startMs = systemClock.now();
  };
  return () => (systemClock.now() - startMs < maxBlockingMs ? undefined : yieldOnce());
}
