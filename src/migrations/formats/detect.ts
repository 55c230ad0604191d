import type { FormatName } from '../../inputs/request';
import { MARKERS as DBMATE } from './dbmate';
import { UP_FILE } from './golang-migrate';
import { MARKERS as GOOSE } from './goose';
import { MARKERS as NODE_PG_MIGRATE } from './node-pg-migrate';

/** A format, or the two that a folder could be of. */
export type Detection =
  | { readonly ok: true; readonly format: FormatName }
  | { readonly ok: false; readonly one: string; readonly other: string };

/** A file of a folder: its name, and its text where it is one. */
export interface Seen {
  readonly name: string;
  readonly text: string;
}

/**
 * Whose files they are, by the files: never by a table, for several tools have one of the same name
 * (issue 7, section 1). A folder that could be of two is for its owner to tell.
 */
export function detectFormat(files: readonly Seen[]): Detection {
  let found: { readonly format: FormatName; readonly why: string } | undefined;
  for (const { name, text } of files) {
    if (isUndo(name)) continue;
    const seen = formatOf(name, text);
    const why = `${name} is of ${seen}`;
    if (found !== undefined && found.format !== seen)
      return { ok: false, one: found.why, other: why };
    found ??= { format: seen, why };
  }
  return { ok: true, format: found?.format ?? 'sql' };
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
