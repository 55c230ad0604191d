import { mergeFileProblems } from '../../../src/migrations/merge-file-problems';

const problem = (line: number, next = 'Remove it.') => ({
  code: 'transaction-control',
  what: `COMMIT on line ${line}.`,
  next,
  file: `m/${line}.sql`,
  line,
});
const list = (count: number, next?: string) =>
  Array.from({ length: count }, (_, index) => problem(index + 1, next));

test('merges more than ten problems with one cause, and names the first ten', () => {
  const [merged, ...others] = mergeFileProblems([...list(24), problem(99, 'Split it.')]);
  expect(merged?.what).toMatch(
    /^COMMIT on line 1\. The same problem is in m\/2\.sql:2, .*m\/10\.sql:10, 14 more places\.$/,
  );
  expect(others).toEqual([problem(99, 'Split it.')]);
});

test('does not merge ten problems, or problems with different advice', () => {
  expect(mergeFileProblems(list(10))).toEqual(list(10));
  const mixed = [...list(8), ...list(8, 'Split it.')];
  expect(mergeFileProblems(mixed)).toEqual(mixed);
});
