import { detectFormat, needsNestedListing } from '../../../../src/migrations/formats/detect-format';

/* Detection with the folder layouts of real projects. */

const UP = '-- migrate:up\nSELECT 1;\n\n-- migrate:down\nSELECT 2;\n';
const GOOSE = '-- +goose Up\nSELECT 1;\n\n-- +goose Down\nSELECT 2;\n';
const SQL = 'SELECT 1;\n';

const detect = (files: Readonly<Record<string, string>>, folder = 'migrations') => {
  const entries = Object.entries(files).map(([name, text]) => ({ name, text }));
  const detected = detectFormat(entries, folder);
  return detected.ok ? detected.format : [detected.firstReason, detected.secondReason];
};

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['an empty folder', {}, 'sql'],
  ['digits', { '0001_a.sql': SQL, '0002_b.sql': SQL }, 'sql'],
  ['timestamps', { '20240101120000_a.sql': SQL }, 'sql'],
  ['a date and a time', { '20240501_120000_a.sql': SQL }, 'sql'],
  ['dotted numbers', { '00.10.00_01_add_x.sql': SQL }, 'sql'],
  ['digits alone', { '1.sql': SQL }, 'sql'],
  ['a mention of dbmate in the middle of a line', { '1_a.sql': 'SELECT 1; -- migrate:up' }, 'sql'],
  ['a mention of goose in prose', { '1_a.sql': '-- we left goose: +goose Up was here\n' }, 'sql'],
  ['dbmate', { '20240101120000_a.sql': UP }, 'dbmate'],
  ['dbmate without a down section', { '1_a.sql': '-- migrate:up\nSELECT 1;' }, 'dbmate'],
  ['dbmate without a space', { '1_a.sql': '--migrate:up\nSELECT 1;' }, 'dbmate'],
  [
    'dbmate, non-transactional',
    { '1_a.sql': '-- migrate:up transaction:false\nVACUUM;' },
    'dbmate',
  ],
  ['sql with an indented marker of dbmate', { '1_a.sql': '  -- migrate:up\nSELECT 1;' }, 'sql'],
  ['dbmate with Windows line endings', { '1_a.sql': UP.replaceAll('\n', '\r\n') }, 'dbmate'],
  ['dbmate below a comment', { '1_a.sql': `-- by Ada\n${UP}` }, 'dbmate'],
  ['goose', { '00001_a.sql': GOOSE, '00002_b.sql': GOOSE }, 'goose'],
  ['goose in lower case', { '00001_a.sql': GOOSE.toLowerCase() }, 'goose'],
  ['goose, non-transactional', { '1_a.sql': `-- +goose NO TRANSACTION\n${GOOSE}` }, 'goose'],
  ['goose without a space', { '1_a.sql': GOOSE.replaceAll('-- +', '--+') }, 'goose'],
  ['golang-migrate', { '1_a.up.sql': SQL, '1_a.down.sql': SQL }, 'golang-migrate'],
  ['golang-migrate without a down file', { '000001_a.up.sql': SQL }, 'golang-migrate'],
  ['node-pg-migrate', { '1700000000000_a.sql': '-- Up Migration\nSELECT 1;' }, 'node-pg-migrate'],
  [
    'node-pg-migrate with words after a marker',
    {
      '1_a.sql': '-- Up Migration\nSELECT 1;',
      '2_b.sql': '-- Up Migration: b\nSELECT 1;\n-- Down Migration: b\n',
    },
    'node-pg-migrate',
  ],
  [
    'node-pg-migrate with a file without a marker',
    { '1730000000000_a.sql': '-- Up Migration\nSELECT 1;', '1730000000001_b.sql': SQL },
    'node-pg-migrate',
  ],
  ['names with a moment alone', { '1730000000000_a.sql': SQL }, 'sql'],
  ['a comment about an up migration', { '1_a.sql': '-- Up migration: users\nSELECT 1;' }, 'sql'],
  [
    'golang-migrate with a down file only',
    { '1_a.up.sql': SQL, '2_b.down.sql': SQL },
    'golang-migrate',
  ],
  ['prisma', { 'migration_lock.toml': '', '20240101120000_init/migration.sql': SQL }, 'prisma'],
  ['flyway', { 'V1__a.sql': SQL, 'V1_1__b.sql': SQL, 'R__c.sql': SQL }, 'flyway'],
  ['flyway in subfolders', { 'one/V1__a.sql': SQL, 'two/R__b.sql': SQL }, 'flyway'],
  ['prisma without its lock file', { '20240101120000_init/migration.sql': SQL }, 'prisma'],
  ['prisma before its first migration', { 'migration_lock.toml': '' }, 'prisma'],
  ['drizzle', { 'meta/_journal.json': '{}', '0000_a.sql': SQL, '0001_b.sql': SQL }, 'drizzle'],
  [
    'drizzle with its snapshots',
    { 'meta/_journal.json': '{}', 'meta/0000_snapshot.json': '{}', '0000_a.sql': SQL },
    'drizzle',
  ],
  [
    'drizzle with a folder for each migration',
    { '2024_a/migration.sql': SQL, '2024_a/snapshot.json': '{}' },
    'drizzle',
  ],
])('detects the format of %s: %s', (_, files, format) => {
  expect(detect(files)).toBe(format);
});

