import { sha256Hex } from '../../../src/edge/hash';
import { progressDigests } from '../../../src/migrations/progress';

const digests = (...texts: string[]) =>
  progressDigests(
    texts.map((text) => ({ text })),
    sha256Hex,
  );

test('there is one digest for each count of ended statements, from none on', () => {
  expect(digests('a', 'b')).toHaveLength(3);
  expect(digests()).toEqual([sha256Hex('')]);
});

test('what stands behind an ended statement does not change its digest', () => {
  expect(digests('a', 'b', 'c').slice(0, 3)).toEqual(digests('a', 'b'));
});

test('what stands before it does, and so do the borders between statements', () => {
  expect(digests('x', 'b')[2]).not.toBe(digests('a', 'b')[2]);
  expect(digests('ab')[1]).not.toBe(digests('a', 'b')[2]);
});
