import type { EnginePorts } from '../../engine/apply-types';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { HistoryTable } from '../../engine/history-table';
import { type LockWaitResult, waitForLock } from '../../engine/lock';
import type { LockKeys } from '../../engine/lock-keys';
import type { Problem } from '../../problem';

/**
 * Waits until no other run holds the migration lock, and until the tool that owns the history table
 * releases its own lock.
 *
 * @param timeoutMs How long to wait; 0 waits without a limit.
 * @returns The problem, if the lock was not released in time; undefined otherwise.
 */
export async function waitForOtherRuns(
  ports: EnginePorts,
  { keys, table }: { readonly keys: LockKeys; readonly table: HistoryTable },
  timeoutMs: number,
): Promise<Problem | undefined> {
  ports.progress.message('Another run holds the migration lock. Waiting for it to end.');
  const result = await waitForLock(ports, keys, table, timeoutMs);
  return result.kind === 'free' ? undefined : lockProblem(result, timeoutMs);
}

function lockProblem(
  result: Exclude<LockWaitResult, { kind: 'free' }>,
  timeoutMs: number,
): Problem {
  switch (result.kind) {
    case 'held':
      return {
        code: 'lock-held',
        what: `Another run held the migration lock for more than ${timeoutMs / 1000} s (\`lock-wait\`): ${result.holder}.`,
        next: 'Wait until that run ends, or terminate its session. Then retry the run.',
      };
    case 'lost':
      return {
        code: 'connection-lost',
        what: `The connection was lost while this run waited for another run: ${result.reason}.`,
        next: 'Nothing was written while waiting. Retry the run.',
      };
    case 'refused':
      return {
        code: 'lock-unknown',
        what: `The server returned an error while this run waited for another run: ${result.error.message} (SQLSTATE ${result.error.code}).`,
        next: 'Nothing was written while waiting. Check the server and its log, then retry the run.',
      };
    case 'cancelled':
      return cancelledProblem(result.cancelReason, 'It was waiting for another run.');
  }
}
