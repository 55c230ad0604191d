import type { HistoryRow } from '../../migrations/history-row';
import type { Migration } from '../../migrations/migration';
import type { Problem } from '../../problem';
import type { HistoryTable } from '../history-table';
import type { SqlRow } from '../session';
import { quoteLiteral } from '../sql-literal';

/** Location of a tool's table on a server. */
export interface TableLocation {
  /** Name with schema, quoted for SQL. */
  readonly name: string;
  readonly schema: string;
  readonly table: string;
  readonly database: string;
  /** Whether the table exists without the column `schema`. Only for tables of this action. */
  readonly lacksSchema?: boolean;
}

/** The rows of a tool's table, or the problem that stops a run. */
export type ToolHistoryResult =
  | {
      readonly ok: true;
      readonly rows: readonly HistoryRow[];
      /** Ordinal of the newest row of the table, if it is not in `rows`. */
      readonly newest?: number;
    }
  | { readonly ok: false; readonly problem: Problem };

/** How to read and write the history table of a tool. Each file of this folder implements one. */
export interface ToolTable {
  /** Returns the query for the rows. */
  readonly query: (table: string) => string;
  /**
   * Converts the rows, in the order in which they were applied. If the tool stores no checksum, the
   * file counts as unchanged.
   */
  readonly read: (rows: readonly SqlRow[], files: readonly Migration[]) => ToolHistoryResult;
  /** Returns the table at a location. */
  readonly at: (location: TableLocation) => HistoryTable;
}

/** Returns the statement that creates the schema of a table if it does not exist, in PL/pgSQL. */
export function createMissingSchema({ schema }: Pick<TableLocation, 'schema'>): string {
  return `IF pg_catalog.to_regnamespace(pg_catalog.quote_ident(${quoteLiteral(schema)})) IS NULL THEN
        EXECUTE pg_catalog.format('CREATE SCHEMA %I', ${quoteLiteral(schema)});
      END IF;`;
}

/** Returns an applied row. Its name and checksum are those of the file. */
export function toAppliedRow(
  ordinal: number,
  version: string,
  files: ReadonlyMap<string, Migration>,
): HistoryRow {
  const file = files.get(version);
  return {
    ordinal,
    version,
    state: 'applied',
    statementsDone: 0,
    name: file?.name ?? '',
    checksum: file?.checksum ?? '',
  };
}

/** Returns the files by their versions. */
export function indexByVersion(files: readonly Migration[]): ReadonlyMap<string, Migration> {
  return new Map(files.map((file) => [file.version, file]));
}
