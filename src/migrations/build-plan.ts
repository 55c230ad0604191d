import type { Problem } from '../problem';
import type { Sha256Hex } from './digest';
import { deletedProblem, editedProblem, outOfOrderProblem, unreadableRowProblem } from './drift';
import type { Format } from './formats/format';
import type { HistoryRow } from './history-row';
import { type Migration, type MigrationsResult, toMigrationsResult } from './migration';
import { isRepeatable } from './repeatable';
import { compareVersions, parseVersion, type Version } from './version';

/** A migration that a run left half-way, outside a transaction, and the row that tells of it. */
export interface InterruptedMigration {
  readonly migration: Migration;
  /** How many of its statements are done: the index of the one to go on with. */
  readonly resumeAt: number;
  readonly row: HistoryRow;
}

/** What a run has to do. */
export interface Plan {
  /** In the order in which they run; those of `resume` among them. */
  readonly pending: readonly Migration[];
  /** Our own engine leaves one at most. */
  readonly resume: readonly InterruptedMigration[];
  /** Rows above every file: an older commit is being deployed again, which is no error. */
  readonly ahead: readonly HistoryRow[];
  readonly historyAhead: boolean;
}

/**
 * Compares the files with the history, without reading any SQL (a run with nothing to do never loads
 * the parser). `migrations` is what `readMigrations` gave, in its order, `history` is in ordinal order, empty
 * where there is no table yet. Gives the plan, or every edited, deleted and late file at once
 * (contract, section 7.4). Linear but for the sort; never throws.
 */
export function buildPlan(
  migrations: readonly Migration[],
  history: readonly HistoryRow[],
  sha256Hex: Sha256Hex,
  {
    requiresOrder: inOrder,
    requiresAllFiles: whole,
  }: Pick<Format, 'requiresOrder' | 'requiresAllFiles'>,
): MigrationsResult<Plan> {
  // Most often the history is how the files begin: then no version has to be read.
  const begun = beginning(migrations, history);
  if (begun === history.length) {
    const pending = migrations.slice(begun);
    return toMigrationsResult([], { pending, resume: [], ahead: [], historyAhead: false });
  }
  const [again, once] = parted(migrations);
  const [repeated, versioned] = parted(history);
  const files = once.flatMap((migration) => {
    const version = parseVersion(migration.version);
    return version === undefined ? [] : [{ version, migration }];
  });
  // Most rows spell a version as its file does: it need not be read twice.
  const read = new Map(files.map(({ version }) => [version.text, version]));
  const byKey = new Map(files.map(({ version, migration }) => [version.key, migration]));
  const newestFile = newestOf(files.map(({ version }) => version));
  const problems: Problem[] = [];
  const recorded: Version[] = [];
  const resume: InterruptedMigration[] = [];
  const ahead: HistoryRow[] = [];

  for (const row of versioned) {
    const version = read.get(row.version) ?? parseVersion(row.version);
    if (version === undefined) {
      problems.push(unreadableRowProblem(row));
      continue;
    }
    recorded.push(version);
    const migration = byKey.get(version.key);
    if (migration === undefined) {
      const above = newestFile !== undefined && compareVersions(version, newestFile) > 0;
      if (above) ahead.push(row);
      else if (whole) problems.push(deletedProblem(row));
    } else if (row.state === 'running') {
      // Whether what has run of it was changed, only its statements tell (`progress.ts`).
      resume.push({ migration, resumeAt: row.statementsDone, row });
    } else if (migration.checksum !== row.checksum) {
      problems.push(editedProblem(migration, row, sha256Hex));
    }
  }

  const known = new Set(recorded.map(({ key }) => key));
  const newest = newestOf(recorded);
  const fresh = files.filter(({ version }) => !known.has(version.key));
  for (const { version, migration } of fresh) {
    if (inOrder && newest !== undefined && compareVersions(version, newest) < 0) {
      problems.push(outOfOrderProblem(migration, newest.text));
    }
  }
  const pending = [
    ...resume.map(({ migration }) => migration),
    ...fresh.map(({ migration }) => migration),
    ...toRepeat(again, repeated),
  ];
  if (whole) problems.push(...withoutFile(again, repeated).map(deletedProblem));
  return toMigrationsResult(problems, { pending, resume, ahead, historyAhead: ahead.length > 0 });
}

/** Those that are repeatable, and the others. */
function parted<Each extends { readonly version: string }>(
  all: readonly Each[],
): readonly [readonly Each[], readonly Each[]] {
  return [all.filter(isRepeatable), all.filter((each) => !isRepeatable(each))];
}

/** Repeatable migrations that never ran, or as another text. */
function toRepeat(files: readonly Migration[], rows: readonly HistoryRow[]): readonly Migration[] {
  const ran = new Map(rows.map(({ version, checksum }) => [version, checksum]));
  return files.filter(({ version, checksum }) => ran.get(version) !== checksum);
}

function withoutFile(
  files: readonly Migration[],
  rows: readonly HistoryRow[],
): readonly HistoryRow[] {
  const there = new Set(files.map(({ version }) => version));
  return rows.filter(({ version }) => !there.has(version));
}

/** How many files, from the first on, the history tells of as they are: most often all that it has. */
function beginning(migrations: readonly Migration[], history: readonly HistoryRow[]): number {
  const differs = (row: HistoryRow, index: number) =>
    row.version !== migrations[index]?.version ||
    row.checksum !== migrations[index]?.checksum ||
    row.state !== 'applied';
  const first = history.findIndex(differs);
  return first === -1 ? history.length : first;
}

function newestOf(versions: readonly Version[]): Version | undefined {
  let newest = versions[0];
  for (const version of versions) {
    if (newest !== undefined && compareVersions(version, newest) > 0) newest = version;
  }
  return newest;
}
