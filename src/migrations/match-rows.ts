import type { Format } from './formats/format';
import { groupBy } from './group-by';
import type { HistoryRow } from './history-row';
import type { Migration } from './migration';
import { parseVersion, type Version } from './version';

/** A file and its parsed version. */
export interface VersionedFile {
  readonly version: Version;
  readonly migration: Migration;
}

/** A history row with its version, and its file; undefined if it has none. */
export interface MatchedRow {
  readonly row: HistoryRow;
  /** Of the file, if the row has one. Undefined if the row has no valid version. */
  readonly version: Version | undefined;
  readonly file: VersionedFile | undefined;
}

/**
 * Finds the file of each row. A row that an earlier release wrote can spell the version of its file
 * differently: the beginning of a date (`Migration.former`), or digits with other zeros.
 */
export function matchRows(
  files: readonly VersionedFile[],
  rows: readonly HistoryRow[],
  { order }: Pick<Format, 'order'>,
): readonly MatchedRow[] {
  // Most rows write a version as its file does. Such a version is not parsed twice.
  const byText = new Map(files.map((file) => [file.version.text, file]));
  const byKey = new Map(files.map((file) => [file.version.key, file]));
  const formerly = files.filter(({ migration }) => migration.former !== undefined);
  const byFormer = groupBy(formerly, ({ migration }) => migration.former?.version ?? '');
  const matched = rows.map((row) => {
    const former = byFormer
      .get(row.version)
      ?.find(({ migration }) => migration.former?.name === row.name);
    if (former !== undefined) return { row, version: former.version, file: former };
    const same = byText.get(row.version);
    const version = same?.version ?? order.parse(row);
    const file = same ?? (version && byKey.get(version.key));
    return { row, version, file };
  });
  return order.identifiesByName ? matched : matchOtherSpellings(files, matched);
}

/** Matches a row with the only file without a row whose version is the same number. */
function matchOtherSpellings(
  files: readonly VersionedFile[],
  matched: readonly MatchedRow[],
): readonly MatchedRow[] {
  if (matched.every(({ file }) => file !== undefined)) return matched;
  const taken = new Set(matched.map(({ file }) => file));
  const byNumber = new Map<string, VersionedFile | undefined>();
  for (const file of files) {
    const number = parseVersion(file.version.text)?.key;
    if (taken.has(file) || number === undefined) continue;
    byNumber.set(number, byNumber.has(number) ? undefined : file);
  }
  return matched.map((each) => {
    if (each.file !== undefined) return each;
    const number = parseVersion(each.row.version)?.key ?? '';
    const file = byNumber.get(number);
    if (file === undefined) return each;
    byNumber.delete(number);
    return { row: each.row, version: file.version, file };
  });
}
