/**
 * A version's numbers. Each is kept as its digits without leading zeros, because a timestamp with
 * fractions is larger than a double holds; digits compare as numbers by length, then by text.
 * Zeros at the end are dropped, so `1`, `01` and `1.0` are one version.
 */
export interface Version {
  readonly text: string;
  readonly numbers: readonly string[];
  /** The same for all spellings of one version. */
  readonly key: string;
}

/** Most versions are one number, and thousands of them are read. */
const digits = /^\d+$/;

const form = /^\d+(?:[._-]\d+)*$/;

/**
 * Reads a version as a file or a history row spells it: digits, or digits parted by `.`, `_` or `-`.
 * Gives undefined for anything else; never throws.
 */
export function parseVersion(text: string): Version | undefined {
  if (digits.test(text)) {
    const number = text.replace(/^0+(?=\d)/, '');
    return { text, numbers: [number], key: number };
  }
  if (!form.test(text)) return undefined;
  const numbers = text.split(/[._-]/).map((part) => part.replace(/^0+(?=\d)/, ''));
  while (numbers.length > 1 && numbers.at(-1) === '0') numbers.pop();
  return { text, numbers, key: numbers.join('.') };
}

/** Orders versions number by number, so that 10 comes after 9 and 1.2 before 1.10. Total. */
export function compareVersions(left: Version, right: Version): number {
  const length = Math.max(left.numbers.length, right.numbers.length);
  for (let index = 0; index < length; index += 1) {
    const order = compareDigits(left.numbers[index] ?? '0', right.numbers[index] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}

function compareDigits(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
