/** Time and chance, as the engine sees them; `edge/clock` implements it. */
export interface Clock {
  /** Milliseconds from some fixed moment; only differences mean anything. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** A number from 0 up to, not including, 1: for jitter. */
  random(): number;
}
