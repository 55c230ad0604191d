import type { Environment } from '../../../inputs/declared-value';
import { isObject } from '../../syntax-tree';
import { collectSpring, collectSpringVariables } from './collect-spring';
import {
  type CollectedSettings,
  collectVariables,
  joinSettings,
  parseOrRefuse,
} from './collected-settings';
import { FLYWAY_SETTINGS } from './flyway-settings';
import {
  type DataParsers,
  flattenValues,
  parseFlywayConf,
  type SettingFile,
  toSettings,
} from './parse-setting-files';
import { SETTING_LAYERS, type ToolSetting } from './setting-row';

/** Files of Flyway in the working directory and in the folder of the migrations. */
export const FLYWAY_FILES = /^flyway(?:\.user)?\.toml$|^flyway\.conf$/;

/** Tables and keys of a `flyway.toml` for other programs than `flyway migrate`. */
const OTHER_ROOT_KEYS = new Set([
  ...['id', 'name', 'databaseType', 'flywayDesktop', 'redgateCompare', 'flywayMcp'],
]);

/** Returns the settings of Flyway in files and variables (docs/settings.md#flyway). */
export function collectFlyway(
  files: readonly SettingFile[],
  environment: Environment,
  parsers: DataParsers | undefined,
): CollectedSettings {
  const variables = [
    ...collectVariables(FLYWAY_SETTINGS, environment),
    ...collectSpringVariables(FLYWAY_SETTINGS, environment),
    ...collectTomlVariables(environment),
  ];
  const parts = files.map((file) => withUrlSettings(collectFile(file, environment, parsers)));
  return joinSettings([...parts, { settings: variables, problems: [] }]);
}

/**
 * Returns variables such as `flyway_defaultSchema` and `environments_default_schemas`
 * (https://github.com/flyway/flyway/blob/main/flyway-core/src/main/java/org/flywaydb/core/internal/configuration/TomlUtils.java,
 * `loadConfigurationFromEnvironment`).
 */
function collectTomlVariables(environment: Environment): readonly ToolSetting[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    const [, key] = /^(?:flyway|environments_[^_]+)_(.+)$/.exec(name) ?? [];
    if (key === undefined || value === undefined || value === '') return [];
    const dotted = key.replaceAll('_', '.');
    return [{ name, key: dotted, value, file: undefined, layer: SETTING_LAYERS.variable }];
  });
}

function collectFile(
  file: SettingFile,
  environment: Environment,
  parsers: DataParsers | undefined,
): CollectedSettings {
  if (file.path.endsWith('.conf')) return collectConf(file);
  if (file.path.endsWith('.toml')) {
    return parseOrRefuse(file.path, 'TOML', () =>
      collectToml(file, parsers?.parseToml(file.text), environment),
    );
  }
  return collectSpring(file, parsers);
}

function collectConf(file: SettingFile): CollectedSettings {
  const values = parseFlywayConf(file.text).map(({ key, value }) => ({
    // A key without the prefix is not a setting of Flyway.
    key: key.startsWith('flyway.') ? key : `flyway.?${key}`,
    value,
  }));
  const settings = toSettings(file, values, 'flyway.').map((setting) => ({
    ...setting,
    name: setting.name.replace('flyway.?', ''),
  }));
  return { settings, problems: [] };
}

/** The environment that Flyway uses if none is set. */
const DEFAULT_ENVIRONMENT = 'default';

function collectToml(
  file: SettingFile,
  document: unknown,
  environment: Environment,
): CollectedSettings {
  if (!isObject(document)) return { settings: [], problems: [] };
  const more = file.path.endsWith('.user.toml') ? { layer: SETTING_LAYERS.userFile } : {};
  const { flyway = {}, environments = {}, ...others } = document;
  const values = flattenValues({ flyway });
  const unknown = Object.keys(others)
    .filter((key) => !OTHER_ROOT_KEYS.has(key))
    .map((key) => ({ name: key, key: `?${key}`, value: '', file: file.path, ...more }));
  const named = values.find(({ key }) => key === 'flyway.environment')?.value;
  const selected = environment['FLYWAY_ENVIRONMENT'] || named || DEFAULT_ENVIRONMENT;
  return {
    settings: [
      ...toSettings(file, values, 'flyway.', more),
      ...unknown,
      ...(isObject(environments)
        ? collectEnvironments(file, environments, selected).map((each) => ({ ...each, ...more }))
        : []),
    ],
    problems: [],
  };
}

/**
 * Returns the settings of the selected environment. If it does not exist, the option `-environment`
 * selects one at run time, so that the settings of all environments must agree.
 */
function collectEnvironments(
  file: SettingFile,
  environments: Readonly<Record<string, unknown>>,
  selected: string,
): readonly ToolSetting[] {
  const names = selected in environments ? [selected] : Object.keys(environments);
  return names.flatMap((name) => {
    const prefix = `environments.${name}.`;
    const values = flattenValues({ environments: { [name]: environments[name] } });
    return toSettings(file, values, prefix).map((setting) => ({
      ...setting,
      key: setting.key.replace(/^flyway\./, '').replace(/^resolvers\./, 'propertyResolvers.'),
    }));
  });
}

/** Adds what the JDBC URL says about the search path. The rest of the URL is the connection. */
function withUrlSettings(collected: CollectedSettings): CollectedSettings {
  const added = collected.settings.flatMap((setting): readonly ToolSetting[] => {
    if (setting.key !== 'url' || setting.value === undefined) return [];
    const [, schema] = /[?&]currentSchema=([^&]+)/.exec(setting.value) ?? [];
    const setsOptions = /[?&]options=[^&]*search_path/.test(setting.value);
    return [
      ...(schema === undefined
        ? []
        : [{ ...setting, key: 'url.currentSchema', value: decodeText(schema) }]),
      ...(setsOptions ? [{ ...setting, key: 'url.options', value: 'search_path' }] : []),
    ];
  });
  return { ...collected, settings: [...collected.settings, ...added] };
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
