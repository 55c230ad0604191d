import { resolvePath } from '../checks/commands/scope';
import type { BaseMigration, MigrationsChange } from '../checks/migration/change';
import type { Sources } from '../checks/sources';
import type { JudgedUse } from '../checks/workflow/judged-use';
import { isDynamic, resolved } from '../checks/workflow/texts';
import { inputOf } from '../checks/workflow/this-action';
import { fromSystemPath, openFolder } from '../edge/files';
import type { BaseFile } from '../edge/git/base';
import { sha256Hex } from '../edge/hash';
import { compileOnce } from '../edge/wasm';
import type { CheckRequest } from '../inputs/check-request';
import { FORMAT_CHOICES, type FormatChoice } from '../inputs/request';
import { INPUTS, type InputRow } from '../inputs/table';
import type { Format } from '../migrations/formats/format';
import { FORMATS } from '../migrations/formats/index';
import { inspect } from '../migrations/inspect';
import type { Migration } from '../migrations/migration';
import { loadParser } from '../migrations/parse';
import { readMigrations, readNames } from '../migrations/read';
import { unwrapped } from '../migrations/wrapped';
import { type Problem, UserError } from '../problem';
import type { Changes } from './changes';
import { filesIn, textsOf } from './folder';

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
export function databasesOf(
  request: CheckRequest,
  uses: readonly JudgedUse[],
  sources: Sources,
): { readonly found: readonly Database[]; readonly notes: readonly string[] } {
  const own = resolvePath(
    fromSystemPath(request.workingDirectory),
    fromSystemPath(request.migrations),
  );
  const asked =
    request.migrations !== INPUTS.migrations.default ||
    request.workingDirectory !== INPUTS.workingDirectory.default;
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
      const { file, line } = use.situation.place;
      notes.push(
        `The use at \`${file}:${line}\` names the folder \`${folder}\`, which holds no committed file.`,
      );
    } else if (!found.has(folder)) {
      found.set(folder, { name: nameOf(use), folder, format: formatOf(use) });
    }
  }
  return { found: [...found.values()], notes: [...new Set(notes)] };
}

function folderOf(use: JudgedUse): string | undefined {
  const value = (row: InputRow) => resolved(inputOf(use.step, row) ?? '', use.situation.facts);
  const places = [value(INPUTS.workingDirectory), value(INPUTS.migrations)];
  const withEngine = use.mode === 'migrate' || use.mode === 'plan';
  if (!withEngine || value(INPUTS.command) !== '' || places.some(isDynamic)) return undefined;
  return resolvePath(resolvePath('.', places[0] ?? '.'), places[1] ?? '');
}

/** What is no format there is an error of the run, and not of the files. */
function formatOf(use: JudgedUse): FormatChoice {
  const said = resolved(inputOf(use.step, INPUTS.format) ?? '', use.situation.facts);
  return FORMAT_CHOICES.find((choice) => choice === said) ?? 'auto';
}

function nameOf(use: JudgedUse): string {
  const name = resolved(inputOf(use.step, INPUTS.name) ?? '', use.situation.facts);
  return isDynamic(name) ? 'default' : name;
}

/** A database's migrations, read and compared. */
export interface JudgedDatabase {
  readonly name: string;
  readonly change: MigrationsChange;
  /** How many there are, in words. */
  readonly outcome: string;
  readonly notes: readonly string[];
}

/**
 * What a pull request does to a database's migrations. Only what it changes is looked into; without
 * a pull request, everything.
 */
export async function migrationsChange(
  { name, folder, format: asked }: Database,
  workspace: string,
  { base, touches }: Changes,
): Promise<JudgedDatabase> {
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
  const companions = textsOf(format.companions(names).map((name) => byName.get(name)?.file));
  const named = readNames(folder, names, format, companions);
  const reader = { format, companions, sha256Hex };
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
  let format = FORMATS.sql;
  try {
    const files = await filesIn(openFolder(workspace, '.', folder), asked);
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
  await compileOnce();
  const parser = await loadParser();
  return migrations.flatMap((migration) => {
    const file = format.name === 'sql' ? migration : unwrapped(migration, parser);
    const looked = inspect(file, parser, format.history);
    return looked.ok ? [] : looked.problems;
  });
}
