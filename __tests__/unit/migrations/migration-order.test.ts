import { createHash } from 'node:crypto';
import { sha256Hex } from '../../../src/edge/hash';
import { drizzle as drizzleTable } from '../../../src/engine/tables/drizzle';
import { nodePgMigrate as nodePgMigrateTable } from '../../../src/engine/tables/node-pg-migrate';
import { prisma as prismaTable } from '../../../src/engine/tables/prisma';
import type { FormatName } from '../../../src/inputs/request';
import { buildPlan } from '../../../src/migrations/build-plan';
import { headDigest } from '../../../src/migrations/digest';
import { MIGRATION_FORMATS } from '../../../src/migrations/formats';
import type { HistoryRow } from '../../../src/migrations/history-row';
import type { Migration } from '../../../src/migrations/migration';
import { compareCodePoints } from '../../../src/migrations/migration-order';
import {
  listSkippedFiles,
  parseFileNames,
  readMigrations,
} from '../../../src/migrations/read-migrations';
import { splitAtBaseline } from '../../../src/migrations/split-at-baseline';
import { codesOf, problemsOf, sourceFile, unwrap } from './support';

/* The order and the identity of migrations, as each tool defines them. */

type Texts = Readonly<Record<string, string>>;

/** Reads files as `app/` does. A name that ends in `/` is a folder. */
function read(format: FormatName, texts: Texts, journal?: string) {
  const names = Object.keys(texts).filter((name) => !name.endsWith('/'));
  const paths = Object.keys(texts).flatMap((name) => /^[^/]+(?=\/)/.exec(name)?.[0] ?? []);
  const folders = new Set(paths);
  const metadataFiles = new Map(
    journal === undefined ? [] : [['meta/_journal.json', journal] as const],
  );
  const of = MIGRATION_FORMATS[format];
  const named = parseFileNames('m', [...names, ...folders], of, { metadataFiles, folders });
  if (!named.ok) return named;
  const files = named.value.map(({ fileName }) => sourceFile(fileName, texts[fileName] ?? ''));
  return readMigrations(named.value, files, { format: of, metadataFiles, sha256Hex });
}

const versionsOf = (format: FormatName, ...names: string[]) =>
  unwrap(read(format, Object.fromEntries(names.map((name) => [name, MARKED])))).map(
    ({ version }) => version,
  );
const MARKED = '-- migrate:up\n-- +goose Up\n-- Up Migration\nselect 1;\n';
const planOf = (format: FormatName, files: readonly Migration[], rows: readonly HistoryRow[]) =>
  buildPlan(files, rows, sha256Hex, MIGRATION_FORMATS[format]);
const pendingOf = (format: FormatName, files: readonly Migration[], rows: readonly HistoryRow[]) =>
  unwrap(planOf(format, files, rows)).pending.map(({ fileName }) => fileName);
/** Removes the zero at the start of a byte. */
const unpad = (byte: string, digit: string | undefined) => digit ?? byte;
const row = (version: string, checksum: string, more: Partial<HistoryRow> = {}): HistoryRow => ({
  ordinal: 1,
  version,
  name: '',
  checksum,
  state: 'applied',
  statementsDone: 1,
  ...more,
});

