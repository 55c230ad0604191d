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
import { inspect, type Statement } from '../../migrations/inspect';
import type { Migration } from '../../migrations/migration';
import type { Parser, SqlNode } from '../../migrations/parse-sql';

/** What is to be rehearsed. */
export interface RehearsalOptions {
  /** Runs first, as it is: a platform's schemas, roles and functions. */
  readonly setup: { readonly file: string; readonly text: string } | undefined;
  /** What is merged, in order. */
  readonly base: readonly Migration[];
  /** What the pull request adds, in order. */
  readonly added: readonly Migration[];
}

/** What a rehearsal showed. */
export interface Rehearsal {
  readonly observations: readonly StatementEffects[];
  /** Where it ended before its end. */
  readonly stop: RehearsalFailure | undefined;
}

/**
 * Runs what is merged, then what the pull request adds: the latter one statement at a time, with a
 * look at the catalogue and the locks behind each. Never throws over what a file holds.
 *
 * @param session On an empty database that nobody else uses.
 */
export async function rehearseMigrations(
  session: Session,
  { setup, base, added }: RehearsalOptions,
  parser: Parser,
): Promise<Rehearsal> {
  const observations: StatementEffects[] = [];
  const ended = (stop: RehearsalFailure | undefined) => ({ observations, stop });
  const unready = await runSetupFile(session, setup);
  if (unready !== undefined) return ended(unready);
  for (const migration of base) {
    const stop = await applied(session, migration, 'base', parser);
    if (stop !== undefined) return ended(stop);
  }
  if (added.length === 0) return ended(undefined);
  const before = await takeCatalogSnapshot(session);
  if (before === undefined) return ended(undefined);
  for (const migration of added) {
    const stop = await watched(session, migration, before, parser, observations);
    if (stop !== undefined) return ended(stop);
  }
  return ended(undefined);
}

/** Runs all files from nothing, which a new database has to be able to. */
export async function rehearseFromEmpty(
  session: Session,
  { setup, all }: { readonly setup: RehearsalOptions['setup']; readonly all: readonly Migration[] },
  parser: Parser,
): Promise<RehearsalFailure | undefined> {
  const unready = await runSetupFile(session, setup);
  if (unready !== undefined) return unready;
  for (const migration of all) {
    const stop = await applied(session, migration, 'clean', parser);
    if (stop !== undefined) return stop;
  }
  return undefined;
}

/** Runs the file of `rehearsal-setup`, where there is one; gives why it did not end well. */
export async function runSetupFile(
  session: Session,
  setup: RehearsalOptions['setup'],
): Promise<RehearsalFailure | undefined> {
  return setup === undefined ? undefined : await whole(session, setup.text, setup.file, 'setup');
}

/** Statements that end with a transaction take back what a file sets for its session. */
const RESET = 'RESET SESSION AUTHORIZATION; RESET ALL;';

/** A file in one message, as one transaction; undefined where it went well. */
async function whole(
  session: Session,
  text: string,
  file: string,
  during: RehearsalFailure['during'],
): Promise<RehearsalFailure | undefined> {
  const opening = 'BEGIN;\n';
  const reply = await session.execute(`${opening}${text}\n;${RESET} COMMIT;`);
  if (reply.kind === 'lost') return lost(file, during, reply.reason);
  if (reply.error === undefined) return undefined;
  await session.execute(`ROLLBACK; ${RESET}`);
  const { code, message, hint, position } = reply.error;
  const at = position === undefined ? undefined : position - opening.length;
  const line =
    at === undefined
      ? undefined
      : [...text]
          .slice(0, Math.max(at - 1, 0))
          .join('')
          .split('\n').length;
  return { place: { file, line }, during, code, message, hint };
}

/** A file as the engine would run it: in a transaction, or outside of one where it has to be. */
async function applied(
  session: Session,
  migration: Migration,
  during: RehearsalFailure['during'],
  parser: Parser,
): Promise<RehearsalFailure | undefined> {
  const stop = await whole(session, migration.text, migration.path, during);
  if (stop?.code !== '25001' && stop?.code !== '2D000') return stop;
  // Only what cannot run in a transaction has to be read: thousands of files need not be.
  const looked = inspect(migration, parser);
  if (!looked.ok) return stop;
  for (const statement of looked.value.statements) {
    const failed = await one(session, statement, migration.path, during);
    if (typeof failed !== 'string') return failed;
  }
  await session.execute(RESET);
  return undefined;
}

/** One statement: what the server said that it did, or why it did not. */
async function one(
  session: Session,
  { text, line }: Statement,
  file: string,
  during: RehearsalFailure['during'],
): Promise<string | RehearsalFailure> {
  const reply = await session.execute(text);
  if (reply.kind === 'lost') return lost(file, during, reply.reason);
  const { error, commandTag = '' } = reply;
  if (error === undefined) return commandTag.replace(/(?: \d+)+$/, '');
  const { code, message, hint, position } = error;
  const before = position === undefined ? '' : [...text].slice(0, position - 1).join('');
  return {
    place: { file, line: line + before.split('\n').length - 1 },
    during,
    code,
    message,
    hint,
  };
}

async function watched(
  session: Session,
  migration: Migration,
  base: CatalogSnapshot,
  parser: Parser,
  observations: StatementEffects[],
): Promise<RehearsalFailure | undefined> {
  const { path: file, text } = migration;
  const looked = inspect(migration, parser);
  // What is wrong with it, the rules about migrations say.
  if (!looked.ok) return undefined;
  const { statements, transactional } = looked.value;
  const parsed = parser.statements(text);
  const nodes = parsed.ok ? parsed.statements.map(({ node }) => node) : [];
  if (transactional) await session.execute('BEGIN');
  let before = await takeCatalogSnapshot(session);
  for (const [index, statement] of statements.entries()) {
    const tag = await one(session, statement, file, 'change');
    if (typeof tag !== 'string') {
      await session.execute(`ROLLBACK; ${RESET}`);
      return tag;
    }
    const after = await takeCatalogSnapshot(session);
    if (before === undefined || after === undefined) continue;
    const place = { file, line: statement.line };
    const documentedLock = transactional ? undefined : lockOf(nodes[index]);
    observations.push(
      findStatementEffects(base, before, after, { place, statement: tag, documentedLock }),
    );
    before = after;
  }
  const end = transactional ? await session.execute('COMMIT') : undefined;
  await session.execute(RESET);
  if (end?.kind !== 'answered' || end.error === undefined) return undefined;
  const { code, message, hint } = end.error;
  return { place: { file, line: undefined }, during: 'change', code, message, hint };
}

function lockOf(node: SqlNode | undefined): ReturnType<typeof getDocumentedLock> {
  return node === undefined ? undefined : getDocumentedLock(node);
}

/** The catalogue and the locks, now. */
export async function takeCatalogSnapshot(session: Session): Promise<CatalogSnapshot | undefined> {
  const reply = await session.query(CATALOG_QUERY);
  const text = reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
  return typeof text === 'string' ? parseCatalogSnapshot(text) : undefined;
}

function lost(file: string, during: RehearsalFailure['during'], reason: string): RehearsalFailure {
  const place = { file, line: undefined };
  return {
    place,
    during,
    code: undefined,
    message: `the server went away (${reason})`,
    hint: undefined,
  };
}
