import { HISTORY_TABLE } from '../../engine/history-table';
import type { Sha256Hex } from '../../migrations/digest';
import type { HistoryRow } from '../../migrations/history-row';
import type { Evidence } from '../read-evidence';
import { compareHistoryState, comparePlannedHead } from './recompute-digests';
import {
  compareValues,
  type FieldComparison,
  mergeComparisons,
  NOT_COMPARED,
  type VerificationItem,
} from './verification-item';

type Predicate = Evidence['predicate'];

/** What the database and the repository say about the history. */
export interface ActualHistory {
  /** The rows of `governed.migrations`, in order, with the run of each row. */
  readonly history: readonly HistoryRow[];
  /** Whether the history table of the evidence exists in the database. */
  readonly tableExists: boolean;
  /** The history table of the files in the repository; undefined if it is not known. */
  readonly expectedTable: string | undefined;
}

/**
 * Compares the history. The history table of a tool contains neither the run nor all checksums, so
 * only its name is compared.
 */
export function verifyHistory(
  { predicate }: Evidence,
  actual: ActualHistory,
  sha256Hex: Sha256Hex,
): VerificationItem {
  const { table } = predicate.history;
  const named = compareTable(predicate, actual);
  if (!table) return { what: 'The evidence is of a run that did not read the history', ...named };
  if (table !== HISTORY_TABLE) {
    return { what: `The history is in \`${table}\`, and its rows are not checked`, ...named };
  }
  return {
    what: 'The history contains the migrations of the evidence',
    ...mergeComparisons(
      named,
      compareHistoryState('before', predicate, actual.history, sha256Hex),
      compareHistoryState('after', predicate, actual.history, sha256Hex),
      comparePlannedHead(predicate, actual.history, sha256Hex),
      compareRows(predicate, actual.history),
    ),
  };
}

function compareTable(predicate: Predicate, actual: ActualHistory): FieldComparison {
  const { command, connected, entered, history } = predicate;
  const { table, before, after } = history;
  const fields = ['history.table'];
  if (!table) {
    return connected
      ? NOT_COMPARED
      : { differences: [], fields: [...fields, 'history.before', 'history.after'] };
  }
  const rowCount = Math.max(before?.rows ?? 0, after?.rows ?? 0);
  const isOwn = table === HISTORY_TABLE;
  // The rows show whether the history is in the table of this action.
  if (isOwn && rowCount > 0) return { differences: [], fields };
  if (!isOwn && !actual.tableExists && rowCount > 0) {
    return { differences: [`The history table ${table} does not exist in this database.`], fields };
  }
  if (command) return NOT_COMPARED;
  if (!isOwn && entered && actual.history.some(({ runId }) => runId === entered)) {
    const differences = compareValues('The history table', table, HISTORY_TABLE);
    return { differences, fields };
  }
  const { expectedTable } = actual;
  if (expectedTable === undefined) return NOT_COMPARED;
  const differences = compareValues('The history table', table, expectedTable).map(
    (text) => `${text} If the run had the input \`history-table\`, add \`--history-table\`.`,
  );
  return { differences, fields };
}

function compareRows(predicate: Predicate, history: readonly HistoryRow[]): FieldComparison {
  const { migrations, entered, mode } = predicate;
  const applied = history.filter(({ state }) => state === 'applied');
  const differences = migrations.flatMap(({ version, sha256, result }) => {
    if (result !== 'applied') return [];
    const row = applied.find((each) => each.version === version);
    if (row === undefined) return [`The history does not contain the version ${version}.`];
    return [
      ...compareValues(`The checksum of ${version}`, sha256, row.checksum),
      ...compareValues(`The run that applied ${version}`, entered ?? '', row.runId ?? ''),
    ];
  });
  // A file that failed can be completed later, by a run with another name.
  const listed = new Set(
    migrations.filter(({ result }) => result !== 'pending').map(({ version }) => version),
  );
  const unlisted = applied.filter(
    ({ runId, version }) => entered && runId === entered && !listed.has(version),
  );
  const isComplete = migrations.every(({ result }) => result === 'applied');
  return {
    differences: [
      ...differences,
      ...unlisted.map(
        ({ version }) =>
          `The run applied the version ${version}, which the evidence does not list as applied.`,
      ),
    ],
    fields: [
      ...(isComplete ? ['migrations[].version', 'migrations[].result'] : []),
      ...(mode === 'plan' ? ['migrations[].result', 'entered'] : []),
    ],
  };
}
