import { systemClock } from './clock';

/**
 * A way to give others their turn in the midst of long work: timers, signals and sockets, to none of
 * which a promise alone gives way.
 *
 * @param stretch Milliseconds of work after which it is worth it; before, it does nothing.
 */
export function turnsAfter(stretch: number): () => Promise<void> {
  let since = systemClock.now();
  return async () => {
    if (systemClock.now() - since < stretch) return;
    await new Promise<void>((resolve) => {
      setTimeout(() => setImmediate(resolve), 0);
    });
    since = systemClock.now();
  };
}
