import type { FormatName } from '../../../inputs/request';

/**
 * What a setting of a tool does here: `honored` as in the tool, `refused` by its name, or `none`
 * because it concerns the connection, the output or a part of the tool that the action replaces.
 */
export type SettingEffect = 'honored' | 'refused' | 'none';

/** A setting of a tool: a row of the closed table (docs/settings.md). */
export interface SettingRow {
  /** Its name in a file. A name that ends in `.*` stands for all names with this prefix. */
  readonly key: string;
  /** The variable that sets it, if there is one. */
  readonly variable?: string;
  readonly effect: SettingEffect;
  /** The supported values. For a refused setting, the values that change nothing. */
  readonly accepts?: RegExp;
  /** The supported values, for messages and the docs. */
  readonly values?: string;
  /** What the setting does here, as a clause without a full stop. */
  readonly note: string;
  /** Whether it only names the history table, which the input `history-table` replaces. */
  readonly namesHistory?: boolean;
  /** Whether it moves the history and the tables. */
  readonly movesHistory?: boolean;
}

/** The closed table of the settings of a tool. */
export interface SettingTable {
  readonly format: FormatName;
  /** The tool's command, for messages. */
  readonly command: string;
  /** The pages of the source that define the settings. */
  readonly sources: readonly string[];
  readonly rows: readonly SettingRow[];
}

/** A setting that a file or a variable contains. */
export interface ToolSetting {
  /** The name as it is written. */
  readonly name: string;
  /** The name in the table, in any spelling of upper case, `-` and `_`. */
  readonly key: string;
  /** Undefined if the value is not a literal, for example `${NAME}`. */
  readonly value: string | undefined;
  /** Path of the file, relative to the workspace; undefined for a variable. */
  readonly file: string | undefined;
  /** The profile of Spring or the deployment of node-config that uses the file. */
  readonly profile?: string;
  /** The default is that of a file. */
  readonly layer?: number;
}

/** The layers of settings: a setting of a higher layer replaces one of a lower layer. */
export const SETTING_LAYERS = {
  /** The options in a script of `package.json`. */
  script: -1,
  file: 0,
  /** A file for one user or machine: `flyway.user.toml`, `local.json`. */
  userFile: 2,
  /** A file that an option names. */
  namedFile: 3,
  variable: 100,
  /** The options of a command. */
  option: 200,
} as const;

/** Returns the spelling in which names are compared. The name of a placeholder keeps its `-` and `_`. */
export function normalizeKey(key: string): string {
  const [, placeholder] = /^placeholders\.(.*)$/is.exec(key) ?? [];
  if (placeholder !== undefined) return `placeholders.${placeholder.toLowerCase()}`;
  return key.toLowerCase().replaceAll(/[-_]/g, '');
}

/** Returns whether a setting says where the history is. */
export function isHistorySetting({ namesHistory, movesHistory }: SettingRow): boolean {
  return namesHistory === true || movesHistory === true;
}

/** Returns the row of a setting; undefined if the table does not contain it. */
export function findSettingRow({ rows }: SettingTable, key: string): SettingRow | undefined {
  const name = normalizeKey(key);
  return rows.find((row) => {
    const rowKey = normalizeKey(row.key);
    return rowKey.endsWith('.*') ? name.startsWith(rowKey.slice(0, -1)) : rowKey === name;
  });
}

/** The keys of the settings that name the folder of the migrations. */
export const FOLDER_KEYS: readonly string[] = ['locations', 'migrationsdir', 'migrationdir'];
