import type { ApplyOptions, FileRequest, TransactionRequest } from './apply-types';
import { existingTableGuard } from './existing-tables';
import { buildGuard, failIfCreated } from './guard';
import { CREATE_TABLES, HISTORY_TABLE, requireInserted, UPGRADE_TABLES } from './history-table';
import { completeEntry, hasNewHead, insertEntry, LEDGER_TABLE } from './ledger';
import { tryLocksExpression } from './lock';
import { quoteLiteral } from './sql-literal';

/** What the tripwire's error says; the text that follows names the backend. */
export const TRIPWIRE_TEXT = 'governed: the file tried to end the transaction it runs in';

/** A message that runs a file: what stands before its text, so that its errors can be told as its own. */
export interface FileMessage {
  readonly sql: string;
  /** The file before, whose COMMIT travels in front; undefined where none does. */
  readonly closes: FileRequest | undefined;
  /** Statements before the file's first, those that end the file before included. */
  readonly prologue: number;
  /** Statements before those that record the file; its row is the last. */
  readonly record: number;
  /** Characters before the file's first. */
  readonly offset: number;
}

/**
 * Builds the message that runs a file in a transaction: guards, tripwire, the file byte for byte,
 * sentinel, its row (reliability, A0: why each part is there, and what was tried). It holds no COMMIT
 * of this file: none is on the wire before the file was seen to succeed. Behind the sentinel nothing
 * of the file is left to come, so that its row can be written at once. Whether it was written, the
 * client sees by the answer (`WRITTEN`): to have SQL check it costs the server twice as much.
 *
 * @param closes The file before, where it is to be seen to succeed before this is sent: its COMMIT
 * travels in front, which saves a round trip. Where it fails, the server does not go on.
 */
export function buildFileMessage(work: FileRequest, closes: FileRequest | undefined): FileMessage {
  const { migration, statements } = work.prepared;
  const closing = closes === undefined ? [] : COMMIT_STATEMENTS;
  const before = [...closing, ...beginStatements(work), tripwire(work.tag)];
  const behind = [`MOVE 0 IN ${work.tag}`, ...afterwards(work)];
  const recording = [...completionStatements(work), ...forgetting(work)].length + 1;
  const prologue = `${before.join(';\n')};\n`;
  return {
    // The sentinel stands on a line of its own, so that a comment at the file's end cannot hide it.
    sql: `${prologue}${migration.text}\n;${behind.join('; ')};`,
    closes,
    prologue: before.length,
    record: before.length + statements.length + behind.length - recording,
    // All of it is ASCII, so that its length is the number of its characters.
    offset: prologue.length,
  };
}

/** Begins a transaction under the migration lock, on the history that the plan was made from. */
export function beginStatements(work: TransactionRequest): readonly string[] {
  const { tag, keys, table, pooled } = work;
  return [
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    ...settings(work),
    // The lock comes in a statement before the one that reads the history: a snapshot from before
    // the lock would miss the row that another run has just committed.
    buildGuard(tag, [
      [
        'readOnly',
        "pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('transaction_read_only') = 'on'",
      ],
      [
        'settings',
        "pg_catalog.current_setting('standard_conforming_strings') <> 'on' OR pg_catalog.current_setting('client_encoding') <> 'UTF8'",
      ],
      ['locked', `NOT (${tryLocksExpression(keys, table)})`],
    ]),
    ...(pooled ? [tellProcess(tag)] : []),
    ...historyStatements(work),
    // Behind them: what another run has made since is its history's, and not unheard of.
    ...(work.expected.unadopted ? [existingTableGuard(tag, table.name)] : []),
    ...entryStatements(work),
  ];
}

/**
 * Closes the tripwire and what cursors the file has left open, and commits. Where not even the first
 * has ended, the server could not read the message. Then takes the file's temporary tables away:
 * before, a deferred constraint may still need them. In a transaction of its own, for the one of the
 * next file must begin with BEGIN.
 */
export const COMMIT_STATEMENTS = [
  'CLOSE ALL',
  'COMMIT',
  'BEGIN',
  'DISCARD TEMP',
  'COMMIT',
] as const;

/** Once so many of them have ended, the file is applied. */
export const STATEMENTS_UNTIL_COMMIT = COMMIT_STATEMENTS.indexOf('COMMIT') + 1;

/**
 * The row of a file that has run to its end. RETURNING has the server fail where a rule leads
 * elsewhere: it would say `INSERT 0 1` of another table's row.
 */
function rowOf({ table, prepared, expected, runId, appliedBy }: FileRequest): string {
  const { migration, statements } = prepared;
  const row = table.insert({
    ordinal: expected.ordinal + 1,
    migration,
    statements,
    state: 'applied',
    statementsDone: statements.length,
    runId,
    appliedBy,
  });
  return `${row} RETURNING 1`;
}

