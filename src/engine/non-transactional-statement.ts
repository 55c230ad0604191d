import type { Statement } from '../migrations/inspect';
import type { EnginePorts, FileRequest } from './apply-types';
import { dropIndexStatements, findInvalidIndexes, isIndexValid } from './invalid-indexes';
import { isResumed, saveProgress } from './non-transactional-row';
import { runCancellable } from './run-cancellable';
import type { ServerError, Session } from './session';

/** Result of one statement. */
export type StatementResult =
  | { readonly kind: 'completed' }
  | { readonly kind: 'lost'; readonly reason: string }
  /**
   * The server answered with an error. `offset` is its position in the text of the statement, in
   * characters from 0.
   */
  | { readonly kind: 'failed'; readonly error: ServerError; readonly offset: number }
  /** An interrupted build left invalid indexes. */
  | { readonly kind: 'invalid-index'; readonly indexes: readonly string[] };

const COMPLETED = { kind: 'completed' } as const;

/**
 * Completes one statement: runs it, repeats it for the session if it is a setting, or finds that an
 * interrupted run has completed it.
 */
export async function completeStatement(
  work: FileRequest,
  index: number,
  statement: Statement,
  ports: EnginePorts,
): Promise<StatementResult> {
  const { resumeAt } = work.prepared;
  if (index < resumeAt)
    return isSessionSetting(statement) ? await repeatSetting(work, statement, ports) : COMPLETED;
  // The server may have completed the interrupted statement after its client was gone.
  const wasInterrupted = index === resumeAt && isResumed(work);
  if (wasInterrupted && (await isIndexValid(statement, ports.session))) {
    return await saveCompleted(work, index + 1, ports.session);
  }
  const indexResult = await handleInvalidIndexes(work, statement, wasInterrupted, ports);
  return indexResult ?? (await runStatement(work, index, statement, ports));
}

/** Checks for invalid indexes of an interrupted build, and drops them if `repair` is set. */
async function handleInvalidIndexes(
  work: FileRequest,
  statement: Statement,
  wasInterrupted: boolean,
  ports: EnginePorts,
): Promise<StatementResult | undefined> {
  const { build } = statement;
  if (build === undefined) return undefined;
  const hasOwnName = build.kind === 'create' && build.index !== undefined;
  // An index with a generated name can belong to another session, unless this statement was
  // interrupted.
  if (!hasOwnName && !wasInterrupted) return undefined;
  const indexes = await findInvalidIndexes(statement, ports.session);
  if (indexes.length === 0) return undefined;
  const isNameGenerated = build.kind === 'create' && build.index === undefined;
  if (!work.repair || isNameGenerated) return { kind: 'invalid-index', indexes };
  for (const index of indexes) {
    ports.progress.message(`repair: dropping the invalid index ${index} before the rebuild.`);
    const { reply } = await runCancellable(work, dropIndexStatements([index]), ports);
    if (reply.kind === 'lost') return reply;
    if (reply.error !== undefined) return { kind: 'failed', error: reply.error, offset: 0 };
  }
  return undefined;
}

async function repeatSetting(
  work: FileRequest,
  { text }: Statement,
  ports: EnginePorts,
): Promise<StatementResult> {
  const { reply } = await runCancellable(work, text, ports);
  if (reply.kind === 'lost') return reply;
  return reply.error === undefined ? COMPLETED : { kind: 'failed', error: reply.error, offset: 0 };
}

const CANNOT_RUN_IN_TRANSACTION = new Set(['25001', '2D000']);

/**
 * Runs one statement and saves the new count. If Postgres allows it, both are in one transaction
 * and one message, so that no completed statement is missing in the count. Otherwise the count is
 * saved right after the statement.
 */
async function runStatement(
  work: FileRequest,
  index: number,
  statement: Statement,
  ports: EnginePorts,
): Promise<StatementResult> {
  if (statement.nonTransactional) return await runWithoutTransaction(work, index, statement, ports);
  const prefix = `BEGIN; ${runComment(work)}`;
  const sql = `${prefix}${statement.text}\n; ${saveProgress(work, index + 1)} COMMIT;`;
  const { reply } = await runCancellable(work, sql, ports);
  if (reply.kind === 'lost') return reply;
  if (reply.error === undefined) return COMPLETED;
  if (reply.transaction !== 'idle') await ports.session.execute('ROLLBACK');
  if (reply.completed === 1 && CANNOT_RUN_IN_TRANSACTION.has(reply.error.code)) {
    return await runWithoutTransaction(work, index, statement, ports);
  }
  return { kind: 'failed', error: reply.error, offset: offsetInStatement(reply.error, prefix) };
}

async function runWithoutTransaction(
  work: FileRequest,
  index: number,
  statement: Statement,
  ports: EnginePorts,
): Promise<StatementResult> {
  const prefix = runComment(work);
  const { reply } = await runCancellable(work, `${prefix}${statement.text}`, ports);
  if (reply.kind === 'lost') return reply;
  if (reply.error !== undefined) {
    return { kind: 'failed', error: reply.error, offset: offsetInStatement(reply.error, prefix) };
  }
  return await saveCompleted(work, index + 1, ports.session);
}

/** Saves the count after a statement that ran without a transaction. */
async function saveCompleted(
  work: FileRequest,
  completed: number,
  session: Session,
): Promise<StatementResult> {
  const reply = await session.execute(`BEGIN; ${saveProgress(work, completed)} COMMIT;`);
  if (reply.kind === 'lost') return reply;
  return reply.error === undefined ? COMPLETED : { kind: 'lost', reason: reply.error.message };
}

/** Returns a comment with the run id, so that a session that outlived its runner can be found. */
function runComment({ runId }: FileRequest): string {
  return `/* governed:${runId} */ `;
}

function offsetInStatement({ position }: ServerError, prefix: string): number {
  return position === undefined ? 0 : Math.max(0, position - 1 - [...prefix].length);
}

/**
 * Returns whether a statement only changes the session. A run that resumes a file repeats such
 * statements for its own session.
 */
export function isSessionSetting({ text, isBlock }: Statement): boolean {
  return isBlock !== true && SESSION_SETTING.test(text);
}

const SESSION_SETTING =
  /^(?:(?:RE)?SET\s+(?!(?:LOCAL|TRANSACTION|CONSTRAINTS)\b)|SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\()/i;
