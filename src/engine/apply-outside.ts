import type { Statement } from '../migrations/inspect';
import { lineAtCodePoint } from '../migrations/lines';
import type { Problem } from '../problem';
import { failedFile, ownStatementFailed } from './failure';
import { HISTORY_TABLE, insertRow } from './history';
import { literal } from './literal';
import type { LockKeys } from './lock';
import type { Reply, ServerError, Session } from './session';
import { GUARD, guards, raiseIf } from './transaction';
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
  const failure = await runStatements(work, session);
  if (failure === undefined) {
    const finished = await session.run(`${RESET} ${finish(work)}`);
    if (finished.kind === 'answered' && finished.error === undefined) return { kind: 'applied' };
    return interrupted(work, work.prepared.statements.length, reasonOf(finished));
  }
  return failure;
}

const RESET = 'RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL;';

/** Puts the row down, under the transaction lock, and takes the session lock that outlives it. */
function announcement(work: FileWork): string {
  const { keys, expected, prepared, tag, runId, appliedBy } = work;
  const { version, name, checksum } = prepared.migration;
  const resuming = prepared.resumeAt > 0 || isHead(work);
  const record = resuming
    ? `UPDATE ${HISTORY_TABLE} SET run_id = ${literal(runId)} WHERE version = ${literal(version)};`
    : insertRow({ version, name, checksum, state: 'running', statementsDone: 0, runId, appliedBy });
  const lock = raiseIf(
    `NOT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.outside})`,
    GUARD.locked,
    'another run holds the migration lock',
  );
  const body = [guards(keys, expected, version), lock, resuming ? whereItStopped(work) : ''];
  return `BEGIN ISOLATION LEVEL READ COMMITTED; DO $${tag}$ BEGIN ${body.join('\n')} END $${tag}$; ${record} COMMIT;`;
}

/**
 * Only the lock tells that nobody goes on with the file any more. Whoever did may have ended another
 * statement since the history was read: then the lock is given back, and one has to look again.
 */
function whereItStopped({ keys, prepared }: FileWork): string {
  const row = `version = ${literal(prepared.migration.version)} AND state = 'running' AND statements_done = ${prepared.resumeAt}`;
  const gone = `NOT EXISTS (SELECT FROM ${HISTORY_TABLE} WHERE ${row})`;
  return `IF ${gone} THEN PERFORM pg_catalog.pg_advisory_unlock(${keys.namespace}, ${keys.outside}); END IF;
    ${raiseIf(gone, GUARD.historyChanged, 'the history changed since the plan')}`;
}

/** An interrupted file is its history's newest row already. */
function isHead({ expected, prepared }: FileWork): boolean {
  return expected.historyExists && expected.head === prepared.migration.version;
}

async function notBegun(reply: Reply, work: FileWork, session: Session): Promise<FileEnd> {
  const file = work.prepared.migration.path;
  if (reply.kind === 'lost') {
    return { kind: 'failed', problem: interruption(file, 0, reply.reason) };
  }
  await session.run('ROLLBACK');
  const { error } = reply;
  if (error?.code === GUARD.locked) return { kind: 'locked' };
  if (error?.code === GUARD.historyChanged || error?.code === GUARD.alreadyApplied) {
    return { kind: 'stale' };
  }
  const kept = 'No statement of this file ran.';
  return error === undefined
    ? { kind: 'stale' }
    : { kind: 'failed', problem: ownStatementFailed(error, kept) };
}

/**
 * What only sets the session. A run that goes on with a file says it again, for its own session
 * knows nothing of it.
 */
const SETS_SESSION = /^(?:RE)?SET\s+(?!(?:LOCAL|TRANSACTION|CONSTRAINTS)\b)/i;

function setsSession({ text }: Statement): boolean {
  return SETS_SESSION.test(text);
}

async function runStatements(work: FileWork, session: Session): Promise<FileEnd | undefined> {
  const { statements, resumeAt } = work.prepared;
  for (const [index, statement] of statements.entries()) {
    const ended = Math.max(index, resumeAt);
    if (index < ended && !setsSession(statement)) continue;
    const reply = await session.run(`${mark(work)}${statement.text}`);
    if (reply.kind === 'lost') return interrupted(work, ended, reply.reason);
    if (reply.error !== undefined) {
      return statementFailed({ work, ended, statement, error: reply.error }, session);
    }
    if (index < ended) continue;
    const counted = await session.run(count(work, index + 1));
    if (counted.kind === 'lost' || counted.error !== undefined) {
      return interrupted(work, index + 1, reasonOf(counted));
    }
  }
  return undefined;
}

/** The comment is how a session that outlived its runner can be found, through a pooler too. */
function mark({ runId }: FileWork): string {
  return `/* governed:${runId} */ `;
}

/** As the login itself, for the file may have taken on a role that cannot see our tables. */
function count({ prepared }: FileWork, ended: number): string {
  const { version } = prepared.migration;
  return `BEGIN; SET LOCAL ROLE NONE; UPDATE ${HISTORY_TABLE} SET statements_done = ${ended} WHERE version = ${literal(version)}; COMMIT;`;
}

async function statementFailed(
  failure: { work: FileWork; ended: number; statement: Statement; error: ServerError },
  session: Session,
): Promise<FileEnd> {
  const { work, ended, statement, error } = failure;
  const { migration, statements } = work.prepared;
  // A file of which nothing ran leaves no row: it can be mended freely.
  const untouched = statements.slice(0, ended).every(setsSession);
  const erase = untouched
    ? `DELETE FROM ${HISTORY_TABLE} WHERE version = ${literal(migration.version)};`
    : '';
  await session.run(`${RESET} ${erase} ${unlock(work.keys)}`);
  const invalid = await invalidIndexes(session);
  const leftover =
    invalid.length === 0
      ? ''
      : ` Invalid indexes stand in the database (${invalid.join(', ')}): an interrupted build leaves one behind; DROP INDEX CONCURRENTLY it before the next run.`;
  const kept = untouched
    ? `It runs outside a transaction; none of its statements ended.${leftover}`
    : `It runs outside a transaction: ${ended} of ${statements.length} statements ended and stay, and the next run goes on at this one.${leftover}`;
  const place = { file: migration.path, line: lineOf(error, statement, work) };
  return { kind: 'failed', problem: failedFile(error, place, kept) };
}

/** The line by the server's position where it gives one, else that of the statement. */
function lineOf({ position }: ServerError, { line, text }: Statement, work: FileWork): number {
  const offset = position === undefined ? 0 : position - 1 - [...mark(work)].length;
  return line - 1 + lineAtCodePoint(text, Math.max(0, offset));
}

async function invalidIndexes(session: Session): Promise<readonly string[]> {
  const reply = await session.ask(
    'SELECT indexrelid::pg_catalog.regclass FROM pg_catalog.pg_index WHERE NOT indisvalid ORDER BY 1 LIMIT 10',
  );
  const rows = reply.kind === 'answered' ? (reply.results[0] ?? []) : [];
  return rows.flatMap(([name]) => (name ? [name] : []));
}

function finish({ prepared, keys }: FileWork): string {
  return `UPDATE ${HISTORY_TABLE} SET state = 'applied', statements_done = ${prepared.statements.length}, duration_ms = (EXTRACT(epoch FROM pg_catalog.clock_timestamp() - applied_at) * 1000)::pg_catalog.int8, applied_at = pg_catalog.clock_timestamp() WHERE version = ${literal(prepared.migration.version)}; ${unlock(keys)}`;
}

function unlock(keys: LockKeys): string {
  return `SELECT pg_catalog.pg_advisory_unlock(${keys.namespace}, ${keys.outside});`;
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
