import { HISTORY_TABLE } from '../../engine/history-table';
import type { Session } from '../../engine/session';
import { TOOL_TABLES } from '../../engine/tables';
import { readToolHistory } from '../../engine/tables/read-tool-history';
import type { TargetHistory } from '../../engine/target-history';
import type { ReadPermit } from '../../policy/decide';
import { UserError } from '../../problem';
import type { Evidence } from '../../report/read-evidence';
import { listFolders } from '../../report/verify/recompute-digests';
import { openMigrations } from '../migration-files';

/**
 * Returns the history table of the files that the evidence lists, as a run in this checkout finds
 * it: by their format and by the settings of their tool.
 *
 * @returns Undefined if the folder no longer contains these files, or if the run had a command.
 */
export async function findExpectedTable(
  session: Session,
  permit: ReadPermit,
  { predicate: { migrations, command } }: Evidence,
  { workspace, history }: { readonly workspace: string; readonly history: TargetHistory },
): Promise<string | undefined> {
  if (command || migrations.length === 0) return undefined;
  for (const folder of listFolders(migrations)) {
    try {
      const request = {
        ...permit.request,
        workingDirectory: '.',
        migrations: folder === '' ? '.' : folder.slice(0, -1),
      };
      const opened = await openMigrations(request, workspace);
      if (!opened.ok) continue;
      const { format, read } = opened.value;
      const files = await read();
      const paths = new Set(files.map(({ path }) => path));
      if (!migrations.every(({ file }) => paths.has(file))) continue;
      if (format.history === undefined) return HISTORY_TABLE;
      const of = { tool: TOOL_TABLES[format.name], where: format.history };
      const reading = await readToolHistory(session, history, of, files, true);
      if (reading.ok) return reading.history.table.name;
    } catch (error) {
      // Another folder, or a folder that changed since the run.
      if (!(error instanceof UserError)) throw error;
    }
  }
  return undefined;
}
