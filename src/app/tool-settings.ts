import { listFolderIfExists, readListedTexts, type SettingText } from '../edge/setting-files';
import type { Environment } from '../inputs/declared-value';
import type { FormatName } from '../inputs/request';
import type { Format } from '../migrations/formats/format';
import { SETTING_TABLES } from '../migrations/formats/settings';
import { checkSettings } from '../migrations/formats/settings/check-settings';
import {
  collectSettings,
  listSettingPlaces,
  needsDataParsers,
  readProfiles,
} from '../migrations/formats/settings/collect-settings';
import { findDotenvProblems } from '../migrations/formats/settings/collected-settings';
import { configureFormat } from '../migrations/formats/settings/configure-format';
import {
  loadDataParsers,
  type SettingFile,
} from '../migrations/formats/settings/parse-setting-files';
import type { ToolSetting } from '../migrations/formats/settings/setting-row';
import { type MigrationsResult, toMigrationsResult } from '../migrations/migration';
import { type Problem, UserError } from '../problem';

/** Where the settings of a tool are read. */
export interface SettingContext {
  readonly workspace: string;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  /** The variables of the run; undefined for `check`, which does not know those of the other jobs. */
  readonly environment: Environment | undefined;
  /** Whether the input `history-table` or the URL names the history table. */
  readonly isHistoryNamed: boolean;
  /** Settings from elsewhere, such as the options of a command. They come before all others. */
  readonly given?: readonly ToolSetting[];
}

/**
 * Applies the settings that files and variables of a tool contain (docs/settings.md). A setting that
 * the action does not support is a problem.
 *
 * @param folder The folder of the migrations, relative to the workspace.
 */
export async function applyToolSettings(
  format: Format,
  folder: string,
  context: SettingContext,
): Promise<MigrationsResult<Format>> {
  const { name } = format;
  if (name === 'sql') return { ok: true, value: format };
  const table = SETTING_TABLES[name];
  const { isHistoryNamed, given = [] } = context;
  const environment = context.environment ?? {};
  const { files, dotenv, problems } = await readSettingFiles(name, folder, context);
  const parsers = needsDataParsers(files) ? await loadDataParsers() : undefined;
  const collected = collectSettings(name, files, environment, { folder, parsers });
  const profiles =
    context.environment === undefined
      ? { profiles: [], profileVariable: undefined }
      : readProfiles(name, environment);
  const options = { isHistoryNamed, ...profiles };
  const checked = checkSettings(table, [...collected.settings, ...given], options);
  const configured = configureFormat(format, table, checked.values, folder);
  return toMigrationsResult(
    [
      ...problems,
      ...collected.problems,
      ...checked.problems,
      ...configured.problems,
      ...dotenv.flatMap((file) => findDotenvProblems(table, file, environment, isHistoryNamed)),
    ],
    configured.format,
  );
}

/** The files with settings of a tool, the `.env` file, and files that are not read. */
interface SettingFiles {
  readonly files: readonly SettingFile[];
  readonly dotenv: readonly SettingFile[];
  readonly problems: readonly Problem[];
}

/** Reads the files that can contain settings of a tool. A link is a problem, because it is not read. */
async function readSettingFiles(
  format: FormatName,
  folder: string,
  { workspace, workingDirectory, environment }: SettingContext,
): Promise<SettingFiles> {
  const base = listWorkingDirectory(workspace, workingDirectory);
  const places = listSettingPlaces(format, folder, base?.shownPath ?? folder);
  const reads = places.map(async ({ folder: place, files }) => {
    const listed = listFolderIfExists(workspace, place);
    return listed === undefined ? [] : await readListedTexts(listed, files);
  });
  // `check` does not know the variables of the job, so a file of variables says nothing.
  const hasVariables = base !== undefined && environment !== undefined;
  const dotenv = hasVariables ? await readListedTexts(base, /^\.env$/) : [];
  const contents = (await Promise.all(reads)).flat();
  return {
    files: contents.flatMap(toSettingFile),
    dotenv: dotenv.flatMap(toSettingFile),
    problems: [...contents, ...dotenv].flatMap(({ path, text }) =>
      text === undefined ? [unreadable(path)] : [],
    ),
  };
}

/** Returns undefined if the working directory does not exist or is outside the workspace. */
function listWorkingDirectory(workspace: string, workingDirectory: string) {
  try {
    return listFolderIfExists(workspace, workingDirectory);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function toSettingFile({ path, text }: SettingText): readonly SettingFile[] {
  return text === undefined ? [] : [{ path, text }];
}

function unreadable(path: string): Problem {
  return {
    code: 'setting-refused',
    what: `\`${path}\` is not a regular text file, so its settings are not known.`,
    next: 'Replace it with a regular file in UTF-8. The action does not follow links.',
    file: path,
  };
}
