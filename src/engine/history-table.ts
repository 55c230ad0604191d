import type { HistoryRow } from '../migrations/history-row';
import type { Statement } from '../migrations/inspect';
import type { Migration } from '../migrations/migration';
import type { ExpectedHistory } from './expected-history';
import { buildGuard } from './guard';
import { CREATE_LEDGER, hasServerColumn, LEDGER_TABLE } from './ledger';
import { quoteLiteral } from './sql-literal';

/** The history table of plain SQL migrations (docs/engine.md#the-history). */
export const HISTORY_TABLE = 'governed.migrations';

/** Version of the tables in schema `governed`. A later release upgrades older tables. */
export const SCHEMA_VERSION = 4;

/** Returns the statement that creates a history table of this action. */
export function createHistoryStatement(table: string): string {
  return `CREATE TABLE ${table} (
    ordinal pg_catalog.int4 PRIMARY KEY,
    version pg_catalog.text NOT NULL UNIQUE,
    name pg_catalog.text NOT NULL,
    checksum pg_catalog.text NOT NULL,
    state pg_catalog.text NOT NULL,
    statements_done pg_catalog.int4 NOT NULL,
    run_id pg_catalog.text NOT NULL,
    applied_at pg_catalog.timestamptz NOT NULL,
    duration_ms pg_catalog.int8 NOT NULL,
    applied_by pg_catalog.text NOT NULL,
    schema pg_catalog.text NOT NULL DEFAULT ''
  );`;
}

/** SQL expression: the first existing schema of the search path; '' if there is none. */
const CURRENT_SCHEMA = "COALESCE(pg_catalog.current_schema()::pg_catalog.text, '')";

/**
 * Returns the FROM item of a history table of this action, with the columns. Without the column
 * `schema`, which older releases did not create, the name refers to the item before the subquery.
 */
export function historyRows(table: string, columns: string): string {
  return `(SELECT ''::pg_catalog.text AS schema) AS older CROSS JOIN LATERAL (SELECT ${columns}, schema FROM ${table}) AS history`;
}

/** Returns a SQL expression: whether a table has the column `schema`, which version 3 adds. */
export function hasSchemaColumn(regclass: string): string {
  return `EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = ${regclass} AND attname = 'schema' AND NOT attisdropped)`;
}

/** Returns statements that add the column `schema` to an older history table, in PL/pgSQL. */
export function addSchemaColumn(table: string): string {
  const regclass = `pg_catalog.to_regclass(${quoteLiteral(table)})`;
  return `IF NOT ${hasSchemaColumn(regclass)} THEN ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS schema pg_catalog.text NOT NULL DEFAULT ''; END IF;`;
}

/**
 * Statements that create the tables in schema `governed`, in PL/pgSQL. They run in the transaction
 * of the first file.
 */
export const CREATE_TABLES = `
  IF pg_catalog.to_regnamespace('governed') IS NULL THEN CREATE SCHEMA governed; END IF;
  ${createHistoryStatement(HISTORY_TABLE)}
  ${CREATE_LEDGER}
  CREATE TABLE governed.schema_version (version pg_catalog.int4 NOT NULL);
  INSERT INTO governed.schema_version VALUES (${SCHEMA_VERSION});`;

/** Statements that create the ledger in tables of version 1, in PL/pgSQL. */
export const ADD_LEDGER = `${CREATE_LEDGER} ${setVersion(2, 'version < 2')}`;

/**
 * Statements that add the column `server` to the ledger, in PL/pgSQL. The version comes first, because
 * the upgrade to version 3 also waits for its row. `NOWAIT`: a run with an open file can have read the
 * ledger, and no run waits for the file of another run.
 */
export const ADD_SERVER = `IF NOT ${hasServerColumn(`'${LEDGER_TABLE}'::pg_catalog.regclass`)} THEN
    IF pg_catalog.has_table_privilege('governed.schema_version', 'UPDATE') THEN
      ${setVersion(4, 'version = 3')}
    END IF;
    LOCK TABLE ${LEDGER_TABLE} IN ACCESS EXCLUSIVE MODE NOWAIT;
    ALTER TABLE ${LEDGER_TABLE} ADD COLUMN IF NOT EXISTS server pg_catalog.text;
  END IF;`;

/**
 * Statements that add the column `schema` to `governed.migrations`, in PL/pgSQL. If the ledger has
 * the column `server`, the tables have version 4 then.
 */
const ADD_SCHEMA = `${addSchemaColumn(HISTORY_TABLE)} ${setVersion(3, 'version < 3')}
  ${setVersion(4, `version = 3 AND ${hasServerColumn(`pg_catalog.to_regclass('${LEDGER_TABLE}')`)}`)}`;

function setVersion(version: number, condition: string): string {
  return `UPDATE governed.schema_version SET version = ${version} WHERE ${condition};`;
}

/** What the catalog says about the tables in schema `governed`. */
export interface TablesState {
  readonly version: number;
  /** Whether `governed.migrations` has the column `schema`. */
  readonly hasSchema: boolean;
}

/**
 * Returns the statements that upgrade `governed.migrations` to version 3, in PL/pgSQL; undefined if
 * there is nothing to upgrade. `ADD_LEDGER` and `ADD_SERVER` upgrade the ledger, with the row of a run.
 */
export function upgradeTables({ version, hasSchema }: TablesState): string | undefined {
  return version < 3 || !hasSchema ? ADD_SCHEMA : undefined;
}

