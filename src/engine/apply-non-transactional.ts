import type { Statement } from '../migrations/inspect';
import { lineAtCodePoint } from '../migrations/text-positions';
import type { Problem } from '../problem';
import type { EnginePorts, FileRequest } from './apply-types';
import type { CancelReason } from './cancellation-signal';
import { cancelledProblem } from './cancelled-problem';
import { type CommitResult, resolveLostCommit } from './commit';
import { existingTableProblem } from './existing-tables';
import { engineStatementProblem, migrationFailedProblem } from './failure-problems';
import { findFailedGuard } from './guard';
import { dropIndexStatements, findInvalidIndexes } from './invalid-indexes';
import { insertRunningRow, markApplied, releaseAfterFailure } from './non-transactional-row';
import { completeStatement, isSessionSetting } from './non-transactional-statement';
import { rollback } from './rollback';
import type { ServerError, ServerReply } from './session';

/** How a file outside a transaction ended. */
export type NonTransactionalResult =
  | CommitResult
  /** It was not begun. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'locked' }
  | { readonly kind: 'stale' };

/**
 * Applies a file that cannot run in a transaction, statement by statement, each recorded as it ends
 * (contract, 7.2; reliability, A1): a row in state `running` first, then the statements, then
 * `applied`. Needs a direct connection: the session lock that tells others that its owner is alive
 * would be stranded behind a pooler.
 */
export async function applyNonTransactional(
  work: FileRequest,
  ports: EnginePorts,
): Promise<NonTransactionalResult> {
  const { session, signal } = ports;
  const announced = await session.execute(insertRunningRow(work));
  if (announced.kind === 'lost' || announced.error !== undefined) {
    return await notBegun(announced, work, ports);
  }
  const { statements, resumeAt } = work.prepared;
  for (const [index, statement] of statements.entries()) {
    const ended = Math.max(index, resumeAt);
    const wish = signal.reason();
    if (wish !== undefined) return await between(work, ended, wish, ports);
    const end = await completeStatement(work, index, statement, ports);
    if (end.kind === 'ended') continue;
    if (end.kind === 'lost') return interrupted(work, ended, end.reason);
    if (end.kind === 'refused') return await refused(work, { ended, statement, ...end }, ports);
    await session.execute(releaseAfterFailure(work, false));
    return { kind: 'failed', problem: invalidIndex(work, statement, end.indexes) };
  }
  const finished = await session.execute(markApplied(work));
  if (finished.kind === 'lost') {
    return await resolveLostCommit(finished.reason, work, ports, {
      'not-applied': (file, reason) => interruption(file, statements.length, reason),
      unknown: unknownRecord,
    });
  }
  if (finished.error === undefined) return { kind: 'applied' };
  await rollback(finished, session);
  return interrupted(work, statements.length, finished.error.message);
}

async function notBegun(
  reply: ServerReply,
  work: FileRequest,
  { session }: EnginePorts,
): Promise<NonTransactionalResult> {
  if (reply.kind === 'lost') return interrupted(work, work.prepared.resumeAt, reply.reason);
  await rollback(reply, session);
  const { error } = reply;
  if (error === undefined) return { kind: 'stale' };
  const guard = findFailedGuard(work.tag, error);
  if (guard === 'locked' || guard === 'stale') return { kind: guard };
  if (guard === 'occupied') return { kind: 'refused', problem: existingTableProblem(work, error) };
  const problem = engineStatementProblem(error, guard, 'No statement of this file ran.');
  return { kind: 'failed', problem };
}

/** Somebody wishes the end, and no statement runs. */
async function between(
  work: FileRequest,
  ended: number,
  wish: CancelReason,
  { session }: EnginePorts,
): Promise<NonTransactionalResult> {
  const { untouched, kept } = whatStays(work, ended);
  await session.execute(releaseAfterFailure(work, untouched));
  const { path } = work.prepared.migration;
  return { kind: 'failed', problem: cancelledProblem(wish, `${path} ${kept}`, path) };
}

