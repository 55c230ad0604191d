import { resolvePath } from '../../checks/commands/shell-scope';
import type { BaseMigration, MigrationDiff } from '../../checks/migration/migration-diff';
import type { RepositoryFiles } from '../../checks/repository-files';
import type { EvaluatedUse } from '../../checks/workflow/evaluate-use';
import { interpolateKnown, isDynamic } from '../../checks/workflow/interpolate';
import { getActionInput } from '../../checks/workflow/this-action';
import { compileSqlParser } from '../../edge/compile-sql-parser';
import type { BaseFile } from '../../edge/git/merge-base';
import { sha256Hex } from '../../edge/hash';
import { fromSystemPath, openFolder } from '../../edge/workspace-files';
import type { CheckRequest } from '../../inputs/check-request';
import { ACTION_INPUTS, type InputRow } from '../../inputs/input-table';
import { FORMAT_CHOICES, type FormatChoice } from '../../inputs/request';
import { MIGRATION_FORMATS } from '../../migrations/formats';
import type { Format } from '../../migrations/formats/format';
import { inspect } from '../../migrations/inspect';
import type { Migration } from '../../migrations/migration';
import { loadParser } from '../../migrations/parse-sql';
import { parseFileNames, readMigrations } from '../../migrations/read-migrations';
import { stripTransactionControl } from '../../migrations/strip-transaction-control';
import { findSkippedFiles } from '../../policy/advise/skipped-files';
import { type Problem, UserError } from '../../problem';
import { listMigrationFiles, readMigrationTexts } from '../migration-files';
import { applyToolSettings } from '../tool-settings';
import type { PullRequestChanges } from './pull-request-changes';

/** Database of the repository, and the folder of its migrations. */
export interface Database {
  readonly name: string;
  /** Relative to the root of the repository. */
  readonly folder: string;
  readonly format: FormatChoice;
}

/**
 * Lists the databases to check: that of the check's own inputs, and each that a use of the action
 * migrates with the built-in engine. Lists each folder once.
 *
 * @throws UserError if the folder of the inputs contains no committed file.
 */
export function listDatabases(
  request: CheckRequest,
  uses: readonly EvaluatedUse[],
  files: RepositoryFiles,
): { readonly found: readonly Database[]; readonly notes: readonly string[] } {
  const inputFolder = resolvePath(
    fromSystemPath(request.workingDirectory),
    fromSystemPath(request.migrations),
  );
  const isFolderSet =
    request.migrations !== ACTION_INPUTS.migrations.default ||
    request.workingDirectory !== ACTION_INPUTS.workingDirectory.default;
  const exists = (folder: string) => files.paths.some((path) => path.startsWith(`${folder}/`));
  const hasInputFolder = inputFolder !== undefined && exists(inputFolder);
  if (isFolderSet && request.command === undefined && !hasInputFolder) {
    throw new UserError([
      {
        code: 'folder-unreadable',
        what: `The migrations folder ${inputFolder ?? request.migrations} contains no committed file, or is outside the repository.`,
        next: 'Fix the inputs `migrations` and `working-directory`.',
      },
    ]);
  }
  const found = new Map<string, Database>();
  const notes: string[] = [];
  if (hasInputFolder && request.command === undefined) {
    const { name, format } = request;
    found.set(inputFolder, { name, folder: inputFolder, format });
  }
  for (const use of uses) {
    const folder = getMigrationsFolder(use);
    if (folder === undefined) continue;
    if (!exists(folder)) {
      const { file, line } = use.stepContext.place;
      notes.push(
        `The step at \`${file}:${line}\` uses the folder \`${folder}\`, which contains no committed file.`,
      );
    } else if (!found.has(folder)) {
      found.set(folder, { name: getDatabaseName(use), folder, format: getFormat(use) });
    }
  }
  return { found: [...found.values()], notes: [...new Set(notes)] };
}