/** The columns of a history table of this action, except `schema`. */
const HISTORY_COLUMNS =
  'ordinal, version, name, checksum, state, statements_done, run_id, applied_at, duration_ms, applied_by';

/** A history row to insert. */
export interface NewRow {
  readonly ordinal: number;
  /** For a running file, version and checksum are those of the completed statements. */
  readonly migration: Migration;
  /** The statements of the file. Empty if the file is recorded but not run. */
  readonly statements: readonly Statement[];
  readonly state: HistoryRow['state'];
  readonly statementsDone: number;
  readonly runId: string;
  readonly appliedBy: string;
}

/**
 * Returns the INSERT of a row, without a `;`. The duration counts from the start of the
 * transaction. The ordinal is the next one of the plan: the guards made sure that no other run
 * inserted a row. The caller must check that the row was written, with `INSERTED_TAG` or
 * `requireInserted`, because a trigger on the table could suppress the row without an error.
 */
export function insertRow(table: string, row: NewRow): string {
  const { ordinal, migration, state, statementsDone, runId, appliedBy } = row;
  const { version, name, checksum } = migration;
  const texts = [version, name, checksum, state].map(quoteLiteral).join(', ');
  const values = `${ordinal}, ${texts}, ${statementsDone}, ${quoteLiteral(runId)}, pg_catalog.clock_timestamp(), ${ELAPSED_MS}, ${quoteLiteral(appliedBy)}`;
  // The settings of the file are reset before, so this is the schema at the start of the session.
  return `INSERT INTO ${table} (${HISTORY_COLUMNS}, schema) VALUES (${values}, ${CURRENT_SCHEMA})`;
}

/**
 * The table that records the applied files of a format: `governed.migrations`, or the table of the
 * tool.
 */
export interface HistoryTable {
  /** Name with schema, quoted for SQL. */
  readonly name: string;
  /**
   * Statements that create the table of a tool, in PL/pgSQL. Undefined for `governed.migrations`.
   */
  readonly create: string | undefined;
  /** Statements that upgrade an older table, in PL/pgSQL. Undefined if it needs no upgrade. */
  readonly upgrade?: string | undefined;
  /** SQL expression: whether the table is not in the planned state. */
  readonly isStale: (expected: ExpectedHistory) => string;
  /** The INSERT of the row of an applied file, without a `;`. Its command tag is `INSERT 0 1`. */
  readonly insert: (row: NewRow) => string;
  /** Query for the id of the run that applied this version. No row if none did. */
  readonly appliedBy: (migration: Migration, runId: string) => string;
  /**
   * Statement that runs before the INSERT. Only for a table that has one row, for the newest
   * version.
   */
  readonly deletePrevious: string | undefined;
  /** Keys of the advisory locks that the tool itself holds while it runs. */
  readonly toolLocks: readonly string[];
}

/**
 * Returns the version of a running file in `governed.migrations`. It contains the table of the
 * tool, because a tool's table has no state for running files.
 */
export function inProgressKey({ name, create }: HistoryTable, version: string): string {
  return create === undefined ? version : `${name} ${version}`;
}

/** The history of plain SQL files, `governed.migrations`. */
export const OWN_TABLE: HistoryTable = {
  name: HISTORY_TABLE,
  create: undefined,
  isStale: ({ head }) => {
    // Ordinals below 1 are running files of tools.
    const newest = `(SELECT version FROM ${HISTORY_TABLE} WHERE ordinal > 0 ORDER BY ordinal DESC LIMIT 1)`;
    return `${newest} IS DISTINCT FROM ${head === undefined ? 'NULL' : quoteLiteral(head)}`;
  },
  insert: (row) => insertRow(HISTORY_TABLE, row),
  appliedBy: ({ version }) =>
    `SELECT run_id FROM ${HISTORY_TABLE} WHERE version = ${quoteLiteral(version)} AND state = 'applied'`,
  deletePrevious: undefined,
  toolLocks: [],
};

/**
 * Command tag of an INSERT that has written its row. A rule can cause the same tag for a row of
 * another table, so the INSERT needs RETURNING.
 */
export const INSERTED_TAG = 'INSERT 0 1';

/** Returns a statement that writes one row and fails if the row was not written. */
export function requireInserted(tag: string, statement: string): string {
  const guard = buildGuard(tag, [['notRecorded', 'pg_catalog.count(*) <> 1']]);
  return `WITH written AS (${statement} RETURNING 1) ${guard} FROM written`;
}

/** SQL expression: milliseconds since the start of the transaction. */
export const ELAPSED_MS =
  '(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.now()) * 1000)::pg_catalog.int8';

/** Advice for a login that only reads the history. */
export const READ_GRANTS =
  'As the owner of the schema, run: GRANT USAGE ON SCHEMA governed TO <login>; GRANT SELECT ON ALL TABLES IN SCHEMA governed TO <login>;';

/**
 * Advice for a login that writes the history and is not the owner. The second part applies once the
 * tables exist.
 */
export const WRITE_GRANTS =
  "As the owner of the database, run: CREATE SCHEMA IF NOT EXISTS governed; GRANT USAGE, CREATE ON SCHEMA governed TO <login>; If the tables exist, also run: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO <login>; If an older release created the tables and another login owns them, also run as their owner: ALTER TABLE governed.migrations ADD COLUMN IF NOT EXISTS schema text NOT NULL DEFAULT '';";