async function refused(
  work: FileRequest,
  failure: { ended: number; statement: Statement; error: ServerError; offset: number },
  ports: EnginePorts,
): Promise<NonTransactionalResult> {
  const { ended, statement, error, offset } = failure;
  const { path } = work.prepared.migration;
  const { untouched, kept } = whatStays(work, ended);
  const left = await findInvalidIndexes(statement, ports.session);
  const leftover =
    left.length === 0
      ? ''
      : ` An unfinished build left an invalid index: ${dropIndexStatements(left)} before the next run${repairs(statement) ? ', or let `repair: true` do it' : ', unless somebody else is building it'}.`;
  // A row is what tells the next run that the build was ours.
  await ports.session.execute(releaseAfterFailure(work, untouched && left.length === 0));
  const guard = findFailedGuard(work.tag, error);
  if (guard !== undefined) {
    return { kind: 'failed', problem: engineStatementProblem(error, guard, `It ${kept}.`) };
  }
  const wish = ports.signal.reason();
  if (wish !== undefined && error.code === '57014') {
    const problem = cancelledProblem(wish, `${path} ${kept}`, path);
    return { kind: 'failed', problem: { ...problem, next: `${problem.next}${leftover}` } };
  }
  const mend = untouched
    ? ''
    : ' Those that ended must stay as they are in the file; from here on it may be changed.';
  const line = statement.line - 1 + lineAtCodePoint(statement.text, offset);
  const words = `It ${kept}.${leftover}${mend}`;
  return { kind: 'failed', problem: migrationFailedProblem(error, { file: path, line }, words) };
}

/** What is left of a file that stopped: the rest of a sentence about it. */
function whatStays({ prepared }: FileRequest, ended: number): { untouched: boolean; kept: string } {
  const { statements } = prepared;
  const untouched = statements.slice(0, ended).every(isSessionSetting);
  const kept = untouched
    ? 'runs outside a transaction; none of its statements ended'
    : `runs outside a transaction: ${ended} of ${statements.length} statements ended and stay, and the next run goes on at the one that follows`;
  return { untouched, kept };
}

/** An index whose name the server makes up cannot be told from somebody else's. */
function repairs({ build }: Statement): boolean {
  return build?.kind === 'reindex' || build?.index !== undefined;
}

function invalidIndex(
  { prepared }: FileRequest,
  statement: Statement,
  indexes: readonly string[],
): Problem {
  const [one, more] = [indexes.length === 1, indexes.join(', ')];
  return {
    code: 'invalid-index',
    what: `The index${one ? '' : 'es'} ${more} ${one ? 'is' : 'are'} not valid: a build was interrupted or failed, and queries and constraints do not use what it left.`,
    next: `See to what made the build fail. Then drop it (${dropIndexStatements(indexes)}) and run again${repairs(statement) ? ', or let one run with `repair: true` do both' : ', unless somebody else is building it'}: it goes on at this statement.`,
    file: prepared.migration.path,
    line: statement.line,
  };
}

function interrupted(work: FileRequest, ended: number, reason: string): NonTransactionalResult {
  return { kind: 'failed', problem: interruption(work.prepared.migration.path, ended, reason) };
}

function unknownRecord(file: string, reason: string): Problem {
  return {
    code: 'commit-unknown',
    what: `The file runs outside a transaction, and all its statements ended. Then the connection did: ${reason}. Whether its row says so is not known, for the server could not be asked in time.`,
    next: 'Run again: that is safe, for the row tells what is left to do.',
    file,
  };
}

function interruption(file: string, ended: number, reason: string): Problem {
  return {
    code: 'migration-interrupted',
    what: `The file runs outside a transaction and was interrupted after ${ended} of its statements: ${reason}.`,
    next: 'The next run goes on where this one stopped. Look first at what the interrupted statement left behind, for example an invalid index.',
    file,
  };
}
