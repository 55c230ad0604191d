import type { Problem } from '../problem';
import type { Sha256Hex } from './digest';
import {
  deletedProblem,
  editedProblem,
  hasOtherLineEndings,
  hasSameLines,
  lineEndingsProblem,
  missingFileProblem,
  neverRunProblem,
  outOfOrderProblem,
  unreadableRowProblem,
} from './drift';
import type { Format } from './formats/format';
import type { HistoryRow } from './history-row';
import { type MatchedRow, matchRows, type VersionedFile } from './match-rows';
import { type Migration, type MigrationsResult, toMigrationsResult } from './migration';
import type { MigrationOrder } from './migration-order';
import { isRepeatable } from './repeatable';
import type { Version } from './version';

/** A non-transactional migration that a run did not finish, and its row in the history. */
export interface InterruptedMigration {
  readonly migration: Migration;
  /** Number of completed statements, which is the index of the next one. */
  readonly resumeAt: number;
  readonly row: HistoryRow;
}

/** The work of a run. */
export interface Plan {
  /** Migrations to apply, in order, including those of `interrupted`. */
  readonly pending: readonly Migration[];
  /** At most one for plain SQL files. */
  readonly interrupted: readonly InterruptedMigration[];
  /** Rows above every file. This is not an error: an older commit is being deployed again. */
  readonly ahead: readonly HistoryRow[];
  readonly historyAhead: boolean;
}

/** How the history of a format is compared with its files. */
export type PlanRules = Pick<
  Format,
  'requiresOrder' | 'requiresAllFiles' | 'order' | 'ignoresLineEndings' | 'history'
>;

/**
 * Compares the files with the history. Returns the plan, or all edited, deleted and out-of-order files
 * (docs/engine.md#what-is-refused). It does not parse SQL, so a run without pending files never loads
 * the parser. Linear. Never throws.
 *
 * @param migrations The result of `readMigrations`, in its order.
 * @param history In the order of `ordinal`; empty if the table does not exist.
 */
export function buildPlan(
  migrations: readonly Migration[],
  history: readonly HistoryRow[],
  sha256Hex: Sha256Hex,
  rules: PlanRules,
): MigrationsResult<Plan> {
  // In most runs, the history equals the first files. Then no version has to be parsed.
  const unchanged = countUnchanged(migrations, history);
  if (unchanged === history.length && (unchanged === 0 || rules.order.runsOutOfOrder !== true)) {
    const { problems, pending } = selectPending(migrations.slice(unchanged));
    return toMigrationsResult(problems, {
      pending,
      interrupted: [],
      ahead: [],
      historyAhead: false,
    });
  }
  const [repeatableFiles, versionedFiles] = splitRepeatable(migrations);
  const [repeatableRows, versionedRows] = splitRepeatable(history);
  const { order, requiresAllFiles } = rules;
  const files = versionedFiles.flatMap((migration) => {
    const version = order.parse(migration);
    return version === undefined ? [] : [{ version, migration }];
  });
  const newestFile = findNewest(files, order);
  const matched = matchRows(files, versionedRows, rules);
  const { problems, interrupted, ahead } = compareRows(matched, newestFile, sha256Hex, rules);

  const known = new Set(matched.map(({ file }) => file));
  const unknown = files.filter((file) => !known.has(file));
  const { problems: missing, pending: newFiles } = selectPending(
    unknown.map(({ migration }) => migration),
  );
  // The dates in the rows count, also if the journal has other dates now.
  const positions = order.runsOutOfOrder
    ? versionedRows.map((row) => ({ version: order.parse(row) }))
    : matched;
  const newest = findNewest(positions, order);
  const pending = [
    ...interrupted.map(({ migration }) => migration),
    ...newFiles,
    ...findFilesToRepeat(repeatableFiles, repeatableRows),
  ];
  const deletedRows = requiresAllFiles ? findRowsWithoutFile(repeatableFiles, repeatableRows) : [];
  const allProblems = [
    ...problems,
    ...missing,
    ...findOutOfOrder(unknown, newest, rules),
    ...deletedRows.map(deletedProblem),
  ];
  return toMigrationsResult(allProblems, {
    pending,
    interrupted,
    ahead,
    historyAhead: ahead.length > 0,
  });
}

