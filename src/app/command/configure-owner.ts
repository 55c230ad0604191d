import { readCommandOptions } from '../../command/history/command-options';
import {
  type HistoryOwner,
  listFileFolders,
  type ToolFormat,
} from '../../command/history/history-owner';
import { folderExists, readDotenv } from '../../edge/setting-files';
import type { Request } from '../../inputs/request';
import { MIGRATION_FORMATS } from '../../migrations/formats';
import type { Format } from '../../migrations/formats/format';
import { withFirstHistoryTable } from '../../migrations/formats/history-table-override';
import { SETTING_TABLES } from '../../migrations/formats/settings';
import { findSettingRow } from '../../migrations/formats/settings/setting-row';
import { readUrlSettings } from '../../migrations/formats/url-settings';
import { UserError } from '../../problem';
import { applyCommandSettings } from '../tool-settings';

/**
 * Returns the format of a command's tool with the settings that the tool reads: the options of the
 * command, its variables, and files. Undefined if the tool has no format.
 *
 * @throws UserError if the place of the history is not known.
 */
export async function configureOwner(
  owner: HistoryOwner | undefined,
  command: string,
  { environment, workingDirectory, migrations, historyTable, target }: Request,
  workspace: string,
): Promise<Format | undefined> {
  if (owner?.kind !== 'format') return undefined;
  const { format } = owner;
  const folders = listFileFolders(format, migrations).map((each) =>
    joinFolder(workingDirectory, each),
  );
  const folder = folders.find((each) => folderExists(workspace, each)) ?? folders[0] ?? '.';
  const options = readCommandOptions(command, format, {
    ...(LOADS_DOTENV.has(format) ? await readDotenv(workspace, workingDirectory) : {}),
    ...environment,
  });
  const context = {
    workspace,
    workingDirectory,
    environment: options.environment,
    isHistoryNamed: historyTable !== undefined,
  };
  const { settings } = options;
  const result = await applyCommandSettings(MIGRATION_FORMATS[format], folder, context, settings);
  if (!result.ok) throw new UserError(result.problems);
  const isOption = settings.some(
    ({ key }) => findSettingRow(SETTING_TABLES[format], key)?.namesHistory,
  );
  return isOption ? result.value : withUrlTable(result.value, target);
}

/** Applies what the URL says about the history, which the options of the command replace. */
function withUrlTable(format: Format, target: Request['target']): Format {
  const url = readUrlSettings(target?.ok === true ? target.target : undefined, format.name);
  if (!url.ok) return format;
  const placed = withFirstHistoryTable(format, url.value.historyTable, url.value.historySchema);
  return placed.ok ? placed.value : format;
}

/** Tools that load `.env` of the working directory. The environment of the run is above it. */
const LOADS_DOTENV: ReadonlySet<ToolFormat> = new Set<ToolFormat>([
  'dbmate',
  'goose',
  'node-pg-migrate',
]);

function joinFolder(folder: string, name: string): string {
  const parts = `${folder}/${name}`.split('/').filter((part) => part !== '' && part !== '.');
  return parts.join('/') || '.';
}