test.each(['supabase/migrations', 'apps/shop/supabase/migrations'])(
  'detects supabase by the folder: %s',
  (folder) => {
    expect(detect({ '20240101000000_a.sql': SQL }, folder)).toBe('supabase');
    expect(detect({}, folder)).toBe('supabase');
    expect(detect({ '1_a.sql': '-- Up Migration\nSELECT 1;' }, folder)).toBe('supabase');
  },
);

test.each(['supabase', 'my-supabase/migrations', 'supabase/migrations/old'])(
  'detects sql in a folder that is not the one of supabase: %s',
  (folder) => {
    expect(detect({ '20240101000000_a.sql': SQL }, folder)).toBe('sql');
  },
);

test.each<[string, Readonly<Record<string, string>>, [string, string]]>([
  [
    'dbmate and plain SQL',
    { '1_a.sql': UP, '2_b.sql': SQL },
    ['`1_a.sql` matches `dbmate`', '`2_b.sql` matches `sql`'],
  ],
  [
    'plain SQL and goose',
    { '1_a.sql': SQL, '2_b.sql': GOOSE },
    ['`1_a.sql` matches `sql`', '`2_b.sql` matches `goose`'],
  ],
  [
    'dbmate and goose',
    { '1_a.sql': UP, '2_b.sql': GOOSE },
    ['`1_a.sql` matches `dbmate`', '`2_b.sql` matches `goose`'],
  ],
  [
    'golang-migrate and plain SQL',
    { '1_a.up.sql': SQL, '2_b.sql': SQL },
    ['`1_a.up.sql` matches `golang-migrate`', '`2_b.sql` matches `sql`'],
  ],
  [
    'prisma and plain SQL',
    { '20240101120000_init/migration.sql': SQL, '1_a.sql': SQL },
    ['`20240101120000_init/migration.sql` matches `prisma`', '`1_a.sql` matches `sql`'],
  ],
  [
    'drizzle and prisma',
    { 'meta/_journal.json': '{}', 'migration_lock.toml': '' },
    ['`migration_lock.toml` matches `prisma`', '`meta/_journal.json` matches `drizzle`'],
  ],
  [
    'drizzle and goose',
    { 'meta/_journal.json': '{}', '0000_a.sql': GOOSE },
    ['`meta/_journal.json` matches `drizzle`', '`0000_a.sql` matches `goose`'],
  ],
])('reports two formats for %s', (_, files, reasons) => {
  expect(detect(files)).toEqual(reasons);
});

test('reports two formats for dbmate files in the folder of Supabase', () => {
  expect(detect({ '1_a.sql': UP }, 'supabase/migrations')).toEqual([
    'the folder `supabase/migrations` matches `supabase`',
    '`1_a.sql` matches `dbmate`',
  ]);
});

describe('needsNestedListing', () => {
  test.each<[readonly string[], boolean]>([
    [['0001_a.sql', '2023'], false],
    [['V1__a.sql'], false],
    [['R__a.sql'], false],
    [['seed.sql', '2024-01-01-000000_a'], true],
    [['meta', '0000_a.sql'], true],
    [[], true],
  ])('%j: %s', (names, isNeeded) => {
    expect(needsNestedListing(names)).toBe(isNeeded);
  });
});
