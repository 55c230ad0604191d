import { createGlobMatcher } from '../../../src/policy/glob-list';

const matcherOf = (caseSensitive: boolean, ...entries: readonly string[]) =>
  createGlobMatcher(entries, { kind: 'globs', description: '', caseSensitive }).matches;

test('createGlobMatcher keeps the case of an entry that is not a target', () => {
  const matches = matcherOf(true, 'Feature/x');
  expect(matches('Feature/x')).toBe(true);
  expect(matches('feature/x')).toBe(false);
});

test.each([
  ['production', 'PRODUCTION', true],
  ['ÄÖ', 'äö', true],
  // Both forms of sigma have the same capital.
  ['ς', 'σ', true],
  // The capital of ŉ has two letters, and that of ß is SS.
  ['ŉ', 'ʼN', false],
  ['ß', 'SS', false],
  // The dotless ı has the capital I, and the Kelvin sign the small letter k.
  ['ı', 'i', false],
  ['\u212a', 'k', false],
])('createGlobMatcher without case: %s and %s: %s', (entry, text, expected) => {
  expect(matcherOf(false, entry)(text)).toBe(expected);
});
