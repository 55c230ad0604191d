import type { CancellationSource, CancelSignal } from '../command/forward-signals';

/** A terminal that goes away means the same as a wish to end. */
const SIGNALS = {
  SIGINT: 'SIGINT',
  SIGTERM: 'SIGTERM',
  SIGHUP: 'SIGTERM',
  // Ctrl+Break: what a Windows runner sends second, in place of SIGTERM.
  SIGBREAK: 'SIGTERM',
} as const;

/**
 * Listens, from this call on, for the runner's wish to stop: SIGINT, and SIGTERM when its patience
 * ends (reliability, A3). From here on a signal no longer ends this process by itself.
 */
export function listenForCancellation(): CancellationSource {
  const seen: CancelSignal[] = [];
  const listeners = new Set<(signal: CancelSignal) => void>();
  for (const [name, wish] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      seen.push(wish);
      for (const listener of listeners) listener(wish);
    });
  }
  return {
    onRequest: (listener) => {
      for (const wish of seen) listener(wish);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
