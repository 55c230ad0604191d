import { replaceExpressions } from '../../split-expressions';

/** Values of the shell that are only known at run time: `${X}`, `$X`, `$(x)`, `$((x))` and text in backticks. */
const SHELL_VALUE = /\$\{[^{}]*\}|\$\((?:[^()]|\([^()]*\))*\)|\$[A-Za-z_]\w*|`[^`]*`/g;

/** A value that was taken out of a text. These characters are not in any URL. */
const PLACEHOLDER = /\uE000(\d+)\uE001/g;

/** The user, the password and the database of a keyword string or of a query. */
const NEUTRAL_KEYWORD = /((?:^|[\s?&])(?:user|password|dbname)\s*=\s*)([^\s&]*)/gi;

/**
 * Replaces the values of a connection string that are only known at run time, where they cannot change
 * its address: in the user, the password and the name of the database. Other values stay as written.
 */
export function replaceNeutralParts(text: string): string {
  const values: string[] = [];
  const hide = (value: string) => `\uE000${values.push(value) - 1}\uE001`;
  const hidden = replaceExpressions(text, hide).replaceAll(SHELL_VALUE, hide);
  if (values.length === 0) return text;
  return replaceInParts(hidden).replaceAll(
    PLACEHOLDER,
    (_, index: string) => values[Number(index)] ?? '',
  );
}

const drop = (part: string) => part.replaceAll(PLACEHOLDER, 'x');

function replaceInParts(text: string): string {
  const replaced = text.replaceAll(
    NEUTRAL_KEYWORD,
    (_, keyword: string, value: string) => `${keyword}${drop(value)}`,
  );
  const [, scheme, authority = '', path = '', rest = ''] =
    /^([a-z][a-z0-9+.:-]*:\/\/)([^/?#]*)(\/[^/?#]*)?(.*)$/is.exec(replaced) ?? [];
  if (scheme === undefined) return replaced;
  const at = authority.lastIndexOf('@') + 1;
  return `${scheme}${drop(authority.slice(0, at))}${authority.slice(at)}${drop(path)}${rest}`;
}
