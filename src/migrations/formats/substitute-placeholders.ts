import type { ParsedText } from './format';

/** How placeholders are written, and their values. */
export interface PlaceholderSettings {
  readonly prefix: string;
  readonly suffix: string;
  /** The key of a value is `placeholders.<name>` in lower case: names are not case-sensitive. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Flyway's default placeholders, such as `flyway:timestamp` and `flyway:defaultSchema`
 * (https://documentation.red-gate.com/fd/placeholders-275218552.html).
 */
const DEFAULT_PLACEHOLDER = /^flyway:/i;

/** `${name}`, Flyway's default form of a placeholder. */
export const DEFAULT_PLACEHOLDERS = { prefix: '${', suffix: '}' } as const;

/**
 * Replaces placeholders with their values. A value never contains a line break, so line numbers stay
 * the same. A placeholder without a value is an error: Flyway may have a value for it from elsewhere.
 */
export function substitutePlaceholders(
  text: string,
  { prefix, suffix, values }: PlaceholderSettings,
): ParsedText {
  const pattern = new RegExp(`${escapePattern(prefix)}([^\\n]*?)${escapePattern(suffix)}`, 'g');
  const getValue = (name: string) => values.get(`placeholders.${name.toLowerCase()}`);
  for (const { 0: placeholder, 1: name = '', index } of text.matchAll(pattern)) {
    if (getValue(name) !== undefined) continue;
    const line = text.slice(0, index).split('\n').length;
    if (DEFAULT_PLACEHOLDER.test(name)) return defaultPlaceholderResult(placeholder, line);
    return {
      ok: false,
      what: `contains the placeholder \`${placeholder}\`, and the settings have no value for it.`,
      next: `Add \`flyway.placeholders.${name}=…\` to \`flyway.conf\` and commit it, because the digest of the plan includes the value. You can also set \`command\` to \`flyway migrate\`.`,
      line,
    };
  }
  return {
    ok: true,
    text: text.replaceAll(pattern, (placeholder, name) => getValue(name) ?? placeholder),
  };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
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
