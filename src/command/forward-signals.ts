import type { RunningProcess, Signal } from './spawn';

/** A wish to stop, as it comes from the runner or from a terminal. */
export type CancelSignal = 'SIGINT' | 'SIGTERM';

/** The port by which wishes to stop arrive. */
export interface CancellationSource {
  /**
   * Calls `listener` for every wish from now on, and at once for one that came before. Returns
   * what ends the listening.
   */
  onRequest(listener: (signal: CancelSignal) => void): () => void;
}

/** Passes wishes to stop on to a running command. */
export interface SignalForwarder {
  /** The first wish that came, if any did. */
  requested(): CancelSignal | undefined;
  /** Names the program that the wishes are for. */
  attach(running: RunningProcess): void;
  stop(): void;
}

/**
 * Listens for wishes to stop. The first is passed on as it came, the second as SIGTERM, later
 * ones as SIGKILL: the runner sends SIGINT, then SIGTERM after 7.5 s, to us alone and not to the
 * program, which would live on without this (reliability.md A3).
 *
 * @param cancellation where wishes come from
 * @returns the relay; `stop` it when the program has ended. Throws nothing.
 */
export function forwardSignals(cancellation: CancellationSource): SignalForwarder {
  const sources: CancelSignal[] = [];
  let running: RunningProcess | undefined;
  const stop = cancellation.onRequest((signal) => {
    sources.push(signal);
    running?.signal(escalated(signal, sources.length));
  });
  return {
    requested: () => sources[0],
    attach(started) {
      running = started;
    },
    stop,
  };
}

function escalated(signal: CancelSignal, count: number): Signal {
  if (count === 1) return signal;
  return count === 2 ? 'SIGTERM' : 'SIGKILL';
}
