import type { HistoryRow } from '../migrations/history-row';
import type { Statement } from '../migrations/inspect';
import type { Migration } from '../migrations/migration';
import type { ExpectedHistory } from './expected-history';
import { buildGuard } from './guard';
import { CREATE_LEDGER } from './ledger';
import { quoteLiteral } from './sql-literal';

/** The history table of plain SQL migrations (docs/engine.md#the-history). */
export const HISTORY_TABLE = 'governed.migrations';

/** Version of the tables in schema `governed`. A later release upgrades older tables. */
export const SCHEMA_VERSION = 2;

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
    applied_by pg_catalog.text NOT NULL
  );`;
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

/** Statements that upgrade tables of version 1, in PL/pgSQL. Version 1 has no ledger. */
export const UPGRADE_TABLES = `
  ${CREATE_LEDGER}
  UPDATE governed.schema_version SET version = ${SCHEMA_VERSION};`;

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
  return `INSERT INTO ${table} VALUES (${values})`;
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
  'As the owner of the database, run: CREATE SCHEMA IF NOT EXISTS governed; GRANT USAGE, CREATE ON SCHEMA governed TO <login>; If the tables exist, also run: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO <login>;';
