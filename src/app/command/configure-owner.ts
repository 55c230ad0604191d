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
  { environment, workingDirectory, migrations, historyTable }: Request,
  workspace: string,
): Promise<Format | undefined> {
  if (owner?.kind !== 'format') return undefined;
  const { format } = owner;
  const folders = listFileFolders(format, migrations).map((each) =>
    joinFolder(workingDirectory, each),
  );
  const folder = folders.find((each) => folderExists(workspace, each)) ?? folders[0] ?? '.';
  const options = readCommandOptions(command, format, {
    ...(LOADS_DOTENV.has(format) ? readDotenv(workspace, workingDirectory) : {}),
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
  if (result.ok) return result.value;
  throw new UserError(result.problems);
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
