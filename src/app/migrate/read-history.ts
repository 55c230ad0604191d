import type { Session } from '../../engine/session';
import { TOOL_TABLES } from '../../engine/tables';
import { readToolHistory } from '../../engine/tables/read-tool-history';
import { type HistoryResult, readHistory, type TargetHistory } from '../../engine/target-history';
import type { Format } from '../../migrations/formats/format';
import type { HistoryRow } from '../../migrations/history-row';
import type { Migration } from '../../migrations/migration';

type ReadHistoryOptions = Parameters<typeof readHistory>[1] & { readonly format: Format };

/**
 * Reads the server facts, the tables of this action and, if the format is that of a tool, the
 * tool's history table.
 *
 * @param migrations The files of the folder. The rows of a tool without checksums are matched with them.
 */
export async function readFormatHistory(
  session: Session,
  migrations: Promise<readonly Migration[]>,
  options: ReadHistoryOptions,
): Promise<HistoryResult> {
  // The server answers while the files are read.
  const answer = readHistory(session, options);
  const files = await migrations;
  const result = await answer;
  const { name, history: where } = options.format;
  if (!result.ok) return result;
  if (where === undefined) return { ok: true, history: withoutToolRows(result.history) };
  const of = { tool: TOOL_TABLES[name], where };
  return await readToolHistory(session, result.history, of, files, options.readOnly);
}

/** Removes the rows of tool files that another run has begun in the same database. */
function withoutToolRows(history: TargetHistory): TargetHistory {
  const isToolRow = ({ ordinal }: HistoryRow) => ordinal < 0;
  return history.rows.some(isToolRow)
    ? { ...history, rows: history.rows.filter((row) => !isToolRow(row)) }
    : history;
}
