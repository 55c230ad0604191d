import type { EnginePorts } from './apply-types';
import { describeProcesses, lockHolderQuery } from './backend';
import { type CancelReason, sleepUnlessCancelled } from './cancellation-signal';
import type { HistoryTable } from './history-table';
import type { LockKeys } from './lock-keys';
import type { ServerError } from './session';

/**
 * Bounds of the random interval between two attempts, so that waiting runs do not poll at the same
 * time.
 */
const MIN_POLL_MS = 500;
const MAX_POLL_MS = 2000;

/** Result of waiting for the locks. */
export type LockWaitResult =
  | { readonly kind: 'free' }
  | { readonly kind: 'held'; readonly holder: string }
  | { readonly kind: 'cancelled'; readonly cancelReason: CancelReason }
  /** The server answered with an error. */
  | { readonly kind: 'refused'; readonly error: ServerError }
  | { readonly kind: 'lost'; readonly reason: string };

/**
 * Waits until the locks are free. Polls with a lock that is acquired and released in one statement:
 * a session that waits for a lock holds a snapshot, and `CREATE INDEX CONCURRENTLY` of another run
 * would wait for this snapshot (docs/engine-rationale.md#polling-lock).
 *
 * @param timeoutMs 0 disables the timeout.
 */
export async function waitForLock(
  { session, clock, signal }: Pick<EnginePorts, 'session' | 'clock' | 'signal'>,
  keys: LockKeys,
  table: HistoryTable,
  timeoutMs: number,
): Promise<LockWaitResult> {
  const startMs = clock.now();
  for (;;) {
    const cancelReason = signal.reason();
    if (cancelReason !== undefined) return { kind: 'cancelled', cancelReason };
    const reply = await session.query(
      `SELECT ${tryLocksExpression(keys, table)} AND ${tryLockExpression(keys, 'nonTransactional')}`,
    );
    if (reply.kind === 'lost') return reply;
    if (reply.error !== undefined) return { kind: 'refused', error: reply.error };
    if (reply.results[0]?.[0]?.[0] === 't') return { kind: 'free' };
    const leftMs = startMs + timeoutMs - clock.now();
    if (timeoutMs > 0 && leftMs <= 0) {
      const holder = describeProcesses(await session.query(lockHolderQuery(keys)));
      return { kind: 'held', holder: holder ?? 'a session that this login cannot see' };
    }
    const intervalMs = MIN_POLL_MS + clock.random() * (MAX_POLL_MS - MIN_POLL_MS);
    await sleepUnlessCancelled(
      clock,
      signal,
      timeoutMs > 0 ? Math.min(intervalMs, leftMs) : intervalMs,
    );
  }
}

/** Returns a SQL expression that tries to acquire the migration lock and the locks of the tool. */
export function tryLocksExpression(keys: LockKeys, { toolLocks }: HistoryTable): string {
  const toolLockCalls = toolLocks.map((key) => `pg_catalog.pg_try_advisory_xact_lock(${key})`);
  return [tryLockExpression(keys, 'transaction'), ...toolLockCalls].join(' AND ');
}

/** Returns a SQL expression that tries to acquire a lock until the end of the transaction. */
export function tryLockExpression(
  keys: LockKeys,
  which: 'transaction' | 'nonTransactional',
): string {
  return `pg_catalog.pg_try_advisory_xact_lock(${keys.namespace}, ${keys[which]})`;
}
