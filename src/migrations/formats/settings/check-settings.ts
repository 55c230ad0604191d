import type { Problem } from '../../../problem';
import { isProfileActive } from './profile-expression';
import {
  FOLDER_KEYS,
  findSettingRow,
  normalizeKey,
  SETTING_LAYERS,
  type SettingRow,
  type SettingTable,
  type ToolSetting,
} from './setting-row';

/** The honored settings by their normalized key, and the problems of the others. */
export interface CheckedSettings {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** What decides about settings beside the table. */
export interface SettingOptions {
  /** Whether the input `history-table` or the URL names the history table. */
  readonly isHistoryNamed: boolean;
  /** The active profiles; undefined if they are not known. */
  readonly profiles: readonly string[] | undefined;
  /** The variable that names the active profiles. */
  readonly profileVariable: string | undefined;
}

/**
 * Compares the settings of files and variables with the closed table of their tool
 * (docs/settings.md). Nothing is skipped silently: a setting is honored, refused, or listed as
 * without effect.
 */
export function checkSettings(
  table: SettingTable,
  settings: readonly ToolSetting[],
  options: SettingOptions,
): CheckedSettings {
  const problems: Problem[] = [];
  const honored = new Map<string, ToolSetting>();
  const topLayers = findTopLayers(settings);
  for (const setting of [...settings].sort((one, other) => layerOf(one) - layerOf(other))) {
    if (isOfInactiveProfile(setting, options)) continue;
    const row = findSettingRow(table, setting.key);
    if (row === undefined) {
      problems.push(unknownProblem(table, setting));
      continue;
    }
    const key = normalizeKey(setting.key);
    const isReplaced =
      (row.namesHistory === true && options.isHistoryNamed) ||
      layerOf(setting) < (topLayers.get(key) ?? Number.NEGATIVE_INFINITY);
    if (row.effect === 'none' || isReplaced) continue;
    const previous = honored.get(key);
    const problem =
      findValueProblem(table, row, setting) ??
      findConflict(previous, setting, options) ??
      findUnknownProfile(previous, setting, options);
    if (problem === undefined) honored.set(key, setting);
    else problems.push(problem);
  }
  const values = [...honored].map(([key, { value = '' }]) => [key, value] as const);
  return { values: new Map(values), problems };
}

/** Returns the highest layer of each setting that a variable or an option sets. */
function findTopLayers(settings: readonly ToolSetting[]): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  for (const setting of settings) {
    const [key, layer] = [normalizeKey(setting.key), layerOf(setting)];
    if (layer >= SETTING_LAYERS.variable) layers.set(key, Math.max(layer, layers.get(key) ?? 0));
  }
  return layers;
}

function layerOf({ layer = SETTING_LAYERS.file, profile }: ToolSetting): number {
  return layer + (profile === undefined ? 0 : 1);
}

/** If the active profile is not known, the input `migrations` decides instead of the folder of a profile. */
function isOfInactiveProfile({ key, profile }: ToolSetting, { profiles }: SettingOptions): boolean {
  if (profile === undefined) return false;
  if (profiles === undefined) return FOLDER_KEYS.includes(normalizeKey(key));
  // A profile that is not a valid expression is treated as active.
  return isProfileActive(profile, profiles) === false;
}

/** Returns where a setting is written, for messages. */
function describeSetting({ name, file }: ToolSetting): string {
  return file === undefined ? `The variable \`${name}\`` : `\`${name}\` in \`${file}\``;
}

function refuse(setting: ToolSetting, what: string, next: string): Problem {
  const { file } = setting;
  const problem = { code: 'setting-refused', what, next };
  return file === undefined ? problem : { ...problem, file };
}

function unknownProblem({ format, command }: SettingTable, setting: ToolSetting): Problem {
  return refuse(
    setting,
    `${describeSetting(setting)} is not a setting of ${format} that the action knows.`,
    `Fix its name, remove it, or set \`command\` to \`${command}\`. docs/settings.md lists the settings.`,
  );
}

function findValueProblem(
  { command }: SettingTable,
  row: SettingRow,
  setting: ToolSetting,
): Problem | undefined {
  const { value } = setting;
  const where = describeSetting(setting);
  if (value === undefined) {
    return refuse(
      setting,
      `${where} is not a literal value, so the action cannot know what it is at run time.`,
      row.namesHistory === true
        ? 'Set `history-table` to the history table that the tool uses.'
        : `Set a literal value, or set \`command\` to \`${command}\`.`,
    );
  }
  if (row.accepts?.test(value) === true) return undefined;
  if (row.effect === 'honored' && row.accepts === undefined) return undefined;
  const supported = row.values === undefined ? '' : ` The action supports ${row.values}.`;
  return refuse(
    setting,
    `${where} is \`${value}\`, which the action does not support: ${row.note}.${supported}`,
    row.namesHistory === true
      ? 'Set `history-table` to the history table that the tool uses, or remove the setting.'
      : `Remove the setting, or set \`command\` to \`${command}\`.`,
  );
}

/** Two files of one layer must not contradict each other, because different programs read them. */
function findConflict(
  previous: ToolSetting | undefined,
  setting: ToolSetting,
  options: SettingOptions,
): Problem | undefined {
  if (previous === undefined || previous.value === setting.value) return undefined;
  if (layerOf(previous) !== layerOf(setting)) return undefined;
  if (previous.profile !== setting.profile && options.profiles === undefined) return undefined;
  return refuse(
    setting,
    `${describeSetting(setting)} and ${describeSetting(previous)} have different values.`,
    'Set the same value in both places, or remove one of them.',
  );
}

/** A profile that may be active must not change what the other files say. */
function findUnknownProfile(
  previous: ToolSetting | undefined,
  setting: ToolSetting,
  { profiles, profileVariable }: SettingOptions,
): Problem | undefined {
  const { profile, value } = setting;
  if (profile === undefined || profiles !== undefined || previous?.value === value)
    return undefined;
  return refuse(
    setting,
    `${describeSetting(setting)} is \`${value}\` for the profile \`${profile}\` only, and the active profile is not known.`,
    `Set the variable \`${profileVariable}\` in \`env\` of the step to the profile of this database. If it has none, set it to \`default\`.`,
  );
}
