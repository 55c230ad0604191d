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
import { type Problem, UserError } from '../../problem';
import { listMigrationFiles, readMigrationTexts } from '../migration-files';
import type { PullRequestChanges } from './pull-request-changes';

/** One database of the repository: where its migrations are. */
export interface Database {
  readonly name: string;
  /** Relative to the repository's root. */
  readonly folder: string;
  readonly format: FormatChoice;
}

/**
 * The databases whose migrations are judged: the one that the check was asked about, and each that a
 * use of the action migrates with the built-in engine. Each folder once.
 *
 * @throws UserError where the folder that was asked for is not there.
 */
export function listDatabases(
  request: CheckRequest,
  uses: readonly EvaluatedUse[],
  sources: RepositoryFiles,
): { readonly found: readonly Database[]; readonly notes: readonly string[] } {
  const own = resolvePath(
    fromSystemPath(request.workingDirectory),
    fromSystemPath(request.migrations),
  );
  const asked =
    request.migrations !== ACTION_INPUTS.migrations.default ||
    request.workingDirectory !== ACTION_INPUTS.workingDirectory.default;
  const exists = (folder: string) => sources.paths.some((path) => path.startsWith(`${folder}/`));
  if (asked && request.command === undefined && (own === undefined || !exists(own))) {
    throw new UserError([
      {
        code: 'folder-unreadable',
        what: `The migrations folder ${own ?? request.migrations} holds no committed file, or lies outside the repository.`,
        next: 'Look at the inputs `migrations` and `working-directory`.',
      },
    ]);
  }
  const found = new Map<string, Database>();
  const notes: string[] = [];
  if (own !== undefined && exists(own) && request.command === undefined) {
    found.set(own, { name: request.name, folder: own, format: request.format });
  }
  for (const use of uses) {
    const folder = folderOf(use);
    if (folder === undefined) continue;
    if (!exists(folder)) {
      const { file, line } = use.stepContext.place;
      notes.push(
        `The use at \`${file}:${line}\` names the folder \`${folder}\`, which holds no committed file.`,
      );
    } else if (!found.has(folder)) {
      found.set(folder, { name: nameOf(use), folder, format: formatOf(use) });
    }
  }
  return { found: [...found.values()], notes: [...new Set(notes)] };
}

function folderOf(use: EvaluatedUse): string | undefined {
  const value = (row: InputRow) =>
    interpolateKnown(getActionInput(use.step, row) ?? '', use.stepContext.expressionContext);
  const places = [value(ACTION_INPUTS.workingDirectory), value(ACTION_INPUTS.migrations)];
  const withEngine = use.mode === 'migrate' || use.mode === 'plan';
  if (!withEngine || value(ACTION_INPUTS.command) !== '' || places.some(isDynamic))
    return undefined;
  return resolvePath(resolvePath('.', places[0] ?? '.'), places[1] ?? '');
}

/** What is no format there is an error of the run, and not of the files. */
function formatOf(use: EvaluatedUse): FormatChoice {
  const said = interpolateKnown(
    getActionInput(use.step, ACTION_INPUTS.format) ?? '',
    use.stepContext.expressionContext,
  );
  return FORMAT_CHOICES.find((choice) => choice === said) ?? 'auto';
}

function nameOf(use: EvaluatedUse): string {
  const name = interpolateKnown(
    getActionInput(use.step, ACTION_INPUTS.name) ?? '',
    use.stepContext.expressionContext,
  );
  return isDynamic(name) ? 'default' : name;
}

/** A database's migrations, read and compared. */
export interface CheckedDatabase {
  readonly name: string;
  readonly change: MigrationDiff;
  /** How many there are, in words. */
  readonly outcome: string;
  readonly notes: readonly string[];
}

/**
 * What a pull request does to a database's migrations. Only what it changes is looked into; without
 * a pull request, everything.
 */
export async function compareMigrations(
  { name, folder, format: asked }: Database,
  workspace: string,
  { base, touches }: PullRequestChanges,
): Promise<CheckedDatabase> {
  const then = await base?.folder(folder);
  const lost = base !== undefined && then === undefined;
  const notes = lost
    ? [`The migrations of \`${folder}\` at the merge base could not be read: nothing was compared.`]
    : [];
  const read = await headOf(workspace, folder, asked);
  const merged = then === undefined ? undefined : baseMigrations(folder, then, read.format);
  const changed = (file: string | undefined) =>
    file === undefined || touches({ file, line: undefined });
  const parsed = (read.migrations ?? []).filter(({ path }) => changed(path));
  const problems = [
    ...read.problems.filter(({ file }) => changed(file)),
    ...(await inspected(parsed, read.format)),
  ];
  const change = { folder, base: merged, head: read.migrations, problems };
  const outcome = outcomeOf(read.migrations?.length, parsed.length, merged !== undefined);
  return { name, change, outcome, notes };
}

function baseMigrations(
  folder: string,
  files: readonly BaseFile[],
  format: Format,
): readonly BaseMigration[] {
  const byName = new Map(files.map((each) => [each.file.name, each]));
  const names = [...byName.keys()];
  const metadataFiles = readMigrationTexts(
    format.listMetadataFiles(names).map((name) => byName.get(name)?.file),
  );
  const named = parseFileNames(folder, names, format, metadataFiles);
  const reader = { format, metadataFiles, sha256Hex };
  if (!named.ok) return [];
  return named.value.flatMap((entry) => {
    const found = byName.get(entry.fileName);
    const read = found === undefined ? undefined : readMigrations([entry], [found.file], reader);
    if (found === undefined || read === undefined || !read.ok) return [];
    return read.value.map((migration) => ({ migration, same: found.same }));
  });
}

function outcomeOf(all: number | undefined, parsed: number, compared: boolean): string {
  if (all === undefined) return 'the folder could not be read as migrations';
  const count = all === 1 ? '1 migration' : `${all} migrations`;
  return `${count}, ${parsed} of them ${compared ? 'changed here' : 'looked into'}`;
}

interface Head {
  /** Undefined where a name or a file could not be read. */
  readonly migrations: readonly Migration[] | undefined;
  readonly problems: readonly Problem[];
  readonly format: Format;
}

async function headOf(workspace: string, folder: string, asked: FormatChoice): Promise<Head> {
  let format = MIGRATION_FORMATS.sql;
  try {
    const files = await listMigrationFiles(openFolder(workspace, '.', folder), asked);
    if (!files.ok) return { migrations: undefined, problems: files.problems, format };
    format = files.value.format;
    return { migrations: await files.value.read(), problems: [], format };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { migrations: undefined, problems: error.problems, format };
  }
}

async function inspected(
  migrations: readonly Migration[],
  format: Format,
): Promise<readonly Problem[]> {
  if (migrations.length === 0) return [];
  await compileSqlParser();
  const parser = await loadParser();
  return migrations.flatMap((migration) => {
    const file = format.name === 'sql' ? migration : stripTransactionControl(migration, parser);
    const looked = inspect(file, parser, format.history);
    return looked.ok ? [] : looked.problems;
  });
}
