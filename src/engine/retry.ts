import type { Clock } from './clock';

/**
 * After these the file was rolled back, and another moment may be luckier: lock_timeout, deadlock,
 * serialization (reliability, A6, the last line). Never after a failed COMMIT.
 */
const LUCK: ReadonlySet<string> = new Set(['55P03', '40P01', '40001']);

/** Whether a file that the server refused with this SQLSTATE may be tried again. */
export function isRetryableError(code: string): boolean {
  return LUCK.has(code);
}

/** These say that the server, or the way to it, is not ready yet (reliability, fault 30). */
const NOT_READY: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'ECONNRESET',
  '57P03',
  '53300',
]);

/** Whether connecting may be tried again after an error of this code, Node's or the server's. */
export function isConnectRetryable(code: string): boolean {
  return NOT_READY.has(code);
}

const MIN_RETRY_DELAY_MS = 250;
const MAX_RETRY_DELAY_MS = 10_000;

/**
 * How long to wait before trying again, in milliseconds: twice as long each time, up to ten seconds,
 * and of that a random half, so that two who met do not meet again.
 *
 * @param tries How often it was tried so far, from 1.
 */
export function retryDelayMs(tries: number, clock: Pick<Clock, 'random'>): number {
  const whole = Math.min(MIN_RETRY_DELAY_MS * 2 ** (tries - 1), MAX_RETRY_DELAY_MS);
  return whole * (0.5 + clock.random() / 2);
}
