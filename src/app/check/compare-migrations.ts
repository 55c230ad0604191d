import type {
  BaseMigration,
  MigrationDiff,
  UnknownBase,
} from '../../checks/migration/migration-diff';
import { sortFolderProblems } from '../../checks/migration/sort-folder-problems';
import { compileSqlParser } from '../../edge/compile-sql-parser';
import type { BaseFile } from '../../edge/git/merge-base';
import { sha256Hex } from '../../edge/hash';
import { openFolder } from '../../edge/workspace-files';
import type { FormatChoice } from '../../inputs/request';
import { MIGRATION_FORMATS } from '../../migrations/formats';
import type { Format } from '../../migrations/formats/format';
import { inspect } from '../../migrations/inspect';
import type { Migration } from '../../migrations/migration';
import { loadParser } from '../../migrations/parse-sql';
import { parseFileNames, readMigrations } from '../../migrations/read-migrations';
import { stripTransactionControl } from '../../migrations/strip-transaction-control';
import { findSkippedFiles } from '../../policy/advise/skipped-files';
import { type Problem, UserError } from '../../problem';
import type { UnjudgedPart } from '../../report/check-report';
import { listMigrationFiles, readMigrationTexts } from '../migration-files';
import { applyToolSettings } from '../tool-settings';
import type { Database } from './databases';
import type { PullRequestChanges } from './pull-request-changes';

/** Migrations of a database, compared with the merge base. */
export interface CheckedDatabase {
  readonly name: string;
  readonly change: MigrationDiff;
  /** How many migrations there are, in half a sentence. */
  readonly outcome: string;
  readonly notes: readonly string[];
  /** The folder, if it was not judged. */
  readonly unjudged: readonly UnjudgedPart[];
}

/**
 * Compares the migrations of a database with the merge base. Parses only changed files; without a
 * pull request, all files.
 */
export async function compareMigrations(
  { name, folder, format, isNamed }: Database,
  workspace: string,
  { base, touches, unknownBase }: PullRequestChanges,
): Promise<CheckedDatabase> {
  const baseFiles = await base?.folder(folder);
  const head = await readHeadMigrations(workspace, folder, format);
  const baseMigrations =
    baseFiles === undefined ? undefined : readBaseMigrations(folder, baseFiles, head.format);
  const isChanged = (file: string | undefined) =>
    file === undefined || touches({ file, line: undefined });
  const skipped = (head.skippedFiles ?? []).filter((name) => isChanged(`${folder}/${name}`));
  const skips = { format: head.format.name, form: head.format.skips?.form ?? '', files: skipped };
  const parsed = (head.migrations ?? []).filter(({ path }) => isChanged(path));
  const inspected = await inspectMigrations(parsed, head.format);
  const unread = sortFolderProblems(head, isNamed, isChanged);
  const isFolderChanged = touchesFolder(base, folder);
  const isUnclaimed = !isNamed && looksForeign(head) && !wasReadable(folder, baseFiles, head);
  const isUnjudged = isUnclaimed && !isFolderChanged;
  const { order, ignoresLineEndings = false } = head.format;
  const change = {
    folder,
    order,
    ignoresLineEndings,
    isUnclaimed,
    base: baseMigrations,
    unknownBase: unknownBase ?? (baseFiles === undefined ? UNREADABLE_BASE : undefined),
    head: head.migrations?.map((each) => inspected.stripped.get(each) ?? each),
    problems: isUnjudged ? [] : [...unread.reported, ...inspected.problems],
    unreadBecause: isFolderChanged ? unread.hidden : undefined,
  };
  const isCompared = baseMigrations !== undefined;
  const outcome = describeOutcome(head.migrations?.length, parsed.length, isCompared);
  const skippedNotes = findSkippedFiles(skips).map(({ what, next }) => `${what} ${next}`);
  const unjudged = isUnjudged ? head.problems[0] : isFolderChanged ? undefined : unread.hidden;
  return {
    name,
    change,
    outcome,
    notes: skippedNotes,
    unjudged: unjudged === undefined ? [] : [describeUnjudgedFolder(folder, unjudged)],
  };
}

const UNREADABLE_BASE: UnknownBase = {
  what: 'The files of the merge base could not be read.',
  next: 'Set `fetch-depth: 0` for `actions/checkout`.',
};

/** Whether the pull request changes a file of the folder; true if that is not known. */
function touchesFolder(base: PullRequestChanges['base'], folder: string): boolean {
  if (base === undefined) return true;
  return [...base.changed.keys()].some((file) => file.startsWith(`${folder}/`));
}

