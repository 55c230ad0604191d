import { isObject } from '../../syntax-tree';
import { type CollectedSettings, parseOrRefuse } from './collected-settings';
import {
  type DataParsers,
  flattenValues,
  type SettingFile,
  toSettings,
} from './parse-setting-files';
import { SETTING_LAYERS, type ToolSetting } from './setting-row';

/** The configuration of the tools that goose is derived from, and of sql-migrate. */
export const GOOSE_FILES = /^(?:dbconfig|dbconf)\.ya?ml$/;

/** The configuration of the Supabase CLI, beside the folder of the migrations. */
export const SUPABASE_FILES = /^config\.toml$/;

/** Files of node-config, which node-pg-migrate loads from the folder `config`. */
export const NODE_CONFIG_FILES = /^[\w-]+(?:\.[\w-]+)*\.(?:json5?|ya?ml|[cm]?[jt]s|toml)$/;

/** Returns the settings of `dbconfig.yml`: one object for each environment. */
export function collectGoose(
  file: SettingFile,
  parsers: DataParsers | undefined,
): CollectedSettings {
  return parseOrRefuse(file.path, 'YAML', () => {
    const [document] = parsers?.parseYaml(file.text) ?? [];
    const settings = Object.entries(isObject(document) ? document : {}).flatMap(([name, value]) =>
      toSettings(file, flattenValues({ [name]: value }), `${name}.`).map((setting) => ({
        ...setting,
        key: `dbconfig.${setting.key}`,
      })),
    );
    return { settings, problems: [] };
  });
}

/**
 * Returns what `config.toml` says about migrations. `[remotes.<name>]` replaces it for one project.
 * The other tables configure the local stack.
 */
export function collectSupabase(
  file: SettingFile,
  parsers: DataParsers | undefined,
): CollectedSettings {
  return parseOrRefuse(file.path, 'TOML', () => {
    const values = flattenValues(parsers?.parseToml(file.text), '', isSupabaseLiteral);
    const settings = values.flatMap(({ key, value }): readonly ToolSetting[] => {
      const [, rest] = /^(?:remotes\.[^.]+\.)?(db\.migrations\..+)$/.exec(key) ?? [];
      return rest === undefined ? [] : [{ name: key, key: rest, value, file: file.path }];
    });
    return { settings, problems: [] };
  });
}

/** `env(NAME)` is replaced with a variable (`pkg/config`). */
function isSupabaseLiteral(text: string): boolean {
  return !/^env\(.*\)$/.test(text);
}

/** The section that node-pg-migrate reads by default. */
const CONFIG_SECTION = 'db';

/** Option names that appear in a configuration that is code. */
const CODE_OPTIONS =
  /\b(?:migrations-(?:table|schema)|create-(?:migrations-)?schema|check-order)\b/;

/**
 * Returns the section `db` of a file of node-config. `default.*` applies always, `<deployment>.*` to
 * one deployment.
 */
export function collectNodeConfig(
  file: SettingFile,
  parsers: DataParsers | undefined,
): CollectedSettings {
  const { path, text } = file;
  if (/\.(?:[cm]?[jt]s)$/.test(path)) {
    const [option] = CODE_OPTIONS.exec(text) ?? [];
    if (option === undefined) return { settings: [], problems: [] };
    const setting = { name: option, key: option, value: undefined, file: path };
    return { settings: [setting], problems: [] };
  }
  return parseOrRefuse(path, path.endsWith('.toml') ? 'TOML' : 'JSON or YAML', () => {
    const document = path.endsWith('.toml')
      ? parsers?.parseToml(text)
      : parsers?.parseYaml(withoutComments(path, text))[0];
    const section = isObject(document) ? document[CONFIG_SECTION] : undefined;
    // A file of the option `--config-file` is the section itself, if it has no section.
    const content = section ?? (isNodeConfig(path) ? undefined : document);
    if (!isObject(content)) return { settings: [], problems: [] };
    const values = flattenValues({ [CONFIG_SECTION]: content }, '', () => true);
    return {
      settings: toSettings(file, values, `${CONFIG_SECTION}.`, layerOf(path)),
      problems: [],
    };
  });
}

/** Removes the comments of JSON5 at the start of a line, which YAML does not know. */
function withoutComments(path: string, text: string): string {
  return /\.json5?$/.test(path) ? text.replaceAll(/^\s*\/\/.*$/gm, '') : text;
}

function isNodeConfig(path: string): boolean {
  return /(?:^|\/)config\/[^/]+$/.test(path);
}

/** Files of node-config, in the order in which later ones replace earlier ones. */
function layerOf(path: string): Pick<ToolSetting, 'profile' | 'layer'> {
  const [, name = ''] = /([^/]+)\.\w+$/.exec(path) ?? [];
  if (!isNodeConfig(path)) return { layer: SETTING_LAYERS.namedFile };
  if (name === 'default') return {};
  if (name === 'local') return { layer: SETTING_LAYERS.userFile };
  return { profile: name.replace(/^local-/, '') };
}

/** A configuration of drizzle-kit. */
export const DRIZZLE_FILES = /^drizzle\.config(?:\.[\w-]+)*\.(?:[cm]?[jt]s|json)$/;

const MIGRATIONS_OBJECT = /(?<![\w$.])['"]?migrations['"]?\s*:\s*(\{[^{}]*\})?/;
const PLAIN_ENTRY = /(['"]?)(\w+)\1\s*:\s*(['"`])([^'"`$\\]*)\3\s*,?\s*/g;

/**
 * Returns the history table that a `drizzle.config.*` names. It is code, so only plain strings are
 * read, and anything else is a value that is not known.
 *
 * @param folder The folder of the migrations, relative to the workspace.
 */
export function collectDrizzle(file: SettingFile, folder: string): CollectedSettings {
  const code = file.text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
  if (isOfOtherFolder(code, folder)) return { settings: [], problems: [] };
  const unknown: ToolSetting = {
    name: 'migrations',
    key: 'migrations',
    value: undefined,
    file: file.path,
  };
  const found = MIGRATIONS_OBJECT.exec(code);
  if (found === null) {
    const mayContain = /(?<![\w$.])migrations\s*[,}]|\.\.\.\s*[\w(]/.test(code);
    return { settings: mayContain ? [unknown] : [], problems: [] };
  }
  const body = (found[1] ?? '').slice(1, -1);
  if (found[1] === undefined || body.replaceAll(PLAIN_ENTRY, '').trim() !== '') {
    return { settings: [unknown], problems: [] };
  }
  const settings = [...body.matchAll(PLAIN_ENTRY)].map(([, , key = '', , value = '']) => ({
    name: `migrations.${key}`,
    key: `migrations.${key}`,
    value,
    file: file.path,
  }));
  return { settings, problems: [] };
}

/** Returns whether `out` is a plain string that names another folder. */
function isOfOtherFolder(code: string, folder: string): boolean {
  const [, , out] = /(?<![\w$.])['"]?out['"]?\s*:\s*(['"`])([^'"`$\\]*)\1/.exec(code) ?? [];
  return out !== undefined && !isSameFolder(out, folder);
}

/**
 * Returns whether a setting names the folder of the migrations. Its path can be relative to a folder
 * above it. An absolute path, for example of a container, cannot be compared and counts as the same.
 */
export function isSameFolder(path: string, folder: string): boolean {
  if (/^(?:\/|[A-Za-z]:[\\/])/.test(path)) return true;
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  const normalized = parts.filter((part) => part !== '..').join('/');
  if (normalized === '') return true;
  return folder === normalized || folder.endsWith(`/${normalized}`);
}
