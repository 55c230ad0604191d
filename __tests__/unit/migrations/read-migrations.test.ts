import fc from 'fast-check';
import { sha256Hex } from '../../../src/edge/hash';
import { FORMAT_NAMES } from '../../../src/inputs/request';
import { MIGRATION_FORMATS } from '../../../src/migrations/formats';
import { sql } from '../../../src/migrations/formats/sql';
import type { SourceContent, SourceFile } from '../../../src/migrations/migration';
import { parseFileNames, readMigrations } from '../../../src/migrations/read-migrations';
import { codesOf, problemsOf, sourceFile, unwrap } from './support';

/** Reads names and contents, as `app/` does. */
function readBoth(folder: string, files: readonly SourceFile[]) {
  const named = parseFileNames(
    folder,
    files.map(({ name }) => name),
    sql,
  );
  if (!named.ok) return named;
  const byName = new Map(files.map((file) => [file.name, file]));
  const ordered = named.value.flatMap(({ fileName }) => byName.get(fileName) ?? []);
  return readMigrations(named.value, ordered, {
    format: sql,
    metadataFiles: new Map(),
    sha256Hex,
  });
}

const read = (...names: string[]) =>
  readBoth(
    'migrations',
    names.map((name) => sourceFile(name, `select '${name}'`)),
  );
const order = (...names: string[]) => unwrap(read(...names)).map(({ fileName }) => fileName);
const holding = (content: SourceContent) =>
  readBoth('db', [{ name: '1_a.sql', path: 'db/1_a.sql', checksum: 'c', content }]);

test.each([
  ['0001_create_users.sql', '0001', 'create_users'],
  ['20240501120000-add.sql', '20240501120000', 'add'],
  ['7.name.with.dots.sql', '7', 'name.with.dots'],
  ['1.2_x.sql', '1.2', 'x'],
  ['02.10.01_x.sql', '02.10.01', 'x'],
  ['1.2.sql', '1.2', ''],
  ['000001.sql', '000001', ''],
  ['00.10.00_01_add_x.sql', '00.10.00_01', 'add_x'],
  ['1.2_3d_models.sql', '1.2', '3d_models'],
  ['001_02_x.sql', '001', '02_x'],
  ['20240501_120000_add.sql', '20240501_120000', 'add'],
  ['20240501-1200-add.sql', '20240501-1200', 'add'],
  ['20240501_12_angry_men.sql', '20240501', '12_angry_men'],
  ['5_x.up.sql', '5', 'x'],
  ['5_X.SQL', '5', 'X'],
  ['3_漢 字.sql', '3', '漢 字'],
  ['3_.sql', '3', ''],
  ['2024-01-02-create-table.sql', '2024-01-02', 'create-table'],
  ['2024-01-02.sql', '2024-01-02', ''],
  ['2024-1-2-x.sql', '2024-1-2', 'x'],
  ['2021.11.17T00.00.00.users.sql', '2021.11.17T00.00.00', 'users'],
  ['2021_11_17_000000_create_users.sql', '2021_11_17_000000', 'create_users'],
  ['2024-01-02T03:04:05Z_x.sql', '2024-01-02T03:04:05Z', 'x'],
  ['2024-01-02_15-30-00_x.sql', '2024-01-02_15-30-00', 'x'],
  ['2024-01-02-1-x.sql', '2024-01-02-1', 'x'],
  ['2024-01-02-2fa.sql', '2024-01-02', '2fa'],
  ['20240102T030405_x.sql', '20240102T030405', 'x'],
  ['2021.11.17_x.sql', '2021.11.17', 'x'],
  ['2024.01.02.03.04_x.sql', '2024.01.02.03.04', 'x'],
  ['2099-12-31-x.up.sql', '2099-12-31', 'x'],
  ['2100-01-02-x.sql', '2100', '01-02-x'],
  ['1899-01-02-x.sql', '1899', '01-02-x'],
  ['2024-13-02-x.sql', '2024', '13-02-x'],
  ['2024-01-32-x.sql', '2024', '01-32-x'],
  ['2024-01.02-x.sql', '2024', '01.02-x'],
  ['2024-01-x.sql', '2024', '01-x'],
])('parses the file name %s: version %s, name "%s"', (file, version, name) => {
  expect(unwrap(read(file))).toMatchObject([{ version, name, fileName: file }]);
});

test('returns a migration with the path, checksum and text of its file', () => {
  const file = sourceFile('1_a.sql', 'select 2');
  expect(unwrap(readBoth('m', [file]))[0]).toEqual({
    version: '1',
    name: 'a',
    fileName: '1_a.sql',
    path: 'migrations/1_a.sql',
    checksum: file.checksum,
    text: 'select 2',
  });
});

test('sorts 10 after 9', () => {
  expect(order('10_b.sql', '9_a.sql', '0011_c.sql')).toEqual(['9_a.sql', '10_b.sql', '0011_c.sql']);
});

test('sorts dotted versions with a counter, as procrastinate uses them', () => {
  expect(order('00.10.00_02_y.sql', '00.10.01_01_z.sql', '00.10.00_01_x.sql')).toEqual([
    '00.10.00_01_x.sql',
    '00.10.00_02_y.sql',
    '00.10.01_01_z.sql',
  ]);
});

