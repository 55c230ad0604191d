import type { Problem } from '../problem';

/** A value, or all problems that prevent it. */
export type MigrationsResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Content of one name in the migrations folder. `edge/` decodes and hashes it, because pure rooms do
 * not handle bytes. A leading byte order mark is removed from the text, but the checksum covers it.
 */
export type SourceContent =
  | { readonly kind: 'text'; readonly text: string }
  /** `offset` counts bytes from 0. */
  | { readonly kind: 'invalid-utf8'; readonly offset: number }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'too-large'; readonly bytes: number };

/** One entry of the migrations folder. */
export interface SourceFile {
  /** Relative to the migrations folder. Most formats do not have subfolders. */
  readonly name: string;
  /** Relative to the workspace, with forward slashes, as annotations need it. */
  readonly path: string;
  /** SHA-256 of the bytes, in hex. */
  readonly checksum: string;
  readonly content: SourceContent;
}

/** A migration file with its version and its text. */
export interface Migration {
  /** As written in the file name. `1` and `01` are the same version (`version.ts`). */
  readonly version: string;
  readonly name: string;
  readonly fileName: string;
  readonly path: string;
  /** SHA-256 in hex: of the bytes, or of the text if placeholders were replaced. */
  readonly checksum: string;
  /** The SQL to run. */
  readonly text: string;
  /** The text of the file, if a checksum of its tool must be compared and the SQL to run differs. */
  readonly sourceText?: string;
  /** What identifies the file in its tool's history: Flyway's checksum, or the date in Drizzle's journal. */
  readonly toolChecksum?: string;
  /** Whether a file beside it makes it non-transactional. */
  readonly nonTransactional?: boolean;
  /** Whether the file contains several transactions, which the engine runs as one. */
  readonly joinsTransactions?: boolean;
  /** Version and name in the history of a release that read this file name differently. */
  readonly former?: { readonly version: string; readonly name: string };
  /**
   * Why this file never runs although its name is that of a migration. `missing`: the folder of the
   * migration has no file, which is an error while it is pending. `skipped`: the tool skips it.
   */
  readonly unapplied?: 'missing' | 'skipped';
}

/** Returns the problems, or the value if there are none. */
export function toMigrationsResult<Value>(
  problems: readonly Problem[],
  value: Value,
): MigrationsResult<Value> {
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, value } : { ok: false, problems: [first, ...rest] };
}
