import type { ParsedText } from './format';

/** `${name}`, Flyway's default form of a placeholder. */
const PLACEHOLDER = /\$\{([^}\n]*)\}/g;

/** Prefix of the settings that define placeholders. */
const SETTING_PREFIX = 'flyway.placeholders.';

/**
 * Replaces placeholders with their values. A value never contains a line break, so line numbers stay
 * the same. A placeholder without a value is an error: Flyway may have a value for it from another
 * configuration or the environment.
 *
 * @param settings The settings of `flyway.conf` in the folder of the migrations.
 */
export function substitutePlaceholders(
  text: string,
  settings: ReadonlyMap<string, string>,
): ParsedText {
  for (const { 0: placeholder, 1: name = '', index } of text.matchAll(PLACEHOLDER)) {
    if (getPlaceholderValue(name, settings) !== undefined) continue;
    return {
      ok: false,
      what: `contains the placeholder \`${placeholder}\`, and \`flyway.conf\` in its folder has no value for it.`,
      next: `Add \`${SETTING_PREFIX}${name}=…\` to this file and commit it, because the digest of the plan includes the value. You can also set \`command\` to \`flyway migrate\`.`,
      line: text.slice(0, index).split('\n').length,
    };
  }
  return {
    ok: true,
    text: text.replaceAll(
      PLACEHOLDER,
      (placeholder, name) => getPlaceholderValue(name, settings) ?? placeholder,
    ),
  };
}

/** Names are not case-sensitive, as in Flyway. */
function getPlaceholderValue(
  name: string,
  settings: ReadonlyMap<string, string>,
): string | undefined {
  for (const [key, value] of settings) {
    if (key.toLowerCase() === `${SETTING_PREFIX}${name}`.toLowerCase()) return value;
  }
  return undefined;
}
