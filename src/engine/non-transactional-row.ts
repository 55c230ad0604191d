import type { FileRequest } from './apply-types';
import { raiseIf } from './guard';
import {
  HISTORY_TABLE,
  type HistoryTable,
  inProgressKey,
  insertRow,
  requireInserted,
} from './history-table';
import type { LockKeys } from './lock-keys';
import { quoteLiteral } from './sql-literal';
import { beginStatements, completionStatements, RESET_STATEMENTS } from './transaction';

/** Takes back what the file has set for its session. */
const RESET = `${RESET_STATEMENTS.join('; ')};`;

/**
 * Puts the row of a file down that runs outside a transaction, under the transaction lock, and takes
 * the session lock that tells others that its owner is alive. Its statements wait for locks without
 * end: a build that gives up leaves an invalid index.
 */
export function insertRunningRow(work: FileRequest): string {
  const { keys, table, prepared, tag, runId, appliedBy, limits } = work;
  const version = inProgressKey(table, prepared.migration.version);
  const row = {
    ordinal: ordinalOf(work),
    migration: { ...prepared.migration, version, checksum: prepared.progress[0] ?? '' },
    statements: [],
    state: 'running' as const,
    statementsDone: 0,
    runId,
    appliedBy,
  };
  const locked = `NOT pg_catalog.pg_try_advisory_lock(${keys.namespace}, ${keys.outside})`;
  const byTool = table.toolLocks.map(
    (key, index) => `IF NOT pg_catalog.pg_try_advisory_lock(${key}) THEN
        ${released({ keys, table: { toolLocks: table.toolLocks.slice(0, index) } })}
        ${raiseIf(tag, 'locked', 'true')}
      END IF;`,
  );
  const stopped = isResumed(work) ? whereItStopped(work) : '';
  const statements = [
    ...beginStatements(work),
    `DO $${tag}$ BEGIN ${raiseIf(tag, 'locked', locked)} ${byTool.join(' ')} ${stopped} END $${tag}$`,
    isResumed(work)
      ? updateRow(work, `run_id = ${quoteLiteral(runId)}`)
      : requireInserted(tag, insertRow(HISTORY_TABLE, row)),
    'COMMIT',
    'SET lock_timeout = 0',
    `SET statement_timeout = ${limits.statementTimeout}`,
  ];
  return `${statements.join('; ')};`;
}

/**
 * The place of the row. A tool's file has one below all of ours, that of its history table: one file
 * of a history is under way at most, and two histories are none of each other's business.
 */
function ordinalOf({ table, expected, keys }: FileRequest): number {
  if (table.create === undefined) return expected.ordinal + 1;
  return -Math.max(Math.abs(keys.outside), 1);
}

/** Whether an interrupted run has begun the file: then its row is there already. */
export function isResumed({ expected, prepared }: FileRequest): boolean {
  return expected.begun === prepared.migration.version;
}

/**
 * Only the lock tells that nobody goes on with the file any more. Whoever did may have ended another
 * statement since the history was read: then the lock is given back, and one has to look again.
 */
function whereItStopped({ keys, table, prepared, tag }: FileRequest): string {
  const row = `version = ${quoteLiteral(inProgressKey(table, prepared.migration.version))} AND state = 'running' AND statements_done = ${prepared.resumeAt}`;
  const gone = `NOT EXISTS (SELECT FROM ${HISTORY_TABLE} WHERE ${row})`;
  return `IF ${gone} THEN ${released({ keys, table })} END IF;
    ${raiseIf(tag, 'stale', gone)}`;
}

/**
 * Counts the statements that have ended, inside a transaction. As the login itself, for the file may
 * have taken on a role that cannot see our tables.
 */
export function saveProgress(work: FileRequest, ended: number): string {
  const checksum = quoteLiteral(work.prepared.progress[ended] ?? '');
  return `SET LOCAL ROLE NONE; ${updateRow(work, `statements_done = ${ended}, checksum = ${checksum}`)};`;
}

/**
 * Makes the row an applied one, with the checksum of the whole file, and gives the lock back: after
 * the COMMIT, for whoever finds the lock free takes the row as it is.
 */
export function markApplied(work: FileRequest): string {
  const recorded =
    work.table.create === undefined ? [applied(work)] : [forgotten(work), ...toolRow(work)];
  const changes = [...recorded, ...completionStatements(work)].join('; ');
  return `${RESET} BEGIN; ${changes}; COMMIT; ${unlock(work)}`;
}

function applied(work: FileRequest): string {
  const { prepared } = work;
  const { checksum } = prepared.migration;
  const values = `state = 'applied', checksum = ${quoteLiteral(checksum)}, statements_done = ${prepared.statements.length}, duration_ms = (EXTRACT(epoch FROM pg_catalog.clock_timestamp() - applied_at) * 1000)::pg_catalog.int8, applied_at = pg_catalog.clock_timestamp()`;
  return updateRow(work, values);
}

/** A tool's history has no word for a file that is under way: that row is ours, and goes. */
function forgotten({ prepared, table, tag }: FileRequest): string {
  const row = `version = ${quoteLiteral(inProgressKey(table, prepared.migration.version))}`;
  return requireInserted(tag, `DELETE FROM ${HISTORY_TABLE} WHERE ${row}`);
}

function toolRow({
  table,
  tag,
  prepared,
  expected,
  runId,
  appliedBy,
}: FileRequest): readonly string[] {
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
  return [
    ...(table.deletePrevious === undefined ? [] : [table.deletePrevious]),
    requireInserted(tag, row),
  ];
}

/** Gives the lock back after a failure; a file of which nothing ran leaves no row, to be mended freely. */
export function releaseAfterFailure(work: FileRequest, untouched: boolean): string {
  const { prepared, table } = work;
  const erase = untouched
    ? `BEGIN; DELETE FROM ${HISTORY_TABLE} WHERE version = ${quoteLiteral(inProgressKey(table, prepared.migration.version))}; COMMIT;`
    : '';
  return `${RESET} ${erase} ${unlock(work)}`;
}

/** Changes the file's row, and fails where it is not there any more: then nothing is recorded. */
function updateRow({ prepared, table, tag }: FileRequest, values: string): string {
  const row = `version = ${quoteLiteral(inProgressKey(table, prepared.migration.version))}`;
  return requireInserted(tag, `UPDATE ${HISTORY_TABLE} SET ${values} WHERE ${row}`);
}

/** What is held is given back: in plpgsql, and as statements. */
function released(held: Held): string {
  return unlocks(held)
    .map((call) => `PERFORM ${call};`)
    .join(' ');
}

function unlock(held: Held): string {
  return unlocks(held)
    .map((call) => `SELECT ${call};`)
    .join(' ');
}

interface Held {
  readonly keys: LockKeys;
  readonly table: Pick<HistoryTable, 'toolLocks'>;
}

function unlocks({ keys, table }: Held): readonly string[] {
  const theirs = table.toolLocks.map((key) => `pg_catalog.pg_advisory_unlock(${key})`);
  return [...theirs, `pg_catalog.pg_advisory_unlock(${keys.namespace}, ${keys.outside})`];
}