/** Compares each row with its file. */
function compareRows(
  matched: readonly MatchedRow[],
  newestFile: Version | undefined,
  sha256Hex: Sha256Hex,
  { order, requiresAllFiles, ignoresLineEndings = false }: PlanRules,
): { problems: Problem[]; interrupted: InterruptedMigration[]; ahead: HistoryRow[] } {
  const problems: Problem[] = [];
  const edited: EditedMigration[] = [];
  const interrupted: InterruptedMigration[] = [];
  const ahead: HistoryRow[] = [];
  for (const { row, version, file } of matched) {
    const migration = file?.migration;
    if (version === undefined) {
      problems.push(unreadableRowProblem(row));
    } else if (migration === undefined) {
      const isAhead = newestFile !== undefined && order.compare(version, newestFile) > 0;
      if (isAhead) ahead.push(row);
      else if (requiresAllFiles) problems.push(deletedProblem(row));
    } else if (row.state === 'running') {
      // Only the parsed statements show whether a completed one was edited (`progress.ts`).
      interrupted.push({ migration, resumeAt: row.statementsDone, row });
    } else if (
      migration.checksum !== row.checksum &&
      migration.unapplied !== 'missing' &&
      !(ignoresLineEndings && hasSameLines(migration, row, sha256Hex))
    ) {
      edited.push({ migration, row });
    }
  }
  problems.push(...findEdited(edited, sha256Hex));
  return { problems, interrupted, ahead };
}

/** A file whose checksum is not that of its row. */
interface EditedMigration {
  readonly migration: Migration;
  readonly row: HistoryRow;
}

/** Returns a problem for each edited file. A checkout with other line endings is one problem. */
function findEdited(edited: readonly EditedMigration[], sha256Hex: Sha256Hex): readonly Problem[] {
  const toProblem = ({ migration, row }: EditedMigration) =>
    editedProblem(migration, row, sha256Hex);
  if (edited.length < 2) return edited.map(toProblem);
  const sameText = new Set(
    edited.filter(({ migration, row }) => hasOtherLineEndings(migration, row, sha256Hex)),
  );
  if (sameText.size < 2) return edited.map(toProblem);
  return [
    lineEndingsProblem([...sameText].map(({ migration }) => migration)),
    ...edited.filter((each) => !sameText.has(each)).map(toProblem),
  ];
}

/** Returns the new files that run, and one problem for all folders without their file. */
function selectPending(newFiles: readonly Migration[]): {
  problems: readonly Problem[];
  pending: readonly Migration[];
} {
  if (newFiles.every(({ unapplied }) => unapplied === undefined)) {
    return { problems: [], pending: newFiles };
  }
  const missing = newFiles.filter(({ unapplied }) => unapplied === 'missing');
  return {
    problems: missing.length === 0 ? [] : [missingFileProblem(missing)],
    pending: newFiles.filter(({ unapplied }) => unapplied === undefined),
  };
}

/** @param newest The newest version of the history. */
function findOutOfOrder(
  unknown: readonly VersionedFile[],
  newest: Version | undefined,
  { order, requiresOrder, history }: PlanRules,
): readonly Problem[] {
  if (!requiresOrder || newest === undefined) return [];
  const late = unknown.flatMap(({ migration, version }) =>
    migration.unapplied === undefined && order.compare(version, newest) <= 0 ? [migration] : [],
  );
  if (late.length > 0 && order.runsOutOfOrder === true) {
    return [neverRunProblem(late, newest, history)];
  }
  return late.length === 0 ? [] : [outOfOrderProblem(late, newest.text)];
}

/** Returns the repeatable ones, and the others. */
function splitRepeatable<Each extends { readonly version: string }>(
  all: readonly Each[],
): readonly [readonly Each[], readonly Each[]] {
  return [all.filter(isRepeatable), all.filter((each) => !isRepeatable(each))];
}

/** Returns repeatable migrations that never ran, or ran with another checksum. */
function findFilesToRepeat(
  files: readonly Migration[],
  rows: readonly HistoryRow[],
): readonly Migration[] {
  const checksums = new Map(rows.map(({ version, checksum }) => [version, checksum]));
  return files.filter(({ version, checksum }) => checksums.get(version) !== checksum);
}

function findRowsWithoutFile(
  files: readonly Migration[],
  rows: readonly HistoryRow[],
): readonly HistoryRow[] {
  const versions = new Set(files.map(({ version }) => version));
  return rows.filter(({ version }) => !versions.has(version));
}

/** Returns how many rows, from the first, equal the file at the same position. */
function countUnchanged(migrations: readonly Migration[], history: readonly HistoryRow[]): number {
  const differs = (row: HistoryRow, index: number) =>
    row.version !== migrations[index]?.version ||
    row.checksum !== migrations[index]?.checksum ||
    row.state !== 'applied';
  const first = history.findIndex(differs);
  return first === -1 ? history.length : first;
}

/** Returns the newest of the versions; undefined if there is none. */
function findNewest(
  items: readonly { readonly version: Version | undefined }[],
  { compare }: MigrationOrder,
): Version | undefined {
  let newest: Version | undefined;
  for (const { version } of items) {
    if (version !== undefined && (newest === undefined || compare(version, newest) > 0)) {
      newest = version;
    }
  }
  return newest;
}
