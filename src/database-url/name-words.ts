/** Role that a name suggests. `neutral`: none. */
export type NameKind = 'staging' | 'prod' | 'neutral';

const toWordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const STAGING = toWordSet(
  'staging stage stg stag preprod uat qa test testing tests dev develop development sandbox ci preview demo local int integration rehearsal scratch tmp nonprod',
);
const PROD = toWordSet('prod prd production live');
const READER = toWordSet('ro replica replicas reader readonly standby follower secondary slave rr');
const POOLER = toWordSet('pooler pgbouncer pool proxy');

// `pre-prod` and `non_production` are staging in two words.
const STAGING_PREFIXES = toWordSet('pre non');
// `like-prod` and `copy_of_prod` are similar to production, but neither production nor staging.
const NOT_PROD_BEFORE = toWordSet('pre non not no like copy clone mirror of from');
const NOT_PROD_AFTER = toWordSet('like copy clone mirror snapshot backup');

// A run of capitals ends before a capitalized word (`HTTPServer`). Letters without case are one word.
const ASCII_WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lo}\p{Lt}\p{Lm}]+|\p{N}+/gu;

/**
 * Splits a name into words in lower case: at characters other than letters and digits, at capitals in
 * camel case, and between letters and digits (docs/decision.md#how-names-are-compared).
 *
 * @param name A database, a user or a label of a host.
 */
export function splitNameWords(name: string): readonly string[] {
  // Most names are ASCII, and compiling the other pattern takes a tenth of the run time of `gate`.
  const found = /[^\0-\x7f]/.test(name)
    ? name.normalize('NFC').match(WORD)
    : name.match(ASCII_WORD);
  return (found ?? []).map((word) => word.toLowerCase());
}

/**
 * Returns the role that the words of one name suggest. Staging words have precedence, so
 * `staging_prod_copy` is staging.
 */
export function classifyName(words: readonly string[]): NameKind {
  let isProd = false;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? '';
    const after = words[index + 1] ?? '';
    if (STAGING.has(word) && after !== 'less') return 'staging';
    if (!PROD.has(word)) continue;
    if (STAGING_PREFIXES.has(before) && word !== 'live') return 'staging';
    if (!NOT_PROD_BEFORE.has(before) && !NOT_PROD_AFTER.has(after)) isProd = true;
  }
  return isProd ? 'prod' : 'neutral';
}

/** Returns whether the words of a host suggest a read-only replica. */
export function isReaderName(words: readonly string[]): boolean {
  return words.some((word) => READER.has(word));
}

/** Returns whether the words of a host suggest a connection pooler. */
export function isPoolerName(words: readonly string[]): boolean {
  return words.some((word) => POOLER.has(word));
}