/** Whether the files do not look like those of the format. Two files with one version do. */
function looksForeign({ migrations, problems }: HeadMigrations): boolean {
  return migrations === undefined && problems.some(({ code }) => code !== 'duplicate-version');
}

/** Whether the names at the merge base are those of the format, so that the pull request broke them. */
function wasReadable(
  folder: string,
  baseFiles: readonly BaseFile[] | undefined,
  { format, problems }: HeadMigrations,
): boolean {
  const names = (baseFiles ?? []).map(({ file }) => file.name);
  const isAboutFiles = problems.some(({ file }) => file !== undefined);
  return isAboutFiles && names.length > 0 && parseFileNames(folder, names, format).ok;
}

function describeUnjudgedFolder(folder: string, { what }: Problem): UnjudgedPart {
  return {
    place: { file: folder, line: undefined },
    subject: `the folder \`${folder}\``,
    why: `is named by no use of the action and no input of the check, and its files could not be read: ${what.replace(/\.$/, '')}`,
  };
}

function readBaseMigrations(
  folder: string,
  files: readonly BaseFile[],
  format: Format,
): readonly BaseMigration[] {
  const byName = new Map(files.map((baseFile) => [baseFile.file.name, baseFile]));
  const names = [...byName.keys()];
  const metadataFiles = readMigrationTexts(
    format.listMetadataFiles(names).map((name) => byName.get(name)?.file),
  );
  // A name that the pull request fixes must not hide the other files.
  const readable = names.filter(
    (name) => format.readName(name, metadataFiles).kind !== 'unreadable',
  );
  const named = parseFileNames(folder, readable, format, { metadataFiles });
  const options = { format, metadataFiles, sha256Hex };
  if (!named.ok) return [];
  return named.value.flatMap((entry) => {
    const baseFile = byName.get(entry.fileName);
    if (baseFile === undefined) return [];
    const result = readMigrations([entry], [baseFile.file], options);
    if (!result.ok) return [];
    return result.value
      .filter(({ unapplied }) => unapplied === undefined)
      .map((migration) => ({ migration, same: baseFile.same }));
  });
}

function describeOutcome(all: number | undefined, parsed: number, isCompared: boolean): string {
  if (all === undefined) return 'the files could not be read as migrations';
  const count = all === 1 ? '1 migration' : `${all} migrations`;
  return `${count}, ${parsed} of them ${isCompared ? 'changed' : 'parsed'}`;
}

interface HeadMigrations {
  /** Undefined if a name or a file could not be read. */
  readonly migrations: readonly Migration[] | undefined;
  readonly problems: readonly Problem[];
  readonly format: Format;
  /** The SQL files that the tool skips, relative to the folder. */
  readonly skippedFiles?: readonly string[];
}

async function readHeadMigrations(
  workspace: string,
  folder: string,
  choice: FormatChoice,
): Promise<HeadMigrations> {
  let format = MIGRATION_FORMATS.sql;
  try {
    // The history is not read, so its name does not matter.
    const isHistoryNamed = true;
    const context = { workspace, workingDirectory: '.', environment: undefined, isHistoryNamed };
    const files = await listMigrationFiles(
      openFolder(workspace, '.', folder),
      choice,
      async (defaults, path) => await applyToolSettings(defaults, path, context),
    );
    if (!files.ok) return { migrations: undefined, problems: files.problems, format };
    format = files.value.format;
    const { read, skippedFiles } = files.value;
    const migrations = (await read()).filter(({ unapplied }) => unapplied === undefined);
    return { migrations, problems: [], format, skippedFiles };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { migrations: undefined, problems: error.problems, format };
  }
}

interface InspectedMigrations {
  readonly problems: readonly Problem[];
  /** Each migration as it runs, without `BEGIN` and `COMMIT`. */
  readonly stripped: ReadonlyMap<Migration, Migration>;
}

async function inspectMigrations(
  migrations: readonly Migration[],
  format: Format,
): Promise<InspectedMigrations> {
  const stripped = new Map<Migration, Migration>();
  if (migrations.length === 0) return { problems: [], stripped };
  await compileSqlParser();
  const parser = await loadParser();
  const problems = migrations.flatMap((migration) => {
    const file = stripTransactionControl(migration, parser, format.name);
    stripped.set(migration, file);
    const result = inspect(file, parser, format.history);
    return result.ok ? [] : result.problems;
  });
  return { problems, stripped };
}
