import fc from 'fast-check';
import picomatch from 'picomatch';
import { createPatternMatcher } from '../../../src/policy/glob-matcher';
import { propertyRuns } from '../../support/property-runs';

const part = fc.constantFrom(
  'a',
  'b',
  '-',
  '.',
  '\\*',
  '*',
  '?',
  '[ab]',
  '[^a]',
  '[a-b]+',
  '{a,bb}',
  '{a/b,-}',
  '{a,}',
  '{a}',
  'a+',
);
const segment = fc.oneof(
  { weight: 1, arbitrary: fc.constant('**') },
  {
    weight: 4,
    arbitrary: fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('').replaceAll(/\*{2,}/g, '*')),
  },
);
/**
 * At the end, `a/**` of picomatch also matches `a`, and so do parts after it that can be empty. It
 * removes each leading `./`.
 */
const pattern = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))
  .filter((glob) => !/^\.\/|\/\*\*(?:\/(?:\{a,\}|\*)*)*$/.test(glob));
const text = fc
  .array(
    fc.array(fc.constantFrom('a', 'b', 'bb', '-', 'a.b', 'a+'), { minLength: 1, maxLength: 4 }),
    { minLength: 1, maxLength: 4 },
  )
  .map((segments) => segments.map((chars) => chars.join('')).join('/'));

const RUNS = propertyRuns(5000);

test('matches the same texts as picomatch', () => {
  let matches = 0;
  fc.assert(
    fc.property(pattern, text, (glob, name) => {
      const expected = picomatch(glob, { dot: true, windows: false })(name);
      if (expected) matches += 1;
      expect([glob, name, createPatternMatcher(glob)(name)]).toEqual([glob, name, expected]);
    }),
    RUNS,
  );
  expect(matches).toBeGreaterThan(RUNS.numRuns / 50);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['a/**', ['a/b', 'a/b/c'], ['a', 'ab', 'b/a/b']],
  ['a/**-x', ['a/b-x', 'a/b/c-x', 'a/-x'], ['a-x', 'a/b', 'a/x/b']],
  ['**b', ['b', 'a/b', 'ab'], ['a/b/c']],
  ['**/b', ['b', 'a/b', 'a/c/b'], ['ab', 'a/cb']],
  ['*', ['.a', '-'], ['', 'a/b']],
  ['a/*', ['a/b'], ['a/', 'a/b/']],
  ['./a', ['a', './a'], ['b/a']],
  ['v[0-9]+', ['v1', 'v12'], ['v', 'v1a']],
  ['[]a]', [']', 'a'], ['[]a', 'b']],
  ['[^]a]', ['b'], [']', 'a', '/']],
  ['[a\\]-]', ['a', ']', '-'], ['\\', 'b']],
  ['prod [eu]', ['prod [eu]', 'prod e'], ['prod', 'prod eu']],
  ['prod (eu)', ['prod (eu)'], ['prod eu', 'prod']],
  ['!a', ['!a'], ['a', 'b']],
  ['a\\{b,c}', ['a{b,c}'], ['ab', 'ac']],
  ['{a', ['{a'], ['a']],
  ['{a,b\\,c}', ['a', 'b,c'], ['b', 'c']],
  ['[a', ['[a'], ['a']],
  ['a./*', ['a./b'], ['ab']],
  ['a{,b}', ['a', 'ab'], ['a{,b}c']],
  ['a{b,}', ['a', 'ab'], ['abb']],
  ['a{b}?', ['a{b}c'], ['abc', 'ac', 'a{b}']],
])('%s matches %j and not %j', (glob, included, excluded) => {
  const matches = createPatternMatcher(glob);
  expect(included.filter((name) => !matches(name))).toEqual([]);
  expect(excluded.filter(matches)).toEqual([]);
});

/* A search that goes back would not end: each of these has more ways to fit than a run has time for. */
describe('long texts', () => {
  const long = 'a'.repeat(2000);

  test.each([
    '*a'.repeat(8),
    `*${'a*'.repeat(7)}`,
    '**a'.repeat(4),
    '{a,aa}'.repeat(33),
    `{a,}${'{a,}'.repeat(48)}`,
    '[a]+'.repeat(50),
    `${'[^b]+?'.repeat(32)}*`,
    `${'{*a,[a]+}'.repeat(8)}`,
    `${'**/'.repeat(4)}${'?'.repeat(100)}`,
  ])('%s', (glob) => {
    const matches = createPatternMatcher(`${glob}c`);
    expect(matches(`${long}b`)).toBe(false);
    expect(matches(`${'a/'.repeat(1000)}b`)).toBe(false);
  });

  test('reads each character of the text a bounded number of times', () => {
    const hostile = fc
      .array(fc.constantFrom('*a', '?', '[a]+', '{a,aa}', '{*,a}', '**/', 'a'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((parts) => parts.join(''))
      .filter((glob) => glob.length <= 200 && glob.split('*').length <= 9);
    fc.assert(
      fc.property(hostile, (glob) => {
        let reads = 0;
        // The matcher reads a text by `charAt` alone.
        const name = Object.assign(Object(`${'a'.repeat(250)}b`), {
          charAt(index: number) {
            reads += 1;
            return index < 250 ? 'a' : 'b';
          },
        });
        createPatternMatcher(glob)(name);
        expect(reads).toBeLessThanOrEqual(glob.length * 251);
      }),
      propertyRuns(300),
    );
  });
});
