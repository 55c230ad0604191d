import { lineAtCodePoint } from '../migrations/lines';
import type { Problem } from '../problem';
import { endByGuard, failedFile, ownStatementFailed } from './failure';
import type { Reply, ServerError, Session } from './session';
import { CLOSING, closingMessage, type Opening, openingMessage } from './transaction';
import type { FileEnd, FileWork } from './work';

const NOTHING_KEPT = 'Nothing of this file was kept; the files before it stay applied.';

/**
 * Applies one file in one transaction with its history row, or not at all (contract, 7.1): a message
 * that runs the file, and once it was seen to succeed a message that records and commits.
 */
export async function applyInTransaction(work: FileWork, session: Session): Promise<FileEnd> {
  const { migration } = work.prepared;
  const opening = openingMessage({ ...work, version: migration.version, text: migration.text });
  const begun = await session.run(opening.sql);
  if (begun.kind === 'lost') return failed(lostBeforeCommit(migration.path, begun.reason));
  if (begun.error !== undefined) {
    const lost = await rollback(begun, session);
    if (lost !== undefined) return failed(lostBeforeCommit(migration.path, lost));
    return refused(begun.error, begun.completed, opening, work);
  }
  const row = {
    version: migration.version,
    name: migration.name,
    checksum: migration.checksum,
    state: 'applied' as const,
    statementsDone: work.prepared.statements.length,
    runId: work.runId,
    appliedBy: work.appliedBy,
  };
  const closed = await session.run(closingMessage(work.tag, row));
  if (closed.kind === 'lost') return failed(commitUnknown(migration.path, closed.reason));
  if (closed.error === undefined) {
    const whole = closed.completed === CLOSING.statements + 1 && closed.transaction === 'idle';
    return whole ? { kind: 'applied' } : failed(commitUnknown(migration.path, UNEXPECTED));
  }
  await rollback(closed, session);
  if (closed.completed < CLOSING.statements) {
    return failed(ownStatementFailed(closed.error, NOTHING_KEPT));
  }
  const place = { file: migration.path, line: undefined };
  return failed(failedFile(closed.error, place, `It failed at the commit. ${NOTHING_KEPT}`));
}

const UNEXPECTED = 'the server did not answer every statement of it';

function failed(problem: Problem): FileEnd {
  return { kind: 'failed', problem };
}

/**
 * Ends a failed transaction, where the server has not ended it already (as it does when the COMMIT
 * is what failed). Gives the reason when even that could not be said.
 */
async function rollback(
  failure: Extract<Reply, { kind: 'answered' }>,
  session: Session,
): Promise<string | undefined> {
  if (failure.transaction === 'idle') return undefined;
  const reply = await session.run('ROLLBACK');
  return reply.kind === 'lost' ? reply.reason : undefined;
}

function refused(error: ServerError, completed: number, opening: Opening, work: FileWork): FileEnd {
  const byGuard = endByGuard(error);
  if (byGuard !== undefined) return byGuard;
  const { migration } = work.prepared;
  const line = lineOf(error, completed, opening, work);
  if (line === undefined && completed < opening.prologue.statements) {
    return failed(ownStatementFailed(error, NOTHING_KEPT));
  }
  return failed(failedFile(error, { file: migration.path, line }, NOTHING_KEPT));
}

/**
 * The line of the file to which an error belongs: by the position where the server gives one, else
 * by counting the statements that had ended (reliability, A4).
 */
function lineOf(
  error: ServerError,
  completed: number,
  { prologue }: Opening,
  { prepared }: FileWork,
): number | undefined {
  // First the position: over a syntax error the server runs nothing, so that nothing has ended.
  if (error.position !== undefined) {
    const offset = error.position - 1 - prologue.codePoints;
    if (offset >= 0) return lineAtCodePoint(prepared.migration.text, offset);
  }
  if (completed < prologue.statements) return undefined;
  return prepared.statements[completed - prologue.statements]?.line;
}

function lostBeforeCommit(file: string, reason: string): Problem {
  return {
    code: 'connection-lost',
    what: `The connection ended while the file ran: ${reason}. It is not applied: no COMMIT had been sent.`,
    next: 'Run again: the files before it stay applied, and this one starts anew.',
    file,
  };
}

function commitUnknown(file: string, reason: string): Problem {
  return {
    code: 'commit-unknown',
    what: `The connection ended after the COMMIT was sent and before its answer came: ${reason}. Whether the file is applied is not known.`,
    next: 'Run again: that is safe, for the history tells whether it is applied.',
    file,
  };
}