test.each<[FormatName, string, readonly string[], readonly string[]]>([
  ['dbmate', 'by name', ['20250201_b.sql', '20250110120000_a.sql'], ['20250110120000', '20250201']],
  ['dbmate', 'by the bytes of the name', ['1_a.sql', '10_b.sql'], ['10', '1']],
  ['dbmate', 'with 1 and 01', ['1_a.sql', '01_b.sql'], ['01', '1']],
  [
    'supabase',
    'by name',
    ['20250201_b.sql', '20250110120000_a.sql'],
    ['20250110120000', '20250201'],
  ],
  [
    'prisma',
    'by name, with two folders of one second',
    ['20240102000000_c/migration.sql', '20240102000000_b/migration.sql', '2_x/migration.sql'],
    ['2', '20240102000000', '20240102000000_c'],
  ],
  ['prisma', 'without digits', ['init/migration.sql', '1_a/migration.sql'], ['1', 'init']],
  [
    'prisma',
    'as localeCompare does',
    ['20250101120000_b/migration.sql', '20250101_a/migration.sql'],
    ['20250101', '20250101120000'],
  ],
  [
    'node-pg-migrate',
    'by moment',
    ['20240101000000000_b.sql', '1704067199999_a.sql', '1704067200001_c.sql'],
    ['1704067199999', '20240101000000000', '1704067200001'],
  ],
  [
    'node-pg-migrate',
    'by name within a moment',
    ['5_b.sql', '5_a2.sql', '5_a10.sql'],
    ['5', '5_a10', '5_b'],
  ],
  ['goose', 'by number', ['10_b.sql', '9_a.sql'], ['9', '10']],
  ['golang-migrate', 'by number, of any extension', ['10_b.up.sql', '9_a.up.psql'], ['9', '10']],
])('%s: runs files %s: %j', (format, _, names, versions) => {
  expect(versionsOf(format, ...names)).toEqual(versions);
});

test.each<[FormatName, readonly string[]]>([
  ['dbmate', ['1_a.sql', '1_b.sql']],
  ['supabase', ['1_a.sql', '1_b.sql']],
  ['golang-migrate', ['1_a.up.sql', '01_b.up.sql']],
  ['golang-migrate', ['1_a.up.sql', '1_a.up.sql.bak']],
  ['goose', ['1_a.sql', '01_b.sql']],
])('%s: reports duplicate versions: %j', (format, names) => {
  expect(codesOf(read(format, Object.fromEntries(names.map((name) => [name, MARKED]))))).toEqual([
    'duplicate-version',
  ]);
});

test.each<[FormatName, string]>([
  ['goose', '00002-orders.sql'],
  ['goose', 'orders.sql'],
  ['node-pg-migrate', 'README.md'],
  ['node-pg-migrate', 'init.sql'],
  ['node-pg-migrate', '2_x.json'],
])('%s: stops at %s, and reports many such files once', (format, name) => {
  const first = { '1_a.sql': MARKED };
  expect(codesOf(read(format, { ...first, [name]: '' }))).toEqual(['bad-name']);
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`x${at}-${name}`, '']));
  const [problem, ...rest] = problemsOf(read(format, { ...first, ...many }));
  expect(rest).toEqual([]);
  expect(problem?.what).toMatch(/ and 2 more (do not begin|are not migrations)/);
});

test.each<[FormatName, Texts]>([
  ['node-pg-migrate', { '.gitkeep': '', 'helpers/x.js': '' }],
  ['goose', { 'old/': '', 'README.md': '' }],
])('%s: ignores hidden files and folders', (format, more) => {
  expect(codesOf(read(format, { '1_a.sql': MARKED, ...more }))).toEqual([]);
});

test.each<[FormatName, readonly string[], readonly string[]]>([
  ['dbmate', ['1_a.sql', 'x.sql', 'README.md', 'a.down.sql'], ['x.sql']],
  [
    'golang-migrate',
    ['1_a.up.sql', '1_a.down.sql', '2_b.sql', 'c.up.sql'],
    ['2_b.sql', 'c.up.sql'],
  ],
  ['supabase', ['20250101_a.sql', '20250102-b.sql', 'x.undo.sql'], ['20250102-b.sql']],
  ['supabase', ['20200101000000_init.sql', '20210101000000_b.sql'], ['20200101000000_init.sql']],
  ['supabase', ['.gitkeep', '20200101000000_init.sql'], []],
  ['supabase', ['20211209000000_init.sql'], []],
  [
    'flyway',
    ['V1__a.sql', 'V1.sql', 'V2_b.sql', 'U1__a.sql', 'sub/x.sql'],
    ['V2_b.sql', 'sub/x.sql'],
  ],
  ['goose', ['x.sql'], []],
  ['prisma', ['notes.sql'], []],
])('listSkippedFiles: %s does not read some of %j', (format, names, skipped) => {
  expect(listSkippedFiles(names, MIGRATION_FORMATS[format])).toEqual(skipped);
});

