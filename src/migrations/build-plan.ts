import type { Problem } from '../problem';
import type { Sha256Hex } from './digest';
import { deletedProblem, editedProblem, outOfOrderProblem, unreadableRowProblem } from './drift';
import type { Format } from './formats/format';
import type { HistoryRow } from './history-row';
import { type Migration, type MigrationsResult, toMigrationsResult } from './migration';
import { isRepeatable } from './repeatable';
import { compareVersions, parseVersion, type Version } from './version';

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
  { requiresOrder, requiresAllFiles }: Pick<Format, 'requiresOrder' | 'requiresAllFiles'>,
): MigrationsResult<Plan> {
  // In most runs, the history equals the first files. Then no version has to be parsed.
  const unchanged = countUnchanged(migrations, history);
  if (unchanged === history.length) {
    const pending = migrations.slice(unchanged);
    return toMigrationsResult([], { pending, interrupted: [], ahead: [], historyAhead: false });
  }
  const [repeatableFiles, versionedFiles] = splitRepeatable(migrations);
  const [repeatableRows, versionedRows] = splitRepeatable(history);
  const files = versionedFiles.flatMap((migration) => {
    const version = parseVersion(migration.version);
    return version === undefined ? [] : [{ version, migration }];
  });
  // Most rows write a version as its file does. Such a version is not parsed twice.
  const parsed = new Map(files.map(({ version }) => [version.text, version]));
  const byKey = new Map(files.map(({ version, migration }) => [version.key, migration]));
  const newestFile = findNewest(files.map(({ version }) => version));
  const problems: Problem[] = [];
  const recorded: Version[] = [];
  const interrupted: InterruptedMigration[] = [];
  const ahead: HistoryRow[] = [];

  for (const row of versionedRows) {
    const version = parsed.get(row.version) ?? parseVersion(row.version);
    if (version === undefined) {
      problems.push(unreadableRowProblem(row));
      continue;
    }
    recorded.push(version);
    const migration = byKey.get(version.key);
    if (migration === undefined) {
      const isAhead = newestFile !== undefined && compareVersions(version, newestFile) > 0;
      if (isAhead) ahead.push(row);
      else if (requiresAllFiles) problems.push(deletedProblem(row));
    } else if (row.state === 'running') {
      // Only the parsed statements show whether a completed one was edited (`progress.ts`).
      interrupted.push({ migration, resumeAt: row.statementsDone, row });
    } else if (migration.checksum !== row.checksum) {
      problems.push(editedProblem(migration, row, sha256Hex));
    }
  }

  const known = new Set(recorded.map(({ key }) => key));
  const newest = findNewest(recorded);
  const newFiles = files.filter(({ version }) => !known.has(version.key));
  for (const { version, migration } of newFiles) {
    if (requiresOrder && newest !== undefined && compareVersions(version, newest) < 0) {
      problems.push(outOfOrderProblem(migration, newest.text));
    }
  }
  const pending = [
    ...interrupted.map(({ migration }) => migration),
    ...newFiles.map(({ migration }) => migration),
    ...findFilesToRepeat(repeatableFiles, repeatableRows),
  ];
  if (requiresAllFiles) {
    problems.push(...findRowsWithoutFile(repeatableFiles, repeatableRows).map(deletedProblem));
  }
  const historyAhead = ahead.length > 0;
  return toMigrationsResult(problems, { pending, interrupted, ahead, historyAhead });
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

function findNewest(versions: readonly Version[]): Version | undefined {
  let newest = versions[0];
  for (const version of versions) {
    if (newest !== undefined && compareVersions(version, newest) > 0) newest = version;
  }
  return newest;
}
