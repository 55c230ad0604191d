import { applyBuiltin } from '../../checks/commands/apply-builtin';
import { parseArguments } from '../../checks/commands/command-arguments';
import { createScope } from '../../checks/commands/shell-scope';
import { walkShell } from '../../checks/commands/walk-shell';
import type { Environment } from '../../inputs/declared-value';
import { isSameFolder } from '../../migrations/formats/settings/collect-small-tools';
import type { SettingFile } from '../../migrations/formats/settings/parse-setting-files';
import { SETTING_LAYERS, type ToolSetting } from '../../migrations/formats/settings/setting-row';
import { isObject } from '../../migrations/syntax-tree';
import type { ToolFormat } from './history-owner';

/** What a command says about the settings of its tool. */
export interface ToolOptions {
  /** The options of the tool that are settings. */
  readonly settings: readonly ToolSetting[];
  /** The variables that reach the tool: those of the run, and those that the command sets. */
  readonly environment: Environment;
}

/** How the options of a tool name its settings. */
interface OptionTable {
  readonly programs: RegExp;
  /** The key of the setting, by the name of the option. */
  readonly options: Readonly<Record<string, string>>;
  /** Other options whose value is the next word. */
  readonly valueOptions?: readonly string[];
}

const OPTIONS: Partial<Readonly<Record<ToolFormat, OptionTable>>> = {
  dbmate: {
    programs: /^dbmate$/,
    options: { '--migrations-table': 'migrations-table' },
    valueOptions: ['-u', '--url', '-e', '--env', '--env-file', '-d', '--migrations-dir'],
  },
  goose: {
    programs: /^goose$/,
    options: { '-table': 'table', '--table': 'table' },
    valueOptions: ['-dir', '--dir', '-env', '--env', '-timeout', '--timeout'],
  },
  'golang-migrate': {
    programs: /^migrate$/,
    options: { '-database': 'url', '--database': 'url' },
    valueOptions: ['-path', '--path', '-source', '--source'],
  },
  'node-pg-migrate': {
    programs: /^node-pg-migrate(?:\.js)?$/,
    options: {
      '-t': 'migrations-table',
      '--migrations-table': 'migrations-table',
      '-s': 'schema',
      '--schema': 'schema',
      '--migrations-schema': 'migrations-schema',
      '-f': 'config-file',
      '--config-file': 'config-file',
      '--config-value': 'config-value',
      '--use-glob': 'use-glob',
      '--ignore-pattern': 'ignore-pattern',
      '-m': 'migrations-dir',
      '--migrations-dir': 'migrations-dir',
      '--no-check-order': 'check-order',
      '--create-schema': 'create-schema',
      '--create-migrations-schema': 'create-migrations-schema',
    },
    valueOptions: ['-d', '--database-url-var', '--envPath'],
  },
};

/** Options that have no value, and the value that they stand for. */
const SWITCHES: Readonly<Record<string, string>> = {
  '--use-glob': 'true',
  '--no-check-order': 'false',
  '--create-schema': 'true',
  '--create-migrations-schema': 'true',
};

/** Programs that only print their arguments. */
const PRINTING = /^(?:echo|printf)$/;

/**
 * Reads the options of a tool in a shell script, and the variables that the script sets for it. Words
 * are read as the shell splits them, so a comment or a text is not an option. Never throws.
 *
 * @param file The file that contains the script, for messages; undefined for the input `command`.
 */
export function readCommandOptions(
  script: string,
  format: ToolFormat,
  environment: Environment,
  file?: string,
): ToolOptions {
  const settings: ToolSetting[] = [];
  let variables: Environment = environment;
  const known = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  walkShell(script, createScope(new Map(known), '.'), {
    visitCommand: (command) => {
      if (applyBuiltin(command) || command.isRepeated) return;
      const { words, variables: reaching } = command;
      const toolWords = findToolWords(words, format);
      if (toolWords === undefined) return;
      settings.push(...readOptions(toolWords, format, file));
      variables = { ...environment, ...Object.fromEntries(reaching) };
    },
    setGithubEnv: () => undefined,
  });
  return { settings, environment: variables };
}

