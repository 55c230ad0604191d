import type { Statement } from '../migrations/inspect';
import { lineAtCodePoint } from '../migrations/text-positions';
import type { Problem } from '../problem';
import type { EnginePorts, FileRequest, StaleEnd } from './apply-types';
import type { CancelReason } from './cancellation-signal';
import { cancelledProblem } from './cancelled-problem';
import { type CommitResult, resolveLostCommit } from './commit';
import { existingTableProblem } from './existing-tables';
import {
  engineStatementProblem,
  migrationFailedProblem,
  PARTITIONED_DROP_ADVICE,
  PARTITIONED_INDEX_ADVICE,
} from './failure-problems';
import { findFailedGuard } from './guard';
import { toolTableProblem } from './history-privileges';
import { dropIndexStatements, findInvalidIndexes, isOnPartitionedTable } from './invalid-indexes';
import { insertRunningRow, markApplied, releaseAfterFailure } from './non-transactional-row';
import { completeStatement, isSessionSetting } from './non-transactional-statement';
import { rollback } from './rollback';
import type { ServerError, ServerReply, Session } from './session';
import { findTableConflict } from './table-conflict';

/** Result of a non-transactional file. */
export type NonTransactionalResult =
  | CommitResult
  /** The file did not start. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'locked' }
  | StaleEnd;

/**
 * Applies a file that cannot run in a transaction, statement by statement. It first commits a row
 * in state `running`, then counts each statement, then sets the row to `applied`
 * (docs/engine-rationale.md#non-transactional-files). Needs a direct connection: through a pooler,
 * its session lock would stay on a server connection.
 */
export async function applyNonTransactional(
  work: FileRequest,
  ports: EnginePorts,
): Promise<NonTransactionalResult> {
  const { session, signal } = ports;
  const inserted = await session.execute(insertRunningRow(work));
  if (inserted.kind === 'lost' || inserted.error !== undefined) {
    return await notStarted(inserted, work, ports);
  }
  const { statements, resumeAt } = work.prepared;
  for (const [index, statement] of statements.entries()) {
    const completed = Math.max(index, resumeAt);
    const cancelReason = signal.reason();
    if (cancelReason !== undefined)
      return await stopBetweenStatements(work, completed, cancelReason, ports);
    const end = await completeStatement(work, index, statement, ports);
    if (end.kind === 'completed') continue;
    if (end.kind === 'lost') return interruptedResult(work, completed, end.reason);
    if (end.kind === 'failed')
      return await failStatement(work, { completed, statement, ...end }, ports);
    await session.execute(releaseAfterFailure(work, false));
    return { kind: 'failed', problem: invalidIndexProblem(work, statement, end.indexes) };
  }
  const finished = await session.execute(markApplied(work));
  if (finished.kind === 'lost') {
    return await resolveLostCommit(finished.reason, work, ports, {
      'not-applied': (file, reason) => interruptedProblem(file, statements.length, reason),
      unknown: unknownResultProblem,
    });
  }
  if (finished.error === undefined) return { kind: 'applied' };
  await rollback(finished, session);
  return interruptedResult(work, statements.length, finished.error.message);
}

async function notStarted(
  reply: ServerReply,
  work: FileRequest,
  { session }: EnginePorts,
): Promise<NonTransactionalResult> {
  if (reply.kind === 'lost') return interruptedResult(work, work.prepared.resumeAt, reply.reason);
  await rollback(reply, session);
  const { error } = reply;
  if (error === undefined) return { kind: 'stale' };
  const guard = findFailedGuard(work.tag, error);
  if (guard === 'locked' || guard === 'stale') return { kind: guard };
  if (guard === 'existingTable')
    return { kind: 'refused', problem: existingTableProblem(work, error) };
  const kept = 'No statement of this file ran.';
  const problem =
    toolTableProblem(error, work, false, kept) ?? engineStatementProblem(error, guard, kept);
  // Nothing ran. The caller reads the target again.
  if (findTableConflict(work.tag, error) !== undefined)
    return guard === 'ledgerChanged' ? { kind: 'stale' } : { kind: 'stale', problem };
  return { kind: 'failed', problem };
}

/** Handles a cancellation between two statements. */
async function stopBetweenStatements(
  work: FileRequest,
  completed: number,
  cancelReason: CancelReason,
  { session }: EnginePorts,
): Promise<NonTransactionalResult> {
  const { isUntouched, kept } = describeKept(work, completed);
  await session.execute(releaseAfterFailure(work, isUntouched));
  const { path } = work.prepared.migration;
  return { kind: 'failed', problem: cancelledProblem(cancelReason, `${path} ${kept}.`, path) };
}

/** SQLSTATE feature_not_supported. */
const FEATURE_NOT_SUPPORTED = '0A000';

