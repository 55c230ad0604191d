import type { Problem } from '../problem';
import type { FileRequest } from './apply-types';
import { findFailedStep } from './commit-statements';
import { engineStatementProblem, migrationFailedProblem } from './failure-problems';
import { isRecordedLate } from './governed-tables';
import { findFailedGuard } from './guard';
import { LEDGER_TABLE } from './ledger';
import { isRetryableError } from './retry';
import type { ServerError } from './session';
import { findTableConflict, type TableConflict } from './table-conflict';

/** Sentence about a transactional file that was rolled back. */
export const ROLLED_BACK_HINT = 'The file was rolled back, and the files before it stay applied.';

/** Why a file that succeeded is not committed, although the server answered. */
export type CommitFailure =
  /**
   * Another run recorded itself at the same time, or the deferred constraints could not be checked
   * before the COMMIT. The transaction of the file can continue at its savepoint.
   */
  | {
      readonly kind: 'conflict';
      readonly cause: TableConflict | 'constraints';
      readonly problem: Problem;
    }
  /** Another run has written to the history. */
  | { readonly kind: 'stale' }
  /** If it is `retryable`, a retry of the file can succeed. */
  | { readonly kind: 'retryable' | 'failed'; readonly problem: Problem };

/**
 * Returns why the message that commits a file failed.
 *
 * @param completed Number of its statements that completed.
 */
export function findCommitFailure(
  error: ServerError,
  completed: number,
  file: FileRequest,
): CommitFailure {
  const step = findFailedStep(file, completed);
  if (step !== 'record') {
    const problem = commitFailedProblem(error, file);
    return step === 'constraints'
      ? { kind: 'conflict', cause: step, problem }
      : { kind: 'failed', problem };
  }
  const guard = findFailedGuard(file.tag, error);
  if (guard === 'stale') return { kind: 'stale' };
  const problem = recordingFailedProblem(error, file);
  const cause = findTableConflict(file.tag, error);
  if (cause !== undefined) return { kind: 'conflict', cause, problem };
  return { kind: isRetryableError(error.code) ? 'retryable' : 'failed', problem };
}

/** Returns the problem of a failed COMMIT. The usual cause is a deferred constraint or trigger. */
function commitFailedProblem(error: ServerError, { prepared }: FileRequest): Problem {
  const location = { file: prepared.migration.path, line: undefined };
  return migrationFailedProblem(
    error,
    location,
    `The file failed at the COMMIT. ${ROLLED_BACK_HINT}`,
  );
}

/** Returns the problem of a run that could not be recorded with its first file. */
export function recordingFailedProblem(error: ServerError, file: FileRequest): Problem {
  const guard = findFailedGuard(file.tag, error);
  // The history row is inserted here only if its table does not exist yet or is upgraded.
  const table = isRecordedLate(file) ? file.table.name : LEDGER_TABLE;
  return engineStatementProblem(error, guard, ROLLED_BACK_HINT, table);
}

/** Returns the problem of a connection that was lost after a COMMIT, while files are left. */
export function lostBetweenFilesProblem(reason: string, pendingCount: number): Problem {
  return {
    code: 'connection-lost',
    what: `The connection was lost: ${reason}. The history shows that the last file is applied. ${pendingCount} pending files were not started.`,
    next: 'Retry the run. It starts with the first file that is not applied.',
  };
}
