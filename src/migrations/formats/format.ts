import type { FormatName } from '../../inputs/request';
import type { Version } from '../version';

/** What a file's name says to a format. */
export type ParsedName =
  | { readonly kind: 'migration'; readonly version: Version; readonly name: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unreadable'; readonly what: string; readonly next: string };

/** The part of a file that goes forward, the rest blanked so that every line keeps its number. */
export type ParsedText =
  | {
      readonly ok: true;
      readonly text: string;
      /** Goes on to `Migration`. */
      readonly toolChecksum?: string;
      /** It is to run statement by statement, as something beside it says. */
      readonly outside?: boolean;
      /** The text is another one than the file's. */
      readonly substituted?: boolean;
    }
  | {
      readonly ok: false;
      /** The sentence goes on after the file's name. */
      readonly what: string;
      readonly next: string;
      readonly line: number | undefined;
    };

/** The texts of files that are no migrations and say something about them, by their names. */
export type MetadataFiles = ReadonlyMap<string, string>;

/** A history table by its name. */
export interface HistoryTableName {
  /** Undefined: the first of the search path, as the tool has it. */
  readonly schema: string | undefined;
  readonly table: string;
}

/** One tool's way to name and to write its migration files. A format is one file of this folder. */
export interface Format {
  readonly name: FormatName;
  /** Whether its files stand in folders below too: then their names are paths. */
  readonly nested: boolean;
  /** Which of these names are its companions: they are read before the names of migrations are. */
  readonly companions: (names: readonly string[]) => readonly string[];
  /** The files that its companions tell of and that are not among these names; most formats have none. */
  readonly missing?: (names: readonly string[], companions: MetadataFiles) => readonly ParsedName[];
  /** Total: any file name in, a reading out. */
  readonly readName: (fileName: string, companions: MetadataFiles) => ParsedName;
  readonly readText: (text: string, fileName: string, companions: MetadataFiles) => ParsedText;
  /** Where its tool keeps the history; undefined for `governed.migrations`. */
  readonly history: HistoryTableName | undefined;
  /** Whether a new file below the newest applied one is an error, as its tool has it. */
  readonly requiresOrder: boolean;
  /** Whether an applied file that is gone is one. */
  readonly requiresAllFiles: boolean;
}

/** What a format has whose files stand alone, in one folder. */
export const FLAT_FOLDER: Pick<Format, 'nested' | 'companions'> = {
  nested: false,
  companions: () => [],
};
