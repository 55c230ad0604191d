import fc from 'fast-check';
import { headDigest, planDigest } from '../../../src/migrations/digest';
import { sha256Hex } from './support';

const [a, b] = [sha256Hex('select 1;\n'), sha256Hex('select 2;\n')];
const file = (fileName: string, checksum: string) => ({ fileName, checksum });
const row = (version: string, checksum: string, state: 'applied' | 'running' = 'applied') => ({
  version,
  checksum,
  state,
});

// printf 'select 1;\n' > 1_a.sql; printf 'select 2;\n' > 2_b.sql; sha256sum 1_a.sql 2_b.sql | sha256sum
test('planDigest equals the output of sha256sum', () => {
  expect(planDigest([file('1_a.sql', a), file('2_b.sql', b)], sha256Hex)).toBe(
    'sha256:6096082ba6c756ca514b61d338d78e30b306e539f402b3d5ff445f821cc90871',
  );
});

// The shell loop in the docblock of headDigest, with the two files above.
test('headDigest equals the output of the documented shell loop', () => {
  expect(headDigest([row('1', a), row('2', b)], sha256Hex)).toBe(
    'sha256:f87e1145576881c4a2d0087a72b467a4c32f5445a42fb6141f0586588654fc83',
  );
});

test('planDigest and headDigest of an empty list are the digest of the empty text', () => {
  expect(planDigest([], sha256Hex)).toBe(`sha256:${sha256Hex('')}`);
  expect(headDigest([], sha256Hex)).toBe(`sha256:${sha256Hex('')}`);
});

test('headDigest ignores rows that are running', () => {
  expect(headDigest([row('1', a), row('2', b, 'running')], sha256Hex)).toBe(
    headDigest([row('1', a)], sha256Hex),
  );
});

const entry = fc.record({
  version: fc.stringMatching(/^\d{1,4}$/),
  checksum: fc.stringMatching(/^[0-9a-f]{64}$/),
});
const entries = fc.array(entry, { maxLength: 5 });
const digests = (list: readonly { version: string; checksum: string }[]) => [
  planDigest(
    list.map(({ version, checksum }) => file(`${version}.sql`, checksum)),
    sha256Hex,
  ),
  headDigest(
    list.map(({ version, checksum }) => row(version, checksum)),
    sha256Hex,
  ),
];

test('planDigest and headDigest differ for any other content, name or order', () => {
  fc.assert(
    fc.property(entries, entries, (one, two) => {
      const same = JSON.stringify(one) === JSON.stringify(two);
      for (const [index, digest] of digests(one).entries()) {
        expect(digest === digests(two)[index]).toBe(same);
        expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
      }
      if (one.length > 1 && JSON.stringify(one[0]) !== JSON.stringify(one.at(-1))) {
        const swapped = [one.at(-1) ?? one[0], ...one.slice(1, -1), one[0]].flatMap((x) =>
          x ? [x] : [],
        );
        expect(digests(swapped)).not.toEqual(digests(one));
      }
    }),
  );
});
