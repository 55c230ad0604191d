import type { Problem } from '../problem';
import type { EnginePorts } from './apply-types';
import { describeProcesses, lockHolderQuery } from './backend';
import { sleepUnlessCancelled } from './cancellation-signal';
import { cancelledProblem } from './cancelled-problem';
import type { LockKeys } from './lock-keys';

/** So often is asked whether the other command has ended, in milliseconds. */
const LOCK_POLL_MS = 1_000;

/**
 * Takes a lock for as long as the session is open, and so for a command that runs beside it: Alembic
 * and dbmate take none of their own. Polls as the engine does. The session is idle meanwhile, and holds
 * no snapshot that a concurrent build of an index would wait for.
 *
 * @param patience Milliseconds; 0 is without end.
 * @returns What is wrong, where it was not to be had.
 */
export async function holdCommandLock(
  { session, clock, signal }: Pick<EnginePorts, 'session' | 'clock' | 'signal'>,
  keys: LockKeys,
  deadline: number,
): Promise<Problem | undefined> {
  const since = clock.now();
  for (;;) {
    const wish = signal.reason();
    if (wish !== undefined) return cancelledProblem(wish, 'it waited for another command');
    const reply = await session.query(
      `SELECT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.outside})`,
    );
    if (reply.kind === 'lost' || reply.error !== undefined) {
      return unknown(reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? ''));
    }
    if (reply.results[0]?.[0]?.[0] === 't') return undefined;
    const left = since + deadline - clock.now();
    if (deadline > 0 && left <= 0)
      return held(describeProcesses(await session.query(lockHolderQuery(keys))), deadline);
    await sleepUnlessCancelled(
      clock,
      signal,
      deadline > 0 ? Math.min(LOCK_POLL_MS, left) : LOCK_POLL_MS,
    );
  }
}

function held(holder: string | undefined, deadline: number): Problem {
  return {
    code: 'lock-held',
    what: `Another command held its lock on this database for more than ${deadline / 1000} s (\`lock-wait\`): ${holder ?? 'a session that cannot be seen with this login'}.`,
    next: 'The command was not started. Wait for the other one to end, or end its session, then run again.',
  };
}

function unknown(reason: string): Problem {
  return {
    code: 'lock-unknown',
    what: `The server did not say whether another command is at work: ${reason}.`,
    next: 'The command was not started. Look at the server and its log, then run again.',
  };
}
