import type { FormatName } from '../../inputs/request';
import type { Version } from '../version';

/** What a file's name says to a format. */
export type NameReading =
  | { readonly kind: 'migration'; readonly version: Version; readonly name: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unreadable'; readonly what: string; readonly next: string };

/** The part of a file that goes forward, the rest blanked so that every line keeps its number. */
export type TextReading =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      /** The sentence goes on after the file's name. */
      readonly what: string;
      readonly next: string;
      readonly line: number | undefined;
    };

/** One tool's way to name and to write its migration files. A format is one file of this folder. */
export interface Format {
  readonly name: FormatName;
  /** Total: any file name in, a reading out. */
  readonly readName: (fileName: string) => NameReading;
  readonly readText: (text: string) => TextReading;
  /** The tool's history table, without its schema; undefined where it is ours. */
  readonly historyTable: string | undefined;
  /** Whether a new file below the newest applied one is an error, as its tool has it. */
  readonly inOrder: boolean;
  /** Whether an applied file that is gone is one. */
  readonly whole: boolean;
}
