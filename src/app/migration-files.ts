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
import { prefixlessFlywayProblem } from '../migrations/formats/flyway-prefix';
import {
  codeMigrationProblem,
  findCodeMigration,
  foreignTextProblem,
} from '../migrations/formats/foreign-texts';
import type { Format, MetadataFiles } from '../migrations/formats/format';
import { addFormatSearchPath } from '../migrations/formats/format-search-path';
import { isSplitByMultiStatement } from '../migrations/formats/golang-migrate-url';
import { withFirstHistoryTable } from '../migrations/formats/history-table-override';
import {
  bunProblem,
  PLAIN_NAME,
  refineryProblem,
  unsupportedToolProblem,
} from '../migrations/formats/unsupported-tools';
import { readUrlSettings, type UrlSettings } from '../migrations/formats/url-settings';
import type { Migration, MigrationsResult, SourceFile } from '../migrations/migration';
import { listSkippedFiles, parseFileNames, readMigrations } from '../migrations/read-migrations';
import { type Problem, UserError } from '../problem';

/**
 * Reads the migration files in order.
 *
 * @throws UserError with all problems of the files.
 */
export type MigrationReader = () => Promise<readonly Migration[]>;

/** Formats whose file names several tools have. Only the texts of the files tell them apart. */
const FORMATS_OF_ANY_TOOL: ReadonlySet<FormatName> = new Set<FormatName>([
  'sql',
  'golang-migrate',
  'flyway',
]);

/** Migration files of a folder, and their format. */
export interface MigrationFolder {
  readonly format: Format;
  readonly read: MigrationReader;
  /** The SQL files that the tool skips, relative to the folder. */
  readonly skippedFiles: readonly string[];
}

/** Migration files of a request, with what the URL says to their tool. */
export interface RequestMigrations extends MigrationFolder {
  readonly url: UrlSettings;
}

/** What is known about a folder before its files are read. */
export type FolderFacts = Omit<RequestMigrations, 'read'>;

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
  const { workingDirectory, migrations, format, historyTable, target, environment } = request;
  const urlTarget = target?.ok === true ? target.target : undefined;
  const folder = await listMigrationFiles(
    openFolder(workspace, workingDirectory, migrations),
    format,
    async (defaults, path) => {
      // Plain SQL has no settings. They need the parsers of setting files and of shell scripts.
      if (defaults.name === 'sql') return { ok: true, value: defaults };
      const { applyToolSettings } = await import(
        /* webpackChunkName: "tool-settings" */ './tool-settings'
      );
      const url = readUrlSettings(urlTarget, defaults.name);
      const urlTable = url.ok ? url.value.historyTable : undefined;
      const isHistoryNamed = (historyTable ?? urlTable) !== undefined;
      const context = { workspace, workingDirectory, environment, isHistoryNamed };
      return await applyToolSettings(defaults, path, context);
    },
  );
  if (!folder.ok) return folder;
  const { format: configured, read, skippedFiles } = folder.value;
  const url = readUrlSettings(urlTarget, configured.name);
  if (!url.ok) return url;
  const session = addFormatSearchPath(url.value, configured);
  if (!session.ok) return session;
  const { historySchema, historyTable: urlTable, isMultiStatement } = url.value;
  const withTable = withFirstHistoryTable(configured, historyTable ?? urlTable, historySchema);
  if (!withTable.ok) return withTable;
  const readSplit = async () => (await read()).map(markSplitFile);
  return {
    ok: true,
    value: {
      format: withTable.value,
      read: isMultiStatement ? readSplit : read,
      url: session.value,
      skippedFiles,
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
 * @param configure Applies the settings of the format's tool in the folder.
 * @throws UserError if the format cannot be detected.
 */
export async function listMigrationFiles(
  folder: ListedFolder,
  choice: FormatChoice,
  configure: (format: Format, folder: string) => Promise<MigrationsResult<Format>>,
): Promise<MigrationsResult<MigrationFolder>> {
  const defaults = MIGRATION_FORMATS[choice === 'auto' ? await guessFormat(folder) : choice];
  const configured = await configure(defaults, folder.shownPath);
  if (!configured.ok) return configured;
  const format = configured.value;
  const names = format.nested ? folder.listNested() : folder.names;
  if (format.name === 'flyway') failWith(prefixlessFlywayProblem(names, folder.shownPath));
  const metadataNames = format.listMetadataFiles(names);
  const metadataFiles = readMigrationTexts(
    metadataNames.length === 0 ? [] : await folder.read(metadataNames),
  );
  const contents = { metadataFiles, folders: folder.folders };
  const namedFiles = parseFileNames(folder.shownPath, names, format, contents);
  if (!namedFiles.ok) return namedFiles;
  const fileNames = namedFiles.value.map(({ fileName }) => fileName);
  const read = async () => {
    const files = await folder.read(fileNames);
    // The format was guessed from one file. Check it with all of them.
    if (choice === 'auto') {
      const entries = files.map(toFolderEntry);
      if (!format.nested) {
        failWith(unclearFormatProblem(detectFormat(entries, folder.shownPath), folder.shownPath));
      }
      if (FORMATS_OF_ANY_TOOL.has(format.name)) {
        failWith(foreignTextProblem(entries, folder.shownPath));
      }
    }
    const migrations = readMigrations(namedFiles.value, files, {
      format,
      metadataFiles,
      sha256Hex,
    });
    if (!migrations.ok) throw new UserError(migrations.problems);
    return migrations.value;
  };
  const skippedFiles = listSkippedFiles(names, format, contents);
  return { ok: true, value: { format, read, skippedFiles } };
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
    failWith(formatProblem);
    return detected.ok ? detected.format : 'sql';
  };
  const formatByNames = detect(names.map((name) => ({ name, text: '' })));
  if (formatByNames === 'flyway') failWith(refineryProblem(names, shownPath));
  if (formatByNames === 'golang-migrate') failWith(bunProblem(names, shownPath));
  if (formatByNames !== 'sql') return formatByNames;
  const numberedName = names.find((name) => PLAIN_NAME.test(name));
  const firstName = numberedName ?? names.find((name) => /^[^/]*\.sql$/.test(name));
  const firstFiles = firstName === undefined ? [] : (await read([firstName])).map(toFolderEntry);
  // Atlas can write its `atlas.sum` beside the files of another tool, which that tool runs.
  const format = detect(firstFiles);
  if (format !== 'sql') return format;
  failWith(foreignTextProblem(firstFiles, shownPath));
  failWith(unsupportedToolProblem(names, shownPath));
  const codeName = findCodeMigration(names);
  if (codeName === undefined) return format;
  for (const file of await read([codeName])) {
    failWith(codeMigrationProblem(toFolderEntry(file), shownPath, numberedName !== undefined));
  }
  return format;
}

/** @throws UserError if there is a problem. */
function failWith(problem: Problem | undefined): void {
  if (problem !== undefined) throw new UserError([problem]);
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
