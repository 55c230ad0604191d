import type { HistoryTableName } from '../../migrations/formats/format';

/** The values of a row in the text format of Postgres; null for NULL. */
export type HistoryToolRow = readonly (string | null)[];

/** A migration that the history contains. */
export interface AppliedMigration {
  /** The identifier that the tool uses. It is unique. */
  readonly version: string;
  readonly name: string;
  /** Empty if the tool does not store one. */
  readonly checksum: string;
}

/** A migration that a file declares. */
export interface DeclaredMigration extends AppliedMigration {
  /** Relative to the workspace; undefined if a list of migrations declares it. */
  readonly file: string | undefined;
}

/** What is applied and what is pending, from the history table and the files of a tool. */
export interface MigrationStatus {
  /** In the order of application, if the tool stores one. */
  readonly applied: readonly AppliedMigration[];
  /** In the order in which the tool would apply them; undefined if they cannot be known. */
  readonly pending: readonly DeclaredMigration[] | undefined;
  /** The heads of the migration graph if there are two or more, otherwise empty. */
  readonly heads: readonly string[];
}

/** The text of each file, by its path relative to the working directory. */
export type FileMap = ReadonlyMap<string, string>;

/** A migration tool that a command can run, and its history table. */
export interface HistoryTool {
  /** The usual name of the tool, as in `checks/commands/tools`. */
  readonly tool: string;
  /** The default name of the history table. */
  readonly place: HistoryTableName;
  /** Columns that the table must have, because several tools use the same table name. */
  readonly columns: readonly string[];
  /** Returns the query for the rows of the table, in the order of application. */
  readonly query: (table: string) => string;
  /** Returns whether the tool reads its migrations from a file of this path. */
  readonly reads: (path: string) => boolean;
  /** Computes the status. Never throws, for any rows, files and command. */
  readonly status: (
    rows: readonly HistoryToolRow[],
    files: FileMap,
    command: string,
  ) => Promise<MigrationStatus>;
}

/** Creates a status without pending migrations, because the files are not known. */
export function statusWithoutFiles(applied: readonly AppliedMigration[]): MigrationStatus {
  return { applied, pending: undefined, heads: [] };
}

/** Returns the last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
