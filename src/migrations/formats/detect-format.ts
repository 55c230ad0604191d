import type { FormatName } from '../../inputs/request';
import { DBMATE_MARKERS as DBMATE } from './dbmate';
import { UP_FILE } from './golang-migrate';
import { GOOSE_MARKERS as GOOSE } from './goose';
import { NODE_PG_MIGRATE_MARKERS as NODE_PG_MIGRATE } from './node-pg-migrate';

/** A format, or the two that a folder could be of. */
export type DetectedFormat =
  | { readonly ok: true; readonly format: FormatName }
  | { readonly ok: false; readonly one: string; readonly other: string };

/** A file of a folder: its name, and its text where it was read. */
export interface FolderEntry {
  readonly name: string;
  readonly text: string;
}

/** A format, and by what it was told, in words. */
interface Sign {
  readonly format: FormatName;
  readonly why: string;
}

/** What tells whose a folder is as a whole. */
interface FolderSign {
  readonly format: FormatName;
  /** Whether its files are named like plain SQL ones, and so are no sign of another format. */
  readonly numbered: boolean;
  /** In words, what tells it; undefined where nothing does. */
  readonly told: (names: readonly string[], folder: string) => string | undefined;
}

const FOLDER_SIGNS: readonly FolderSign[] = [
  {
    ...{ format: 'flyway', numbered: false },
    told: (names) => named(names, /(?:^|\/)(?:V\d[^/]*|R)__[^/]*\.sql$/),
  },
  {
    ...{ format: 'prisma', numbered: false },
    told: (names) =>
      named(names, /^migration_lock\.toml$/) ??
      (isDrizzles(names) ? undefined : named(names, /^[^/]+\/migration\.sql$/)),
  },
  {
    ...{ format: 'drizzle', numbered: true },
    told: (names) =>
      named(names, /^meta\/_journal\.json$/) ?? named(names, /^[^/]+\/snapshot\.json$/),
  },
  {
    ...{ format: 'supabase', numbered: true },
    told: (_, folder) =>
      /(?:^|\/)supabase\/migrations$/.test(folder) ? `the folder is ${folder}` : undefined,
  },
];

/** Newer releases of Drizzle have a folder for each migration as well, with what it leaves beside it. */
function isDrizzles(names: readonly string[]): boolean {
  return names.some((name) => /^[^/]+\/snapshot\.json$/.test(name));
}

/** The first of these names, in words. */
function named(names: readonly string[], pattern: RegExp): string | undefined {
  const found = names.find((name) => pattern.test(name));
  return found === undefined ? undefined : `there is ${found}`;
}

/** Whether one has to look into the folders below to tell: no SQL file at the top, or a tool's mark. */
export function needsNestedListing(names: readonly string[]): boolean {
  const marks = ['migration_lock.toml', 'meta'];
  return !names.some((name) => /\.sql$/i.test(name)) || marks.some((mark) => names.includes(mark));
}

/**
 * Whose files they are, by the files and where they lie: never by a table, for several tools have one
 * of the same name (issue 7, section 1). A folder that could be of two is for its owner to tell.
 *
 * @param folder Its path, seen from the workspace.
 */
export function detectFormat(files: readonly FolderEntry[], folder: string): DetectedFormat {
  const names = files.map(({ name }) => name);
  const folders = FOLDER_SIGNS.flatMap(({ format, numbered, told }) => {
    const why = told(names, folder);
    return why === undefined ? [] : [{ format, why: `${why}, as ${format} has it`, numbered }];
  });
  const plain = folders.some(({ numbered }) => numbered);
  let found: Sign | undefined;
  for (const sign of [...folders, ...files.flatMap((file) => signOf(file, plain))]) {
    if (found !== undefined && found.format !== sign.format) {
      return { ok: false, one: found.why, other: sign.why };
    }
    found ??= sign;
  }
  return { ok: true, format: found?.format ?? 'sql' };
}

/** @param plain Whether files named like plain SQL ones are of the folder's format. */
function signOf({ name, text }: FolderEntry, plain: boolean): readonly Sign[] {
  if (!/^\d[^/]*\.sql$/.test(name) || isUndo(name)) return [];
  const format = formatOf(name, text);
  return format === 'sql' && plain ? [] : [{ format, why: `${name} is of ${format}` }];
}

function formatOf(name: string, text: string): FormatName {
  if (UP_FILE.test(name)) return 'golang-migrate';
  for (const line of text.split('\n')) {
    if (DBMATE.up.test(line.trim())) return 'dbmate';
    if (GOOSE.up.test(line.trim())) return 'goose';
    if (NODE_PG_MIGRATE.up.test(line.trim())) return 'node-pg-migrate';
  }
  return 'sql';
}

function isUndo(name: string): boolean {
  return /\.down\.sql$/.test(name);
}
