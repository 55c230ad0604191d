import type { CancellationSource, CancelSignal } from '../command/forward-signals';

/** SIGHUP means that the terminal was closed. It counts as a cancellation. */
const SIGNALS = {
  SIGINT: 'SIGINT',
  SIGTERM: 'SIGTERM',
  SIGHUP: 'SIGTERM',
  // Ctrl+Break: a Windows runner sends it second, in place of SIGTERM.
  SIGBREAK: 'SIGTERM',
} as const;

/**
 * Listens for the cancellation signals of the runner: SIGINT, then SIGTERM. After this call a
 * signal does not end the process (docs/engine-rationale.md#cancellation).
 */
export function listenForCancellation(): CancellationSource {
  const received: CancelSignal[] = [];
  const listeners = new Set<(signal: CancelSignal) => void>();
  for (const [name, signal] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      received.push(signal);
      for (const listener of listeners) listener(signal);
    });
  }
  return {
    onRequest: (listener) => {
      for (const signal of received) listener(signal);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