/** Returns the words after the tool's name, also behind programs such as `npx` and `docker run`. */
function findToolWords(
  words: readonly string[],
  format: ToolFormat,
): readonly string[] | undefined {
  if (PRINTING.test(words[0] ?? '')) return undefined;
  const programs = format === 'flyway' ? /^flyway$/ : OPTIONS[format]?.programs;
  // The name of an image is that of its program, for example `flyway/flyway:11`.
  const toProgram = (word: string) => word.replace(/^.*[\\/]/, '').replace(/:[\w.-]+$/, '');
  const at = words.findIndex((word) => programs?.test(toProgram(word)) === true);
  return at === -1 ? undefined : words.slice(at + 1);
}

function readOptions(
  words: readonly string[],
  format: ToolFormat,
  file: string | undefined,
): readonly ToolSetting[] {
  if (format === 'flyway') return readFlywayOptions(words, file);
  const table = OPTIONS[format];
  if (table === undefined) return [];
  const names = Object.keys(table.options);
  const withValue = [...names.filter((name) => !(name in SWITCHES)), ...(table.valueOptions ?? [])];
  const parsed = parseArguments(words, withValue);
  return names.flatMap((name) => {
    if (!parsed.options.has(name)) return [];
    const key = table.options[name] ?? name;
    const value = SWITCHES[name] ?? parsed.getValues(name).join(',');
    if (key === 'url') return readUrlParameters(value, file);
    return [toSetting(name, key, value, file)];
  });
}

/** `-key=value`, for every setting of Flyway. `-environments.<name>.schemas` is one of them. */
function readFlywayOptions(
  words: readonly string[],
  file: string | undefined,
): readonly ToolSetting[] {
  return words.flatMap((word) => {
    const [, name, value = ''] = /^-(?:flyway\.)?([A-Za-z][\w.]*)=(.*)$/s.exec(word) ?? [];
    if (name === undefined) return [];
    const key = name.replace(/^environments\.[^.]+\./, '');
    return [toSetting(`-${name}`, key, value, file)];
  });
}

/** The parameters of golang-migrate's URL that name its table. */
function readUrlParameters(url: string, file: string | undefined): readonly ToolSetting[] {
  const names = ['x-migrations-table', 'x-migrations-table-quoted', 'search_path'];
  return names.flatMap((name) => {
    const [, text] = new RegExp(`[?&]${name}=([^&]*)`).exec(url) ?? [];
    return text === undefined ? [] : [toSetting(name, name, decodeParameter(text), file)];
  });
}

function decodeParameter(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** A word with `$` is only known when the command runs. */
function toSetting(
  name: string,
  key: string,
  value: string,
  file: string | undefined,
): ToolSetting {
  const literal = /[$`]/.test(value) ? undefined : value;
  const layer = file === undefined ? SETTING_LAYERS.option : SETTING_LAYERS.script;
  return { name, key, value: literal, file, layer };
}

/**
 * Returns the options of node-pg-migrate in the scripts of a `package.json`, without the scripts for
 * other folders.
 *
 * @param folder The folder of the migrations, relative to the workspace.
 */
export function readPackageScripts(file: SettingFile, folder: string): readonly ToolSetting[] {
  const scripts = parseScripts(file.text);
  return scripts.flatMap((script) => {
    const { settings } = readCommandOptions(script, 'node-pg-migrate', {}, file.path);
    const isElsewhere = settings.some(
      ({ key, value = '' }) => key === 'migrations-dir' && !isSameFolder(value, folder),
    );
    return isElsewhere ? [] : settings;
  });
}

function parseScripts(text: string): readonly string[] {
  try {
    const document: unknown = JSON.parse(text);
    const scripts = isObject(document) ? document['scripts'] : undefined;
    return isObject(scripts)
      ? Object.values(scripts).filter((script) => typeof script === 'string')
      : [];
  } catch {
    return [];
  }
}
