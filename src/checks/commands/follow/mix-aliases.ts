/** An alias of `mix.exs`. */
export interface MixAlias {
  /** Its commands that are literal, with their lines. */
  readonly commands: readonly { readonly text: string; readonly line: number }[];
  readonly line: number;
  /** Whether it contains nothing else, such as a function. */
  readonly isLiteral: boolean;
}

/** The start of the list of aliases: of a function, of an attribute or in `project`. */
const ALIASES = /\baliases(?:\([^()]*\))?(?:\s*,)?\s*(?:do\b:?|:)?\s*(?:#[^\n]*\n\s*)*(?=\[)/g;

/** A comment, a string, the key of an entry, a bracket, a comma, or another piece of code. */
const TOKEN =
  /#[^\n]*|"(?:[^"\\]|\\[\s\S])*(?:"|$)(:(?=\s))?|[A-Za-z_]\w*[?!]?(:(?=\s))|([[({]|\b(?:fn|do)\b)|([\])}]|\bend\b)|,|[A-Za-z_]\w*|\S/g;

/** Reads the aliases of `mix.exs`, by name. Returns undefined if the file has aliases that are not a list. */
export function readMixAliases(text: string): ReadonlyMap<string, MixAlias> | undefined {
  const aliases = new Map<string, MixAlias>();
  let end = 0;
  for (const { index, 0: match } of text.matchAll(ALIASES)) {
    // A list inside of another one was read with it.
    if (index >= end) end = readList(text, index + match.length + 1, aliases);
  }
  return end === 0 && /\baliases\s*:/.test(text) ? undefined : aliases;
}

/**
 * Reads the entries of a list: `name: "a"`, `"a.b": ["c", "d"]`.
 *
 * @returns The end of the list.
 */
function readList(text: string, start: number, aliases: Map<string, MixAlias>): number {
  const tokens = new RegExp(TOKEN);
  tokens.lastIndex = start;
  let depth = 0;
  let line = text.slice(0, start).split('\n').length;
  let at = start;
  let name: string | undefined;
  let entry: { commands: { text: string; line: number }[]; line: number; isLiteral: boolean };
  entry = { commands: [], line, isLiteral: true };
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token, stringKey, wordKey, opens, closes] = match;
    line += text.slice(at, match.index).split('\n').length - 1;
    at = match.index;
    if (token.startsWith('#')) continue;
    if (depth === 0 && (stringKey ?? wordKey) !== undefined) {
      name = token.slice(0, -1).replace(/^"|"$/g, '');
      entry = { commands: [], line, isLiteral: true };
      aliases.set(name, entry);
    } else if (opens !== undefined) {
      depth += 1;
      entry.isLiteral &&= token === '[';
    } else if (closes !== undefined) {
      depth -= 1;
      if (depth < 0) return at;
    } else if (token.startsWith('"') && depth < 2) {
      entry.commands.push({ text: readText(token), line });
    } else if (token !== ',') entry.isLiteral = false;
  }
  return text.length;
}

/** Returns the value of a string. What is only known at run time becomes a variable. */
function readText(token: string): string {
  return token
    .slice(1, -1)
    .replaceAll(/#\{[^{}]*\}/g, '$VALUE')
    .replaceAll(/\\(["\\])/g, '$1')
    .replaceAll('\n', ' ');
}
