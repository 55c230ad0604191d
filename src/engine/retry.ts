import type { Clock } from './clock';

/**
 * SQLSTATEs after which the file was rolled back and a retry can succeed: lock timeout, deadlock,
 * serialization failure (docs/engine-rationale.md#retries). They do not apply to a failed COMMIT.
 */
const RETRYABLE: ReadonlySet<string> = new Set(['55P03', '40P01', '40001']);

/** Returns whether a file may be retried after an error with this SQLSTATE. */
export function isRetryableError(code: string): boolean {
  return RETRYABLE.has(code);
}

/**
 * Codes that mean that the server or the network is not ready yet
 * (docs/engine-rationale.md#retries).
 */
const CONNECT_RETRYABLE: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'ECONNRESET',
  '57P03',
  '53300',
]);

/**
 * Returns whether connecting may be retried after an error with this code of Node or of the server.
 */
export function isConnectRetryable(code: string): boolean {
  return CONNECT_RETRYABLE.has(code);
}

const MIN_RETRY_DELAY_MS = 250;
const MAX_RETRY_DELAY_MS = 10_000;

/**
 * Returns the delay before a retry, in milliseconds. It doubles up to ten seconds, and a random
 * half of it is used, so that two runs do not collide again.
 *
 * @param attempts Number of attempts so far, from 1.
 */
export function retryDelayMs(attempts: number, clock: Pick<Clock, 'random'>): number {
  const maxDelayMs = Math.min(MIN_RETRY_DELAY_MS * 2 ** (attempts - 1), MAX_RETRY_DELAY_MS);
  return maxDelayMs * (0.5 + clock.random() / 2);
}
