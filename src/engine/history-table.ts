import type { HistoryRow } from '../migrations/history-row';
import type { Statement } from '../migrations/inspect';
import type { Migration } from '../migrations/migration';
import type { ExpectedHistory } from './expected-history';
import { buildGuard } from './guard';
import { CREATE_LEDGER } from './ledger';
import { quoteLiteral } from './sql-literal';

/** The history table of plain SQL migrations (contract, 7.10). */
export const HISTORY_TABLE = 'governed.migrations';

/** The version of the tables in schema `governed`, for their own upgrades. */
export const SCHEMA_VERSION = 2;

/** The statement that makes a history table of ours. */
export function createHistory(table: string): string {
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

/** The statements that make our tables, in plpgsql: they run inside the first file's transaction. */
export const CREATE_TABLES = `
  IF pg_catalog.to_regnamespace('governed') IS NULL THEN CREATE SCHEMA governed; END IF;
  ${createHistory(HISTORY_TABLE)}
  ${CREATE_LEDGER}
  CREATE TABLE governed.schema_version (version pg_catalog.int4 NOT NULL);
  INSERT INTO governed.schema_version VALUES (${SCHEMA_VERSION});`;

/** The statements that bring tables of version 1 up, in plpgsql: they had no ledger. */
export const UPGRADE_TABLES = `
  ${CREATE_LEDGER}
  UPDATE governed.schema_version SET version = ${SCHEMA_VERSION};`;

/** A row to write. */
export interface NewRow {
  readonly ordinal: number;
  /** Of one that is under way, version and checksum are those of what has run. */
  readonly migration: Migration;
  /** Its statements; none where it is recorded without being run. */
  readonly statements: readonly Statement[];
  readonly state: HistoryRow['state'];
  readonly statementsDone: number;
  readonly runId: string;
  readonly appliedBy: string;
}

/**
 * The INSERT of a row, without a `;`. Its duration runs from the transaction's start. The ordinal is
 * the plan's next one: the guards have seen to it that nobody came between. Whether the row was
 * written is still to be seen, by `WRITTEN` or by `whenWritten`: a file may have put a trigger on our
 * table that says nothing and writes nothing.
 */
export function insertRow(table: string, row: NewRow): string {
  const { ordinal, migration, state, statementsDone, runId, appliedBy } = row;
  const { version, name, checksum } = migration;
  const texts = [version, name, checksum, state].map(quoteLiteral).join(', ');
  const values = `${ordinal}, ${texts}, ${statementsDone}, ${quoteLiteral(runId)}, pg_catalog.clock_timestamp(), ${ELAPSED_MS}, ${quoteLiteral(appliedBy)}`;
  return `INSERT INTO ${table} VALUES (${values})`;
}

/** Where a format keeps its history: ours, or the table of the tool whose files they are. */
export interface HistoryTable {
  /** With its schema, as SQL has it. */
  readonly name: string;
  /** The statements that make a tool's table, in plpgsql; undefined for ours. */
  readonly create: string | undefined;
  /** An expression: whether the table is not what the plan was made from. */
  readonly isStale: (expected: ExpectedHistory) => string;
  /** The INSERT of the row of an applied file, without a `;`: one row, said as `INSERT 0 1`. */
  readonly insert: (row: NewRow) => string;
  /** A query: the run that has applied this version, no row where none has. */
  readonly appliedBy: (migration: Migration, runId: string) => string;
  /** A statement that comes before it, where the table has a row for the newest version alone. */
  readonly deletePrevious: string | undefined;
  /** The keys of the advisory locks that the tool's own runs hold. */
  readonly toolLocks: readonly string[];
}

/**
 * What a file under way is called in our table: a tool's has no word for it, and ours has the files of
 * every tool in the database.
 */
export function inProgressKey({ name, create }: HistoryTable, version: string): string {
  return create === undefined ? version : `${name} ${version}`;
}

/** The history of plain SQL files. */
export const OWN_TABLE: HistoryTable = {
  name: HISTORY_TABLE,
  create: undefined,
  isStale: ({ head }) => {
    // Below 1 are the files of tools that are under way.
    const newest = `(SELECT version FROM ${HISTORY_TABLE} WHERE ordinal > 0 ORDER BY ordinal DESC LIMIT 1)`;
    return `${newest} IS DISTINCT FROM ${head === undefined ? 'NULL' : quoteLiteral(head)}`;
  },
  insert: (row) => insertRow(HISTORY_TABLE, row),
  appliedBy: ({ version }) =>
    `SELECT run_id FROM ${HISTORY_TABLE} WHERE version = ${quoteLiteral(version)} AND state = 'applied'`,
  deletePrevious: undefined,
  toolLocks: [],
};

/** What the server says of an INSERT that has written its row; over a rule, only with RETURNING. */
export const INSERTED_TAG = 'INSERT 0 1';

/** A statement that writes one row, and fails where it has not. */
export function requireInserted(tag: string, statement: string): string {
  const checked = buildGuard(tag, [['unrecorded', 'pg_catalog.count(*) <> 1']]);
  return `WITH written AS (${statement} RETURNING 1) ${checked} FROM written`;
}

/** How long the transaction has run, in milliseconds. */
export const ELAPSED_MS =
  '(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.now()) * 1000)::pg_catalog.int8';

/** What a login that only plans needs. */
export const READ_GRANTS =
  'As its owner: GRANT USAGE ON SCHEMA governed TO <login>; GRANT SELECT ON ALL TABLES IN SCHEMA governed TO <login>;';

/** What a login needs that is not the owner: the second half once the tables are there. */
export const WRITE_GRANTS =
  'As the owner of the database: CREATE SCHEMA IF NOT EXISTS governed; GRANT USAGE, CREATE ON SCHEMA governed TO <login>; and where the tables exist: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO <login>;';
