import type { Statement } from '../migrations/inspect';
import { literal } from './literal';
import { count } from './outside-row';
import type { Reply, ServerError, Session } from './session';
import type { FileWork } from './work';

/** How one statement ended. */
export type StatementEnd =
  | { readonly kind: 'ended' }
  | { readonly kind: 'lost'; readonly reason: string }
  /** The server refused it; `offset` is the position in its text, in characters from 0. */
  | { readonly kind: 'refused'; readonly error: ServerError; readonly offset: number }
  /** It ended, and the index that it builds is not valid. */
  | { readonly kind: 'invalid-index'; readonly index: string };

const CANNOT_RUN_IN_TRANSACTION = new Set(['25001', '2D000']);

/**
 * Runs one statement and counts it. Where Postgres allows it, both in one transaction and one
 * message, so that a statement is never done and not counted; the others are counted afterwards.
 */
export async function runStatement(
  work: FileWork,
  index: number,
  statement: Statement,
  session: Session,
): Promise<StatementEnd> {
  if (statement.outsideOnly) return await runBare(work, index, statement, session);
  const head = `BEGIN; ${mark(work)}`;
  const reply = await session.run(`${head}${statement.text}\n; ${count(work, index + 1)} COMMIT;`);
  if (reply.kind === 'lost') return reply;
  if (reply.error === undefined) return { kind: 'ended' };
  if (reply.transaction !== 'idle') await session.run('ROLLBACK');
  if (reply.completed === 1 && CANNOT_RUN_IN_TRANSACTION.has(reply.error.code)) {
    return await runBare(work, index, statement, session);
  }
  return { kind: 'refused', error: reply.error, offset: offsetIn(reply.error, head) };
}

async function runBare(
  work: FileWork,
  index: number,
  statement: Statement,
  session: Session,
): Promise<StatementEnd> {
  const head = mark(work);
  const reply = await session.run(`${head}${statement.text}`);
  if (reply.kind === 'lost') return reply;
  if (reply.error !== undefined) {
    return { kind: 'refused', error: reply.error, offset: offsetIn(reply.error, head) };
  }
  // IF NOT EXISTS is content with an invalid index of that name; a unique one then guards nothing.
  if ((await indexState(statement, session)) === 'invalid') {
    return { kind: 'invalid-index', index: statement.index ?? '' };
  }
  return await record(work, index + 1, session);
}

/** Counts statements that have ended on their own. */
export async function record(
  work: FileWork,
  ended: number,
  session: Session,
): Promise<StatementEnd> {
  const reply = await session.run(`BEGIN; ${count(work, ended)} COMMIT;`);
  if (reply.kind === 'lost') return reply;
  return reply.error === undefined
    ? { kind: 'ended' }
    : { kind: 'lost', reason: reply.error.message };
}

/** What the catalog says of the index that a CREATE INDEX CONCURRENTLY names (reliability, A1). */
export async function indexState(
  { index }: Statement,
  session: Session,
): Promise<'valid' | 'invalid' | 'absent'> {
  if (index === undefined) return 'absent';
  const reply = await session.ask(
    `SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = pg_catalog.to_regclass(${literal(index)})`,
  );
  const valid = firstValue(reply);
  if (valid === undefined) return 'absent';
  return valid === 't' ? 'valid' : 'invalid';
}

function firstValue(reply: Reply): string | null | undefined {
  return reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
}

/** The comment is how a session that outlived its runner can be found, through a pooler too. */
function mark({ runId }: FileWork): string {
  return `/* governed:${runId} */ `;
}

function offsetIn({ position }: ServerError, head: string): number {
  return position === undefined ? 0 : Math.max(0, position - 1 - [...head].length);
}

/**
 * Whether a statement only sets the session. A run that goes on with a file says it again, for its
 * own session knows nothing of it.
 */
export function setsSession({ text }: Statement): boolean {
  return SETS_SESSION.test(text);
}

const SETS_SESSION =
  /^(?:(?:RE)?SET\s+(?!(?:LOCAL|TRANSACTION|CONSTRAINTS)\b)|SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\()/i;
