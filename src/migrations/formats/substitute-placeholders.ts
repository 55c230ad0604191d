import type { ParsedText } from './format';

/** `${name}`, as Flyway has it by default. */
const PLACEHOLDER = /\$\{([^}\n]*)\}/g;

/** The values that a setting gives. */
const VALUE = 'flyway.placeholders.';

/**
 * Fills in what a file leaves open. A value never has a line's end, so that no line moves. What has no
 * value here is refused: Flyway may have one for it, from its own configuration or the environment.
 *
 * @param settings Those of `flyway.conf` in the folder of the migrations.
 */
export function substitutePlaceholders(
  text: string,
  settings: ReadonlyMap<string, string>,
): ParsedText {
  for (const { 0: found, 1: name = '', index } of text.matchAll(PLACEHOLDER)) {
    if (placeholderValue(name, settings) !== undefined) continue;
    return {
      ok: false,
      what: `leaves \`${found}\` open, and \`flyway.conf\` in its folder has no value for it.`,
      next: `Write \`${VALUE}${name}=…\` there (commit it: the digest of the plan covers what is filled in), or run \`flyway migrate\` by the input \`command\`.`,
      line: text.slice(0, index).split('\n').length,
    };
  }
  return {
    ok: true,
    text: text.replaceAll(PLACEHOLDER, (found, name) => placeholderValue(name, settings) ?? found),
  };
}

/** Names are read in lower case, as Flyway reads them. */
function placeholderValue(name: string, settings: ReadonlyMap<string, string>): string | undefined {
  for (const [key, value] of settings) {
    if (key.toLowerCase() === `${VALUE}${name}`.toLowerCase()) return value;
  }
  return undefined;
}
