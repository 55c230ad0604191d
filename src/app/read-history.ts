import { type HistoryReading, readHistory } from '../engine/history';
import type { Session } from '../engine/session';
import { TOOL_TABLES } from '../engine/tables/index';
import { readToolHistory } from '../engine/tables/read';
import type { Format } from '../migrations/formats/format';
import type { Migration } from '../migrations/migration';

/** How and for whom it is read. */
type How = Parameters<typeof readHistory>[1] & { readonly format: Format };

/**
 * Reads the server's facts, our own tables, and where the files are a tool's, that tool's history.
 *
 * @param files Those of the folder: a tool that keeps no checksum is compared by them.
 */
export async function readHistoryOf(
  session: Session,
  files: Promise<readonly Migration[]>,
  how: How,
): Promise<HistoryReading> {
  const asking = readHistory(session, how);
  const migrations = await files;
  const reading = await asking;
  const tool = TOOL_TABLES[how.format.name];
  if (!reading.ok || tool === undefined) return reading;
  return await readToolHistory(session, reading.history, tool, migrations, how.readOnly);
}
