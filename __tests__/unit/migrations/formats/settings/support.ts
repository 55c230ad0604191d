import type { Environment } from '../../../../../src/inputs/declared-value';
import type { FormatName } from '../../../../../src/inputs/request';
import { MIGRATION_FORMATS } from '../../../../../src/migrations/formats';
import type { Format } from '../../../../../src/migrations/formats/format';
import { SETTING_TABLES } from '../../../../../src/migrations/formats/settings';
import { checkSettings } from '../../../../../src/migrations/formats/settings/check-settings';
import {
  collectToolSettings,
  readProfiles,
} from '../../../../../src/migrations/formats/settings/collect-tool-settings';
import { findDotenvProblems } from '../../../../../src/migrations/formats/settings/collected-settings';
import { configureFormat } from '../../../../../src/migrations/formats/settings/configure-format';
import { loadDataParsers } from '../../../../../src/migrations/formats/settings/parse-setting-files';
import type { Problem } from '../../../../../src/problem';

/** The files and variables of a project. */
export interface SettingProject {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Environment;
  readonly isHistoryNamed?: boolean;
  readonly folder?: string;
}

/** Applies the settings of a project, as `app/tool-settings.ts` does with the files of a workspace. */
export async function applySettings(
  name: Exclude<FormatName, 'sql'>,
  { files = {}, env = {}, isHistoryNamed = false, folder = 'sql' }: SettingProject,
): Promise<{ readonly format: Format; readonly problems: readonly Problem[] }> {
  const table = SETTING_TABLES[name];
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  const dotenv = all.filter(({ path }) => path.endsWith('.env'));
  const parsers = await loadDataParsers();
  const others = all.filter((file) => !dotenv.includes(file));
  const collected = collectToolSettings(name, others, env, { folder, parsers });
  const options = { isHistoryNamed, ...readProfiles(name, env) };
  const { values, problems } = checkSettings(table, collected.settings, options);
  const configured = configureFormat(MIGRATION_FORMATS[name], table, values, folder);
  return {
    format: configured.format,
    problems: [
      ...collected.problems,
      ...problems,
      ...configured.problems,
      ...dotenv.flatMap((file) => findDotenvProblems(table, file, env, isHistoryNamed)),
    ],
  };
}
