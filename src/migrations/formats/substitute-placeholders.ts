import type { ParsedText } from './format';

/** `${name}`, Flyway's default form of a placeholder. */
const PLACEHOLDER = /\$\{([^}\n]*)\}/g;

/**
 * Flyway's default placeholders, such as `flyway:timestamp` and `flyway:defaultSchema`
 * (https://documentation.red-gate.com/fd/placeholders-275218552.html).
 */
const DEFAULT_PLACEHOLDER = /^flyway:/i;

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
    const line = text.slice(0, index).split('\n').length;
    if (DEFAULT_PLACEHOLDER.test(name)) return defaultPlaceholderResult(placeholder, line);
    return {
      ok: false,
      what: `contains the placeholder \`${placeholder}\`, and \`flyway.conf\` in its folder has no value for it.`,
      next: `Add \`${SETTING_PREFIX}${name}=…\` to this file and commit it, because the digest of the plan includes the value. You can also set \`command\` to \`flyway migrate\`.`,
      line,
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

/** @param line Counted from 1. */
function defaultPlaceholderResult(placeholder: string, line: number): ParsedText {
  return {
    ok: false,
    what: `contains the placeholder \`${placeholder}\`. Only Flyway knows its value, which it sets when it runs the file.`,
    next: 'Set `command` to `flyway migrate`, or replace the placeholder with an SQL expression such as `current_schema()` or `current_user`.',
    line,
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
