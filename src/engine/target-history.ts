import type { DatabaseLocation } from '../database-url/database-location';
import type { HistoryRow } from '../migrations/history-row';
import type { ServerFacts } from '../policy/server-facts';
import type { Problem } from '../problem';
import { connectionLostProblem, findTableProblem, unreadableProblem } from './history-problems';
import { ROWS_QUERY, readRows, SHORT_ROWS_QUERY } from './history-rows';
import {
  HISTORY_TABLE,
  type HistoryTable,
  hasSchemaColumn,
  OWN_TABLE,
  type TablesState,
} from './history-table';
import { type LedgerState, ledgerQuery, readLedgerState } from './ledger-state';
import type { Session, SqlRow } from './session';
import { buildReadMessage, refusedSettingProblem } from './session-settings';
import { parseTimeouts, type ServerTimeout, TIMEOUTS_EXPRESSION } from './session-timeouts';

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
  /** Identity of the database (`identityQuery`). Undefined if the run did not need it. */
  readonly server?: string | undefined;
  readonly session: SessionFacts;
  readonly tables: TablesState;
  /** See `ReadRows.otherSchema`. Undefined for tables of tools. */
  readonly otherSchema: string | undefined;
}

/** How the session began. */
export interface SessionFacts {
  /** The first existing schema of the search path; undefined if there is none. */
  readonly schema: string | undefined;
  /** `none` for the role of the login. */
  readonly role: string;
  readonly timeouts: readonly ServerTimeout[];
}

/** Returns whether a history has no row. */
export function isEmpty({ rows, newest = 0 }: TargetHistory): boolean {
  return rows.length === 0 && newest === 0;
}

/** The history, or the problem if it cannot be read. */
export type HistoryResult =
  | { readonly ok: true; readonly history: TargetHistory }
  | { readonly ok: false; readonly problem: Problem };

const FACTS_QUERY = `SELECT pg_catalog.current_setting('server_version_num'), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only'), pg_catalog.pg_backend_pid(), pg_catalog.version(), pg_catalog.current_schema(), pg_catalog.current_setting('role'), ${TIMEOUTS_EXPRESSION};`;

/**
 * Query for the version of the tables in schema `governed`, whether the history is a table, whether
 * row security hides rows from this login, and whether the history has the column `schema`.
 */
const SCHEMA_QUERY = `SELECT pg_catalog.max(version), (SELECT relkind = 'r' FROM pg_catalog.pg_class WHERE oid = '${HISTORY_TABLE}'::pg_catalog.regclass), pg_catalog.row_security_active('${HISTORY_TABLE}'), ${hasSchemaColumn(`'${HISTORY_TABLE}'::pg_catalog.regclass`)} FROM governed.schema_version;`;

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
  const reply = await session.query(buildReadMessage(session, queries, readOnly));
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
    const refused =
      facts === undefined && reply.error !== undefined
        ? refusedSettingProblem(session.settings, reply.error)
        : undefined;
    return { ok: false, problem: refused ?? unreadableProblem(reply.error, readOnly) };
  }
  const tableProblem = isMissing ? undefined : findTableProblem(schemaResult?.[0] ?? []);
  if (tableProblem !== undefined) return { ok: false, problem: tableProblem };
  const sessionFacts = readSessionFacts(facts);
  const read = readRows(rowsResult ?? [], inDetail, sessionFacts.schema);
  if ('code' in read) return { ok: false, problem: read };
  const history = {
    facts: readFacts(facts, session.backendPid),
    detectsLostClient: detectsLostClient(facts),
    exists: !isMissing,
    table: OWN_TABLE,
    tableExists: !isMissing,
    ...read,
    ledger: readLedgerState(ledgerResult, reply.error),
    session: sessionFacts,
    tables: readTablesState(schemaResult?.[0] ?? []),
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

function readSessionFacts([, , , , , schema, role, timeouts]: SqlRow): SessionFacts {
  return { schema: schema ?? undefined, role: role ?? 'none', timeouts: parseTimeouts(timeouts) };
}

function readTablesState([version, , , hasSchema]: SqlRow): TablesState {
  return { version: Number(version ?? 0), hasSchema: hasSchema === 't' };
}

/**
 * Returns whether `client_connection_check_interval` can be set: from PostgreSQL 14 on Linux.
 * Elsewhere, setting it is an error.
 */
function detectsLostClient(row: SqlRow): boolean {
  return Number(row[0]) >= 140_000 && (row[4] ?? '').includes('linux');
}
