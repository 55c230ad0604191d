import {
  CATALOG_QUERY,
  type CatalogSnapshot,
  parseCatalogSnapshot,
} from '../../checks/rehearsal/catalog-snapshot';
import { getDocumentedLocks } from '../../checks/rehearsal/documented-locks';
import type { RehearsalFailure } from '../../checks/rehearsal/rehearsal-failure';
import {
  findStatementEffects,
  type StatementEffects,
} from '../../checks/rehearsal/statement-effects';
import type { SourceLocation } from '../../checks/rule';
import type { Session } from '../../engine/session';
import { inspect, type Statement } from '../../migrations/inspect';
import type { Migration } from '../../migrations/migration';
import type { Parser, SqlNode } from '../../migrations/parse-sql';
import {
  addSessionResets,
  connectionLostFailure,
  isTransactionRefused,
  type RehearsedMigration,
  runMigration,
  runSetupFile,
  runStatement,
  type SetupFile,
} from './run-statements';

/** Migrations to rehearse. */
export interface RehearsalOptions {
  /** Runs first. */
  readonly setup: SetupFile | undefined;
  /** The merged migrations, in order. */
  readonly base: readonly Migration[];
  /** The migrations that the pull request adds, in order. */
  readonly added: readonly Migration[];
}

/** Result of a rehearsal. */
export interface Rehearsal {
  readonly observations: readonly StatementEffects[];
  /** The failure that stopped the rehearsal; undefined if it ran to the end. */
  readonly stop: RehearsalFailure | undefined;
}

/**
 * Runs the merged migrations, then the added ones statement by statement. Reads catalog and locks
 * after each of those statements. Does not throw if a file fails.
 *
 * @param session On an empty database without other sessions.
 */
export async function rehearseMigrations(
  session: Session,
  { setup, base, added }: RehearsalOptions,
  parser: Parser,
): Promise<Rehearsal> {
  const observations: StatementEffects[] = [];
  const toResult = (stop: RehearsalFailure | undefined) => ({ observations, stop });
  const setupFailure = await runSetupFile(session, setup, parser);
  if (setupFailure !== undefined) return toResult(setupFailure);
  const all = addSessionResets([...base, ...added], parser);
  for (const each of all.slice(0, base.length)) {
    const failure = await runMigration(session, each, 'base', parser);
    if (failure !== undefined) return toResult(failure);
  }
  if (added.length === 0) return toResult(undefined);
  const baseSnapshot = await takeCatalogSnapshot(session);
  if (baseSnapshot === undefined) return toResult(undefined);
  for (const each of all.slice(base.length)) {
    const failure = await observeMigration(session, each, baseSnapshot, parser, observations);
    if (failure !== undefined) return toResult(failure);
  }
  return toResult(undefined);
}

/** Runs all files on an empty database. Returns the failure, if a file failed. */
export async function rehearseFromEmpty(
  session: Session,
  { setup, all }: { readonly setup: SetupFile | undefined; readonly all: readonly Migration[] },
  parser: Parser,
): Promise<RehearsalFailure | undefined> {
  const setupFailure = await runSetupFile(session, setup, parser);
  if (setupFailure !== undefined) return setupFailure;
  for (const each of addSessionResets(all, parser)) {
    const failure = await runMigration(session, each, 'clean', parser);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/**
 * Runs a migration statement by statement and adds the effects of each statement to `observations`.
 * Returns the failure, if a statement failed.
 */
async function observeMigration(
  session: Session,
  { migration, reset }: RehearsedMigration,
  baseSnapshot: CatalogSnapshot,
  parser: Parser,
  observations: StatementEffects[],
): Promise<RehearsalFailure | undefined> {
  const { path: file, text } = migration;
  const inspected = inspect(migration, parser);
  // The rules about migrations report what is wrong with the file.
  if (!inspected.ok) return undefined;
  const { statements, transactional } = inspected.value;
  const parsed = parser.statements(text);
  const nodes = new Map(
    parsed.ok ? parsed.statements.map(({ offset, node }) => [offset, node] as const) : [],
  );
  if (transactional) await session.execute('BEGIN');
  let before = await takeCatalogSnapshot(session);
  for (const statement of statements) {
    const isAlone = !transactional && !statement.nonTransactional;
    const result = isAlone
      ? await beginStatement(session, statement, file)
      : await runStatement(session, statement, file, 'change');
    if (!result.ok) {
      await session.execute(`ROLLBACK; ${reset}`);
      return result.failure;
    }
    const after = await takeCatalogSnapshot(session);
    if (isAlone) {
      const failure = await commit(session, { file, line: statement.line }, 'COMMIT', reset);
      if (failure !== undefined) return failure;
    }
    if (before === undefined || after === undefined) continue;
    const executed = {
      place: { file, line: statement.line },
      statement: result.commandTag,
      documentedLocks: result.inTransaction
        ? undefined
        : findDocumentedLocks(nodes.get(statement.offset)),
      inTransaction: result.inTransaction,
    };
    observations.push(findStatementEffects(baseSnapshot, before, after, executed));
    before = isAlone ? { ...after, locks: [] } : after;
  }
  const end = transactional ? `COMMIT; ${reset}` : reset;
  return await commit(session, { file, line: undefined }, end, reset);
}

/**
 * Runs a statement, or the statements of a block, in a new transaction, or without one if Postgres
 * refuses that.
 */
async function beginStatement(
  session: Session,
  statement: Statement,
  file: string,
): ReturnType<typeof runStatement> {
  await session.execute('BEGIN');
  const result = await runStatement(session, statement, file, 'change');
  if (result.ok || !isTransactionRefused(result.failure)) return result;
  await session.execute('ROLLBACK');
  return await runStatement(session, statement, file, 'change');
}

/** Ends a transaction. Returns the failure, for example of a deferred constraint. */
async function commit(
  session: Session,
  place: SourceLocation,
  sql: string,
  reset: string,
): Promise<RehearsalFailure | undefined> {
  const end = await session.execute(sql);
  if (end.kind === 'lost') return connectionLostFailure(place, 'change', end.reason, 'COMMIT');
  if (end.error === undefined) return undefined;
  const { code, message, hint } = end.error;
  await session.execute(`ROLLBACK; ${reset}`);
  return { place, during: 'change', code, message, hint };
}

function findDocumentedLocks(node: SqlNode | undefined): ReturnType<typeof getDocumentedLocks> {
  return node === undefined ? undefined : getDocumentedLocks(node);
}

/** Reads the catalog and the locks; returns undefined if the server does not answer. */
export async function takeCatalogSnapshot(session: Session): Promise<CatalogSnapshot | undefined> {
  const reply = await session.query(CATALOG_QUERY);
  const text = reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
  return typeof text === 'string' ? parseCatalogSnapshot(text) : undefined;
}