/** Returns undefined if the use does not migrate with the engine, or its folder is dynamic. */
function getMigrationsFolder(use: EvaluatedUse): string | undefined {
  const workingDirectory = getKnownInput(use, ACTION_INPUTS.workingDirectory);
  const migrations = getKnownInput(use, ACTION_INPUTS.migrations);
  const isEngineMode = use.mode === 'migrate' || use.mode === 'plan';
  const usesEngine = isEngineMode && getKnownInput(use, ACTION_INPUTS.command) === '';
  if (!usesEngine || isDynamic(workingDirectory) || isDynamic(migrations)) return undefined;
  return resolvePath(resolvePath('.', workingDirectory), migrations);
}

/** An invalid format is an error of that run. It is not an error of the files. */
function getFormat(use: EvaluatedUse): FormatChoice {
  const format = getKnownInput(use, ACTION_INPUTS.format);
  return FORMAT_CHOICES.find((choice) => choice === format) ?? 'auto';
}

function getDatabaseName(use: EvaluatedUse): string {
  const name = getKnownInput(use, ACTION_INPUTS.name);
  return isDynamic(name) ? 'default' : name;
}

/** Returns an input of a use, with the expressions replaced whose values are known. */
function getKnownInput(use: EvaluatedUse, row: InputRow): string {
  return interpolateKnown(getActionInput(use.step, row) ?? '', use.stepContext.expressionContext);
}

/** Migrations of a database, compared with the merge base. */
export interface CheckedDatabase {
  readonly name: string;
  readonly change: MigrationDiff;
  /** How many migrations there are, in half a sentence. */
  readonly outcome: string;
  readonly notes: readonly string[];
}

/**
 * Compares the migrations of a database with the merge base. Parses only changed files; without a
 * pull request, all files.
 */
export async function compareMigrations(
  { name, folder, format }: Database,
  workspace: string,
  { base, touches }: PullRequestChanges,
): Promise<CheckedDatabase> {
  const baseFiles = await base?.folder(folder);
  const isBaseUnreadable = base !== undefined && baseFiles === undefined;
  const notes = isBaseUnreadable
    ? [
        `The migrations of \`${folder}\` at the merge base could not be read, so nothing was compared.`,
      ]
    : [];
  const head = await readHeadMigrations(workspace, folder, format);
  const baseMigrations =
    baseFiles === undefined ? undefined : readBaseMigrations(folder, baseFiles, head.format);
  const isChanged = (file: string | undefined) =>
    file === undefined || touches({ file, line: undefined });
  const skipped = (head.skippedFiles ?? []).filter((name) => isChanged(`${folder}/${name}`));
  const skips = { format: head.format.name, form: head.format.skips?.form ?? '', files: skipped };
  const parsed = (head.migrations ?? []).filter(({ path }) => isChanged(path));
  const inspected = await inspectMigrations(parsed, head.format);
  const problems = [
    ...head.problems.flatMap((problem) => atChangedFile(problem, isChanged)),
    ...inspected.problems,
  ];
  const { order, ignoresLineEndings = false } = head.format;
  const change = {
    folder,
    order,
    ignoresLineEndings,
    base: baseMigrations,
    head: head.migrations?.map((each) => inspected.stripped.get(each) ?? each),
    problems,
  };
  const isCompared = baseMigrations !== undefined;
  const outcome = describeOutcome(head.migrations?.length, parsed.length, isCompared);
  const skippedNotes = findSkippedFiles(skips).map(({ what, next }) => `${what} ${next}`);
  return { name, change, outcome, notes: [...notes, ...skippedNotes] };
}

/** Returns a problem of several files at the first file that the pull request changes. */
function atChangedFile(
  problem: Problem,
  isChanged: (file: string | undefined) => boolean,
): readonly Problem[] {
  const file = [problem.file, ...(problem.otherFiles ?? [])].find(isChanged);
  return file === undefined && problem.file !== undefined
    ? []
    : [{ ...problem, ...(file && { file }) }];
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
