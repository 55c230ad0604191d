import type { HistoryRow } from '../migrations/history-row';
import type { Problem } from '../problem';
import { HISTORY_TABLE, historyRows } from './history-table';
import type { SqlRow } from './session';

/** The rows of `governed.migrations`, and the schema that they name. */
export interface ReadRows {
  readonly rows: readonly HistoryRow[];
  /**
   * A schema that the rows name. Undefined if they name none, or if one of them names the current
   * schema. Rows of older releases name none.
   */
  readonly otherSchema: string | undefined;
}

const DETAILED_COLUMNS =
  'ordinal, version, name, checksum, state, statements_done, run_id, applied_at';

/** Query for the rows with names, run ids and times, for messages. */
export const ROWS_QUERY = `SELECT ${DETAILED_COLUMNS.replaceAll(/\w+/g, 'history.$&')}, history.schema FROM ${historyRows(HISTORY_TABLE, DETAILED_COLUMNS)} ORDER BY history.ordinal;`;

/** Files of plain SQL have positive ordinals. */
const IS_OTHER = "history.schema <> '' AND history.ordinal > 0";

/**
 * Query for the columns that a plan needs, in one value. With thousands of rows this takes half the
 * time.
 */
export const SHORT_ROWS_QUERY = `SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', ordinal, state, statements_done, checksum, version), E'\\n' ORDER BY ordinal), pg_catalog.min(history.schema) FILTER (WHERE ${IS_OTHER}), pg_catalog.bool_or(history.schema = pg_catalog.current_schema()::pg_catalog.text) FILTER (WHERE ${IS_OTHER}) FROM ${historyRows(HISTORY_TABLE, 'ordinal, state, statements_done, checksum, version')};`;

/**
 * Reads the result of one of the queries.
 *
 * @param currentSchema The first existing schema of the search path; undefined if there is none.
 */
export function readRows(
  result: readonly SqlRow[],
  inDetail: boolean,
  currentSchema: string | undefined,
): ReadRows | Problem {
  const rows = inDetail ? result.map(readRow) : readShortRows(result[0]?.[0]);
  if (!rows.every(isKnown)) return unknownStateProblem(rows);
  if (!inDetail) {
    const [, other, hasCurrent] = result[0] ?? [];
    return { rows, otherSchema: hasCurrent === 't' ? undefined : (other ?? undefined) };
  }
  const schemas = result.flatMap((row) => (Number(row[0]) > 0 && row[8] ? [row[8]] : []));
  const hasCurrent = schemas.some((schema) => schema === currentSchema);
  return { rows, otherSchema: hasCurrent ? undefined : schemas[0] };
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
