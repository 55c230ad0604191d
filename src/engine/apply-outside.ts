import type { Statement } from '../migrations/inspect';
import { lineAtCodePoint } from '../migrations/lines';
import type { Problem } from '../problem';
import { endByGuard, failedFile, ownStatementFailed } from './failure';
import { announcement, finish, giveUp, isResumed } from './outside-row';
import {
  indexState,
  record,
  runStatement,
  type StatementEnd,
  setsSession,
} from './outside-statement';
import type { Reply, ServerError, Session } from './session';
import type { FileEnd, FileWork } from './work';

/**
 * Applies a file that cannot run in a transaction, statement by statement, each recorded as it ends
 * (contract, 7.2; reliability, A1): a row in state `running` first, then the statements, then
 * `applied`. Needs a direct connection: the session lock that tells others that its owner is alive
 * would be stranded behind a pooler.
 */
export async function applyOutside(work: FileWork, session: Session): Promise<FileEnd> {
  const announced = await session.run(announcement(work));
  if (announced.kind === 'lost' || announced.error !== undefined) {
    return notBegun(announced, work, session);
  }
  const { statements, resumeAt } = work.prepared;
  for (const [index, statement] of statements.entries()) {
    const end = await advance(work, index, statement, session);
    if (end.kind === 'ended') continue;
    const ended = Math.max(index, resumeAt);
    if (end.kind === 'lost') return interrupted(work, ended, end.reason);
    if (end.kind === 'refused') return await refused(work, { ended, statement, ...end }, session);
    await session.run(giveUp(work, false));
    return { kind: 'failed', problem: invalidIndex(work, statement, end.index) };
  }
  const finished = await session.run(finish(work));
  if (finished.kind === 'answered' && finished.error === undefined) return { kind: 'applied' };
  return interrupted(work, statements.length, reasonOf(finished));
}

/** Ends one statement: by running it, by saying it again for the session, or by finding it done. */
async function advance(
  work: FileWork,
  index: number,
  statement: Statement,
  session: Session,
): Promise<StatementEnd> {
  const { resumeAt } = work.prepared;
  if (index < resumeAt) {
    if (!setsSession(statement)) return { kind: 'ended' };
    const reply = await session.run(statement.text);
    if (reply.kind === 'lost') return reply;
    return reply.error === undefined
      ? { kind: 'ended' }
      : { kind: 'refused', error: reply.error, offset: 0 };
  }
  // The statement at which an earlier run was interrupted: the server may have ended it alone.
  if (index === resumeAt && isResumed(work)) {
    const state = await indexState(statement, session);
    if (state === 'valid') return await record(work, index + 1, session);
    if (state === 'invalid') return { kind: 'invalid-index', index: statement.index ?? '' };
  }
  return await runStatement(work, index, statement, session);
}

async function notBegun(reply: Reply, work: FileWork, session: Session): Promise<FileEnd> {
  const file = work.prepared.migration.path;
  if (reply.kind === 'lost') {
    return { kind: 'failed', problem: interruption(file, 0, reply.reason) };
  }
  await session.run('ROLLBACK');
  const { error } = reply;
  if (error === undefined) return { kind: 'stale' };
  const problem = ownStatementFailed(error, 'No statement of this file ran.');
  return endByGuard(error) ?? { kind: 'failed', problem };
}

async function refused(
  work: FileWork,
  failure: { ended: number; statement: Statement; error: ServerError; offset: number },
  session: Session,
): Promise<FileEnd> {
  const { ended, statement, error, offset } = failure;
  const { migration, statements } = work.prepared;
  const untouched = statements.slice(0, ended).every(setsSession);
  const leftover =
    (await indexState(statement, session)) === 'invalid'
      ? ` The interrupted build left the invalid index ${statement.index}: DROP INDEX CONCURRENTLY ${statement.index}; before the next run.`
      : '';
  await session.run(giveUp(work, untouched));
  const kept = untouched
    ? `It runs outside a transaction; none of its statements ended.${leftover}`
    : `It runs outside a transaction: ${ended} of ${statements.length} statements ended and stay, and the next run goes on at this one.${leftover} Those that ended must stay as they are in the file; from here on it may be changed.`;
  const line = statement.line - 1 + lineAtCodePoint(statement.text, offset);
  return { kind: 'failed', problem: failedFile(error, { file: migration.path, line }, kept) };
}

function invalidIndex({ prepared }: FileWork, { line }: Statement, index: string): Problem {
  return {
    code: 'invalid-index',
    what: `The index ${index} is not valid: a build of it was interrupted or failed, and queries and constraints do not use it.`,
    next: `Drop it (DROP INDEX CONCURRENTLY ${index};), see to what made the build fail, then run again: it goes on at this statement.`,
    file: prepared.migration.path,
    line,
  };
}

function reasonOf(reply: Reply): string {
  return reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? 'no answer');
}

function interrupted(work: FileWork, ended: number, reason: string): FileEnd {
  return { kind: 'failed', problem: interruption(work.prepared.migration.path, ended, reason) };
}

function interruption(file: string, ended: number, reason: string): Problem {
  return {
    code: 'migration-interrupted',
    what: `The file runs outside a transaction and was interrupted after ${ended} of its statements: ${reason}.`,
    next: 'The next run goes on where this one stopped. Look first at what the interrupted statement left behind, for example an invalid index.',
    file,
  };
}
