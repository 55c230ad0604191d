import type { ApplyOptions, FileRequest, TransactionRequest } from './apply-types';
import { commitStatements, completionStatements } from './commit-statements';
import { existingTableGuard } from './existing-tables';
import {
  deniedObjectQuery,
  inPlpgsql,
  isInGovernedSchema,
  isRecordedLate,
  relationExists,
  upgradeGuards,
} from './governed-tables';
import { buildGuard, failIfCreated, guardReturningName } from './guard';
import { HISTORY_TABLE } from './history-table';
import { insertAppliedRow } from './insert-applied-row';
import { hasNewHead, LEDGER_TABLE } from './ledger';
import { tryLocksExpression } from './lock';
import { settingStatements } from './session-settings';
import { quoteLiteral } from './sql-literal';

/** Error text of the tripwire. The rest of the text names the backend. */
export const TRIPWIRE_TEXT = 'governed: the file tried to end the transaction it runs in';

/**
 * A message that runs a file. The counts show whether an error belongs to the file or to the
 * engine's statements.
 */
export interface FileMessage {
  readonly sql: string;
  /** The file whose COMMIT is at the start of the message. Undefined if there is none. */
  readonly previousFile: FileRequest | undefined;
  /** Number of statements before the first one of the file, with the COMMIT of the previous file. */
  readonly statementsBeforeFile: number;
  /**
   * Number of statements before those that record the file. The last one of those inserts its row,
   * unless the COMMIT does.
   */
  readonly statementsBeforeRecord: number;
  /** Number of characters before the file. */
  readonly offset: number;
}

/**
 * Builds the message that runs a file in a transaction: guards, tripwire, the file byte for byte,
 * sentinel, history row. It contains no COMMIT of this file, because the COMMIT is sent only after
 * the file has succeeded (docs/engine-rationale.md#two-messages-for-each-file). The row follows the
 * sentinel, so a file that gets past the tripwire has no row. The client checks the command tag of
 * the row (`INSERTED_TAG`), because the same check in SQL costs the server twice as much.
 *
 * @param previousFile A file that has succeeded and is not committed. Its COMMIT is put in front,
 * which saves a round trip. If it fails, the server does not run the rest.
 */
export function buildFileMessage(
  work: FileRequest,
  previousFile: FileRequest | undefined,
): FileMessage {
  const { migration, statements } = work.prepared;
  const previousCommit = previousFile === undefined ? [] : commitStatements(previousFile);
  const statementsBefore = [...previousCommit, ...beginStatements(work), tripwire(work.tag)];
  const record = recordStatements(work);
  const statementsAfter = [`MOVE 0 IN ${work.tag}`, ...resetStatements(work), ...record];
  const prefix = `${statementsBefore.join(';\n')};\n`;
  return {
    // The sentinel is on a line of its own, so that a comment at the end of the file cannot hide
    // it.
    sql: `${prefix}${migration.text}\n;${statementsAfter.join('; ')};`,
    previousFile,
    statementsBeforeFile: statementsBefore.length,
    statementsBeforeRecord:
      statementsBefore.length + statements.length + statementsAfter.length - record.length,
    // The prefix is ASCII, so its length is its number of characters.
    offset: prefix.length,
  };
}

/**
 * Returns the statements that begin a transaction, acquire the migration lock and run the guards.
 */
export function beginStatements(work: TransactionRequest): readonly string[] {
  const { tag, keys, table, pooled } = work;
  return [
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    ...localSettings(work),
    // The lock is in a statement before the one that reads the history. A snapshot from before the
    // lock would miss a row that another run has just committed.
    buildGuard(tag, [
      [
        'readOnly',
        "pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('transaction_read_only') = 'on'",
      ],
      [
        'sessionSettings',
        "pg_catalog.current_setting('standard_conforming_strings') <> 'on' OR pg_catalog.current_setting('client_encoding') <> 'UTF8'",
      ],
      ['locked', `NOT (${tryLocksExpression(keys, table)})`],
    ]),
    ...(pooled ? [reportBackend(tag)] : []),
    ...historyStatements(work),
    // This guard comes last, so that a table of another run counts as a changed history.
    ...(work.expected.needsBaseline ? [existingTableGuard(tag, table.name)] : []),
  ];
}

/**
 * Returns the INSERT of the history row of a file. With RETURNING, the server fails if a rule
 * redirects the row. Without it, the command tag would be `INSERT 0 1` for a row of another table.
 */
function insertRowStatement(file: FileRequest): string {
  return `${insertAppliedRow(file)} RETURNING 1`;
}

/** Statements that reset the settings of the session that a file has changed. */
export const RESET_STATEMENTS = ['RESET SESSION AUTHORIZATION', 'RESET ROLE', 'RESET ALL'] as const;

/**
 * Statements that remove prepared statements and LISTEN of a file, so that they do not affect the
 * next file.
 */
const SESSION_CLEANUP = ['DEALLOCATE ALL', 'UNLISTEN *'] as const;

/** Limit for the time that a session holds its locks after its runner died between two messages. */
const IDLE_TIMEOUT_MS = 60_000;

/**
 * Returns the statements after the sentinel: they reset the session, and set the limits again because
 * the COMMIT can wait for a deferred constraint. They and those that record the file are in the
 * message of the file, because the server parses the next message as a whole before it runs any of
 * it. They are in the transaction, because after it a pooler could switch to another backend
 * (docs/engine-rationale.md#resets-and-the-history-row).
 */
