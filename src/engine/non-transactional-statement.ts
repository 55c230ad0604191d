import type { Statement } from '../migrations/inspect';
import type { EnginePorts, FileRequest } from './apply-types';
import { dropIndexStatements, findInvalidIndexes, isIndexValid } from './invalid-indexes';
import { isResumed, saveProgress } from './non-transactional-row';
import { runCancellable } from './run-cancellable';
import type { ServerError, Session } from './session';

/** How one statement ended. */
export type StatementResult =
  | { readonly kind: 'ended' }
  | { readonly kind: 'lost'; readonly reason: string }
  /** The server refused it; `offset` is the position in its text, in characters from 0. */
  | { readonly kind: 'refused'; readonly error: ServerError; readonly offset: number }
  /** Invalid indexes are there that an interrupted build left. */
  | { readonly kind: 'invalid-index'; readonly indexes: readonly string[] };

const ENDED = { kind: 'ended' } as const;

/** Ends one statement: by running it, by saying it again for the session, or by finding it done. */
export async function completeStatement(
  work: FileRequest,
  index: number,
  statement: Statement,
  ports: EnginePorts,
): Promise<StatementResult> {
  const { resumeAt } = work.prepared;
  if (index < resumeAt)
    return isSessionSetting(statement) ? await say(work, statement, ports) : ENDED;
  // The statement at which an earlier run was interrupted: the server may have ended it alone.
  const interrupted = index === resumeAt && isResumed(work);
  if (interrupted && (await isIndexValid(statement, ports.session))) {
    return await record(work, index + 1, ports.session);
  }
  const obstacle = await clear(work, statement, interrupted, ports);
  return obstacle ?? (await runStatement(work, index, statement, ports));
}

/** Sees to what an interrupted build left: takes it away where that was asked for. */
async function clear(
  work: FileRequest,
  statement: Statement,
  interrupted: boolean,
  ports: EnginePorts,
): Promise<StatementResult | undefined> {
  const { build } = statement;
  if (build === undefined) return undefined;
  const named = build.kind === 'create' && build.index !== undefined;
  // Under another name than the statement's own, it may be somebody else's unless we were interrupted.
  if (!named && !interrupted) return undefined;
  const indexes = await findInvalidIndexes(statement, ports.session);
  if (indexes.length === 0) return undefined;
  const unknown = build.kind === 'create' && build.index === undefined;
  if (!work.repair || unknown) return { kind: 'invalid-index', indexes };
  for (const index of indexes) {
    ports.progress.message(`repair: dropping the invalid index ${index}, to build it anew.`);
    const { reply } = await runCancellable(work, dropIndexStatements([index]), ports);
    if (reply.kind === 'lost') return reply;
    if (reply.error !== undefined) return { kind: 'refused', error: reply.error, offset: 0 };
  }
  return undefined;
}

async function say(
  work: FileRequest,
  { text }: Statement,
  ports: EnginePorts,
): Promise<StatementResult> {
  const { reply } = await runCancellable(work, text, ports);
  if (reply.kind === 'lost') return reply;
  return reply.error === undefined ? ENDED : { kind: 'refused', error: reply.error, offset: 0 };
}

const CANNOT_RUN_IN_TRANSACTION = new Set(['25001', '2D000']);

/**
 * Runs one statement and counts it. Where Postgres allows it, both in one transaction and one
 * message, so that a statement is never done and not counted; the others are counted afterwards.
 */
async function runStatement(
  work: FileRequest,
  index: number,
  statement: Statement,
  ports: EnginePorts,
): Promise<StatementResult> {
  if (statement.nonTransactional) return await runBare(work, index, statement, ports);
  const head = `BEGIN; ${mark(work)}`;
  const sql = `${head}${statement.text}\n; ${saveProgress(work, index + 1)} COMMIT;`;
  const { reply } = await runCancellable(work, sql, ports);
  if (reply.kind === 'lost') return reply;
  if (reply.error === undefined) return ENDED;
  if (reply.transaction !== 'idle') await ports.session.execute('ROLLBACK');
  if (reply.completed === 1 && CANNOT_RUN_IN_TRANSACTION.has(reply.error.code)) {
    return await runBare(work, index, statement, ports);
  }
  return { kind: 'refused', error: reply.error, offset: offsetIn(reply.error, head) };
}

async function runBare(
  work: FileRequest,
  index: number,
  statement: Statement,
  ports: EnginePorts,
): Promise<StatementResult> {
  const head = mark(work);
  const { reply } = await runCancellable(work, `${head}${statement.text}`, ports);
  if (reply.kind === 'lost') return reply;
  if (reply.error !== undefined) {
    return { kind: 'refused', error: reply.error, offset: offsetIn(reply.error, head) };
  }
  return await record(work, index + 1, ports.session);
}

/** Counts statements that have ended on their own. */
async function record(
  work: FileRequest,
  ended: number,
  session: Session,
): Promise<StatementResult> {
  const reply = await session.execute(`BEGIN; ${saveProgress(work, ended)} COMMIT;`);
  if (reply.kind === 'lost') return reply;
  return reply.error === undefined ? ENDED : { kind: 'lost', reason: reply.error.message };
}

/** The comment is how a session that outlived its runner can be found. */
function mark({ runId }: FileRequest): string {
  return `/* governed:${runId} */ `;
}

function offsetIn({ position }: ServerError, head: string): number {
  return position === undefined ? 0 : Math.max(0, position - 1 - [...head].length);
}

/**
 * Whether a statement only sets the session. A run that goes on with a file says it again, for its
 * own session knows nothing of it.
 */
export function isSessionSetting({ text }: Statement): boolean {
  return SETS_SESSION.test(text);
}

const SETS_SESSION =
  /^(?:(?:RE)?SET\s+(?!(?:LOCAL|TRANSACTION|CONSTRAINTS)\b)|SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\()/i;
