import type { FileRequest } from './apply-types';
import { completionStatements, createTablesStatements, entryStatements } from './commit-statements';
import { raiseIf } from './guard';
import {
  HISTORY_TABLE,
  type HistoryTable,
  inProgressKey,
  insertRow,
  requireInserted,
} from './history-table';
import { insertAppliedRow } from './insert-applied-row';
import type { LockKeys } from './lock-keys';
import { settingStatements } from './session-settings';
import { quoteLiteral } from './sql-literal';
import { beginStatements, RESET_STATEMENTS } from './transaction';

/** Resets the settings of the session that the file has changed. */
function resetSession({ settings }: FileRequest): string {
  return `${[...RESET_STATEMENTS, ...settingStatements(settings, 'session')].join('; ')};`;
}

/**
 * Returns the message that inserts the `running` row of a non-transactional file under the
 * migration lock, and acquires the session lock that shows other runs that its owner is alive.
 * `lock_timeout` is off for the statements: a concurrent build that exceeds it leaves an invalid
 * index.
 */
export function insertRunningRow(work: FileRequest): string {
  const { keys, table, prepared, tag, runId, appliedBy, limits } = work;
  const version = inProgressKey(table, prepared.migration.version);
  const row = {
    ordinal: getOrdinal(work),
    migration: { ...prepared.migration, version, checksum: prepared.progress[0] ?? '' },
    statements: [],
    state: 'running' as const,
    statementsDone: 0,
    runId,
    appliedBy,
  };
  const locked = `NOT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.nonTransactional})`;
  const toolLockStatements = table.toolLocks.map(
    (key, index) => `IF NOT pg_catalog.pg_try_advisory_lock(${key}) THEN
        ${unlockInPlpgsql({ keys, table: { toolLocks: table.toolLocks.slice(0, index) } })}
        ${raiseIf(tag, 'locked', 'true')}
      END IF;`,
  );
  const resumeCheck = isResumed(work) ? buildResumeCheck(work) : '';
  const statements = [
    ...beginStatements(work),
    // The ledger row comes before the session locks: after a conflict, no lock is left.
    ...createTablesStatements(work),
    ...entryStatements(work),
    `DO $${tag}$ BEGIN ${raiseIf(tag, 'locked', locked)} ${toolLockStatements.join(' ')} ${resumeCheck} END $${tag}$`,
    isResumed(work)
      ? // Run and user belong together, as in the ledger.
        updateRow(work, `run_id = ${quoteLiteral(runId)}, applied_by = ${quoteLiteral(appliedBy)}`)
      : requireInserted(tag, insertRow(HISTORY_TABLE, row)),
    'COMMIT',
    ...settingStatements(work.settings, 'session'),
    'SET lock_timeout = 0',
    `SET statement_timeout = ${limits.statementTimeoutMs}`,
  ];
  return `${statements.join('; ')};`;
}

/**
 * Returns the ordinal of the row. A running file of a tool has an ordinal below 1, derived from its
 * history table. At most one file of a history runs at a time, and two histories do not conflict.
 */
function getOrdinal({ table, expected, keys }: FileRequest): number {
  if (table.create === undefined) return expected.ordinal + 1;
  return -Math.max(Math.abs(keys.nonTransactional), 1);
}

/** Returns whether this run resumes the file. Then its row already exists. */
export function isResumed({ expected, prepared }: FileRequest): boolean {
  return expected.inProgressVersion === prepared.migration.version;
}

/**
 * Returns PL/pgSQL code that fails as `stale` if another run has completed a statement since the
 * history was read. Only the session lock shows that the other run has ended, so this check needs
 * the lock. On failure the lock is released.
 */
function buildResumeCheck({ keys, table, prepared, tag }: FileRequest): string {
  const row = `version = ${quoteLiteral(inProgressKey(table, prepared.migration.version))} AND state = 'running' AND statements_done = ${prepared.resumeAt}`;
  const isChanged = `NOT EXISTS (SELECT FROM ${HISTORY_TABLE} WHERE ${row})`;
  return `IF ${isChanged} THEN ${unlockInPlpgsql({ keys, table })} END IF;
    ${raiseIf(tag, 'stale', isChanged)}`;
}