test('supabase: does not run a skipped file, but accepts its row', () => {
  const files = unwrap(
    read('supabase', { '20200101000000_init.sql': 'select 1;', '20250101_a.sql': 'select 2;' }),
  );
  const [init] = files;
  expect(pendingOf('supabase', files, [])).toEqual(['20250101_a.sql']);
  const recorded = [row('20200101000000', init?.checksum ?? '')];
  expect(pendingOf('supabase', files, recorded)).toEqual(['20250101_a.sql']);
});

test('reports files without the marker of their tool once', () => {
  const problems = problemsOf(read('goose', { '1_a.sql': 'x', '2_b.sql': 'x', '3_c.sql': MARKED }));
  expect(problems).toMatchObject([
    {
      code: 'format-refused',
      what: '`1_a.sql` has no line `-- +goose Up`, which goose requires. This applies to 2 files: `1_a.sql` and `2_b.sql`.',
      otherFiles: ['migrations/2_b.sql'],
    },
  ]);
});

describe('names with dates', () => {
  const texts = { '2024-01-02-a.sql': 'select 1;', '2024-01-03-b.sql': 'select 2;' };
  const files = unwrap(read('sql', texts));
  const checksum = files[0]?.checksum ?? '';
  const old = row('2024', checksum, { name: '01-02-a' });

  test('are recognized in a row of an older release, whose digest does not change', () => {
    expect(pendingOf('sql', files, [old])).toEqual(['2024-01-03-b.sql']);
    expect(pendingOf('sql', files.slice(0, 1), [old])).toEqual([]);
    expect(headDigest([old], sha256Hex)).toBe(
      `sha256:${createHash('sha256')
        .update(`${sha256Hex('')}  ${checksum}  2024\n`)
        .digest('hex')}`,
    );
  });

  test('are compared with the checksum of that row', () => {
    expect(codesOf(planOf('sql', files, [{ ...old, checksum: 'other' }]))).toEqual([
      'edited-migration',
    ]);
  });

  test('are not recognized by the version of that row alone', () => {
    expect(codesOf(planOf('sql', files, [{ ...old, name: '01-05-c' }]))).toEqual([
      'deleted-migration',
    ]);
  });

  test('are not mistaken for a file whose version is the year', () => {
    const more = unwrap(read('sql', { ...texts, '2024_year.sql': 'select 3;' }));
    expect(codesOf(planOf('sql', more, [old]))).toEqual(['out-of-order']);
  });
});

