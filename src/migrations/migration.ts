import type { Problem } from '../problem';

/** Where it is about and what came of it: a value, or everything that is wrong (never thrown). */
export type MigrationsResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * What the edge found under one name of the migrations folder. It decodes and hashes, for this room
 * knows no bytes; the text has lost one leading byte order mark, the checksum has not (contract,
 * section 7.9: what was hashed is what is run).
 */
export type SourceContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invalid-utf8'; readonly offset: number }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'too-large'; readonly bytes: number };

/** One entry of the migrations folder, as the edge read it. */
export interface SourceFile {
  /** Seen from the folder of the migrations: for most formats a name without folders. */
  readonly name: string;
  /** Relative to the workspace, with forward slashes: what an annotation needs. */
  readonly path: string;
  /** sha-256 of the raw bytes, in hex. */
  readonly checksum: string;
  readonly content: SourceContent;
}

/** A file that has a version and a text: what may run. */
export interface Migration {
  /** As the file spells it; two spellings of one number are one version (`version.ts`). */
  readonly version: string;
  readonly name: string;
  readonly fileName: string;
  readonly path: string;
  readonly checksum: string;
  readonly text: string;
  /** What the history of its tool has of it that neither its name nor its bytes tell as they are. */
  readonly toolChecksum?: string;
  /** Something beside it says that it is to run statement by statement. */
  readonly outside?: boolean;
}

/** A list of problems as a `Result`; with none, the value. */
export function toMigrationsResult<Value>(
  problems: readonly Problem[],
  value: Value,
): MigrationsResult<Value> {
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, value } : { ok: false, problems: [first, ...rest] };
}
