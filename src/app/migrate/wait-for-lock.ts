import type { EnginePorts } from '../../engine/apply-types';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { HistoryTable } from '../../engine/history-table';
import { type LockWaitResult, waitForLock } from '../../engine/lock';
import type { LockKeys } from '../../engine/lock-keys';
import type { Problem } from '../../problem';

/**
 * Waits for another run to end, that of the tool too whose table it is.
 *
 * @param patience Milliseconds.
 * @returns What is wrong, where it did not end.
 */
export async function waitForOtherRuns(
  ports: EnginePorts,
  { keys, table }: { readonly keys: LockKeys; readonly table: HistoryTable },
  deadline: number,
): Promise<Problem | undefined> {
  ports.progress.message('Another run holds the migration lock: waiting for it to end.');
  const waited = await waitForLock(ports, keys, table, deadline);
  return waited.kind === 'free' ? undefined : lockProblem(waited, deadline);
}

function lockProblem(waited: Exclude<LockWaitResult, { kind: 'free' }>, deadline: number): Problem {
  switch (waited.kind) {
    case 'held':
      return {
        code: 'lock-held',
        what: `Another run held the migration lock for more than ${deadline / 1000} s (\`lock-wait\`): ${waited.holder}.`,
        next: 'Wait for it to end, or end its session, then run again.',
      };
    case 'lost':
      return {
        code: 'connection-lost',
        what: `The connection ended while another run was waited for: ${waited.reason}.`,
        next: 'Nothing was written since. Run again.',
      };
    case 'refused':
      return {
        code: 'lock-unknown',
        what: `Another run was waited for, and the server did not say whether it is through: ${waited.error.message} (SQLSTATE ${waited.error.code}).`,
        next: 'Nothing was written since. Look at the server and its log, then run again.',
      };
    case 'cancelled':
      return cancelledProblem(waited.cancelReason, 'It was waiting for another run.');
  }
}
