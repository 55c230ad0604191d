import type { HistoryTableName } from '../../migrations/formats/format';

/** Every value of a row as Postgres writes it, null for NULL. */
export type HistoryToolRow = readonly (string | null)[];

/** A migration that a history tells of. */
export interface AppliedMigration {
  /** What its tool calls it, and calls no other. */
  readonly version: string;
  readonly name: string;
  /** Empty where its tool keeps none. */
  readonly checksum: string;
}

/** A migration that a file declares. */
export interface DeclaredMigration extends AppliedMigration {
  /** Relative to the workspace; undefined where a list declares it. */
  readonly file: string | undefined;
}

/** How a history and the files of its tool stand to each other. */
export interface MigrationStatus {
  /** In the order of application, as far as the tool knows one. */
  readonly applied: readonly AppliedMigration[];
  /** In the order in which the tool would run them; undefined where that cannot be known. */
  readonly pending: readonly DeclaredMigration[] | undefined;
  /** The ends of a history that has several, which most often is a mistake; else empty. */
  readonly heads: readonly string[];
}

/** Files by their paths, seen from the working directory. */
export type FileMap = ReadonlyMap<string, string>;

/** A tool that a command may be, and the table in which it keeps its history. One file for each. */
export interface HistoryTool {
  /** As people call it. */
  readonly tool: string;
  /** Tried on the words of a command. */
  readonly program: RegExp;
  readonly place: HistoryTableName;
  /** Those that the table has at least: several tools have one of the same name. */
  readonly columns: readonly string[];
  /** The query of its rows, in the order of application. */
  readonly query: (table: string) => string;
  /** Whether a file of the working directory says something about its migrations. */
  readonly reads: (path: string) => boolean;
  /** Total: whatever the table and the files hold, and the command says. */
  readonly status: (
    rows: readonly HistoryToolRow[],
    files: FileMap,
    command: string,
  ) => Promise<MigrationStatus>;
}

/** A standing of which only the history is known. */
export function statusWithoutFiles(applied: readonly AppliedMigration[]): MigrationStatus {
  return { applied, pending: undefined, heads: [] };
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
