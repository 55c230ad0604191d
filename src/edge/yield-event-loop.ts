import { systemClock } from './clock';

/**
 * A way to give others their turn in the midst of long work: timers, signals and sockets, to none of
 * which a promise alone gives way.
 *
 * @param stretch Milliseconds of work after which it is worth it.
 * @returns What to wait for; undefined before that, for a promise each is too much for thousands.
 */
export function createYield(stretch: number): () => Promise<void> | undefined {
  let since = systemClock.now();
  const others = async () => {
    // After the second one a whole round of them has passed.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    since = systemClock.now();
  };
  return () => (systemClock.now() - since < stretch ? undefined : others());
}
