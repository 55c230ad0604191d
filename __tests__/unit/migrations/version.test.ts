import fc from 'fast-check';
import { compareVersions, parseVersion, type Version } from '../../../src/migrations/version';

const version = (text: string): Version => {
  const parsed = parseVersion(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const order = (left: string, right: string): number =>
  Math.sign(compareVersions(version(left), version(right)));

const numbers = fc.array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { minLength: 1, maxLength: 4 });
const dotted = numbers.map((parts) => parts.join('.'));

/** The expected order, computed with BigInt. */
function compareBigInts(left: string, right: string): number {
  const [a, b] = [left.split('.').map(BigInt), right.split('.').map(BigInt)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [one, other] = [a[index] ?? 0n, b[index] ?? 0n];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

test.each([
  ['9', '10'],
  ['0009', '0010'],
  ['1.2', '1.10'],
  ['1', '1.0.1'],
  ['00.10.00_01', '00.10.00_02'],
  ['20240501120000', '20240501120001'],
  ['9007199254740992', '9007199254740993'],
  ['20240501_0900', '20240501_1000'],
])('compareVersions: %s is before %s', (left, right) => {
  expect(order(left, right)).toBe(-1);
  expect(order(right, left)).toBe(1);
});

test.each([
  ['1', '01'],
  ['1', '1.0'],
  ['1.0.0', '001'],
  ['0', '0.0'],
  ['1_2', '1.2'],
])('parseVersion: %s and %s are the same version', (left, right) => {
  expect(order(left, right)).toBe(0);
  expect(version(left).key).toBe(version(right).key);
});

test.each(['', 'a', '1a', '1.', '.1', '1..2', '-1', '1e3', '١'])(
  'parseVersion returns undefined for %j',
  (text) => {
    expect(parseVersion(text)).toBeUndefined();
  },
);

test('compareVersions is the numeric order, and total', () => {
  fc.assert(
    fc.property(dotted, dotted, (left, right) => {
      expect(order(left, right)).toBe(compareBigInts(left, right));
      expect(order(right, left) + order(left, right)).toBe(0);
    }),
  );
});

test('two versions have the same key exactly if compareVersions returns 0', () => {
  const digits = fc.stringMatching(/^0{0,2}[0-3](\.0?[0-2]){0,3}$/);
  fc.assert(
    fc.property(digits, digits, (left, right) => {
      expect(version(left).key === version(right).key).toBe(order(left, right) === 0);
    }),
  );
});

test('parseVersion parses the key of a version to the same version', () => {
  fc.assert(
    fc.property(dotted, (text) => {
      expect(order(version(text).key, text)).toBe(0);
      expect(version(text).text).toBe(text);
    }),
  );
});
