import type { Problem } from '../problem';
import type { Format } from './formats/format';
import {
  type Migration,
  type Result,
  resultOf,
  type SourceContent,
  type SourceFile,
} from './migration';
import { compareVersions, type Version } from './version';

interface Versioned {
  readonly version: Version;
  readonly migration: Migration;
}

/**
 * Turns a folder into its migrations, in the order of their versions. `folder` is its path for
 * messages. All problems come at once: names that cannot be read, two files of one version, files
 * that are no text, a folder without any migration. Never throws.
 */
export function readMigrations(
  folder: string,
  files: readonly SourceFile[],
  format: Format,
): Result<readonly Migration[]> {
  const problems: Problem[] = [];
  const found: Versioned[] = [];
  for (const file of files) {
    const read = readFile(file, format);
    if (read === undefined) continue;
    if ('migration' in read) found.push(read);
    else problems.push(read);
  }
  found.sort((left, right) => compareVersions(left.version, right.version));
  problems.push(...duplicates(found));
  if (found.length === 0 && problems.length === 0) problems.push(nothingIn(folder));
  return resultOf(
    problems,
    found.map((entry) => entry.migration),
  );
}

function readFile(file: SourceFile, format: Format): Versioned | Problem | undefined {
  const reading = format.readName(file.name);
  if (reading.kind === 'ignored') return undefined;
  if (reading.kind === 'unreadable') {
    return { code: 'bad-name', what: reading.what, next: reading.next, file: file.path };
  }
  const text = textOf(file.content);
  if (typeof text !== 'string')
    return { ...text, what: `${file.name} ${text.what}`, file: file.path };
  const { name: fileName, path, checksum } = file;
  const { version, name } = reading;
  return { version, migration: { version: version.text, name, fileName, path, checksum, text } };
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

function duplicates(sorted: readonly Versioned[]): Problem[] {
  const problems: Problem[] = [];
  let first = sorted[0];
  for (const entry of sorted.slice(1)) {
    if (first === undefined || first.version.key !== entry.version.key) {
      first = entry;
      continue;
    }
    const [one, two] = [first.migration.fileName, entry.migration.fileName];
    problems.push({
      code: 'duplicate-version',
      what: `${one} and ${two} have the same version, ${entry.version.key}: their order would be a guess.`,
      next: `Give the one that no database has run yet a version of its own.`,
      file: entry.migration.path,
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