describe('prisma', () => {
  const readRows = (files: readonly Migration[], rows: readonly (readonly [string, string])[]) => {
    const result = prismaTable.read(
      rows.map(([name, checksum]) => [name, checksum, 'f', '2026-01-01']),
      files,
    );
    return result.ok ? result.rows : [];
  };
  const TEXTS = {
    '20240102000000_b/migration.sql': 'select 1;\n',
    '20240102000000_c/migration.sql': 'select 2;\n',
  };
  const files = unwrap(read('prisma', TEXTS));

  test('identifies a folder by its whole name', () => {
    const rows = readRows(files, [['20240102000000_c', sha256Hex('select 2;\n')]]);
    expect(pendingOf('prisma', files, rows)).toEqual(['20240102000000_b/migration.sql']);
    const gone = readRows(files, [['20240102000000_a', 'other']]);
    expect(pendingOf('prisma', files, gone).length).toBe(2);
  });

  test('recognizes a renamed folder by its checksum', () => {
    const rows = readRows(files, [['20240102000000_x', sha256Hex('select 1;\n')]]);
    expect(pendingOf('prisma', files, rows)).toEqual(['20240102000000_c/migration.sql']);
  });

  test.each([
    ['Windows line endings', sha256Hex('select 1;\r\n'), []],
    ['no leading zeros', sha256Hex('select 1;\n').replaceAll(/0([0-9a-f])|../g, unpad), []],
    ['another text', sha256Hex('select 1;'), ['edited-migration']],
  ])('compares a checksum of %s', (_, checksum, codes) => {
    const rows = readRows(files, [['20240102000000_b', checksum]]);
    expect(codesOf(planOf('prisma', files, rows))).toEqual(codes);
  });

  test('stops at a pending folder without its file, not at an applied one', () => {
    const more = unwrap(read('prisma', { ...TEXTS, '20240103000000_d/README.md': '' }));
    expect(problemsOf(planOf('prisma', more, []))).toMatchObject([
      { code: 'bad-name', file: expect.stringContaining('20240103000000_d/migration.sql') },
    ]);
    const rows = readRows(more, [['20240103000000_d', 'any']]);
    expect(pendingOf('prisma', more, rows).length).toBe(2);
  });

  test('splits at a baseline of a whole name', () => {
    const split = unwrap(splitAtBaseline(files, '20240102000000', MIGRATION_FORMATS.prisma));
    expect(split.baseline.length).toBe(1);
    const whole = splitAtBaseline(files, '20240102000000_c', MIGRATION_FORMATS.prisma);
    expect(unwrap(whole).pending).toEqual([]);
  });
});

describe('node-pg-migrate', () => {
  const files = unwrap(read('node-pg-migrate', { '5_a.sql': MARKED, '5_b.sql': MARKED }));
  const readRows = (...names: string[]) => {
    const result = nodePgMigrateTable.read(
      names.map((name) => [name]),
      files,
    );
    return result.ok ? result.rows : [];
  };

  test('identifies a file by its whole name', () => {
    expect(pendingOf('node-pg-migrate', files, readRows('5_a'))).toEqual(['5_b.sql']);
    expect(codesOf(planOf('node-pg-migrate', files, readRows('5_b')))).toEqual(['out-of-order']);
    expect(codesOf(planOf('node-pg-migrate', files, readRows('5_a', '5_gone')))).toEqual([
      'out-of-order',
    ]);
  });
});

