import {
  CATALOG_QUERY,
  type CatalogSnapshot,
  parseCatalogSnapshot,
} from '../../checks/rehearsal/catalog-snapshot';
import { getDocumentedLock } from '../../checks/rehearsal/documented-locks';
import type { RehearsalFailure } from '../../checks/rehearsal/rehearsal-failure';
import {
  findStatementEffects,
  type StatementEffects,
} from '../../checks/rehearsal/statement-effects';
import type { Session } from '../../engine/session';
import { inspect } from '../../migrations/inspect';
import type { Migration } from '../../migrations/migration';
import type { Parser, SqlNode } from '../../migrations/parse-sql';
import {
  connectionLostFailure,
  RESET_SESSION,
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
  for (const migration of base) {
    const failure = await runMigration(session, migration, 'base', parser);
    if (failure !== undefined) return toResult(failure);
  }
  if (added.length === 0) return toResult(undefined);
  const baseSnapshot = await takeCatalogSnapshot(session);
  if (baseSnapshot === undefined) return toResult(undefined);
  for (const migration of added) {
    const failure = await observeMigration(session, migration, baseSnapshot, parser, observations);
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
  for (const migration of all) {
    const failure = await runMigration(session, migration, 'clean', parser);
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
  migration: Migration,
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
    const result = await runStatement(session, statement, file, 'change');
    if (!result.ok) {
      await session.execute(`ROLLBACK; ${RESET_SESSION}`);
      return result.failure;
    }
    const after = await takeCatalogSnapshot(session);
    if (before === undefined || after === undefined) continue;
    const executed = {
      place: { file, line: statement.line },
      statement: result.commandTag,
      documentedLock: transactional ? undefined : findDocumentedLock(nodes.get(statement.offset)),
    };
    observations.push(findStatementEffects(baseSnapshot, before, after, executed));
    before = after;
  }
  const place = { file, line: undefined };
  const end = await session.execute(transactional ? `COMMIT; ${RESET_SESSION}` : RESET_SESSION);
  if (end.kind === 'lost') return connectionLostFailure(place, 'change', end.reason, 'COMMIT');
  if (end.error === undefined) return undefined;
  const { code, message, hint } = end.error;
  if (transactional) await session.execute(RESET_SESSION);
  return { place, during: 'change', code, message, hint };
}

function findDocumentedLock(node: SqlNode | undefined): ReturnType<typeof getDocumentedLock> {
  return node === undefined ? undefined : getDocumentedLock(node);
}

/** Reads the catalog and the locks; returns undefined if the server does not answer. */
export async function takeCatalogSnapshot(session: Session): Promise<CatalogSnapshot | undefined> {
  const reply = await session.query(CATALOG_QUERY);
  const text = reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
  return typeof text === 'string' ? parseCatalogSnapshot(text) : undefined;
}
