import type { FormatName } from '../../inputs/request';
import { DBMATE_MARKERS } from './dbmate';
import { UP_FILE } from './golang-migrate';
import { GOOSE_MARKERS } from './goose-text';
import { BARE_UP_MARKER, hasMarker } from './node-pg-migrate';
import { PLAIN_NAME } from './unsupported-tools';

/** The format of a folder. If the folder matches two formats, one reason for each, as a clause. */
export type DetectedFormat =
  | { readonly ok: true; readonly format: FormatName }
  | { readonly ok: false; readonly firstReason: string; readonly secondReason: string };

/** A file of a folder: its name and its text. The text is empty if the file was not read. */
export interface FolderEntry {
  readonly name: string;
  readonly text: string;
}

/** A format that a folder matches, and what matches it, as the subject of a clause. */
interface FormatMatch {
  readonly format: FormatName;
  readonly subject: string;
}

/** A format that a file matches. */
interface FileMatch extends FormatMatch {
  /**
   * Whether a plain SQL file has a marker that node-pg-migrate reads, such as `-- Up Migration: x`, or
   * a name with the moment that it writes. It is not a reason against this tool if another file has a
   * bare marker, because a file without a marker is all up.
   */
  readonly isLoose: boolean;
}

/** A format that is detected by the folder as a whole. */
interface FolderPattern {
  readonly format: FormatName;
  /** Whether its files have the names of plain SQL files, so that such names do not match `sql`. */
  readonly usesSqlNames: boolean;
  /** Whether it ignores the files of the folder itself, whatever their names. */
  readonly ignoresFiles?: true;
  /** Returns what matches, as the subject of a clause; undefined if nothing matches. */
  readonly findMatch: (names: readonly string[], folder: string) => string | undefined;
}

/** Newer releases of Drizzle use a folder for each migration, as Prisma does, but add this file. */
const DRIZZLE_SNAPSHOT = /^[^/]+\/snapshot\.json$/;

const FOLDER_PATTERNS: readonly FolderPattern[] = [
  {
    format: 'flyway',
    usesSqlNames: false,
    findMatch: (names) => findName(names, /(?:^|\/)(?:V\d[^/]*|R)__[^/]*\.sql$/),
  },
  {
    format: 'prisma',
    usesSqlNames: true,
    ignoresFiles: true,
    findMatch: (names) => findName(names, /^migration_lock\.toml$/),
  },
  {
    format: 'prisma',
    usesSqlNames: false,
    findMatch: (names) =>
      hasDrizzleSnapshot(names) ? undefined : findName(names, /^[^/]+\/migration\.sql$/),
  },
  {
    format: 'drizzle',
    usesSqlNames: true,
    findMatch: (names) =>
      findName(names, /^meta\/_journal\.json$/) ?? findName(names, DRIZZLE_SNAPSHOT),
  },
  {
    format: 'supabase',
    usesSqlNames: true,
    findMatch: (_, folder) =>
      /(?:^|\/)supabase\/migrations$/.test(folder) ? `the folder \`${folder}\`` : undefined,
  },
];

function hasDrizzleSnapshot(names: readonly string[]): boolean {
  return names.some((name) => DRIZZLE_SNAPSHOT.test(name));
}

/** Returns the first name that matches, in backticks. */
function findName(names: readonly string[], pattern: RegExp): string | undefined {
  const found = names.find((name) => pattern.test(name));
  return found === undefined ? undefined : `\`${found}\``;
}

/**
 * Returns whether detection needs the names in subfolders: if the folder itself has no migration, or
 * has a file or folder that only Prisma or Drizzle creates. A file such as `seed.sql` is not a
 * migration.
 */
export function needsNestedListing(names: readonly string[]): boolean {
  const toolNames = ['migration_lock.toml', 'meta'];
  return (
    !names.some((name) => /^(?:\d|[VRUB]\d*_).*\.sql$/i.test(name)) ||
    toolNames.some((name) => names.includes(name))
  );
}

/**
 * Detects the format from the files and the folder, never from tables: several tools have a table of
 * the same name (docs/formats.md#how-the-format-is-detected). Without a match, the format is `sql`.
 *
 * @param folder Its path, relative to the workspace.
 */
export function detectFormat(files: readonly FolderEntry[], folder: string): DetectedFormat {
  // No pattern of a folder matches the name of a migration of plain SQL.
  const names = files.map(({ name }) => name).filter((name) => !PLAIN_NAME.test(name));
  const folderMatches = FOLDER_PATTERNS.flatMap((pattern) => {
    const subject = pattern.findMatch(names, folder);
    return subject === undefined ? [] : [{ ...pattern, subject }];
  });
  const usesSqlNames = folderMatches.some((match) => match.usesSqlNames);
  // A comment such as "Up migration" is not a reason against the folder of Supabase.
  const isSupabase = folderMatches.some(({ format }) => format === 'supabase');
  const ofFiles = folderMatches.some(({ ignoresFiles }) => ignoresFiles)
    ? []
    : files
        .flatMap((file) => matchFile(file, usesSqlNames))
        .filter(({ format }) => !isSupabase || format !== 'node-pg-migrate');
  const hasBareMarker = ofFiles.some(({ format }) => format === 'node-pg-migrate');
  const fileMatches = ofFiles.filter(({ isLoose }) => !(isLoose && hasBareMarker));
  let first: FormatMatch | undefined;
  for (const match of [...folderMatches, ...fileMatches]) {
    if (first !== undefined && first.format !== match.format) {
      return { ok: false, firstReason: toReason(first), secondReason: toReason(match) };
    }
    first ??= match;
  }
  return { ok: true, format: first?.format ?? 'sql' };
}

function toReason({ format, subject }: FormatMatch): string {
  return `${subject} matches \`${format}\``;
}

/** @param usesSqlNames Whether plain names belong to the format of the folder. */
function matchFile({ name, text }: FolderEntry, usesSqlNames: boolean): readonly FileMatch[] {
  if (!PLAIN_NAME.test(name) || isDownFile(name)) return [];
  const format = detectFileFormat(name, text);
  if (format === 'sql' && usesSqlNames) return [];
  const isLoose = format === 'sql' && (hasMarker(text) || MOMENT_NAME.test(name));
  return [{ format, subject: `\`${name}\``, isLoose }];
}

/** node-pg-migrate names a file by milliseconds or by a date with milliseconds. */
const MOMENT_NAME = /^(?:\d{13}|\d{17})[_-]/;

function detectFileFormat(name: string, text: string): FormatName {
  if (UP_FILE.test(name)) return 'golang-migrate';
  // Every marker is a comment.
  if (!text.includes('--')) return 'sql';
  for (const line of text.split('\n')) {
    if (DBMATE_MARKERS.up.test(line.trimEnd())) return 'dbmate';
    if (GOOSE_MARKERS.up.test(line.trim())) return 'goose';
    if (BARE_UP_MARKER.test(line.trim())) return 'node-pg-migrate';
  }
  return 'sql';
}

function isDownFile(name: string): boolean {
  return /\.down\.sql$/.test(name);
}
