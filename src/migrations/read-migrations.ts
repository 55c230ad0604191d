import type { Problem } from '../problem';
import type { Sha256Hex } from './digest';
import {
  badNameProblems,
  duplicateProblems,
  type FileProblem,
  groupByCause,
  noMigrationsProblem,
  type UnreadableEntry,
} from './file-name-problems';
import type { Format, MetadataFiles } from './formats/format';
import {
  type Migration,
  type MigrationsResult,
  type SourceContent,
  type SourceFile,
  toMigrationsResult,
} from './migration';
import { compareCodePoints, type NamedFile, NUMERIC_ORDER } from './migration-order';

const NO_METADATA_FILES: MetadataFiles = new Map();
const NO_FOLDERS: ReadonlySet<string> = new Set();

/** What is needed to read the contents of files. */
export interface MigrationTextReader {
  readonly format: Format;
  readonly metadataFiles: MetadataFiles;
  readonly sha256Hex: Sha256Hex;
}

/** What is known of a folder beside the names in it. */
interface FolderContents {
  readonly metadataFiles?: MetadataFiles;
  /** The names that are folders. */
  readonly folders?: ReadonlySet<string>;
}

/**
 * Parses the file names of a folder and sorts them in the order in which the tool runs the files,
 * before any file is opened. Returns all problems together: invalid names, two files with the same
 * version, a folder without migrations. Never throws.
 *
 * @param folder Its path, for messages.
 */
export function parseFileNames(
  folder: string,
  fileNames: readonly string[],
  format: Format,
  { metadataFiles = NO_METADATA_FILES, folders = NO_FOLDERS }: FolderContents = {},
): MigrationsResult<readonly NamedFile[]> {
  const names = selectNames(fileNames, format);
  const initFile = format.skips?.findFile?.(names.filter((name) => !folders.has(name)));
  const unreadable: UnreadableEntry[] = [];
  const found: FileWithFullName[] = [];
  const readName = (fileName: string, unapplied?: NamedFile['unapplied']) => {
    const parsed = format.readName(fileName, metadataFiles);
    if (parsed.kind === 'ignored') return;
    if (parsed.kind === 'migration') {
      const { kind: _, fullName, ...rest } = parsed;
      found.push({ fullName, file: { fileName, ...rest, ...(unapplied && { unapplied }) } });
    } else if (!folders.has(fileName)) unreadable.push({ fileName, parsed });
  };
  for (const name of names) readName(name, name === initFile ? 'skipped' : undefined);
  for (const name of format.findEmptyFolders?.(names, folders) ?? []) readName(name, 'missing');
  for (const parsed of format.findMissingFiles?.(names, metadataFiles) ?? []) {
    unreadable.push({ fileName: '', parsed });
  }
  found.sort((left, right) => format.order.compareFiles(left.file, right.file));
  const named = format.order.identifiesByName
    ? distinguishByName(found)
    : found.map(({ file }) => file);
  const problems = [
    ...badNameProblems(
      folder,
      unreadable.toSorted((left, right) => compareCodePoints(left.fileName, right.fileName)),
    ),
    ...duplicateProblems(folder, named, (file) => getKey(file, format)),
  ];
  if (named.length === 0 && problems.length === 0) {
    const skipped = listSkippedFiles(fileNames, format, { metadataFiles, folders });
    problems.push(noMigrationsProblem(folder, format, skipped));
  }
  return toMigrationsResult(problems, named);
}

/**
 * Returns the SQL files that the tool skips, in the order of their names. Files that revert a migration
 * are not among them.
 */
export function listSkippedFiles(
  fileNames: readonly string[],
  format: Format,
  { metadataFiles = NO_METADATA_FILES, folders = NO_FOLDERS }: FolderContents = {},
): readonly string[] {
  const { skips } = format;
  if (skips === undefined) return [];
  const names = selectNames(fileNames, format).filter((name) => !folders.has(name));
  const initFile = skips.findFile?.(names);
  return names
    .filter((name) => name.endsWith('.sql') && !REVERTING_FILE.test(name))
    .filter((name) => name === initFile || format.readName(name, metadataFiles).kind === 'ignored')
    .toSorted(compareCodePoints);
}

