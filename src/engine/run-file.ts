import { lineAtCodePoint } from '../migrations/text-positions';
import type { Problem } from '../problem';
import type { EnginePorts, FileRequest, StaleEnd } from './apply-types';
import { cancelledProblem } from './cancelled-problem';
import { resolveLostCommit } from './commit';
import { type CommitFailure, findCommitFailure, ROLLED_BACK_HINT } from './commit-failure';
import { countUntilCommit } from './commit-statements';
import { existingTableProblem } from './existing-tables';
import {
  engineStatementProblem,
  migrationFailedProblem,
  notRecordedProblem,
} from './failure-problems';
import { isRecordedLate } from './governed-tables';
import { findFailedGuard } from './guard';
import { toolTableProblem } from './history-privileges';
import { INSERTED_TAG } from './history-table';
import { isRetryableError } from './retry';
import { rollback } from './rollback';
import { runCancellable } from './run-cancellable';
import type { ServerError } from './session';
import { findTableConflict } from './table-conflict';
import type { FileMessage } from './transaction';

/** Result of the text of a transactional file. */
export type FileRunResult =
  /** The file succeeded. Its transaction is open. */
  | { readonly kind: 'ran' }
  /** The file was rolled back. If it is `retryable`, a retry can succeed. */
  | { readonly kind: 'failed' | 'retryable'; readonly problem: Problem }
  /** The file did not start. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'locked' }
  | StaleEnd;

/** Result of a message that runs a file and can contain the COMMIT of the previous file. */
export type MessageResult =
  /** The previous file, if any, is applied. */
  | { readonly kind: 'started'; readonly file: FileRunResult }
  /** The previous file is not applied, and this file did not start. */
  | { readonly kind: 'not-started'; readonly problem: Problem }
  /** The same, and the server answered. After a conflict, the previous transaction can continue. */
  | { readonly kind: 'not-committed'; readonly failure: CommitFailure }
  /** The server could not parse the message and ran nothing. The previous file was rolled back. */
  | { readonly kind: 'not-parsed' };

/**
 * Sends the message that runs a file, with the COMMIT of the previous file, which has succeeded. On
 * an error, the transaction is rolled back before this function returns. Never throws.
 */
export async function runFile(
  work: FileRequest,
  message: FileMessage,
  ports: EnginePorts,
): Promise<MessageResult> {
  const { previousFile } = message;
  const { reply, blockingProcesses } = await runCancellable(work, message.sql, ports);
  const isPreviousUncommitted =
    previousFile !== undefined && reply.completed < countUntilCommit(previousFile);
  if (reply.kind === 'lost') {
    if (isPreviousUncommitted) {
      const end = await resolveLostCommit(reply.reason, previousFile, ports);
      if (end.kind === 'failed') return { kind: 'not-started', problem: end.problem };
    }
    return { kind: 'started', file: connectionLostResult(work, reply.reason, ports) };
  }
  const isInTransaction = reply.error === undefined && reply.transaction === 'open';
  const isRecorded = isRecordedLate(work) || reply.commandTag === INSERTED_TAG;
  if (isInTransaction && isRecorded) return { kind: 'started', file: { kind: 'ran' } };
  const error = reply.error ?? LEFT_TRANSACTION_ERROR;
  const previousResult = isPreviousUncommitted
    ? previousNotCommitted(error, reply.completed, previousFile, ports)
    : undefined;
  const canContinue =
    previousResult?.kind === 'not-committed' && previousResult.failure.kind === 'conflict';
  const lostReason = canContinue ? undefined : await rollback(reply, ports.session);
  if (previousResult !== undefined) return previousResult;
  if (lostReason !== undefined)
    return { kind: 'started', file: connectionLostResult(work, lostReason, ports) };
  const file: FileRunResult = isInTransaction
    ? { kind: 'failed', problem: notRecordedProblem(ROLLED_BACK_HINT) }
    : toFileResult(error, reply.completed, message, { work, blockingProcesses, ports });
  return { kind: 'started', file };
}

/** Returns the result for a previous file whose COMMIT failed or did not run. */
function previousNotCommitted(
  error: ServerError,
  completed: number,
  previousFile: FileRequest,
  { signal }: EnginePorts,
): MessageResult {
  const cancelReason = signal.reason();
  if (cancelReason !== undefined && error.code === CANCELED) {
    const { path } = previousFile.prepared.migration;
    return {
      kind: 'not-started',
      problem: cancelledProblem(cancelReason, `${path} was rolled back.`, path),
    };
  }
  // The server parses a whole message before it runs any of it. If not even the first statement
  // completed, it could not parse the text of the next file.
  if (completed === 0) return { kind: 'not-parsed' };
  return { kind: 'not-committed', failure: findCommitFailure(error, completed, previousFile) };
}

