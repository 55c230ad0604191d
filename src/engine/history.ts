import type { HistoryRow } from '../migrations/history-row';
import type { ServerFacts } from '../policy/server-facts';
import type { Problem } from '../problem';
import { literal } from './literal';
import type { Row, ServerError, Session } from './session';

/** The history table of plain SQL migrations (contract, 7.10). */
export const HISTORY_TABLE = 'governed.migrations';

/** The version of the tables in schema `governed`, for their own upgrades. */
const SCHEMA_VERSION = 1;

/** What one look at the target gives: the server's facts and the history, missing or not. */
export interface History {
  readonly facts: ServerFacts;
  readonly exists: boolean;
  /** In the order of application. */
  readonly rows: readonly HistoryRow[];
}

export type HistoryReading =
  | { readonly ok: true; readonly history: History }
  | { readonly ok: false; readonly problem: Problem };

const FACTS = `SELECT pg_catalog.current_setting('server_version_num'), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only'), pg_catalog.pg_backend_pid();`;
const SCHEMA = 'SELECT pg_catalog.max(version) FROM governed.schema_version;';
const ROWS = `SELECT ordinal, version, name, checksum, state, statements_done, run_id, applied_at FROM ${HISTORY_TABLE} ORDER BY ordinal;`;

/**
 * Reads facts and history in one message: a run with nothing to do costs this and no more. A history
 * table that is not there yet is an empty history.
 *
 * @param readOnly Wraps the message in a `READ ONLY` transaction: `plan` cannot write.
 */
export async function readHistory(session: Session, readOnly: boolean): Promise<HistoryReading> {
  const queries = `${FACTS} ${ROWS} ${SCHEMA}`;
  const reply = await session.ask(readOnly ? `BEGIN READ ONLY; ${queries} COMMIT;` : queries);
  if (reply.kind === 'lost') return { ok: false, problem: connectionLost(reply.reason) };
  if (reply.transaction !== 'idle') await session.run('ROLLBACK');
  const [factsResult, rowsResult, schemaResult] = reply.results;
  const facts = factsResult?.[0];
  // No answer to the rows: there is no history table. One without its version is not ours to make.
  const missing = rowsResult === undefined && reply.error?.code === UNDEFINED_TABLE;
  if (facts === undefined || (reply.error !== undefined && !missing)) {
    return { ok: false, problem: unreadable(reply.error, readOnly) };
  }
  const written = Number(schemaResult?.[0]?.[0] ?? 0);
  if (!missing && written > SCHEMA_VERSION) return { ok: false, problem: tooNew(written) };
  const history = {
    facts: readFacts(facts, session.greetedBy),
    exists: !missing,
    rows: (rowsResult ?? []).map(readRow),
  };
  return { ok: true, history };
}

const UNDEFINED_TABLE = '42P01';

function readFacts(row: Row, greetedBy: number | undefined): ServerFacts {
  const inRecovery = row[1] === 't';
  return {
    versionNumber: Number(row[0]),
    inRecovery,
    readOnly: inRecovery || row[2] === 'on',
    pooled: greetedBy !== undefined && greetedBy !== Number(row[3]),
  };
}

function readRow(row: Row): HistoryRow {
  const [ordinal, version, name, checksum, state, statementsDone, runId, appliedAt] = row;
  return {
    ordinal: Number(ordinal),
    version: version ?? '',
    name: name ?? '',
    checksum: checksum ?? '',
    state: state === 'running' ? 'running' : 'applied',
    statementsDone: Number(statementsDone),
    ...(runId ? { runId } : {}),
    ...(appliedAt ? { appliedAt } : {}),
  };
}

/** A later release has upgraded our tables: writing to them in the old way would harm them. */
function tooNew(version: number): Problem {
  return {
    code: 'history-too-new',
    what: `The tables in schema governed are of version ${version}, and this release knows version ${SCHEMA_VERSION}.`,
    next: 'Use the release of the action that upgraded them, or a later one.',
  };
}

function connectionLost(reason: string): Problem {
  return {
    code: 'connection-lost',
    what: `The connection ended while the history was read: ${reason}.`,
    next: 'Nothing was written. Run again; if it happens again, look at the server and the network between.',
  };
}

function unreadable(error: ServerError | undefined, readOnly: boolean): Problem {
  const denied = error?.code === '42501';
  return {
    code: 'history-unreadable',
    what: `The history table ${HISTORY_TABLE} cannot be read: ${error?.message ?? 'the server gave no answer'}.`,
    next: denied
      ? readOnly
        ? READ_GRANTS
        : GRANTS
      : `Nothing was written. Look whether ${HISTORY_TABLE} is the table that this action made.`,
  };
}

/** What a login that only plans needs. */
const READ_GRANTS =
  'As its owner: GRANT USAGE ON SCHEMA governed TO <login>; GRANT SELECT ON ALL TABLES IN SCHEMA governed TO <login>;';

/** What a login needs that is not the owner: the second half once the tables are there. */
export const GRANTS =
  'As the owner of the database: CREATE SCHEMA IF NOT EXISTS governed; GRANT USAGE, CREATE ON SCHEMA governed TO <login>; and where the tables exist: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA governed TO <login>;';

/** The statements that make our tables, in plpgsql: they run inside the first file's transaction. */
export const CREATE_TABLES = `
  IF pg_catalog.to_regnamespace('governed') IS NULL THEN CREATE SCHEMA governed; END IF;
  CREATE TABLE ${HISTORY_TABLE} (
    ordinal pg_catalog.int4 PRIMARY KEY,
    version pg_catalog.text NOT NULL UNIQUE,
    name pg_catalog.text NOT NULL,
    checksum pg_catalog.text NOT NULL,
    state pg_catalog.text NOT NULL CHECK (state IN ('running', 'applied')),
    statements_done pg_catalog.int4 NOT NULL,
    run_id pg_catalog.text NOT NULL,
    applied_at pg_catalog.timestamptz NOT NULL,
    duration_ms pg_catalog.int8 NOT NULL,
    applied_by pg_catalog.text NOT NULL
  );
  CREATE TABLE governed.schema_version (version pg_catalog.int4 NOT NULL);
  INSERT INTO governed.schema_version VALUES (${SCHEMA_VERSION});`;

/** A row to write. */
export interface NewRow {
  readonly version: string;
  readonly name: string;
  readonly checksum: string;
  readonly state: HistoryRow['state'];
  readonly statementsDone: number;
  readonly runId: string;
  readonly appliedBy: string;
}

/** The INSERT of a row, next in order. Its duration runs from the transaction's start. */
export function insertRow(row: NewRow): string {
  return (
    `INSERT INTO ${HISTORY_TABLE} SELECT coalesce(pg_catalog.max(ordinal), 0) + 1, ${literal(row.version)}, ${literal(row.name)}, ${literal(row.checksum)}, ` +
    `${literal(row.state)}, ${row.statementsDone}, ${literal(row.runId)}, pg_catalog.clock_timestamp(), ${ELAPSED}, ${literal(row.appliedBy)} FROM ${HISTORY_TABLE};`
  );
}

const ELAPSED =
  '(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.now()) * 1000)::pg_catalog.int8';
