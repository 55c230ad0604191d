import { sha256Hex } from '../../../src/edge/hash';
import { progressDigests } from '../../../src/migrations/progress';

const digests = (...texts: string[]) =>
  progressDigests(
    texts.map((text) => ({ text })),
    sha256Hex,
  );

test('progressDigests returns one digest for each number of completed statements, from 0', () => {
  expect(digests('a', 'b')).toHaveLength(3);
  expect(digests()).toEqual([sha256Hex('')]);
});

test('progressDigests does not depend on later statements', () => {
  expect(digests('a', 'b', 'c').slice(0, 3)).toEqual(digests('a', 'b'));
});

test('progressDigests depends on earlier statements and on where a statement ends', () => {
  expect(digests('x', 'b')[2]).not.toBe(digests('a', 'b')[2]);
  expect(digests('ab')[1]).not.toBe(digests('a', 'b')[2]);
});