/** SQLSTATE query_canceled. */
const CANCELED = '57014';

/** SQLSTATE read_only_sql_transaction. */
const READ_ONLY = '25006';

/** A function that a statement calls can depend on the end of a transaction, such as SET LOCAL in it. */
const JOINED_HINT =
  'The file has several transactions, which the engine runs as one. If a statement relies on the end of one of them, add `-- governed: no-transaction` at the top: each block of `BEGIN` and `COMMIT` is then a transaction of its own.';

/** The sentinel makes this error impossible. */
const LEFT_TRANSACTION_ERROR: ServerError = {
  code: '25P01',
  message: 'the file ended its own transaction',
  hint: undefined,
  position: undefined,
};

function toFileResult(
  error: ServerError,
  completed: number,
  message: FileMessage,
  {
    work,
    blockingProcesses,
    ports,
  }: { work: FileRequest; blockingProcesses: string | undefined; ports: EnginePorts },
): FileRunResult {
  const guard = findFailedGuard(work.tag, error);
  if (guard === 'locked' || guard === 'stale') return { kind: guard };
  if (guard === 'existingTable')
    return { kind: 'refused', problem: existingTableProblem(work, error) };
  const { path, joinsTransactions } = work.prepared.migration;
  const cancelReason = ports.signal.reason();
  if (cancelReason !== undefined && error.code === CANCELED) {
    return {
      kind: 'failed',
      problem: cancelledProblem(cancelReason, `${path} was rolled back.`, path),
    };
  }
  // Errors of the sentinel and the resets, which follow the file's statements, still belong to the
  // file.
  const isRecording = completed >= message.statementsBeforeRecord;
  const line = isRecording ? undefined : findErrorLine(error, completed, message, work);
  // If not even the first statement completed, the server could not parse the text of the file.
  const isUnparsed = completed === 0 && guard === undefined;
  const isBeforeFile =
    line === undefined && completed < message.statementsBeforeFile && !isUnparsed;
  const blockedHint =
    blockingProcesses === undefined
      ? ''
      : ` The file waited for a lock held by ${blockingProcesses}.`;
  const kept = `${ROLLED_BACK_HINT}${blockedHint}`;
  // A file can make its own transaction read-only.
  const isEngineStatement = isBeforeFile || (isRecording && error.code !== READ_ONLY);
  const problem = isEngineStatement
    ? (toolTableProblem(error, work, isRecording, kept) ??
      engineStatementProblem(error, guard, kept))
    : migrationFailedProblem(
        error,
        { file: path, line },
        joinsTransactions ? `${kept} ${JOINED_HINT}` : kept,
      );
  if (isBeforeFile && findTableConflict(work.tag, error) !== undefined)
    return { kind: 'stale', problem };
  return { kind: isRetryableError(error.code) ? 'retryable' : 'failed', problem };
}

/**
 * Returns the line of the file to which an error belongs: from the position, if the server reports
 * one, otherwise from the number of completed statements
 * (docs/engine-rationale.md#error-positions).
 */
function findErrorLine(
  error: ServerError,
  completed: number,
  { statementsBeforeFile, offset }: FileMessage,
  { prepared }: FileRequest,
): number | undefined {
  // The position comes first: after a syntax error no statement has completed.
  if (error.position !== undefined) {
    const offsetInFile = error.position - 1 - offset;
    if (offsetInFile >= 0) return lineAtCodePoint(prepared.migration.text, offsetInFile);
  }
  if (completed < statementsBeforeFile) return undefined;
  return prepared.statements[completed - statementsBeforeFile]?.line;
}

function connectionLostResult(
  { prepared }: FileRequest,
  reason: string,
  { signal }: EnginePorts,
): FileRunResult {
  const { path } = prepared.migration;
  const cancelReason = signal.reason();
  if (cancelReason !== undefined) {
    const state = `The connection was closed while ${path} ran. The file is not applied: its COMMIT was not sent, and the server rolls it back.`;
    return { kind: 'failed', problem: cancelledProblem(cancelReason, state, path) };
  }
  return {
    kind: 'failed',
    problem: {
      code: 'connection-lost',
      what: `The connection was lost while the file ran: ${reason}. The file is not applied, because its COMMIT was not sent.`,
      next: 'Retry the run. The files before this one stay applied.',
      file: path,
    },
  };
}
