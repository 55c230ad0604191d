import { quoteStatement, type RehearsalFailure } from '../../checks/rehearsal/rehearsal-failure';
import type { SourceLocation } from '../../checks/rule';
import { withLoginSearchPath } from '../../engine/login-search-path';
import type { Session } from '../../engine/session';
import { settingStatements } from '../../engine/session-settings';
import { inspect, type Statement } from '../../migrations/inspect';
import { setsLastingSearchPath } from '../../migrations/lasting-search-path';
import type { Migration } from '../../migrations/migration';
import type { Parser } from '../../migrations/parse-sql';

/** SQL file of the input `rehearsal-setup`: the schemas, roles and functions of a platform. */
export interface SetupFile {
  readonly file: string;
  readonly text: string;
}

/** Part of a rehearsal that a failure belongs to. */
type RehearsalPhase = RehearsalFailure['during'];

/** Resets what a file has set for its session. */
const RESET_SESSION = 'RESET SESSION AUTHORIZATION; RESET ALL;';

/** A migration of a rehearsal. */
export interface RehearsedMigration {
  readonly migration: Migration;
  /** Resets the session after the file. */
  readonly reset: string;
}

/**
 * Adds to each migration what resets the session after it. The files after one that sets the search path
 * for the session and for the login have this search path, as with the engine.
 */
export function addSessionResets(
  migrations: readonly Migration[],
  parser: Parser,
): readonly RehearsedMigration[] {
  const first = migrations.findIndex((migration) =>
    setsLastingSearchPath(migration.text, () => {
      const inspected = inspect(migration, parser);
      return inspected.ok ? inspected.value.statements : [];
    }),
  );
  const setLoginPath = settingStatements(withLoginSearchPath([]), 'session').map(
    (sql) => `${sql};`,
  );
  const keepLoginPath = [RESET_SESSION, ...setLoginPath].join(' ');
  return migrations.map((migration, at) => ({
    migration,
    reset: first !== -1 && at >= first ? keepLoginPath : RESET_SESSION,
  }));
}

/** Runs the file of `rehearsal-setup`, if there is one. Returns the failure, if it failed. */
export async function runSetupFile(
  session: Session,
  setup: SetupFile | undefined,
  parser: Parser,
): Promise<RehearsalFailure | undefined> {
  if (setup === undefined) return undefined;
  return await runInTransaction(session, setup.text, setup.file, 'setup', parser, RESET_SESSION);
}

/**
 * Runs a migration as the engine would: in a transaction, or statement by statement if Postgres
 * refuses a statement in a transaction. Returns the failure, if it failed.
 */
export async function runMigration(
  session: Session,
  { migration, reset }: RehearsedMigration,
  during: RehearsalPhase,
  parser: Parser,
): Promise<RehearsalFailure | undefined> {
  const { text, path } = migration;
  // Only these files are inspected: a repository can have thousands of others. The COMMIT of a
  // block would keep a part of a file that then runs again.
  const inspectedFirst = BLOCK_START.test(text) ? inspect(migration, parser) : undefined;
  const isDeclared = inspectedFirst?.ok === true && !inspectedFirst.value.transactional;
  const failure = isDeclared
    ? undefined
    : await runInTransaction(session, text, path, during, parser, reset);
  if (!isDeclared && !isTransactionRefused(failure)) return failure;
  const inspected = inspectedFirst ?? inspect(migration, parser);
  if (!inspected.ok) return failure;
  for (const statement of inspected.value.statements) {
    const result = await runStatement(session, statement, path, during);
    if (!result.ok) return result.failure;
  }
  await session.execute(reset);
  return undefined;
}

/** A line that begins a transaction. In PL/pgSQL, `BEGIN` has no `;`. */
const BLOCK_START = /^\s*(?:begin|start\s+transaction)\b[^;\n]*;/im;

/**
 * Returns whether a statement cannot run in a transaction: `active_sql_transaction`, and
 * `invalid_transaction_termination` of a `COMMIT` in a procedure.
 */
export function isTransactionRefused(failure: RehearsalFailure | undefined): boolean {
  return failure?.code === '25001' || failure?.code === '2D000';
}

/**
 * Runs the statements of a text one after the other in one transaction, so that the statement that
 * does not end is known. Returns the failure, if one failed.
 */
async function runInTransaction(
  session: Session,
  text: string,
  file: string,
  during: RehearsalPhase,
  parser: Parser,
  reset: string,
): Promise<RehearsalFailure | undefined> {
  const parsed = parser.statements(text);
  const statements = parsed.ok ? parsed.statements : [{ text, line: 1 }];
  for (const [index, statement] of statements.entries()) {
    const isLast = index === statements.length - 1;
    const message = {
      before: index === 0 ? 'BEGIN;\n' : '',
      after: isLast ? `\n;${reset} COMMIT;` : '',
    };
    const result = await runStatement(session, statement, file, during, message);
    if (result.ok) continue;
    await session.execute(`ROLLBACK; ${reset}`);
    return result.failure;
  }
  return undefined;
}

/**
 * Result of a statement: the command tag without its row counts, and whether a transaction is open
 * after it; or the failure.
 */
type StatementResult =
  | { readonly ok: true; readonly commandTag: string; readonly inTransaction: boolean }
  | { readonly ok: false; readonly failure: RehearsalFailure };

/** Texts that are sent with a statement: none, or one statement before it and several after it. */
interface MessageFrame {
  readonly before: string;
  readonly after: string;
}

const NO_FRAME: MessageFrame = { before: '', after: '' };

/** Runs one statement. */
export async function runStatement(
  session: Session,
  { text, line }: Pick<Statement, 'text' | 'line'>,
  file: string,
  during: RehearsalPhase,
  { before, after }: MessageFrame = NO_FRAME,
): Promise<StatementResult> {
  const reply = await session.execute(`${before}${text}${after}`);
  if (reply.kind === 'lost') {
    const failure = connectionLostFailure({ file, line }, during, reply.reason, text);
    return { ok: false, failure };
  }
  const { error, commandTag = '', completed, transaction } = reply;
  if (error === undefined) {
    const inTransaction = transaction !== 'idle';
    return { ok: true, commandTag: commandTag.replace(/(?: \d+)+$/, ''), inTransaction };
  }
  const { code, message, hint, position } = error;
  const hasCompleted = completed > (before === '' ? 0 : 1);
  const errorLine =
    line + (position === undefined ? 0 : countLineBreaks(text, position - before.length));
  const place = { file, line: hasCompleted ? undefined : errorLine };
  return { ok: false, failure: { place, during, code, message, hint } };
}

/** Counts the line breaks before a position of Postgres, which counts characters from 1. */
function countLineBreaks(text: string, position: number): number {
  const before = [...text].slice(0, Math.max(position - 1, 0));
  return before.filter((character) => character === '\n').length;
}

/** Returns the failure of a statement during which the connection was lost. */
export function connectionLostFailure(
  place: SourceLocation,
  during: RehearsalPhase,
  reason: string,
  statement: string,
): RehearsalFailure {
  return {
    place,
    during,
    code: undefined,
    message: `the connection was lost (${reason}) at ${quoteStatement(statement)}`,
    hint: undefined,
    statement,
  };
}
