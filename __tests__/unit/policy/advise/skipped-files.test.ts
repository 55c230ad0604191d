import { findSkippedFiles } from '../../../../src/policy/advise/skipped-files';

const skipped = (format: string, ...files: readonly string[]) =>
  findSkippedFiles({ format, form: '<version>_<name>.sql', files });

test('findSkippedFiles: no finding without a file', () => {
  expect(skipped('dbmate')).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['one file', 'dbmate', ['a.sql']],
  ['two files', 'dbmate', ['a.sql', 'b.sql']],
  ['a journal', 'drizzle', ['a.sql']],
  ['two files and a journal', 'drizzle', ['a.sql', 'b.sql']],
  ['an exception', 'supabase', ['a.sql']],
])('findSkippedFiles: %s', (_, format, files) => {
  expect(skipped(format, ...files)).toMatchSnapshot();
});
