/**
 * A parsed version. Each number is stored as digits without leading zeros, because a timestamp with
 * fractions exceeds the precision of a double. Trailing zeros are removed, so `1`, `01` and `1.0` are
 * the same version.
 */
export interface Version {
  /** As written. */
  readonly text: string;
  readonly numbers: readonly string[];
  /** Equal for all spellings of a version. */
  readonly key: string;
}

/** Most versions are a single number, so this fast path matters for thousands of files. */
const SINGLE_NUMBER = /^\d+$/;

/** Digits with separators. A date can have a time after `T`, as in `2021.11.17T00.00.00`. */
const VERSION = /^\d+(?:[._:-]\d+)*(?:T\d+(?:[.:_-]\d+)*Z?)?$/;

/**
 * Parses a version of a file or a history row: digits, digits separated by `.`, `_` or `-`, or a date
 * and a time. Returns undefined for any other text. Never throws.
 */
export function parseVersion(text: string): Version | undefined {
  if (SINGLE_NUMBER.test(text)) {
    const number = text.replace(/^0+(?=\d)/, '');
    return { text, numbers: [number], key: number };
  }
  if (!VERSION.test(text)) return undefined;
  const numbers = text
    .replace(/Z$/, '')
    .split(/[._:T-]/)
    .map((part) => part.replace(/^0+(?=\d)/, ''));
  while (numbers.length > 1 && numbers.at(-1) === '0') numbers.pop();
  return { text, numbers, key: numbers.join('.') };
}

/** Compares versions number by number, so that 10 is after 9 and 1.2 is before 1.10. A total order. */
export function compareVersions(left: Version, right: Version): number {
  const length = Math.max(left.numbers.length, right.numbers.length);
  for (let index = 0; index < length; index += 1) {
    const order = compareDigits(left.numbers[index] ?? '0', right.numbers[index] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}

/** Digits without leading zeros compare as numbers: by length, then as text. */
function compareDigits(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
