import type { Version } from '../version';

/** What a file's name says to a format. */
export type NameReading =
  | { readonly kind: 'migration'; readonly version: Version; readonly name: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unreadable'; readonly what: string; readonly next: string };

/** One tool's way to name its migration files. A format is one file of this folder. */
export interface Format {
  readonly name: string;
  /** Total: any file name in, a reading out. */
  readonly readName: (fileName: string) => NameReading;
}