/** Files that revert a migration, also in Flyway (`U1__x.sql`). */
const REVERTING_FILE = /\.(?:down|undo|rollback)\.sql$|(?:^|\/)U\d[^/]*__[^/]*\.sql$/i;

function selectNames(fileNames: readonly string[], { nested }: Format): readonly string[] {
  return nested ? fileNames : fileNames.filter((name) => !name.includes('/'));
}

interface FileWithFullName {
  readonly file: NamedFile;
  readonly fullName: string | undefined;
}

/** Of several files with the same digits, the first one keeps them as its version. */
function distinguishByName(sorted: readonly FileWithFullName[]): readonly NamedFile[] {
  const versions = new Set<string>();
  return sorted.map(({ file, fullName = file.fileName }) => {
    const isFirst = !versions.has(file.version.text);
    versions.add(file.version.text);
    if (isFirst) return file;
    return { ...file, name: '', version: { ...file.version, text: fullName, key: fullName } };
  });
}

function getKey({ version }: NamedFile, { order }: Format): string {
  return order === NUMERIC_ORDER ? version.key : version.text;
}

/**
 * Combines names and contents to migrations, or returns a problem for each file that cannot be read.
 * Never throws.
 *
 * @param files The files of these names, in the same order.
 */
export function readMigrations(
  named: readonly NamedFile[],
  files: readonly SourceFile[],
  { format, metadataFiles, sha256Hex }: MigrationTextReader,
): MigrationsResult<readonly Migration[]> {
  const problems: FileProblem[] = [];
  const migrations: Migration[] = [];
  for (const [index, { fileName, version, name, unapplied, former }] of named.entries()) {
    const file = files[index];
    if (file === undefined) continue;
    const { path, checksum, content } = file;
    if (unapplied === 'missing') {
      migrations.push({
        version: version.text,
        name,
        fileName,
        path,
        checksum: '',
        text: '',
        unapplied,
      });
      continue;
    }
    const text = checkContent(content);
    if (typeof text !== 'string') {
      problems.push({ fileName, problem: { ...text, file: path } });
      continue;
    }
    const parsed = format.readText(text, fileName, metadataFiles);
    if (parsed.ok) {
      const { ok: _, substituted, ...rest } = parsed;
      migrations.push({
        version: version.text,
        name,
        fileName,
        path,
        // A confirmation by digest must cover the text that runs.
        checksum: substituted === true ? sha256Hex(parsed.text) : checksum,
        ...(former && { former }),
        ...(unapplied && { unapplied }),
        ...(format.ignoresLineEndings && rest.text !== text ? { sourceText: text } : {}),
        ...rest,
      });
    } else {
      const { what, next, line } = parsed;
      const location = line === undefined ? { file: path } : { file: path, line };
      problems.push({ fileName, problem: { code: 'format-refused', what, next, ...location } });
    }
  }
  return toMigrationsResult(groupByCause(problems), migrations);
}

/** Returns the text, or the problem. `what` is the rest of a sentence that begins with the file name. */
function checkContent(content: SourceContent): string | Problem {
  switch (content.kind) {
    case 'not-a-file':
      return {
        code: 'not-a-file',
        what: 'is not a regular file. The action does not follow links.',
        next: 'Add the migration file itself to the folder.',
      };
    case 'too-large':
      return {
        code: 'file-too-large',
        what: `has ${content.bytes} bytes, which exceeds the limit of the parser.`,
        next: 'Split it, or set `command` to load bulk data.',
      };
    case 'invalid-utf8':
      return {
        code: 'invalid-utf8',
        what: `contains invalid UTF-8 at byte offset ${content.offset}.`,
        next: 'Save it as UTF-8 (`iconv -f <its encoding> -t UTF-8`).',
      };
    case 'text':
      return findNulByte(content.text) ?? content.text;
  }
}

/** The parser would stop at a NUL byte without an error, and the server refuses the message (08P01). */
function findNulByte(text: string): Problem | undefined {
  const offset = text.indexOf('\0');
  if (offset === -1) return undefined;
  return {
    code: 'nul-byte',
    what: 'contains a NUL byte, which Postgres does not accept.',
    next: 'Remove it. If every second byte is NUL, save the file as UTF-8 instead of UTF-16.',
    line: text.slice(0, offset).split('\n').length,
  };
}
