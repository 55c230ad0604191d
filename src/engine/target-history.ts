import type { DatabaseLocation } from '../database-url/database-location';
import type { HistoryRow } from '../migrations/history-row';
import type { ServerFacts } from '../policy/server-facts';
import type { Problem } from '../problem';
import { connectionLostProblem, findTableProblem, unreadableProblem } from './history-problems';
import { HISTORY_TABLE, type HistoryTable, OWN_TABLE } from './history-table';
import { type LedgerState, ledgerQuery, readLedgerState } from './ledger-state';
import type { Session, SqlRow } from './session';

/** Facts about the server, and the history of the target. */
export interface TargetHistory {
  readonly facts: ServerFacts;
  /** Whether the server can detect during a statement that the client is gone. */
  readonly detectsLostClient: boolean;
  readonly exists: boolean;
  /** The table that records applied files. */
  readonly table: HistoryTable;
  readonly tableExists: boolean;
  /** In the order in which the files were applied. */
  readonly rows: readonly HistoryRow[];
  /** Ordinal of the newest row, if it is not in `rows`. Only for tables of tools. */
  readonly newest?: number | undefined;
  readonly ledger: LedgerState;
}

/** Returns whether a history has no row. */
export function isEmpty({ rows, newest = 0 }: TargetHistory): boolean {
  return rows.length === 0 && newest === 0;
}

/** The history, or the problem if it cannot be read. */
export type HistoryResult =
  | { readonly ok: true; readonly history: TargetHistory }
  | { readonly ok: false; readonly problem: Problem };

const FACTS_QUERY = `SELECT pg_catalog.current_setting('server_version_num'), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only'), pg_catalog.pg_backend_pid(), pg_catalog.version();`;

/**
 * Query for the version of the tables in schema `governed`, whether the history is a table, and
 * whether row security hides rows from this login.
 */
const SCHEMA_QUERY = `SELECT pg_catalog.max(version), (SELECT relkind = 'r' FROM pg_catalog.pg_class WHERE oid = '${HISTORY_TABLE}'::pg_catalog.regclass), pg_catalog.row_security_active('${HISTORY_TABLE}') FROM governed.schema_version;`;

const ROWS_QUERY = `SELECT ordinal, version, name, checksum, state, statements_done, run_id, applied_at FROM ${HISTORY_TABLE} ORDER BY ordinal;`;

/**
 * Query for the columns that a plan needs, in one value. With thousands of rows this takes half the
 * time.
 */
const SHORT_ROWS_QUERY = `SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', ordinal, state, statements_done, checksum, version), E'\\n' ORDER BY ordinal) FROM ${HISTORY_TABLE};`;

/**
 * Reads the facts about the server and the history in one message. A run with nothing to do needs
 * only this message. If the history table does not exist, the history is empty.
 *
 * @param how.readOnly Runs the message in a `READ ONLY` transaction, so that `plan` cannot write.
 * @param how.inDetail Also reads names, run ids and times, for messages.
 * @param how.place The location whose first role is read.
 */
export async function readHistory(
  session: Session,
  { readOnly, inDetail, place }: { readOnly: boolean; inDetail: boolean; place: DatabaseLocation },
): Promise<HistoryResult> {
  const queries = `${FACTS_QUERY} ${inDetail ? ROWS_QUERY : SHORT_ROWS_QUERY} ${SCHEMA_QUERY} ${ledgerQuery(place)}`;
  const reply = await session.query(readOnly ? `BEGIN READ ONLY; ${queries} COMMIT;` : queries);
  if (reply.kind === 'lost') return { ok: false, problem: connectionLostProblem(reply.reason) };
  if (reply.transaction !== 'idle') await session.execute('ROLLBACK');
  const [factsResult, rowsResult, schemaResult, ledgerResult] = reply.results;
  const facts = factsResult?.[0];
  // No result for the rows means that the history table does not exist. If only `schema_version` is
  // missing, the tables are not created again.
  const isMissing = rowsResult === undefined && reply.error?.code === UNDEFINED_TABLE;
  // The ledger query is the last one, because the ledger of an older release does not exist and the
  // login may not be able to read it.
  const isLedgerUnread = schemaResult !== undefined && ledgerResult === undefined;
  if (facts === undefined || (reply.error !== undefined && !isMissing && !isLedgerUnread)) {
    return { ok: false, problem: unreadableProblem(reply.error, readOnly) };
  }
  const tableProblem = isMissing ? undefined : findTableProblem(schemaResult?.[0] ?? []);
  if (tableProblem !== undefined) return { ok: false, problem: tableProblem };
  const rows = inDetail ? (rowsResult ?? []).map(readRow) : readShortRows(rowsResult?.[0]?.[0]);
  if (!rows.every(isKnown)) return { ok: false, problem: unknownStateProblem(rows) };
  const history = {
    facts: readFacts(facts, session.backendPid),
    detectsLostClient: detectsLostClient(facts),
    exists: !isMissing,
    table: OWN_TABLE,
    tableExists: !isMissing,
    rows,
    ledger: readLedgerState(ledgerResult, reply.error),
  };
  return { ok: true, history };
}

/** SQLSTATE undefined_table. */
const UNDEFINED_TABLE = '42P01';

function readFacts(row: SqlRow, backendPid: number | undefined): ServerFacts {
  const inRecovery = row[1] === 't';
  return {
    versionNumber: Number(row[0]),
    inRecovery,
    readOnly: inRecovery || row[2] === 'on',
    pooled: backendPid !== undefined && backendPid !== Number(row[3]),
  };
}

/**
 * Returns whether `client_connection_check_interval` can be set: from PostgreSQL 14 on Linux.
 * Elsewhere, setting it is an error.
 */
function detectsLostClient(row: SqlRow): boolean {
  return Number(row[0]) >= 140_000 && (row[4] ?? '').includes('linux');
}

/**
 * A foreign row can contain a line break. The resulting line has no version and is refused later.
 */
function readShortRows(lines: string | null | undefined): readonly ReadRow[] {
  return lines ? lines.split('\n').map(readLine) : [];
}

/** The version is the rest of the line, because a foreign version can contain spaces. */
function readLine(line: string): ReadRow {
  const [ordinal = '', state = '', statementsDone = '', checksum = ''] = line.split(' ', 4);
  const before = ordinal.length + state.length + statementsDone.length + checksum.length;
  return {
    ordinal: Number(ordinal),
    version: line.slice(before + 4),
    name: '',
    checksum,
    state,
    statementsDone: Number(statementsDone),
  };
}

function readRow(row: SqlRow): ReadRow {
  const [ordinal, version, name, checksum, state, statementsDone, runId, appliedAt] = row;
  return {
    ordinal: Number(ordinal),
    version: version ?? '',
    name: name ?? '',
    checksum: checksum ?? '',
    state: state ?? '',
    statementsDone: Number(statementsDone),
    ...(runId ? { runId } : {}),
    ...(appliedAt ? { appliedAt } : {}),
  };
}

/** A row as it was read. It is not trusted. */
type ReadRow = Omit<HistoryRow, 'state'> & { readonly state: string };

function isKnown(row: ReadRow): row is HistoryRow {
  return row.state === 'applied' || row.state === 'running';
}

function unknownStateProblem(rows: readonly ReadRow[]): Problem {
  const row = rows.find((each) => !isKnown(each));
  return {
    code: 'history-unreadable',
    what: `Row ${row?.ordinal} of ${HISTORY_TABLE} has the state "${row?.state}". Valid states are applied and running.`,
    next: 'Nothing was written. Find what wrote the row, and fix it.',
  };
}
