import type { Environment } from '../../../inputs/declared-value';
import { type CollectedSettings, joinSettings, parseOrRefuse } from './collected-settings';
import {
  type DataParsers,
  type FileValue,
  flattenValues,
  parseJavaProperties,
  type SettingFile,
  toSettings,
} from './parse-setting-files';
import {
  findSettingRow,
  normalizeKey,
  SETTING_LAYERS,
  type SettingTable,
  type ToolSetting,
} from './setting-row';

/** Files of Spring Boot in `src/main/resources` (Spring Boot, "Externalized Configuration"). */
export const SPRING_FILES = /^application(?:-[^/]+)?\.(?:properties|ya?ml)$/;

/** The variable that names the active profiles of Spring. */
export const SPRING_PROFILES = 'SPRING_PROFILES_ACTIVE';

const PREFIX = 'spring.flyway.';

/** The keys with which a document of a file belongs to a profile, in newer and older releases. */
const PROFILE_KEYS = ['spring.config.activate.on-profile', 'spring.profiles'];

/** Values that Maven replaces, such as `@project.version@`, are not valid YAML without quotes. */
const MAVEN_VALUE = /(:\s+)(@[^@\s]+@)/g;

/** Returns `spring.flyway.*` of a file. Other keys are not settings of Flyway. */
export function collectSpring(
  file: SettingFile,
  parsers: DataParsers | undefined,
): CollectedSettings {
  const { path, text } = file;
  if (!/flyway/i.test(text)) return { settings: [], problems: [] };
  if (path.endsWith('.properties')) {
    const documents = text.split(/^[#!]---\s*$/m).map(parseJavaProperties);
    return joinSettings(documents.map((values) => collectDocument(file, values)));
  }
  return parseOrRefuse(path, 'YAML', () => {
    const documents = parsers?.parseYaml(text.replaceAll(MAVEN_VALUE, '$1"$2"')) ?? [];
    return joinSettings(
      documents.map((document) =>
        collectDocument(file, flattenValues(document, '', isSpringLiteral)),
      ),
    );
  });
}

function isSpringLiteral(value: string): boolean {
  return !/\$\{[^}]*\}|^@[^@\s]+@$/.test(value);
}

function collectDocument(file: SettingFile, values: readonly FileValue[]): CollectedSettings {
  const named = values.find(({ key }) => PROFILE_KEYS.includes(normalizeProfileKey(key)))?.value;
  const [, fromName] = /\/?application-([^/]+)\.\w+$/.exec(file.path) ?? [];
  const profile = named ?? fromName;
  return {
    settings: toSettings(file, joinLists(values), PREFIX, profile === undefined ? {} : { profile }),
    problems: [],
  };
}

function normalizeProfileKey(key: string): string {
  return key.toLowerCase().replace('onprofile', 'on-profile');
}

/** Joins `schemas[0]`, `schemas[1]`, … to one value with commas, in the order of the file. */
function joinLists(values: readonly FileValue[]): readonly FileValue[] {
  const joined = new Map<string, string | undefined>();
  for (const { key, value } of values) {
    const name = key.replace(/\[\d+\]$/, '');
    const isNext = name !== key && joined.has(name);
    const before = joined.get(name);
    const isLiteral = value !== undefined && before !== undefined;
    joined.set(name, isNext ? (isLiteral ? `${before},${value}` : undefined) : value);
  }
  return [...joined].map(([key, value]) => ({ key, value }));
}

/**
 * Returns the settings of variables such as `SPRING_FLYWAY_DEFAULTSCHEMA`, which Spring compares
 * without `_` ("Binding From Environment Variables").
 */
export function collectSpringVariables(
  table: SettingTable,
  environment: Environment,
): readonly ToolSetting[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    const [, rest] = /^SPRING_FLYWAY_(.+)$/.exec(name) ?? [];
    if (rest === undefined || value === undefined || value === '') return [];
    const key = rest
      .toLowerCase()
      .replace(/^(placeholders|jdbc_?properties)_/, '$1.')
      .replace(/_0(?:_|$)/, '');
    if (findSettingRow(table, key) === undefined) return [];
    return [
      { name, key: normalizeKey(key), value, file: undefined, layer: SETTING_LAYERS.variable },
    ];
  });
}

/** Returns the active profiles; undefined if they are not known. */
export function readSpringProfiles(environment: Environment): readonly string[] | undefined {
  const text = environment[SPRING_PROFILES];
  return text === undefined || text === '' ? undefined : text.split(/\s*,\s*/);
}
