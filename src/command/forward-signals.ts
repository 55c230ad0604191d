import type { RunningProcess, Signal } from './spawn';

/** A signal that cancels a run, from the runner or from a terminal. */
export type CancelSignal = 'SIGINT' | 'SIGTERM';

/** The port that delivers cancellation signals. */
export interface CancellationSource {
  /**
   * Calls `listener` for every signal from now on, and immediately for a signal that came before.
   *
   * @returns Removes the listener.
   */
  onRequest(listener: (signal: CancelSignal) => void): () => void;
}

/** Forwards cancellation signals to a running command. */
export interface SignalForwarder {
  /** Returns the first signal that came; undefined if none came. */
  firstSignal(): CancelSignal | undefined;
  /** Sets the process that receives the signals. */
  attach(running: RunningProcess): void;
  /** Stops listening. */
  stop(): void;
}

/**
 * Listens for cancellation signals and forwards them: the first one unchanged, the second one as
 * SIGTERM, later ones as SIGKILL. The runner sends SIGINT, and SIGTERM 7.5 seconds later, to the
 * action only. Without this, the command would continue (docs/engine-rationale.md#cancellation).
 *
 * @returns The forwarder. Call its `stop` when the command has ended.
 */
export function forwardSignals(cancellation: CancellationSource): SignalForwarder {
  const received: CancelSignal[] = [];
  let running: RunningProcess | undefined;
  const stop = cancellation.onRequest((signal) => {
    received.push(signal);
    running?.signal(escalateSignal(signal, received.length));
  });
  return {
    firstSignal: () => received[0],
    attach(started) {
      running = started;
    },
    stop,
  };
}

/** @param count How many signals have come, including this one. */
function escalateSignal(signal: CancelSignal, count: number): Signal {
  if (count === 1) return signal;
  return count === 2 ? 'SIGTERM' : 'SIGKILL';
}