function resetStatements(work: FileRequest): readonly string[] {
  return [...RESET_STATEMENTS, ...SESSION_CLEANUP, ...localSettings(work)];
}

/**
 * Returns the statements that record a file, as the login. The message that commits the first file of
 * a run completes the ledger row, and inserts the history row if its table does not exist yet or is
 * upgraded.
 */
function recordStatements(work: FileRequest): readonly string[] {
  if (isRecordedLate(work)) return [];
  return [
    ...(work.entry === undefined ? completionStatements(work) : []),
    ...deletePreviousStatements(work),
    insertRowStatement(work),
  ];
}

/**
 * Returns the statement that deletes the row of the previous version, if the table stores only one
 * row.
 */
function deletePreviousStatements({ table, expected }: FileRequest): readonly string[] {
  return table.deletePrevious === undefined || expected.head === undefined
    ? []
    : [table.deletePrevious];
}

/**
 * Returns the settings of the transaction. Times are in milliseconds. Through a pooler,
 * `application_name` is set again, because the reset after a file removes the name of the
 * connection.
 */
function localSettings({
  settings,
  limits,
  detectsLostClient,
  pooled,
  applicationName,
}: ApplyOptions): readonly string[] {
  const set = (name: string, milliseconds: number) => `SET LOCAL ${name} = ${milliseconds}`;
  return [
    ...settingStatements(settings, 'transaction'),
    set('lock_timeout', limits.lockTimeoutMs),
    set('statement_timeout', limits.statementTimeoutMs),
    set('idle_in_transaction_session_timeout', IDLE_TIMEOUT_MS),
    ...(detectsLostClient ? [set('client_connection_check_interval', 2_000)] : []),
    ...(pooled
      ? [`SELECT pg_catalog.set_config('application_name', ${quoteLiteral(applicationName)}, true)`]
      : []),
  ];
}

/**
 * Returns a statement that reports the process id of the backend behind a pooler. Postgres sends
 * INFO at once and never filters it, so the id is known while the file runs.
 */
function reportBackend(tag: string): string {
  return `DO $${tag}$ BEGIN RAISE INFO '${tag} %', pg_catalog.pg_backend_pid(); END $${tag}$`;
}

/** Returns the process id from a notice of `reportBackend`; undefined for other notices. */
export function parseBackendNotice(tag: string, message: string): number | undefined {
  return message.startsWith(`${tag} `) ? Number(message.slice(tag.length)) : undefined;
}

/**
 * Returns the statements that check that the history and the ledger are the planned ones, and that
 * create the history table of a tool.
 */
function historyStatements(work: TransactionRequest): readonly string[] {
  const { tag, table, expected } = work;
  const { historyExists, tableExists } = expected;
  const exists = table.create === undefined ? historyExists : tableExists;
  if (table.create !== undefined && !exists && !isRecordedLate(work))
    return [...ledgerGuards(work), failIfCreated(tag, table.name, table.create)];
  const isChanged = exists ? table.isStale(expected) : relationExists(table.name);
  return [
    ...ledgerGuards(work),
    ...(exists ? upgradeStatements(work) : []),
    buildGuard(tag, [['stale', isChanged]]),
  ];
}

/**
 * Returns the statements that upgrade an older history table of a tool, with the first file of a run.
 * A table in schema `governed` is upgraded with the COMMIT (`expected.upgrade`).
 */
function upgradeStatements({ tag, table, entry }: TransactionRequest): readonly string[] {
  if (table.upgrade === undefined || entry === undefined || isInGovernedSchema(table)) return [];
  return [inPlpgsql(tag, table.upgrade)];
}

/**
 * Returns the guards that fail if the run cannot be recorded with the COMMIT of this file, or if
 * another run has added the first rows of the ledger. The role stamp of the plan is then out of date,
 * and the file must not run before the target is read again. After the first row of a location, its
 * stamp never changes.
 */
function ledgerGuards(work: TransactionRequest): readonly string[] {
  const { tag, entry, ledger, expected, tablesVersion } = work;
  const failIfStale = (condition: string) => buildGuard(tag, [['stale', condition]]);
  const denied = guardReturningName(tag, 'ledgerDenied', deniedObjectQuery(tablesVersion));
  if (!expected.historyExists) return [failIfStale(relationExists(HISTORY_TABLE)), denied];
  if (entry === undefined) return [];
  const allDenied = [denied, ...upgradeGuards(work)];
  if (ledger.kind === 'missing') return [failIfStale(relationExists(LEDGER_TABLE)), ...allDenied];
  const hasStamp = ledger.kind === 'seen' && ledger.stampedAs !== undefined;
  return hasStamp ? allDenied : [...allDenied, failIfStale(hasNewHead(entry))];
}

/**
 * Returns the tripwire: a cursor WITH HOLD, which Postgres materializes before a commit, with a
 * query that always fails. So a COMMIT in the file becomes an error that rolls everything back
 * (docs/engine-rationale.md#tripwire).
 */
function tripwire(tag: string): string {
  return `DECLARE ${tag} NO SCROLL CURSOR WITH HOLD FOR SELECT pg_catalog.concat('${TRIPWIRE_TEXT}, backend ', pg_catalog.pg_backend_pid())::pg_catalog.int4`;
}
