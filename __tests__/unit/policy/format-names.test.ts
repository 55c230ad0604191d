import { formatNames } from '../../../src/policy/format-names';

const names = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);

test('formatNames quotes all names of a short list', () => {
  expect(formatNames(names(1))).toBe('`n0`');
  expect(formatNames(names(2), 'or')).toBe('`n0` or `n1`');
  expect(formatNames(names(3))).toBe('`n0`, `n1` and `n2`');
});

test('formatNames counts the names after the tenth', () => {
  expect(formatNames(names(10))).toMatch(/`n8` and `n9`$/);
  expect(formatNames(names(12))).toMatch(/`n8`, `n9` and 2 more$/);
});
