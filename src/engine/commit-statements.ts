import type { FileRequest, TransactionRequest } from './apply-types';
import {
  inPlpgsql,
  isRecordedLate,
  LEDGER_VERSION,
  prepareTablesStatements,
} from './governed-tables';
import { buildGuard } from './guard';
import { requireInserted } from './history-table';
import { insertAppliedRow } from './insert-applied-row';
import { completeEntry, hasNewHead, insertEntry } from './ledger';

/**
 * Statements that close the tripwire and other open cursors. If not even this statement completes,
 * the server could not parse the message.
 */
const BEFORE_LEDGER = ['CLOSE ALL'] as const;

/**
 * Statements that commit. Temporary tables of the file are dropped after the COMMIT, because a
 * deferred constraint may need them. This is a transaction of its own, because the next file must
 * start with BEGIN.
 */
const AFTER_LEDGER = ['COMMIT', 'BEGIN', 'DISCARD TEMP', 'COMMIT'] as const;

/**
 * Returns the statements that commit a file that has succeeded. The first file of a run inserts the
 * ledger row here, so that no other run waits for the file (docs/engine-rationale.md#the-ledger-row).
 */
export function commitStatements(file: FileRequest): readonly string[] {
  return [...BEFORE_LEDGER, ...ledgerStatements(file), ...AFTER_LEDGER];
}

/** Returns the number of completed `commitStatements` after which the file is applied. */
export function countUntilCommit(file: FileRequest): number {
  return BEFORE_LEDGER.length + ledgerStatements(file).length + 1;
}

/** What a statement of `commitStatements` does. */
export type CommitStep = 'constraints' | 'record' | 'commit';

/** Returns the step that failed after `completed` statements of a message that commits a file. */
export function findFailedStep(file: FileRequest, completed: number): CommitStep {
  const statements = ledgerStatements(file);
  const index = completed - BEFORE_LEDGER.length;
  if (index < 0 || index >= statements.length) return 'commit';
  if (index >= beforeRecordStatements(file).length) return 'record';
  return statements[index] === CHECK_CONSTRAINTS ? 'constraints' : 'commit';
}

/**
 * Checks the deferred constraints of a file before the ledger row is inserted. Until this row is
 * committed, other runs wait for it.
 */
const CHECK_CONSTRAINTS = 'SET CONSTRAINTS ALL IMMEDIATE';

/**
 * The shortest `lock_timeout` of the statements that record a run. A COMMIT of another run, for which
 * they wait, must not roll a file back.
 */
const LEDGER_LOCK_TIMEOUT_MS = 5_000;

/**
 * Returns the statements that record the run with its first file. After a conflict with another run,
 * the transaction continues at the savepoint.
 */
function ledgerStatements(file: FileRequest): readonly string[] {
  const statements = [
    ...createTablesStatements(file),
    ...lateRecordStatements(file),
    ...entryStatements(file),
    ...(file.entry === undefined ? [] : completionStatements(file)),
  ];
  return statements.length === 0 ? [] : [...beforeRecordStatements(file), ...statements];
}

function beforeRecordStatements({
  tag,
  checksConstraints,
  limits,
}: FileRequest): readonly string[] {
  const isTooShort = limits.lockTimeoutMs > 0 && limits.lockTimeoutMs < LEDGER_LOCK_TIMEOUT_MS;
  return [
    `SAVEPOINT ${tag}`,
    ...(checksConstraints ? [CHECK_CONSTRAINTS] : []),
    ...(isTooShort ? [`SET LOCAL lock_timeout = ${LEDGER_LOCK_TIMEOUT_MS}`] : []),
  ];
}

/** Returns the statement that continues a transaction after its `commitStatements` failed. */
export function continueStatement({ tag }: FileRequest): string {
  return `ROLLBACK TO SAVEPOINT ${tag}`;
}

/** Returns the statements that create or upgrade the tables in schema `governed`. */
export function createTablesStatements(work: TransactionRequest): readonly string[] {
  const { tag, table, expected, tablesVersion } = work;
  const isTableMissing = !expected.tableExists && isRecordedLate(work);
  return [
    ...prepareTablesStatements(tag, tablesVersion),
    ...(expected.upgrade === undefined ? [] : [inPlpgsql(tag, expected.upgrade)]),
    ...(isTableMissing && table.create !== undefined ? [inPlpgsql(tag, table.create)] : []),
  ];
}

/**
 * Returns the statements that insert the history row of a file whose message did not insert it. They
 * fail as `stale` if another run has created the history and written to it.
 */
function lateRecordStatements(file: FileRequest): readonly string[] {
  if (!isRecordedLate(file)) return [];
  const { tag, table, expected } = file;
  return [
    buildGuard(tag, [['stale', table.isStale(expected)]]),
    requireInserted(tag, insertAppliedRow(file)),
  ];
}

/**
 * Returns the statements that insert the ledger row of the run. They fail as `ledgerChanged` if
 * another run has added a row.
 */
export function entryStatements({
  tag,
  entry,
  tablesVersion,
}: Pick<TransactionRequest, 'tag' | 'entry' | 'tablesVersion'>): readonly string[] {
  if (entry === undefined) return [];
  const insert = requireInserted(tag, insertEntry(entry));
  // A new ledger is empty.
  if (tablesVersion < LEDGER_VERSION) return [insert];
  return [buildGuard(tag, [['ledgerChanged', hasNewHead(entry)]]), insert];
}

/** Returns the statement that completes the ledger row. Only the last file has it. */
export function completionStatements({ tag, completion }: TransactionRequest): readonly string[] {
  return completion === undefined ? [] : [requireInserted(tag, completeEntry(completion))];
}