async function failStatement(
  work: FileRequest,
  failure: { completed: number; statement: Statement; error: ServerError; offset: number },
  ports: EnginePorts,
): Promise<NonTransactionalResult> {
  const { completed, statement, error, offset } = failure;
  const { path } = work.prepared.migration;
  const { isUntouched, kept } = describeKept(work, completed);
  const invalidIndexes = await findInvalidIndexes(statement, ports.session);
  const indexHint =
    invalidIndexes.length === 0
      ? ''
      : ` The unfinished build left an invalid index. Run \`${dropIndexStatements(invalidIndexes)}\` before the next run${canRepair(statement) ? ', or set `repair: true`' : ', unless another session is building this index'}.`;
  // The row stays, so that the next run knows that an interrupted run built the index.
  await ports.session.execute(
    releaseAfterFailure(work, isUntouched && invalidIndexes.length === 0),
  );
  const guard = findFailedGuard(work.tag, error);
  if (guard !== undefined) {
    return { kind: 'failed', problem: engineStatementProblem(error, guard, `The file ${kept}.`) };
  }
  const cancelReason = ports.signal.reason();
  if (cancelReason !== undefined && error.code === '57014') {
    const problem = cancelledProblem(cancelReason, `${path} ${kept}.`, path);
    return { kind: 'failed', problem: { ...problem, next: `${problem.next}${indexHint}` } };
  }
  const editHint = isUntouched
    ? ''
    : ' Do not change the completed statements in the file. You can change the statements after them.';
  const line = statement.line - 1 + lineAtCodePoint(statement.text, offset);
  const keptText = `The file ${kept}.${indexHint}${editHint}`;
  const advice =
    error.code === FEATURE_NOT_SUPPORTED ? await adviseIndex(statement, ports.session) : undefined;
  const problem = migrationFailedProblem(error, { file: path, line }, keptText, advice);
  return { kind: 'failed', problem };
}

/** Returns the advice for a concurrent statement that Postgres does not support; undefined for others. */
async function adviseIndex(statement: Statement, session: Session): Promise<string | undefined> {
  if (/^drop\s+index\b/i.test(statement.text)) return PARTITIONED_DROP_ADVICE;
  return (await isOnPartitionedTable(statement, session)) ? PARTITIONED_INDEX_ADVICE : undefined;
}

/** Describes what a stopped file left: the end of a sentence that begins with the file. */
function describeKept(
  { prepared }: FileRequest,
  completed: number,
): { isUntouched: boolean; kept: string } {
  const { statements } = prepared;
  const isUntouched = statements.slice(0, completed).every(isSessionSetting);
  const kept = isUntouched
    ? 'runs outside a transaction, and none of its statements completed'
    : `runs outside a transaction. ${completed} of ${statements.length} statements completed and stay. The next run resumes after them`;
  return { isUntouched, kept };
}

/**
 * If the server generates the index name, the index cannot be told from one that another session is
 * building.
 */
function canRepair({ build }: Statement): boolean {
  return build?.kind === 'reindex' || build?.index !== undefined;
}

function invalidIndexProblem(
  { prepared }: FileRequest,
  statement: Statement,
  indexes: readonly string[],
): Problem {
  const [isSingle, names] = [indexes.length === 1, indexes.join(', ')];
  return {
    code: 'invalid-index',
    what: `The index${isSingle ? '' : 'es'} ${names} ${isSingle ? 'is' : 'are'} invalid because a build was interrupted or failed. Queries and constraints do not use an invalid index.`,
    next: `Fix the cause of the failure. Then ${canRepair(statement) ? `retry with \`repair: true\`, or run \`${dropIndexStatements(indexes)}\` and retry` : `run \`${dropIndexStatements(indexes)}\` and retry, unless another session is building this index`}. The next run resumes at this statement.`,
    file: prepared.migration.path,
    line: statement.line,
  };
}

function interruptedResult(
  work: FileRequest,
  completed: number,
  reason: string,
): NonTransactionalResult {
  return {
    kind: 'failed',
    problem: interruptedProblem(work.prepared.migration.path, completed, reason),
  };
}

function unknownResultProblem(file: string, reason: string): Problem {
  return {
    code: 'commit-unknown',
    what: `The file runs outside a transaction. All its statements completed, and then the connection was lost: ${reason}. The server did not answer in time whether its history row was updated.`,
    next: 'Retry the run. This is safe: it reads the history row first.',
    file,
  };
}

function interruptedProblem(file: string, completed: number, reason: string): Problem {
  return {
    code: 'migration-interrupted',
    what: `The file runs outside a transaction and was interrupted after ${completed} completed statements: ${reason}.`,
    next: 'The next run resumes at this statement. First check for partial results of the statement, such as an invalid index.',
    file,
  };
}
