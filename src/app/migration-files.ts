import { sha256Hex } from '../edge/hash';
import { type ListedFolder, openFolder } from '../edge/workspace-files';
import type { FormatChoice, FormatName, Request } from '../inputs/request';
import { MIGRATION_FORMATS } from '../migrations/formats';
import {
  type DetectedFormat,
  detectFormat,
  type FolderEntry,
  needsNestedListing,
} from '../migrations/formats/detect-format';
import type { Format, MetadataFiles } from '../migrations/formats/format';
import { withHistoryTable } from '../migrations/formats/history-table-override';
import { unsupportedToolProblem } from '../migrations/formats/unsupported-tools';
import type { Migration, MigrationsResult, SourceFile } from '../migrations/migration';
import { parseFileNames, readMigrations } from '../migrations/read-migrations';
import { type Problem, UserError } from '../problem';

/**
 * Reads the files whose names were understood, in order.
 *
 * @throws UserError with all that is wrong with them.
 */
export type MigrationReader = () => Promise<readonly Migration[]>;

/** The files of a folder, and whose they are. */
export interface MigrationFolder {
  readonly format: Format;
  readonly read: MigrationReader;
}

/**
 * Lists the folder that was asked for. What is wrong with its names is known before a connection is
 * opened; its files are read while one is.
 *
 * @throws UserError when the folder cannot be read.
 */
export async function openMigrations(
  request: Request,
  workspace: string,
): Promise<MigrationsResult<MigrationFolder>> {
  const { workingDirectory, migrations, format, historyTable } = request;
  const files = await listMigrationFiles(
    openFolder(workspace, workingDirectory, migrations),
    format,
  );
  if (!files.ok || historyTable === undefined) return files;
  const placed = withHistoryTable(files.value.format, historyTable);
  return placed.ok ? { ok: true, value: { ...files.value, format: placed.value } } : placed;
}

/** The same of a folder that is open. */
export async function listMigrationFiles(
  folder: ListedFolder,
  asked: FormatChoice,
): Promise<MigrationsResult<MigrationFolder>> {
  const format = MIGRATION_FORMATS[asked === 'auto' ? await firstGuess(folder) : asked];
  const names = format.nested ? folder.listNested() : folder.names;
  const beside = format.listMetadataFiles(names);
  const metadataFiles = readMigrationTexts(beside.length === 0 ? [] : await folder.read(beside));
  const named = parseFileNames(folder.shownPath, names, format, metadataFiles);
  if (!named.ok) return named;
  const fileNames = named.value.map(({ fileName }) => fileName);
  const read = async () => {
    const files = await folder.read(fileNames);
    // Each file is looked at, for the guess was made from one.
    const doubt =
      asked === 'auto' && !format.nested
        ? doubtOf(detectFormat(files.map(seen), folder.shownPath), folder.shownPath)
        : undefined;
    if (doubt !== undefined) throw new UserError([doubt]);
    const migrations = readMigrations(named.value, files, {
      ...{ format, metadataFiles, sha256Hex },
    });
    if (!migrations.ok) throw new UserError(migrations.problems);
    return migrations.value;
  };
  return { ok: true, value: { format, read } };
}

/** The texts of these files, by their names. */
export function readMigrationTexts(files: readonly (SourceFile | undefined)[]): MetadataFiles {
  return new Map(
    files.flatMap((file) => (file === undefined ? [] : [[file.name, seen(file).text] as const])),
  );
}

/** By all names, and by what stands in one file. */
async function firstGuess(folder: ListedFolder): Promise<FormatName> {
  const { read, shownPath } = folder;
  const names = needsNestedListing(folder.names) ? folder.listNested() : folder.names;
  const detect = (files: readonly FolderEntry[]) => {
    const detection = detectFormat(files, shownPath);
    const doubt = doubtOf(detection, shownPath);
    if (doubt !== undefined) throw new UserError([doubt]);
    return detection.ok ? detection.format : 'sql';
  };
  const byNames = detect(names.map((name) => ({ name, text: '' })));
  const foreign = byNames === 'sql' ? unsupportedToolProblem(names, shownPath) : undefined;
  if (foreign !== undefined) throw new UserError([foreign]);
  const first = names.find((name) => /^\d[^/]*\.sql$/.test(name));
  if (byNames !== 'sql' || first === undefined) return byNames;
  return detect((await read([first])).map(seen));
}

function seen({ name, content }: SourceFile): FolderEntry {
  return { name, text: content.kind === 'text' ? content.text : '' };
}

function doubtOf(detection: DetectedFormat, folder: string): Problem | undefined {
  if (detection.ok) return undefined;
  return {
    code: 'format-unclear',
    what: `The files of \`${folder}\` match two formats: ${detection.firstReason}, and ${detection.secondReason}.`,
    next: 'Set `format`, or move the files of each tool to its own folder.',
  };
}
