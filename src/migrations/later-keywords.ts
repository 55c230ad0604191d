import type { ParseResult, Parser } from './parse-sql';

/**
 * Words that a release of PostgreSQL made a keyword, so that they cannot name every object without
 * quotes any more, and the `server_version_num` of that release
 * (https://www.postgresql.org/docs/18/sql-keywords-appendix.html, src/include/parser/kwlist.h).
 */
const LATER_KEYWORDS: Readonly<Record<string, number>> = {
  xmltable: 100_000,
  normalize: 130_000,
  system_user: 160_000,
  json_array: 160_000,
  json_arrayagg: 160_000,
  json_object: 160_000,
  json_objectagg: 160_000,
  json: 170_000,
  json_exists: 170_000,
  json_query: 170_000,
  json_scalar: 170_000,
  json_serialize: 170_000,
  json_table: 170_000,
  json_value: 170_000,
  merge_action: 170_000,
};

/** A letter in place of the last letter of a keyword, so that the word is an ordinary name. */
const MASK = '\u0250';

/** A keyword that prevents the parser from parsing a text. */
export interface LaterKeyword {
  /** In lower case. */
  readonly word: string;
  /** Major version of PostgreSQL that reserves the word. */
  readonly major: number;
}

/**
 * Returns a parser that parses a text as the server does: words that only newer releases reserve are
 * ordinary names. The parser itself is that of PostgreSQL 18.
 *
 * @param versionNumber `server_version_num`.
 */
export function parserForServer(parser: Parser, versionNumber: number): Parser {
  const isLater = (word: string) => (LATER_KEYWORDS[word] ?? 0) > versionNumber;
  return {
    plpgsql: parser.plpgsql,
    statements: (text) => {
      const result = parser.statements(text);
      return result.ok ? result : (parseMasked(text, isLater, parser) ?? result);
    },
  };
}

/**
 * Returns the keyword that is the reason why a text cannot be parsed: the one at the position of the
 * error, or the first one in the text. Returns undefined if there is another reason.
 *
 * @param offset Position of the error, in UTF-16 units.
 */
export function findLaterKeyword(
  text: string,
  offset: number,
  parser: Parser,
): LaterKeyword | undefined {
  if (parseMasked(text, () => true, parser) === undefined) return undefined;
  const atError = /^\w+/.exec(text.slice(offset, offset + 64))?.[0]?.toLowerCase() ?? '';
  const word = Object.hasOwn(LATER_KEYWORDS, atError) ? atError : [...findKeywords(text)][0];
  if (word === undefined) return undefined;
  return { word, major: Math.floor((LATER_KEYWORDS[word] ?? 0) / 10_000) };
}

function findKeywords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\w+/g) ?? [];
  return new Set(words.filter((word) => Object.hasOwn(LATER_KEYWORDS, word)));
}

/** Parses a text without its keywords. Returns undefined if it has none, or cannot be parsed. */
function parseMasked(
  text: string,
  isMasked: (word: string) => boolean,
  parser: Parser,
): ParseResult | undefined {
  const words = [...findKeywords(text)].filter(isMasked);
  if (words.length === 0 || text.includes(MASK)) return undefined;
  const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi');
  const lastLetters = new Map(words.map((word) => [word.slice(0, -1), word.slice(-1)]));
  const masked = text.replaceAll(pattern, (word) => `${word.slice(0, -1)}${MASK}`);
  const result = parser.statements(masked);
  if (!result.ok) return undefined;
  const restore = (value: unknown) =>
    typeof value === 'string' && value.includes(MASK)
      ? value.replaceAll(
          new RegExp(`(\\w+)${MASK}`, 'g'),
          (_, start: string) => `${start}${lastLetters.get(start.toLowerCase()) ?? ''}`,
        )
      : value;
  return {
    ok: true,
    statements: result.statements.map((statement) => ({
      ...statement,
      // The mask is one UTF-16 unit, as the letter is, so the offsets are those of the text.
      text: text.slice(statement.offset, statement.end),
      node: JSON.parse(JSON.stringify(statement.node), (_, value) => restore(value)),
    })),
  };
}
