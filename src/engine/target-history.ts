import type { DatabaseLocation } from '../database-url/database-location';
import type { HistoryRow } from '../migrations/history-row';
import type { ServerFacts } from '../policy/server-facts';
import type { Problem } from '../problem';
import {
  HISTORY_TABLE,
  type HistoryTable,
  OWN_TABLE,
  READ_GRANTS,
  SCHEMA_VERSION,
  WRITE_GRANTS,
} from './history-table';
import { LEDGER_TABLE, type LedgerHead } from './ledger';
import type { ServerError, Session, SqlRow } from './session';
import { quoteLiteral } from './sql-literal';

/** What one look at the target gives: the server's facts and the history, missing or not. */
export interface TargetHistory {
  readonly facts: ServerFacts;
  /** Whether the server can notice in the middle of a statement that its client is gone. */
  readonly noticesLoss: boolean;
  readonly exists: boolean;
  /** Where applied files are written down, and whether that is there. */
  readonly table: HistoryTable;
  readonly tableExists: boolean;
  /** In the order of application. */
  readonly rows: readonly HistoryRow[];
  /** The ordinal of a newest row that is not among them, where a tool's table has such. */
  readonly newest?: number | undefined;
  readonly ledger: LedgerState;
}

/** Whether a history tells of nothing: neither of a file, nor of where it begins. */
export function isEmpty({ rows, newest = 0 }: TargetHistory): boolean {
  return rows.length === 0 && newest === 0;
}

/** What one look shows of the ledger. */
export type LedgerState =
  /** There is none yet: no history, or one that an older release made. */
  | { readonly kind: 'missing' }
  /** This login may not read it. */
  | { readonly kind: 'hidden' }
  | {
      readonly kind: 'seen';
      /** Undefined where nobody has been entered. */
      readonly head: LedgerHead | undefined;
      /** The role as which this place was first written to; undefined where it never was. */
      readonly stampedAs: string | undefined;
      /** The other place, as which a copy of it was. */
      readonly stampedElsewhere: string | undefined;
    };

export type HistoryResult =
  | { readonly ok: true; readonly history: TargetHistory }
  | { readonly ok: false; readonly problem: Problem };

const FACTS = `SELECT pg_catalog.current_setting('server_version_num'), pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('default_transaction_read_only'), pg_catalog.pg_backend_pid(), pg_catalog.version();`;

/** The version of our tables, and whether the history is a table whose rows this login sees. */
const SCHEMA = `SELECT pg_catalog.max(version), (SELECT relkind = 'r' FROM pg_catalog.pg_class WHERE oid = '${HISTORY_TABLE}'::pg_catalog.regclass), pg_catalog.row_security_active('${HISTORY_TABLE}') FROM governed.schema_version;`;

/** The newest row, and the role of the first one of this place, and of the first of any. */
const ledgerOf = ({ host, database }: DatabaseLocation) => {
  const first = (what: string, where: string) =>
    `(SELECT ${what} FROM ${LEDGER_TABLE} ${where} ORDER BY ordinal LIMIT 1)`;
  const here = `WHERE host = ${quoteLiteral(host)} AND database = ${quoteLiteral(database)}`;
  const elsewhere = `pg_catalog.concat_ws(' ', role, host, database)`;
  return `SELECT ordinal, hash, end_hash, ${first('role', here)}, ${first(elsewhere, '')} FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1;`;
};

const ROWS = `SELECT ordinal, version, name, checksum, state, statements_done, run_id, applied_at FROM ${HISTORY_TABLE} ORDER BY ordinal;`;

/** The same in one value, and only what a plan needs: of thousands of rows, that is half the time. */
const BRIEFLY = `SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', ordinal, state, statements_done, checksum, version), E'\\n' ORDER BY ordinal) FROM ${HISTORY_TABLE};`;

/**
 * Reads facts and history in one message: a run with nothing to do costs this and no more. A history
 * table that is not there yet is an empty history.
 *
 * @param how.readOnly Wraps the message in a `READ ONLY` transaction: `plan` cannot write.
 * @param how.inDetail Reads names, runs and times too, for messages.
 * @param how.place Whose stamp is looked for.
 */
