import type { Environment } from '../../../inputs/declared-value';
import type { Problem } from '../../../problem';
import { SETTING_LAYERS, type SettingTable, type ToolSetting } from './setting-row';

/** The settings of files and variables, and the problems of files that cannot be read as settings. */
export interface CollectedSettings {
  readonly settings: readonly ToolSetting[];
  readonly problems: readonly Problem[];
}

/** Combines several collections in order. */
export function joinSettings(parts: readonly CollectedSettings[]): CollectedSettings {
  return {
    settings: parts.flatMap(({ settings }) => settings),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** Returns the problem of a file that cannot be parsed. */
function invalidFileProblem(path: string, language: string): Problem {
  return {
    code: 'setting-refused',
    what: `\`${path}\` is not valid ${language}, so its settings are not known.`,
    next: 'Fix the file, or remove it.',
    file: path,
  };
}

/** Returns the settings of a text, or the problem if the parser throws. */
export function parseOrRefuse(
  path: string,
  language: string,
  parse: () => CollectedSettings,
): CollectedSettings {
  try {
    return parse();
  } catch {
    return { settings: [], problems: [invalidFileProblem(path, language)] };
  }
}

/** Returns the settings that variables of a table contain. An empty variable counts as not set. */
export function collectVariables(
  { rows }: SettingTable,
  environment: Environment,
): readonly ToolSetting[] {
  return rows.flatMap(({ key, variable }) => {
    if (variable === undefined) return [];
    return listMatchingNames(variable, Object.keys(environment)).flatMap((name) => {
      const value = environment[name];
      if (value === undefined || value === '') return [];
      const suffix = name.slice(variable.length - 1).toLowerCase();
      const settingKey = key.endsWith('.*') ? `${key.slice(0, -1)}${suffix}` : key;
      return [{ name, key: settingKey, value, file: undefined, layer: SETTING_LAYERS.variable }];
    });
  });
}

/** Returns the names that a variable of the table stands for. `FLYWAY_PLACEHOLDERS_*` is a prefix. */
function listMatchingNames(variable: string, names: readonly string[]): readonly string[] {
  if (!variable.endsWith('*')) return names.filter((name) => name === variable);
  const prefix = variable.slice(0, -1);
  return names.filter((name) => name.startsWith(prefix) && name.length > prefix.length);
}

/** A line of a `.env` file that sets a variable, as godotenv, dotenv and Docker Compose read it. */
const DOTENV_LINE = /^\s*(?:export\s+)?([A-Za-z_][\w.]*)\s*[=:]/gm;

/**
 * Returns a problem for each variable of the table that a `.env` file sets and that the environment
 * does not set. The tool would load the file, but the action does not.
 *
 * @param isHistoryNamed Whether the input `history-table` or the URL names the history table.
 */
export function findDotenvProblems(
  { rows }: SettingTable,
  { path, text }: { readonly path: string; readonly text: string },
  environment: Environment,
  isHistoryNamed: boolean,
): readonly Problem[] {
  const names = [...text.matchAll(DOTENV_LINE)].map(([, name = '']) => name);
  const effective = rows.filter(
    ({ effect, namesHistory }) => effect !== 'none' && !(isHistoryNamed && namesHistory === true),
  );
  const set = effective.flatMap(({ variable }) =>
    variable === undefined
      ? []
      : listMatchingNames(variable, names).filter((name) => !environment[name]),
  );
  return [...new Set(set)].map((name) => ({
    code: 'setting-refused',
    what: `\`${path}\` sets the variable \`${name}\`. The action does not load this file.`,
    next: `Set \`${name}\` in \`env\` of the step, or remove it from the file.`,
    file: path,
  }));
}