/** Takes back what a file has set for its session. */
export const RESET_STATEMENTS = ['RESET SESSION AUTHORIZATION', 'RESET ROLE', 'RESET ALL'] as const;

/** Takes away what a file may have left in its session, which would stand in the next one's way. */
const LEFT_BEHIND = ['DEALLOCATE ALL', 'UNLISTEN *'] as const;

/** A runner that dies between two messages holds its locks no longer than this. */
const IDLE_TIMEOUT_MS = 60_000;

/**
 * Takes back what a file has set, in the file's own message: the next one is read by the server as a
 * whole before any of it runs, and must not be read by the settings of this file. In the transaction,
 * for behind a transaction pooler a later reset would hit another backend. Our own limits are set
 * again: the COMMIT may wait too, for a deferred constraint. Then the row, as the login itself.
 */
function afterwards(work: FileRequest): readonly string[] {
  const record = [...completionStatements(work), ...forgetting(work), rowOf(work)];
  return [...RESET_STATEMENTS, ...LEFT_BEHIND, ...settings(work), ...record];
}

/** The row of the version before, where the table has but one. */
function forgetting({ table, expected }: FileRequest): readonly string[] {
  return table.deletePrevious === undefined || expected.head === undefined
    ? []
    : [table.deletePrevious];
}

/** The run's row in the ledger, bound to the newest one: where that is another by now, look again. */
function entryStatements({
  tag,
  entry,
  expected,
  ledgerExists,
}: TransactionRequest): readonly string[] {
  if (entry === undefined) return [];
  const insert = requireInserted(tag, insertEntry(entry));
  if (!expected.historyExists) return [insert];
  if (ledgerExists) return [buildGuard(tag, [['stale', hasNewHead(entry)]]), insert];
  return [failIfCreated(tag, LEDGER_TABLE, UPGRADE_TABLES), insert];
}

/** Completes that row, with the last file. */
export function completionStatements({ tag, ending }: TransactionRequest): readonly string[] {
  return ending === undefined ? [] : [requireInserted(tag, completeEntry(ending))];
}

/**
 * Local to the transaction; times in milliseconds. Behind a pooler the name by which others see who
 * holds the lock is not that of our connection any more, once a file's settings were taken back.
 */
function settings({
  limits,
  noticesLoss,
  pooled,
  applicationName,
}: ApplyOptions): readonly string[] {
  const set = (name: string, milliseconds: number) => `SET LOCAL ${name} = ${milliseconds}`;
  return [
    set('lock_timeout', limits.lockTimeout),
    set('statement_timeout', limits.statementTimeout),
    set('idle_in_transaction_session_timeout', IDLE_TIMEOUT_MS),
    ...(noticesLoss ? [set('client_connection_check_interval', 2_000)] : []),
    ...(pooled
      ? [`SELECT pg_catalog.set_config('application_name', ${quoteLiteral(applicationName)}, true)`]
      : []),
  ];
}

/**
 * Tells which process works for us, behind a pooler. INFO is sent at once and never filtered, so that
 * it is known while the file still runs.
 */
function tellProcess(tag: string): string {
  return `DO $${tag}$ BEGIN RAISE INFO '${tag} %', pg_catalog.pg_backend_pid(); END $${tag}$`;
}

/** The process that such a notice names, if it is one. */
export function parseBackendNotice(tag: string, message: string): number | undefined {
  return message.startsWith(`${tag} `) ? Number(message.slice(tag.length)) : undefined;
}

/** Makes the tables that are missing, and sees that the history is the one that was planned from. */
function historyStatements({ tag, table, expected }: TransactionRequest): readonly string[] {
  const { historyExists, tableExists } = expected;
  const ours = historyExists ? [] : [failIfCreated(tag, HISTORY_TABLE, CREATE_TABLES)];
  const isThere = table.create === undefined ? historyExists : tableExists;
  if (isThere) return [...ours, buildGuard(tag, [['stale', table.isStale(expected)]])];
  return table.create === undefined
    ? ours
    : [...ours, failIfCreated(tag, table.name, table.create)];
}

/**
 * A cursor WITH HOLD is materialized before a commit, and this one's query can only fail: a COMMIT
 * inside the file becomes an error that rolls everything back.
 */
function tripwire(tag: string): string {
  return `DECLARE ${tag} NO SCROLL CURSOR WITH HOLD FOR SELECT pg_catalog.concat('${TRIPWIRE_TEXT}, backend ', pg_catalog.pg_backend_pid())::pg_catalog.int4`;
}