/**
 * Returns the statements that save how many statements are completed, in a transaction. They run
 * with the role of the start of the session, because the file may have set a role that cannot write
 * the history. `RESET ROLE` would also end that role for the next statement.
 */
export function saveProgress(work: FileRequest, completed: number): string {
  const checksum = quoteLiteral(work.prepared.progress[completed] ?? '');
  const setRole = `SELECT pg_catalog.set_config('role', ${quoteLiteral(work.role)}, true)`;
  return `${setRole}; ${updateRow(work, `statements_done = ${completed}, checksum = ${checksum}`)};`;
}

/**
 * Returns the message that sets the row to `applied`, with the checksum of the whole file, and
 * releases the lock after the COMMIT. A run that finds the lock free relies on the row.
 */
export function markApplied(work: FileRequest): string {
  const recordStatements =
    work.table.create === undefined
      ? [markRowApplied(work)]
      : [deleteRunningRow(work), ...insertToolRow(work)];
  const statements = [...recordStatements, ...completionStatements(work)].join('; ');
  return `${resetSession(work)} BEGIN; ${statements}; COMMIT; ${unlockStatements(work)}`;
}

function markRowApplied(work: FileRequest): string {
  const { prepared } = work;
  const { checksum } = prepared.migration;
  const values = `state = 'applied', checksum = ${quoteLiteral(checksum)}, statements_done = ${prepared.statements.length}, duration_ms = (EXTRACT(epoch FROM pg_catalog.clock_timestamp() - applied_at) * 1000)::pg_catalog.int8, applied_at = pg_catalog.clock_timestamp()`;
  return updateRow(work, values);
}

/**
 * Returns the statement that deletes the running row of a tool's file. The tool's own table has the
 * row of the applied file.
 */
function deleteRunningRow({ prepared, table, tag }: FileRequest): string {
  const row = `version = ${quoteLiteral(inProgressKey(table, prepared.migration.version))}`;
  return requireInserted(tag, `DELETE FROM ${HISTORY_TABLE} WHERE ${row}`);
}

function insertToolRow(file: FileRequest): readonly string[] {
  const { deletePrevious } = file.table;
  return [
    ...(deletePrevious === undefined ? [] : [deletePrevious]),
    requireInserted(file.tag, insertAppliedRow(file)),
  ];
}

/**
 * Returns the message that releases the lock after a failure. If no statement has completed, it
 * deletes the row, so that the file can be changed.
 */
export function releaseAfterFailure(work: FileRequest, isUntouched: boolean): string {
  const { prepared, table } = work;
  const deleteRow = isUntouched
    ? `BEGIN; DELETE FROM ${HISTORY_TABLE} WHERE version = ${quoteLiteral(inProgressKey(table, prepared.migration.version))}; COMMIT;`
    : '';
  return `${resetSession(work)} ${deleteRow} ${unlockStatements(work)}`;
}

/** Returns an UPDATE of the file's row that fails if the row no longer exists. */
function updateRow({ prepared, table, tag }: FileRequest, values: string): string {
  const row = `version = ${quoteLiteral(inProgressKey(table, prepared.migration.version))}`;
  return requireInserted(tag, `UPDATE ${HISTORY_TABLE} SET ${values} WHERE ${row}`);
}

/** Returns the release of the locks in PL/pgSQL. */
function unlockInPlpgsql(locks: HeldLocks): string {
  return unlockCalls(locks)
    .map((call) => `PERFORM ${call};`)
    .join(' ');
}

/** Returns the release of the locks as statements. */
function unlockStatements(locks: HeldLocks): string {
  return unlockCalls(locks)
    .map((call) => `SELECT ${call};`)
    .join(' ');
}

interface HeldLocks {
  readonly keys: LockKeys;
  readonly table: Pick<HistoryTable, 'toolLocks'>;
}

function unlockCalls({ keys, table }: HeldLocks): readonly string[] {
  const toolUnlockCalls = table.toolLocks.map((key) => `pg_catalog.pg_advisory_unlock(${key})`);
  return [
    ...toolUnlockCalls,
    `pg_catalog.pg_advisory_unlock(${keys.namespace}, ${keys.nonTransactional})`,
  ];
}
