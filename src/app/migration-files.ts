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
import { isSplitByMultiStatement } from '../migrations/formats/golang-migrate-url';
import { withFirstHistoryTable } from '../migrations/formats/history-table-override';
import { unsupportedToolProblem } from '../migrations/formats/unsupported-tools';
import { readUrlSettings, type UrlSettings } from '../migrations/formats/url-settings';
import type { Migration, MigrationsResult, SourceFile } from '../migrations/migration';
import { parseFileNames, readMigrations } from '../migrations/read-migrations';
import { type Problem, UserError } from '../problem';

/**
 * Reads the migration files in order.
 *
 * @throws UserError with all problems of the files.
 */
export type MigrationReader = () => Promise<readonly Migration[]>;

/** Migration files of a folder, and their format. */
export interface MigrationFolder {
  readonly format: Format;
  readonly read: MigrationReader;
}

/** Migration files of a request, with what the URL says to their tool. */
export interface RequestMigrations extends MigrationFolder {
  readonly url: UrlSettings;
}

/**
 * Lists the folder of a request and checks the file names, before a connection is opened. The files
 * are read later, while the connection is opened.
 *
 * @throws UserError if the folder cannot be read.
 */
export async function openMigrations(
  request: Request,
  workspace: string,
): Promise<MigrationsResult<RequestMigrations>> {
  const { workingDirectory, migrations, format, historyTable, target } = request;
  const folder = await listMigrationFiles(
    openFolder(workspace, workingDirectory, migrations),
    format,
  );
  if (!folder.ok) return folder;
  const urlTarget = target?.ok === true ? target.target : undefined;
  const url = readUrlSettings(urlTarget, folder.value.format.name);
  if (!url.ok) return url;
  const { historySchema, historyTable: urlTable, isMultiStatement } = url.value;
  const sources = [historyTable, urlTable];
  const withTable = withFirstHistoryTable(folder.value.format, sources, historySchema);
  if (!withTable.ok) return withTable;
  const { read } = folder.value;
  const readSplit = async () => (await read()).map(markSplitFile);
  return {
    ok: true,
    value: {
      format: withTable.value,
      read: isMultiStatement ? readSplit : read,
      url: url.value,
    },
  };
}

/** Marks a file whose statements golang-migrate commits one by one. */
function markSplitFile(migration: Migration): Migration {
  return isSplitByMultiStatement(migration.text)
    ? { ...migration, nonTransactional: true }
    : migration;
}

/**
 * Lists the migration files of an open folder and checks their names.
 *
 * @param choice The input `format`; `auto` detects the format.
 * @throws UserError if the format cannot be detected.
 */
export async function listMigrationFiles(
  folder: ListedFolder,
  choice: FormatChoice,
): Promise<MigrationsResult<MigrationFolder>> {
  const format = MIGRATION_FORMATS[choice === 'auto' ? await guessFormat(folder) : choice];
  const names = format.nested ? folder.listNested() : folder.names;
  const metadataNames = format.listMetadataFiles(names);
  const metadataFiles = readMigrationTexts(
    metadataNames.length === 0 ? [] : await folder.read(metadataNames),
  );
  const namedFiles = parseFileNames(folder.shownPath, names, format, metadataFiles);
  if (!namedFiles.ok) return namedFiles;
  const fileNames = namedFiles.value.map(({ fileName }) => fileName);
  const read = async () => {
    const files = await folder.read(fileNames);
    // The format was guessed from one file. Check it with all of them.
    const formatProblem =
      choice === 'auto' && !format.nested
        ? unclearFormatProblem(
            detectFormat(files.map(toFolderEntry), folder.shownPath),
            folder.shownPath,
          )
        : undefined;
    if (formatProblem !== undefined) throw new UserError([formatProblem]);
    const migrations = readMigrations(namedFiles.value, files, {
      format,
      metadataFiles,
      sha256Hex,
    });
    if (!migrations.ok) throw new UserError(migrations.problems);
    return migrations.value;
  };
  return { ok: true, value: { format, read } };
}

/** Returns the texts of files by their names. */
export function readMigrationTexts(files: readonly (SourceFile | undefined)[]): MetadataFiles {
  return new Map(
    files.flatMap((file) =>
      file === undefined ? [] : [[file.name, toFolderEntry(file).text] as const],
    ),
  );
}

/** Guesses the format from all file names and the text of one file. */
async function guessFormat(folder: ListedFolder): Promise<FormatName> {
  const { read, shownPath } = folder;
  const names = needsNestedListing(folder.names) ? folder.listNested() : folder.names;
  const detect = (files: readonly FolderEntry[]) => {
    const detected = detectFormat(files, shownPath);
    const formatProblem = unclearFormatProblem(detected, shownPath);
    if (formatProblem !== undefined) throw new UserError([formatProblem]);
    return detected.ok ? detected.format : 'sql';
  };
  const formatByNames = detect(names.map((name) => ({ name, text: '' })));
  if (formatByNames !== 'sql') return formatByNames;
  const unsupported = unsupportedToolProblem(names, shownPath);
  if (unsupported !== undefined) throw new UserError([unsupported]);
  const firstName = names.find((name) => /^\d[^/]*\.sql$/.test(name));
  if (firstName === undefined) return formatByNames;
  return detect((await read([firstName])).map(toFolderEntry));
}

function toFolderEntry({ name, content }: SourceFile): FolderEntry {
  return { name, text: content.kind === 'text' ? content.text : '' };
}

function unclearFormatProblem(detected: DetectedFormat, folder: string): Problem | undefined {
  if (detected.ok) return undefined;
  return {
    code: 'format-unclear',
    what: `The files of \`${folder}\` match two formats: ${detected.firstReason}, and ${detected.secondReason}.`,
    next: 'Set `format`, or move the files of each tool to its own folder.',
  };
}
