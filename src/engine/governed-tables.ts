import type { TransactionRequest } from './apply-types';
import type { ExpectedHistory } from './expected-history';
import { guardReturningName, raiseOnBusyTable } from './guard';
import {
  ADD_LEDGER,
  ADD_SERVER,
  addSchemaColumn,
  CREATE_TABLES,
  HISTORY_TABLE,
  type HistoryTable,
  hasSchemaColumn,
  SCHEMA_VERSION,
} from './history-table';
import { LEDGER_TABLE } from './ledger';
import type { LedgerState } from './ledger-state';
import { quoteLiteral } from './sql-literal';
import type { TargetHistory } from './target-history';

/** First version of the tables in schema `governed` that has a ledger. */
export const LEDGER_VERSION = 2;

/** First version of the tables whose ledger has the column `server`. */
const SERVER_VERSION = 4;

/**
 * Returns the version of the tables in schema `governed` as far as the ledger needs it: 0 without
 * tables, 1 without a ledger, 3 if this login can add the column `server`, otherwise the newest
 * version.
 */
export function getTablesVersion({
  exists,
  ledger,
}: Pick<TargetHistory, 'exists' | 'ledger'>): number {
  if (!exists) return 0;
  if (ledger.kind === 'missing') return LEDGER_VERSION - 1;
  const canAddServer = ledger.kind === 'seen' && ledger.serverColumn === 'addable';
  return canAddServer ? SERVER_VERSION - 1 : SCHEMA_VERSION;
}

/**
 * Returns whether the row of a run can have the identity of the server: its column exists, or the
 * run creates it.
 */
export function canStoreServer(ledger: LedgerState, tablesVersion: number): boolean {
  if (tablesVersion < SERVER_VERSION) return true;
  return ledger.kind === 'seen' && ledger.serverColumn === 'present';
}

/**
 * Returns the statements that create or upgrade the tables in schema `governed`. They are in the
 * message that commits, so that another run does not wait for a file of this run. If another run
 * creates them at the same time, they fail (`findTableConflict`).
 */
export function prepareTablesStatements(tag: string, version: number): readonly string[] {
  if (version === 0) return [inPlpgsql(tag, CREATE_TABLES)];
  if (version < LEDGER_VERSION) return [inPlpgsql(tag, ADD_LEDGER)];
  if (version >= SERVER_VERSION) return [];
  return [inPlpgsql(tag, raiseOnBusyTable(tag, ADD_SERVER))];
}

/** Returns a statement that runs PL/pgSQL code. */
export function inPlpgsql(tag: string, code: string): string {
  return `DO $${tag}$ BEGIN ${code} END $${tag}$`;
}

/** Returns whether a history table is in the schema of this action. */
export function isInGovernedSchema({ name }: Pick<HistoryTable, 'name'>): boolean {
  return name.startsWith('governed.');
}

/**
 * Returns whether the history row of a file is inserted in the message that commits it: its table
 * does not exist yet or is upgraded, and doing this earlier would make other runs wait for the file.
 */
export function isRecordedLate({
  table,
  expected,
}: {
  readonly table: HistoryTable;
  readonly expected: ExpectedHistory;
}): boolean {
  const { historyExists, upgrade } = expected;
  return isInGovernedSchema(table) && (!historyExists || upgrade !== undefined);
}

/**
 * Returns a SQL expression: whether a relation exists. It reads the catalog with the snapshot of its
 * statement. `to_regclass` can miss a table that was created since the transaction began.
 *
 * @param name With its schema, quoted for SQL.
 */
export function relationExists(name: string): string {
  return `EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE pg_catalog.format('%I.%I', n.nspname, c.relname) = ${quoteLiteral(name)})`;
}

/**
 * Returns a query for the object that the login may not write and that records a run. NULL or no row
 * if the login has the privileges. It runs before the first file, because the row itself is inserted
 * with the COMMIT. It takes no lock.
 */
export function deniedObjectQuery(tablesVersion: number): string {
  if (tablesVersion < LEDGER_VERSION) {
    return `SELECT CASE WHEN n.oid IS NULL AND NOT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') THEN 'database ' || pg_catalog.current_database() WHEN NOT pg_catalog.has_schema_privilege(n.oid, 'CREATE') THEN 'schema governed' END FROM (SELECT (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'governed')) AS n (oid)`;
  }
  const hasPrivilege = (privilege: string) =>
    `pg_catalog.has_any_column_privilege('${LEDGER_TABLE}', '${privilege}')`;
  return `SELECT 'table ${LEDGER_TABLE}' WHERE NOT (${['SELECT', 'INSERT', 'UPDATE'].map(hasPrivilege).join(' AND ')})`;
}

/** Start of the object in the error of `upgradeGuards`. */
export const MISSING_OWNERSHIP = 'ownership of ';

/**
 * Returns the guards that fail if the login cannot upgrade the history tables of this action. They run
 * before the first file: only the owner can add a column, and a file must not run and be rolled back
 * because of it.
 */
export function upgradeGuards({
  tag,
  table,
  expected,
}: Pick<TransactionRequest, 'tag' | 'table' | 'expected'>): readonly string[] {
  return [...new Set([HISTORY_TABLE, table.name])]
    .filter((name) => expected.upgrade?.includes(addSchemaColumn(name)) === true)
    .map((name) => guardReturningName(tag, 'ledgerDenied', unownedTableQuery(name)));
}

function unownedTableQuery(name: string): string {
  const regclass = `pg_catalog.to_regclass(${quoteLiteral(name)})`;
  return `SELECT ${quoteLiteral(`${MISSING_OWNERSHIP}${name}`)} FROM pg_catalog.pg_class WHERE oid = ${regclass} AND NOT pg_catalog.pg_has_role(relowner, 'USAGE') AND NOT ${hasSchemaColumn(regclass)}`;
}
