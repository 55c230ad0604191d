/** What a name says about the database behind it. */
export type NameKind = 'staging' | 'prod' | 'neutral';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const STAGING = words(
  'staging stage stg stag preprod uat qa test testing tests dev develop development sandbox ci preview demo local int integration rehearsal scratch tmp nonprod',
);
const PROD = words('prod prd production live');
const READER = words('ro replica replicas reader readonly standby follower secondary slave rr');
const POOLER = words('pooler pgbouncer pool proxy');

// `pre-prod` and `non_production` are staging, spelled in two words
const MAKES_STAGING = words('pre non');
// `like-prod`, `copy_of_prod`: near production, but not it; said of neither
const BEFORE_PROD = words('pre non not no like copy clone mirror of from');
const AFTER_PROD = words('like copy clone mirror snapshot backup');

// Runs of capitals end before the hump that follows them (`HTTPServer`); a script without case is one run.
const ASCII_WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lo}\p{Lt}\p{Lm}]+|\p{N}+/gu;

/**
 * @param name a database, a user or a label of a host
 * @returns its whole words in lower case, split at everything that is not a letter or digit, at camel
 *   humps and at letter-digit borders (contract, section 5)
 */
export function splitNameWords(name: string): readonly string[] {
  // Nearly every name is ASCII, and compiling the other pattern is a tenth of the gate's own time.
  const found = /[^\0-\x7f]/.test(name)
    ? name.normalize('NFC').match(WORD)
    : name.match(ASCII_WORD);
  return (found ?? []).map((word) => word.toLowerCase());
}

/**
 * @param list the words of one name, in order
 * @returns what they say; staging words win, so that `staging_prod_copy` is staging
 */
export function classifyName(list: readonly string[]): NameKind {
  let prod = false;
  for (const [index, word] of list.entries()) {
    const before = list[index - 1] ?? '';
    const after = list[index + 1] ?? '';
    if (STAGING.has(word) && after !== 'less') return 'staging';
    if (!PROD.has(word)) continue;
    if (MAKES_STAGING.has(before) && word !== 'live') return 'staging';
    if (!BEFORE_PROD.has(before) && !AFTER_PROD.has(after)) prod = true;
  }
  return prod ? 'prod' : 'neutral';
}

/**
 * @param list the words of a host
 * @returns whether one of them says that it only answers reads
 */
export function isReaderName(list: readonly string[]): boolean {
  return list.some((word) => READER.has(word));
}

/**
 * @param list the words of a host
 * @returns whether one of them says that connections are pooled there
 */
export function isPoolerName(list: readonly string[]): boolean {
  return list.some((word) => POOLER.has(word));
}
