import type { RehearsalFailure } from '../../checks/rehearsal/rehearsal-failure';
import type { Session } from '../../engine/session';
import { inspect, type Statement } from '../../migrations/inspect';
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
export const RESET_SESSION = 'RESET SESSION AUTHORIZATION; RESET ALL;';

/** Runs the file of `rehearsal-setup`, if there is one. Returns the failure, if it failed. */
export async function runSetupFile(
  session: Session,
  setup: SetupFile | undefined,
): Promise<RehearsalFailure | undefined> {
  if (setup === undefined) return undefined;
  return await runInTransaction(session, setup.text, setup.file, 'setup');
}

/**
 * Runs a migration as the engine would: in a transaction, or statement by statement if Postgres
 * refuses a statement in a transaction. Returns the failure, if it failed.
 */
export async function runMigration(
  session: Session,
  migration: Migration,
  during: RehearsalPhase,
  parser: Parser,
): Promise<RehearsalFailure | undefined> {
  const { text, path } = migration;
  // Only these files are parsed: a repository can have thousands of others. The COMMIT of a block
  // would keep a part of a file that then runs again.
  const inspectedFirst = BLOCK_START.test(text) ? inspect(migration, parser) : undefined;
  const isDeclared = inspectedFirst?.ok === true && !inspectedFirst.value.transactional;
  const failure = isDeclared ? undefined : await runInTransaction(session, text, path, during);
  if (!isDeclared && !isTransactionRefused(failure)) return failure;
  const inspected = inspectedFirst ?? inspect(migration, parser);
  if (!inspected.ok) return failure;
  for (const statement of inspected.value.statements) {
    const result = await runStatement(session, statement, path, during);
    if (!result.ok) return result.failure;
  }
  await session.execute(RESET_SESSION);
  return undefined;
}

/** A line that begins a transaction. In PL/pgSQL, `BEGIN` has no `;`. */
const BLOCK_START = /^\s*(?:begin|start\s+transaction)\b[^;\n]*;/im;

/** `active_sql_transaction`, and `invalid_transaction_termination` of a `COMMIT` in a procedure. */
function isTransactionRefused(failure: RehearsalFailure | undefined): boolean {
  return failure?.code === '25001' || failure?.code === '2D000';
}

/** Runs a text as one message in one transaction. Returns the failure, if it failed. */
async function runInTransaction(
  session: Session,
  text: string,
  file: string,
  during: RehearsalPhase,
): Promise<RehearsalFailure | undefined> {
  const begin = 'BEGIN;\n';
  const reply = await session.execute(`${begin}${text}\n;${RESET_SESSION} COMMIT;`);
  if (reply.kind === 'lost') return connectionLostFailure(file, during, reply.reason);
  if (reply.error === undefined) return undefined;
  await session.execute(`ROLLBACK; ${RESET_SESSION}`);
  const { code, message, hint, position } = reply.error;
  const line =
    position === undefined ? undefined : 1 + countLineBreaks(text, position - begin.length);
  return { place: { file, line }, during, code, message, hint };
}

/** Result of a statement: the command tag without its row counts, or the failure. */
type StatementResult =
  | { readonly ok: true; readonly commandTag: string }
  | { readonly ok: false; readonly failure: RehearsalFailure };

/** Runs one statement. */
export async function runStatement(
  session: Session,
  { text, line }: Statement,
  file: string,
  during: RehearsalPhase,
): Promise<StatementResult> {
  const reply = await session.execute(text);
  if (reply.kind === 'lost') {
    return { ok: false, failure: connectionLostFailure(file, during, reply.reason) };
  }
  const { error, commandTag = '' } = reply;
  if (error === undefined) return { ok: true, commandTag: commandTag.replace(/(?: \d+)+$/, '') };
  const { code, message, hint, position } = error;
  const errorLine = line + (position === undefined ? 0 : countLineBreaks(text, position));
  return {
    ok: false,
    failure: { place: { file, line: errorLine }, during, code, message, hint },
  };
}

/** Counts the line breaks before a position of Postgres, which counts characters from 1. */
function countLineBreaks(text: string, position: number): number {
  const before = [...text].slice(0, Math.max(position - 1, 0));
  return before.filter((character) => character === '\n').length;
}

function connectionLostFailure(
  file: string,
  during: RehearsalPhase,
  reason: string,
): RehearsalFailure {
  return {
    place: { file, line: undefined },
    during,
    code: undefined,
    message: `the connection was lost (${reason})`,
    hint: undefined,
  };
}
