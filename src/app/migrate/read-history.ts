import type { Session } from '../../engine/session';
import { TOOL_TABLES } from '../../engine/tables';
import { readToolHistory } from '../../engine/tables/read-tool-history';
import { type HistoryResult, readHistory, type TargetHistory } from '../../engine/target-history';
import type { Format } from '../../migrations/formats/format';
import type { HistoryRow } from '../../migrations/history-row';
import type { Migration } from '../../migrations/migration';

/** How and for whom it is read. */
type How = Parameters<typeof readHistory>[1] & { readonly format: Format };

/**
 * Reads the server's facts, our own tables, and where the files are a tool's, that tool's history.
 *
 * @param files Those of the folder: a tool that keeps no checksum is compared by them.
 */
export async function readFormatHistory(
  session: Session,
  files: Promise<readonly Migration[]>,
  how: How,
): Promise<HistoryResult> {
  const asking = readHistory(session, how);
  const migrations = await files;
  const reading = await asking;
  const { name, history: where } = how.format;
  if (!reading.ok) return reading;
  if (where === undefined) return { ok: true, history: withoutTools(reading.history) };
  const of = { tool: TOOL_TABLES[name], where };
  return await readToolHistory(session, reading.history, of, migrations, how.readOnly);
}

/** Our own history, without the files of tools that are under way in the same database. */
function withoutTools(history: TargetHistory): TargetHistory {
  const isTools = ({ ordinal }: HistoryRow) => ordinal < 0;
  return history.rows.some(isTools)
    ? { ...history, rows: history.rows.filter((row) => !isTools(row)) }
    : history;
}
