import type { Problem } from '../problem';
import type { Sha256Hex } from './digest';
import type { Format, MetadataFiles } from './formats/format';
import {
  type Migration,
  type MigrationsResult,
  type SourceContent,
  type SourceFile,
  toMigrationsResult,
} from './migration';
import { isRepeatable } from './repeatable';
import { compareVersions, type Version } from './version';

const NO_METADATA_FILES: MetadataFiles = new Map();

/** What is needed to read the contents of files. */
export interface MigrationTextReader {
  readonly format: Format;
  readonly metadataFiles: MetadataFiles;
  readonly sha256Hex: Sha256Hex;
}

/** A file whose name has a version. */
export interface NamedFile {
  readonly fileName: string;
  readonly version: Version;
  readonly name: string;
}

/**
 * Parses the file names of a folder and sorts them by version, before any file is opened. Returns all
 * problems together: invalid names, two files with the same version, a folder without migrations.
 * Never throws.
 *
 * @param folder Its path, for messages.
 */
export function parseFileNames(
  folder: string,
  fileNames: readonly string[],
  format: Format,
  metadataFiles: MetadataFiles = NO_METADATA_FILES,
): MigrationsResult<readonly NamedFile[]> {
  const problems: Problem[] = [];
  const named: NamedFile[] = [];
  const names = format.nested ? fileNames : fileNames.filter((name) => !name.includes('/'));
  const parsedNames = names.map((name) => [name, format.readName(name, metadataFiles)] as const);
  for (const parsed of format.findMissingFiles?.(names, metadataFiles) ?? []) {
    parsedNames.push(['', parsed]);
  }
  for (const [fileName, parsed] of parsedNames) {
    if (parsed.kind === 'ignored') continue;
    if (parsed.kind === 'migration') {
      named.push({ fileName, version: parsed.version, name: parsed.name });
    } else {
      const { what, next } = parsed;
      problems.push({ code: 'bad-name', what, next, file: joinPath(folder, fileName) });
    }
  }
  named.sort(compareFiles);
  problems.push(...findDuplicates(folder, named));
  if (named.length === 0 && problems.length === 0) problems.push(noMigrationsProblem(folder));
  return toMigrationsResult(problems, named);
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
  const problems: Problem[] = [];
  const migrations: Migration[] = [];
  for (const [index, { fileName, version, name }] of named.entries()) {
    const file = files[index];
    if (file === undefined) continue;
    const { path, checksum, content } = file;
    const text = checkContent(content);
    if (typeof text !== 'string') {
      problems.push({ ...text, what: `\`${fileName}\` ${text.what}`, file: path });
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
        ...rest,
      });
    } else {
      const { what, next, line } = parsed;
      const location = line === undefined ? { file: path } : { file: path, line };
      problems.push({ code: 'format-refused', what: `\`${fileName}\` ${what}`, next, ...location });
    }
  }
  return toMigrationsResult(problems, migrations);
}

/** Repeatable migrations come last, sorted by description. */
function compareFiles(left: NamedFile, right: NamedFile): number {
  const [one, other] = [left, right].map(({ version }) => isRepeatable({ version: version.text }));
  if (one !== other) return one ? 1 : -1;
  if (!one) return compareVersions(left.version, right.version);
  return left.version.key < right.version.key ? -1 : Number(left.version.key !== right.version.key);
}

function joinPath(folder: string, fileName: string): string {
  if (fileName === '') return folder;
  return folder === '.' ? fileName : `${folder}/${fileName}`;
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

function findDuplicates(folder: string, sorted: readonly NamedFile[]): Problem[] {
  const problems: Problem[] = [];
  let first = sorted[0];
  for (const entry of sorted.slice(1)) {
    if (first === undefined || first.version.key !== entry.version.key) {
      first = entry;
      continue;
    }
    const [one, two] = [first.fileName, entry.fileName];
    problems.push({
      code: 'duplicate-version',
      what: `\`${one}\` and \`${two}\` have the same version, ${entry.version.key}, so their order is undefined.`,
      next: 'Rename the file that is not applied anywhere to a unique version.',
      file: joinPath(folder, two),
    });
  }
  return problems;
}

function noMigrationsProblem(folder: string): Problem {
  return {
    code: 'no-migrations',
    what: `The folder \`${folder}\` does not contain a migration file.`,
    next: 'Set `migrations` to the folder of the migration files, and check that they are committed.',
  };
}