export async function readHistory(
  session: Session,
  { readOnly, inDetail, place }: { readOnly: boolean; inDetail: boolean; place: DatabaseLocation },
): Promise<HistoryResult> {
  const queries = `${FACTS} ${inDetail ? ROWS : BRIEFLY} ${SCHEMA} ${ledgerOf(place)}`;
  const reply = await session.query(readOnly ? `BEGIN READ ONLY; ${queries} COMMIT;` : queries);
  if (reply.kind === 'lost') return { ok: false, problem: connectionLost(reply.reason) };
  if (reply.transaction !== 'idle') await session.execute('ROLLBACK');
  const [factsResult, rowsResult, schemaResult, ledgerResult] = reply.results;
  const facts = factsResult?.[0];
  // No answer to the rows: there is no history table. One without its version is not ours to make.
  const missing = rowsResult === undefined && reply.error?.code === UNDEFINED_TABLE;
  // The ledger is asked last: what an older release made has none, and a login may not see it.
  const unledgered = schemaResult !== undefined && ledgerResult === undefined;
  if (facts === undefined || (reply.error !== undefined && !missing && !unledgered)) {
    return { ok: false, problem: unreadable(reply.error, readOnly) };
  }
  const unfit = missing ? undefined : unfitTable(schemaResult?.[0] ?? []);
  if (unfit !== undefined) return { ok: false, problem: unfit };
  const rows = inDetail ? (rowsResult ?? []).map(readRow) : readBrief(rowsResult?.[0]?.[0]);
  if (!rows.every(isKnown)) return { ok: false, problem: unknownState(rows) };
  const history = {
    facts: readFacts(facts, session.backendPid),
    noticesLoss: noticesLoss(facts),
    exists: !missing,
    table: OWN_TABLE,
    tableExists: !missing,
    rows,
    ledger: readLedger(ledgerResult, reply.error),
  };
  return { ok: true, history };
}

const UNDEFINED_TABLE = '42P01';

function readFacts(row: SqlRow, greetedBy: number | undefined): ServerFacts {
  const inRecovery = row[1] === 't';
  return {
    versionNumber: Number(row[0]),
    inRecovery,
    readOnly: inRecovery || row[2] === 'on',
    pooled: greetedBy !== undefined && greetedBy !== Number(row[3]),
  };
}

function readLedger(
  rows: readonly SqlRow[] | undefined,
  error: ServerError | undefined,
): LedgerState {
  if (rows === undefined) {
    return { kind: error?.code === UNDEFINED_TABLE ? 'missing' : 'hidden' };
  }
  const [row] = rows;
  if (row === undefined) {
    return { kind: 'seen', head: undefined, stampedAs: undefined, stampedElsewhere: undefined };
  }
  const [ordinal, hash, endHash, stampedAs, first] = row;
  return {
    kind: 'seen',
    head: { ordinal: Number(ordinal), hash: hash ?? '', endHash: endHash ?? undefined },
    stampedAs: stampedAs ?? undefined,
    stampedElsewhere: stampedAs === null ? (first ?? undefined) : undefined,
  };
}

/** From PostgreSQL 14 on, and by no means on every system: where it cannot, setting it is an error. */
function noticesLoss(row: SqlRow): boolean {
  return Number(row[0]) >= 140_000 && (row[4] ?? '').includes('linux');
}

/** A row that is not ours may tear a line; what comes of it has no version, and so is refused. */
function readBrief(lines: string | null | undefined): readonly ReadRow[] {
  return lines ? lines.split('\n').map(readLine) : [];
}

/** The version is the rest of the line, for one that is not ours may hold blanks. */
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

/** A row as it stands in the table, which may say anything. */
type ReadRow = Omit<HistoryRow, 'state'> & { readonly state: string };

function isKnown(row: ReadRow): row is HistoryRow {
  return row.state === 'applied' || row.state === 'running';
}

function unknownState(rows: readonly ReadRow[]): Problem {
  const row = rows.find((each) => !isKnown(each));
  return {
    code: 'history-unreadable',
    what: `Row ${row?.ordinal} of ${HISTORY_TABLE} has the state "${row?.state}", which is neither applied nor running.`,
    next: 'Nothing was written. Look who has written to it, and correct the row.',
  };
}

function unfitTable([version, isTable, rowSecurity]: SqlRow): Problem | undefined {
  if (Number(version ?? 0) > SCHEMA_VERSION) return tooNew(Number(version));
  if (isTable !== 't') {
    return {
      code: 'history-unreadable',
      what: `${HISTORY_TABLE} is no table, but a view or something else that looks like one.`,
      next: 'Nothing was written. Look who has put it there, and bring the table back.',
    };
  }
  if (rowSecurity !== 't') return undefined;
  return {
    code: 'history-unreadable',
    what: `Row security on ${HISTORY_TABLE} hides rows from this login: the history would look shorter than it is.`,
    next: `Nothing was written. As its owner: ALTER TABLE ${HISTORY_TABLE} DISABLE ROW LEVEL SECURITY; or use a login that it does not hold for.`,
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
        : WRITE_GRANTS
      : `Nothing was written. Look whether ${HISTORY_TABLE} is the table that this action made.`,
  };
}