test('ignores files that do not end in .sql', () => {
  expect(order('README.md', '.gitkeep', '1_a.sql', 'atlas.sum', '2_x.sql.bak')).toEqual([
    '1_a.sql',
  ]);
});

test.each([
  ['create_users.sql', /Rename it to `<version>_create_users\.sql`/],
  ['V1__init.sql', /Rename it to `1_init\.sql`/],
  ['V1_2__init.sql', /Rename it to `1\.2_init\.sql`/],
  ['R__views.sql', /Rename it to `<version>_R__views\.sql`/],
  ['01account_data.sql', /Rename it to `01_account_data\.sql`/],
  ['v5.sql', /Rename it to `5\.sql`/],
  ['.sql', /Rename/],
  ['5_x.down.sql', /`command`/],
  ['5_x.DOWN.SQL', /`command`/],
  ['5_x.undo.sql', /`command`/],
  ['5_x.rollback.sql', /`command`/],
])('reports a bad name: %s', (name, next) => {
  const [problem] = problemsOf(read(name, '1_a.sql'));
  expect(problem).toMatchObject({ code: 'bad-name', file: `migrations/${name}` });
  expect(problem?.what).toContain(name);
  expect(problem?.next).toMatch(next);
});

test('reports a folder without migrations, although it contains other files', () => {
  expect(problemsOf(read('README.md'))).toMatchObject([
    { code: 'no-migrations', what: expect.stringContaining('migrations') },
  ]);
  expect(codesOf(read('init.sql'))).toEqual(['bad-name']);
});

test.each([
  ['1_a.sql', '1_b.sql'],
  ['1_a.sql', '01_a.sql'],
  ['1_a.sql', '1.0_a.sql'],
  ['1_a.sql', '1_A.sql'],
])('reports duplicate versions with both names: %s and %s', (one, two) => {
  const [problem, ...rest] = problemsOf(read(one, '2_x.sql', two));
  expect(problem).toMatchObject({ code: 'duplicate-version', file: `migrations/${two}` });
  expect(problem?.what).toContain(`\`${one}\` and \`${two}\``);
  expect(rest).toEqual([]);
});

test('reports one problem for three files of one version and two of another', () => {
  const problems = problemsOf(read('1_a.sql', '1_b.sql', '1_c.sql', '2_x.sql', '02_y.sql'));
  expect(problems).toMatchObject([
    {
      code: 'duplicate-version',
      what: '2 versions have two or more files: `1_a.sql`, `1_b.sql` and `1_c.sql` (1), `2_x.sql` and `02_y.sql` (2). A version identifies one migration.',
      file: 'migrations/1_b.sql',
      otherFiles: ['migrations/1_c.sql', 'migrations/02_y.sql'],
    },
  ]);
});

test('reports one problem for all names with the same cause, with the first ten names', () => {
  const names = Array.from({ length: 187 }, (_, at) => `x${String(at).padStart(3, '0')}.sql`);
  const [undo, problem, ...rest] = problemsOf(read(...names, '5_x.down.sql'));
  expect(problem?.what).toMatch(/^`x000\.sql`, .*`x009\.sql` and 177 more have no version\./);
  expect([problem?.file, problem?.otherFiles?.length]).toEqual(['migrations/x000.sql', 186]);
  expect(undo?.what).toContain('`5_x.down.sql` reverts a migration');
  expect(rest).toEqual([]);
});

test.each<[string, SourceContent, RegExp]>([
  ['not-a-file', { kind: 'not-a-file' }, /not a regular file/],
  ['invalid-utf8', { kind: 'invalid-utf8', offset: 17 }, /offset 17/],
  ['file-too-large', { kind: 'too-large', bytes: 99 }, /99 bytes/],
  ['nul-byte', { kind: 'text', text: 'a\nb\0' }, /NUL/],
])('reports a file that is not text: %s', (code, content, what) => {
  const [problem] = problemsOf(holding(content));
  expect(problem).toMatchObject({ code, file: 'db/1_a.sql' });
  expect(problem?.what).toMatch(what);
  expect(problem?.line).toBe(code === 'nul-byte' ? 2 : undefined);
});

test('reports bad names and duplicate versions together', () => {
  expect(codesOf(read('x.sql', '1_a.sql', '1_b.sql', '2.down.sql')).toSorted()).toEqual([
    'bad-name',
    'bad-name',
    'duplicate-version',
  ]);
});

test('returns the same migrations for any names in any order', () => {
  const names = fc.uniqueArray(
    fc.oneof(fc.string(), fc.stringMatching(/^\d{1,3}([._-]\w{0,3}){0,3}\.sql$/)),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(names, (list) => {
      const [once, again] = [read(...list), read(...list.toReversed())];
      expect(again.ok).toBe(once.ok);
      if (once.ok) expect(again).toEqual(once);
    }),
  );
});

test('MIGRATION_FORMATS contains each format once', () => {
  expect(Object.values(MIGRATION_FORMATS).map(({ name }) => name)).toEqual([...FORMAT_NAMES]);
});
