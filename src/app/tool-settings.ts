import { readPackageScripts } from '../command/history/command-options';
import type { Environment } from '../inputs/declared-value';
import type { FormatName } from '../inputs/request';
import type { Format } from '../migrations/formats/format';
import { SETTING_TABLES } from '../migrations/formats/settings';
import { checkSettings } from '../migrations/formats/settings/check-settings';
import {
  collectToolSettings,
  needsDataParsers,
  readProfiles,
} from '../migrations/formats/settings/collect-tool-settings';
import {
  type CollectedSettings,
  findDotenvProblems,
} from '../migrations/formats/settings/collected-settings';
import { configureFormat } from '../migrations/formats/settings/configure-format';
import { loadDataParsers } from '../migrations/formats/settings/parse-setting-files';
import {
  findSettingRow,
  isHistorySetting,
  type ToolSetting,
} from '../migrations/formats/settings/setting-row';
import { type MigrationsResult, toMigrationsResult } from '../migrations/migration';
import { readSettingFiles, type SettingContext, type SettingFiles } from './setting-files';

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
  const environment = context.environment ?? {};
  const files = await readSettingFiles(name, folder, context, []);
  const scripts = files.packages.flatMap((file) => readPackageScripts(file, folder));
  const named = listConfigFiles(scripts);
  const more = named.length === 0 ? files : await readSettingFiles(name, folder, context, named);
  const collected = await collect(name, more, environment, folder, scripts);
  const profiles =
    context.environment === undefined
      ? { profiles: [], profileVariable: undefined }
      : readProfiles(name, environment);
  const { isHistoryNamed } = context;
  const checked = checkSettings(table, collected.settings, { isHistoryNamed, ...profiles });
  const configured = configureFormat(format, table, checked.values, folder);
  const dotenv = more.dotenv.flatMap((file) =>
    findDotenvProblems(table, file, environment, isHistoryNamed),
  );
  const { problems } = collected;
  return toMigrationsResult(
    [...more.problems, ...problems, ...checked.problems, ...configured.problems, ...dotenv],
    configured.format,
  );
}

/**
 * Applies the settings that a command's tool reads itself, for the place of its history. Settings
 * that only the tool honors are allowed here. A place that is not known is a problem.
 *
 * @param options The options of the command.
 */
export async function applyCommandSettings(
  format: Format,
  folder: string,
  context: SettingContext,
  options: readonly ToolSetting[],
): Promise<MigrationsResult<Format>> {
  const { name } = format;
  if (name === 'sql') return { ok: true, value: format };
  const table = SETTING_TABLES[name];
  const environment = context.environment ?? {};
  const files = await readSettingFiles(name, folder, context, listConfigFiles(options));
  const scripts = files.packages.flatMap((file) => readPackageScripts(file, folder));
  const collected = await collect(name, files, environment, folder, [...scripts, ...options]);
  const isHistory = ({ key }: ToolSetting) => {
    const row = findSettingRow(table, key);
    return row !== undefined && row.effect === 'honored' && isHistorySetting(row);
  };
  const checkOptions = {
    isHistoryNamed: context.isHistoryNamed,
    ...readProfiles(name, environment),
  };
  const place = checkSettings(table, collected.settings.filter(isHistory), checkOptions);
  const others = checkSettings(
    table,
    collected.settings.filter((setting) => !isHistory(setting)),
    checkOptions,
  );
  const values = new Map([...others.values, ...place.values]);
  return toMigrationsResult(place.problems, configureFormat(format, table, values, folder).format);
}

/** Returns the configuration files that options name, if their names are known. */
function listConfigFiles(options: readonly ToolSetting[]): readonly string[] {
  const named = options.filter(({ key }) => key === 'config-file' || key === 'configFiles');
  return named.flatMap(({ value }) => value?.split(',') ?? []);
}

async function collect(
  format: Exclude<FormatName, 'sql'>,
  { files }: SettingFiles,
  environment: Environment,
  folder: string,
  given: readonly ToolSetting[],
): Promise<CollectedSettings> {
  const parsers = needsDataParsers(files) ? await loadDataParsers() : undefined;
  const collected = collectToolSettings(format, files, environment, { folder, parsers });
  return { ...collected, settings: [...collected.settings, ...given] };
}
