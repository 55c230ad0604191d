import type { HistoryRow } from '../../migrations/history-row';
import type { Migration } from '../../migrations/migration';
import type { Problem } from '../../problem';
import type { HistoryTable } from '../history-table';
import type { SqlRow } from '../session';

/** A tool's table, found on a server. */
export interface TableLocation {
  /** With its schema, quoted, as SQL has it. */
  readonly name: string;
  readonly schema: string;
  readonly table: string;
  readonly database: string;
}

/** What a tool's table says. */
export type ToolHistoryResult =
  | {
      readonly ok: true;
      readonly rows: readonly HistoryRow[];
      /** The ordinal of the newest row of the table, where that may not be among these. */
      readonly newest?: number;
    }
  | { readonly ok: false; readonly problem: Problem };

/** The history table of a tool, as the tool writes it. One file of this folder for each. */
export interface ToolTable {
  /** The query of its rows. */
  readonly query: (table: string) => string;
  /**
   * What the rows say, in the order of application. A file whose tool keeps no checksum is believed to
   * be the one that was applied.
   */
  readonly read: (rows: readonly SqlRow[], files: readonly Migration[]) => ToolHistoryResult;
  readonly at: (located: TableLocation) => HistoryTable;
}

/** An applied row, with the checksum of the file where the tool has none. */
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

export function indexByVersion(files: readonly Migration[]): ReadonlyMap<string, Migration> {
  return new Map(files.map((file) => [file.version, file]));
}
