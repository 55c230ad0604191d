import { isRepeatable } from './repeatable';
import { compareVersions, parseVersion, type Version } from './version';

/** A file whose name belongs to the format. */
export interface NamedFile {
  readonly fileName: string;
  readonly version: Version;
  readonly name: string;
  /** See `Migration.former`. */
  readonly former?: { readonly version: string; readonly name: string };
  /** See `Migration.unapplied`. */
  readonly unapplied?: 'missing' | 'skipped';
}

/** What identifies a file or a history row, and its position among the others. */
export interface VersionedItem {
  readonly version: string;
  /** See `Migration.toolChecksum`. */
  readonly toolChecksum?: string;
}

/** How a tool identifies its migrations and in which order it runs them (docs/formats.md#order). */
export interface MigrationOrder {
  /** Returns the version of a file or a row; undefined if the tool does not write such a version. */
  readonly parse: (item: VersionedItem) => Version | undefined;
  /** Compares the positions of two versions. */
  readonly compare: (left: Version, right: Version) => number;
  /** Compares two files by the order in which they run. */
  readonly compareFiles: (left: NamedFile, right: NamedFile) => number;
  /** Whether the whole name of a file identifies it, so that two files can have the same digits. */
  readonly identifiesByName: boolean;
  /** Whether files run in another order than that of `compare`. */
  readonly runsOutOfOrder?: true;
}

/** Versions are numbers: `1` and `01` are the same, and 10 is after 9. Repeatable files are last. */
export const NUMERIC_ORDER: MigrationOrder = {
  parse: ({ version }) => parseVersion(version),
  compare: compareVersions,
  compareFiles: compareNumbers,
  identifiesByName: false,
};

/** Versions are digits that are compared as text, and files run in the order of their names. */
export const TEXT_ORDER: MigrationOrder = {
  parse: ({ version }) => parseVersion(version) && { text: version, numbers: [], key: version },
  compare: (left, right) => compareCodePoints(left.text, right.text),
  compareFiles: (left, right) => compareCodePoints(left.fileName, right.fileName),
  identifiesByName: false,
};

/** Sorts repeatable migrations last, by description. */
function compareNumbers(left: NamedFile, right: NamedFile): number {
  const one = isRepeatable({ version: left.version.text });
  if (one !== isRepeatable({ version: right.version.text })) return one ? 1 : -1;
  if (!one) return compareVersions(left.version, right.version);
  return left.version.key < right.version.key ? -1 : Number(left.version.key !== right.version.key);
}

/** Compares texts as a program compares their UTF-8 bytes. JavaScript compares UTF-16 code units. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (one !== other) return rankCodeUnit(one) - rankCodeUnit(other);
  }
  return left.length - right.length;
}

/** Ranks the halves of a pair (U+D800 to U+DFFF) after all other units, as the characters that they form. */
function rankCodeUnit(unit: number): number {
  const isHalf = unit >= 0xd800 && unit < 0xe000;
  return isHalf ? unit + 0x1_0000 : unit;
}
