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

const NO_COMPANIONS: MetadataFiles = new Map();

/** How the contents of files are read. */
export interface MigrationTextReader {
  readonly format: Format;
  readonly companions: MetadataFiles;
  readonly sha256Hex: Sha256Hex;
}

/** A file of the folder whose name has a version. */
export interface NamedFile {
  readonly fileName: string;
  readonly version: Version;
  readonly name: string;
}

/**
 * Reads the names of a folder, in the order of their versions: what is wrong with them is known
 * before anything is opened. `folder` is its path for messages. All problems come at once: names
 * that cannot be read, two files of one version, a folder without any migration. Never throws.
 */
export function parseFileNames(
  folder: string,
  fileNames: readonly string[],
  format: Format,
  companions: MetadataFiles = NO_COMPANIONS,
): MigrationsResult<readonly NamedFile[]> {
  const problems: Problem[] = [];
  const found: NamedFile[] = [];
  const names = format.nested ? fileNames : fileNames.filter((name) => !name.includes('/'));
  const readings = names.map((name) => [name, format.readName(name, companions)] as const);
  for (const reading of format.missing?.(names, companions) ?? []) readings.push(['', reading]);
  for (const [fileName, reading] of readings) {
    if (reading.kind === 'ignored') continue;
    if (reading.kind === 'migration') {
      found.push({ fileName, version: reading.version, name: reading.name });
    } else {
      const { what, next } = reading;
      problems.push({ code: 'bad-name', what, next, file: within(folder, fileName) });
    }
  }
  found.sort(byOrder);
  problems.push(...duplicates(folder, found));
  if (found.length === 0 && problems.length === 0) problems.push(nothingIn(folder));
  return toMigrationsResult(problems, found);
}

/**
 * Puts names and contents together, or tells every file that is no text. Never throws.
 *
 * @param files What stands under these names, in the same order.
 */
export function readMigrations(
  named: readonly NamedFile[],
  files: readonly SourceFile[],
  { format, companions, sha256Hex }: MigrationTextReader,
): MigrationsResult<readonly Migration[]> {
  const problems: Problem[] = [];
  const migrations: Migration[] = [];
  for (const [index, { fileName, version, name }] of named.entries()) {
    const file = files[index];
    if (file === undefined) continue;
    const { path, checksum, content } = file;
    const text = textOf(content);
    if (typeof text !== 'string') {
      problems.push({ ...text, what: `${fileName} ${text.what}`, file: path });
      continue;
    }
    const forward = format.readText(text, fileName, companions);
    if (forward.ok) {
      const { ok: _, substituted: filled, ...rest } = forward;
      // What is confirmed is what runs.
      const sum = filled === true ? sha256Hex(forward.text) : checksum;
      migrations.push({ version: version.text, name, fileName, path, checksum: sum, ...rest });
    } else {
      const { what, next, line } = forward;
      const place = line === undefined ? { file: path } : { file: path, line };
      problems.push({ code: 'format-refused', what: `${fileName} ${what}`, next, ...place });
    }
  }
  return toMigrationsResult(problems, migrations);
}

/** Repeatable ones come last, in the order of their descriptions. */
function byOrder(left: NamedFile, right: NamedFile): number {
  const [one, other] = [left, right].map(({ version }) => isRepeatable({ version: version.text }));
  if (one !== other) return one ? 1 : -1;
  if (!one) return compareVersions(left.version, right.version);
  return left.version.key < right.version.key ? -1 : Number(left.version.key !== right.version.key);
}

function within(folder: string, fileName: string): string {
  if (fileName === '') return folder;
  return folder === '.' ? fileName : `${folder}/${fileName}`;
}

/** The text, or what the file is instead (the sentence goes on after the file's name). */
function textOf(content: SourceContent): string | Problem {
  switch (content.kind) {
    case 'not-a-file':
      return {
        code: 'not-a-file',
        what: 'is not a regular file, and links are not followed.',
        next: 'Put the migration itself into the folder.',
      };
    case 'too-large':
      return {
        code: 'file-too-large',
        what: `has ${content.bytes} bytes, more than the parser is given.`,
        next: 'Split it, or load bulk data by `command`.',
      };
    case 'invalid-utf8':
      return {
        code: 'invalid-utf8',
        what: `is not UTF-8: the byte at offset ${content.offset} does not belong there.`,
        next: 'Save it as UTF-8 (`iconv -f <its encoding> -t UTF-8`).',
      };
    case 'text':
      return nulIn(content.text) ?? content.text;
  }
}

/** The parser, written in C, would stop there in silence; the server refuses the message (08P01). */
function nulIn(text: string): Problem | undefined {
  const offset = text.indexOf('\0');
  if (offset === -1) return undefined;
  return {
    code: 'nul-byte',
    what: 'contains a NUL byte, which Postgres cannot read.',
    next: 'Remove it; if every second byte is NUL, save the file as UTF-8 instead of UTF-16.',
    line: text.slice(0, offset).split('\n').length,
  };
}

function duplicates(folder: string, sorted: readonly NamedFile[]): Problem[] {
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
      what: `${one} and ${two} have the same version, ${entry.version.key}: their order would be a guess.`,
      next: `Give the one that no database has run yet a version of its own.`,
      file: within(folder, two),
    });
  }
  return problems;
}

function nothingIn(folder: string): Problem {
  return {
    code: 'no-migrations',
    what: `${folder} holds no .sql file.`,
    next: 'Point the input `migrations` to the folder of the migration files, and see that they are committed.',
  };
}