describe('drizzle', () => {
  const journal = (entries: readonly (readonly [string, number])[], dialect = 'postgresql') =>
    JSON.stringify({
      dialect,
      entries: entries.map(([tag, when], idx) => ({ idx, tag, when })),
    });
  const readFiles = (entries: readonly (readonly [string, number])[], dialect?: string) =>
    read(
      'drizzle',
      Object.fromEntries(entries.map(([tag]) => [`${tag}.sql`, `select '${tag}';\n`])),
      journal(entries, dialect),
    );
  const hashOf = (tag: string) => sha256Hex(`select '${tag}';\n`);
  const plan = (
    entries: readonly (readonly [string, number])[],
    rows: readonly (readonly [string, number])[],
  ) => {
    const files = unwrap(readFiles(entries));
    const result = drizzleTable.read(
      rows.map(([tag, when]) => [String(when), hashOf(tag)]),
      files,
    );
    return planOf('drizzle', files, result.ok ? result.rows : []);
  };
  const pending = (...of: Parameters<typeof plan>) =>
    unwrap(plan(...of)).pending.map(({ fileName }) => fileName);

  test('runs files in the order of the journal, whatever their digits and dates', () => {
    const entries = [
      ['0002_b', 300],
      ['0001_a', 200],
      ['20240101_c', 400],
    ] as const;
    const files = unwrap(readFiles(entries));
    expect(files.map(({ version }) => version)).toEqual(['0002', '0001', '20240101']);
    expect(pending(entries, [])).toEqual(['0002_b.sql', '0001_a.sql', '20240101_c.sql']);
  });

  test('accepts two tags with the same digits', () => {
    expect(
      unwrap(
        readFiles([
          ['0001_a', 1],
          ['0001_b', 2],
        ]),
      ).map(({ version }) => version),
    ).toEqual(['0001', '0001_b']);
  });

  test.each(['pg', 'postgresql'])('accepts the dialect %s', (dialect) => {
    expect(codesOf(readFiles([['0000_a', 1]], dialect))).toEqual([]);
  });

  test('refuses another dialect once', () => {
    expect(
      codesOf(
        readFiles(
          [
            ['0000_a', 1],
            ['0001_b', 2],
          ],
          'mysql',
        ),
      ),
    ).toEqual(['bad-name']);
  });

  test('does not compare a row without a file with the versions of files', () => {
    const entries = [
      ['0000_a', 100],
      ['0001_b', 300],
    ] as const;
    const result = unwrap(
      plan(entries, [
        ['gone', 50],
        ['0000_a', 100],
        ['squashed', 200],
      ]),
    );
    expect(result).toMatchObject({ pending: [{ fileName: '0001_b.sql' }], ahead: [] });
  });

  test('reports history-ahead for a row that is later than the journal', () => {
    const result = unwrap(
      plan(
        [['0000_a', 100]],
        [
          ['0000_a', 100],
          ['0001_b', 200],
        ],
      ),
    );
    expect(result).toMatchObject({ pending: [], historyAhead: true });
  });

  test('reports all entries that are not later than the newest row in one problem, with the rows', () => {
    const entries = [
      ['0000_a', 100],
      ['0001_b', 150],
      ['0002_c', 300],
      ['0003_d', 200],
    ] as const;
    const [problem, ...rest] = problemsOf(
      plan(entries, [
        ['0000_a', 100],
        ['0002_c', 300],
      ]),
    );
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      code: 'out-of-order',
      what: expect.stringMatching(/`0001_b` \(`when` 150\), `0003_d` \(`when` 200\).* from 300/),
      next: expect.stringContaining(
        `INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('${hashOf('0001_b')}', 150), ('${hashOf('0003_d')}', 200);`,
      ),
    });
  });

  test('counts the date of a row without a file, and applies no entry that Drizzle never runs', () => {
    expect(
      codesOf(
        plan(
          [
            ['0000_a', 100],
            ['0001_b', 150],
          ],
          [
            ['0000_a', 100],
            ['gone', 200],
          ],
        ),
      ),
    ).toEqual(['out-of-order']);
    expect(
      codesOf(
        plan(
          [
            ['0000_a', 100],
            ['0001_b', 100],
          ],
          [['0000_a', 100]],
        ),
      ),
    ).toEqual(['out-of-order']);
  });

  test('matches two entries of one date by their hashes', () => {
    const entries = [
      ['0000_a', 100],
      ['0001_b', 100],
    ] as const;
    expect(
      pending(entries, [
        ['0001_b', 100],
        ['0000_a', 100],
      ]),
    ).toEqual([]);
  });

  test('ignores line endings, also with breakpoints', () => {
    const text = 'select 1--> statement-breakpoint\nselect 2;\n';
    const files = unwrap(read('drizzle', { '0000_a.sql': text }, journal([['0000_a', 1]])));
    const hash = sha256Hex(text.replaceAll('\n', '\r\n'));
    const rows = [row('0000', hash, { toolChecksum: '1' })];
    expect(pendingOf('drizzle', files, rows)).toEqual([]);
    expect(
      codesOf(planOf('drizzle', files, [{ ...rows[0], checksum: 'x' } as HistoryRow])),
    ).toEqual(['edited-migration']);
  });
});

test('compareCodePoints compares as UTF-8 bytes do', () => {
  const texts = ['a', 'b', 'ab', '', '\ue000', '\u{10000}', '\uffff', 'ü', '_', '1'];
  const byBytes = texts.toSorted((left, right) =>
    Buffer.compare(Buffer.from(left), Buffer.from(right)),
  );
  expect(texts.toSorted(compareCodePoints)).toEqual(byBytes);
});
