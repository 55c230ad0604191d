import type { EnginePorts } from './apply-types';
import { describeProcesses, lockHolderQuery } from './backend';
import { type CancelReason, sleepUnlessCancelled } from './cancellation-signal';
import type { HistoryTable } from './history-table';
import type { LockKeys } from './lock-keys';
import type { ServerError } from './session';

/** Poll this often: a random moment between the two, so that waiters do not march in step. */
const MIN_POLL_MS = 500;
const MAX_POLL_MS = 2000;

export type LockWaitResult =
  | { readonly kind: 'free' }
  | { readonly kind: 'held'; readonly holder: string }
  | { readonly kind: 'halted'; readonly wish: CancelReason }
  /** The server refused to tell. */
  | { readonly kind: 'refused'; readonly error: ServerError }
  | { readonly kind: 'lost'; readonly reason: string };

/**
 * Waits until nobody holds the locks, or patience ends. Polls with a lock that is taken and freed in
 * one statement: a session that *waits* in a lock holds a snapshot, and another run's CREATE INDEX
 * CONCURRENTLY would wait for that (flyway#1654; reliability, A0).
 *
 * @param patience Milliseconds; 0 is without end.
 */
export async function waitForLock(
  { session, clock, signal }: Pick<EnginePorts, 'session' | 'clock' | 'signal'>,
  keys: LockKeys,
  table: HistoryTable,
  deadline: number,
): Promise<LockWaitResult> {
  const since = clock.now();
  for (;;) {
    const wish = signal.reason();
    if (wish !== undefined) return { kind: 'halted', wish };
    const reply = await session.query(
      `SELECT ${tryLocksExpression(keys, table)} AND ${tryLockExpression(keys, 'outside')}`,
    );
    if (reply.kind === 'lost') return reply;
    if (reply.error !== undefined) return { kind: 'refused', error: reply.error };
    if (reply.results[0]?.[0]?.[0] === 't') return { kind: 'free' };
    const left = since + deadline - clock.now();
    if (deadline > 0 && left <= 0) {
      const holder = describeProcesses(await session.query(lockHolderQuery(keys)));
      return { kind: 'held', holder: holder ?? 'a session that cannot be seen with this login' };
    }
    const interval = MIN_POLL_MS + clock.random() * (MAX_POLL_MS - MIN_POLL_MS);
    await sleepUnlessCancelled(clock, signal, deadline > 0 ? Math.min(interval, left) : interval);
  }
}

/** An expression: whether our lock could be taken, and that of the tool whose table it is. */
export function tryLocksExpression(keys: LockKeys, { toolLocks }: HistoryTable): string {
  const theirs = toolLocks.map((key) => `pg_catalog.pg_try_advisory_xact_lock(${key})`);
  return [tryLockExpression(keys, 'transaction'), ...theirs].join(' AND ');
}

/** An expression: whether the lock could be taken, for this transaction. */
export function tryLockExpression(keys: LockKeys, which: 'transaction' | 'outside'): string {
  return `pg_catalog.pg_try_advisory_xact_lock(${keys.namespace}, ${keys[which]})`;
}
