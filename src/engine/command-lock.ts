import type { Problem } from '../problem';
import type { EnginePorts } from './apply-types';
import { describeProcesses, lockHolderQuery } from './backend';
import { sleepUnlessCancelled } from './cancellation-signal';
import { cancelledProblem } from './cancelled-problem';
import type { LockKeys } from './lock-keys';

/** Milliseconds between two attempts. */
const LOCK_POLL_MS = 1_000;

/**
 * Acquires a session lock around a command, because Alembic and dbmate do not take a lock
 * (docs/engine-rationale.md#lock-around-a-command). Polls until the lock is free. The session is
 * idle meanwhile and holds no snapshot that a concurrent index build would wait for.
 *
 * @param timeoutMs 0 disables the timeout.
 * @returns The problem, if the lock was not acquired in time.
 */
export async function holdCommandLock(
  { session, clock, signal }: Pick<EnginePorts, 'session' | 'clock' | 'signal'>,
  keys: LockKeys,
  timeoutMs: number,
): Promise<Problem | undefined> {
  const startMs = clock.now();
  for (;;) {
    const cancelReason = signal.reason();
    if (cancelReason !== undefined)
      return cancelledProblem(cancelReason, 'It was waiting for another command.');
    const reply = await session.query(
      `SELECT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.nonTransactional})`,
    );
    if (reply.kind === 'lost' || reply.error !== undefined) {
      return lockUnknownProblem(
        reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? ''),
      );
    }
    if (reply.results[0]?.[0]?.[0] === 't') return undefined;
    const leftMs = startMs + timeoutMs - clock.now();
    if (timeoutMs > 0 && leftMs <= 0)
      return lockHeldProblem(
        describeProcesses(await session.query(lockHolderQuery(keys))),
        timeoutMs,
      );
    await sleepUnlessCancelled(
      clock,
      signal,
      timeoutMs > 0 ? Math.min(LOCK_POLL_MS, leftMs) : LOCK_POLL_MS,
    );
  }
}

function lockHeldProblem(holder: string | undefined, timeoutMs: number): Problem {
  return {
    code: 'lock-held',
    what: `Another command held its lock on this database for more than ${timeoutMs / 1000} s (\`lock-wait\`): ${holder ?? 'a session that this login cannot see'}.`,
    next: 'The command was not started. Wait until the other command has ended, or terminate its session. Then retry the run.',
  };
}

function lockUnknownProblem(reason: string): Problem {
  return {
    code: 'lock-unknown',
    what: `The server did not report whether another command is running: ${reason}.`,
    next: 'The command was not started. Check the server and its log, then retry the run.',
  };
}
