import { detectFormat } from '../../../../src/migrations/formats/detect-format';
import { unsupportedToolProblem } from '../../../../src/migrations/formats/unsupported-tools';

/*
 * Whose files a folder holds, by layouts as projects have them: the right format, or the doubt.
 */

const UP = '-- migrate:up\nSELECT 1;\n\n-- migrate:down\nSELECT 2;\n';
const GOOSE = '-- +goose Up\nSELECT 1;\n\n-- +goose Down\nSELECT 2;\n';
const SQL = 'SELECT 1;\n';

const detect = (files: Readonly<Record<string, string>>, folder = 'migrations') => {
  const seen = Object.entries(files).map(([name, text]) => ({ name, text }));
  const detection = detectFormat(seen, folder);
  return detection.ok ? detection.format : [detection.one, detection.other];
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
  ['dbmate, no way back', { '1_a.sql': '-- migrate:up\nSELECT 1;' }, 'dbmate'],
  ['dbmate, no space', { '1_a.sql': '--migrate:up\nSELECT 1;' }, 'dbmate'],
  ['dbmate, outside', { '1_a.sql': '-- migrate:up transaction:false\nVACUUM;' }, 'dbmate'],
  ['dbmate, indented', { '1_a.sql': '  -- migrate:up\nSELECT 1;' }, 'dbmate'],
  ['dbmate with Windows lines', { '1_a.sql': UP.replaceAll('\n', '\r\n') }, 'dbmate'],
  ['dbmate below a comment', { '1_a.sql': `-- by Ada\n${UP}` }, 'dbmate'],
  ['goose', { '00001_a.sql': GOOSE, '00002_b.sql': GOOSE }, 'goose'],
  ['goose in lower case', { '00001_a.sql': GOOSE.toLowerCase() }, 'goose'],
  ['goose, outside', { '1_a.sql': `-- +goose NO TRANSACTION\n${GOOSE}` }, 'goose'],
  ['goose without a space', { '1_a.sql': GOOSE.replaceAll('-- +', '--+') }, 'goose'],
  ['golang-migrate', { '1_a.up.sql': SQL, '1_a.down.sql': SQL }, 'golang-migrate'],
  ['golang-migrate, no way back', { '000001_a.up.sql': SQL }, 'golang-migrate'],
  ['node-pg-migrate', { '1700000000000_a.sql': '-- Up Migration\nSELECT 1;' }, 'node-pg-migrate'],
  [
    'golang-migrate, a way back alone for one',
    { '1_a.up.sql': SQL, '2_b.down.sql': SQL },
    'golang-migrate',
  ],
  ['prisma', { 'migration_lock.toml': '', '20240101120000_init/migration.sql': SQL }, 'prisma'],
  ['flyway', { 'V1__a.sql': SQL, 'V1_1__b.sql': SQL, 'R__c.sql': SQL }, 'flyway'],
  ['flyway, in folders', { 'one/V1__a.sql': SQL, 'two/R__b.sql': SQL }, 'flyway'],
  ['prisma without its lock file', { '20240101120000_init/migration.sql': SQL }, 'prisma'],
  ['prisma before its first migration', { 'migration_lock.toml': '' }, 'prisma'],
  ['drizzle', { 'meta/_journal.json': '{}', '0000_a.sql': SQL, '0001_b.sql': SQL }, 'drizzle'],
  [
    'drizzle, with what it leaves beside',
    { 'meta/_journal.json': '{}', 'meta/0000_snapshot.json': '{}', '0000_a.sql': SQL },
    'drizzle',
  ],
  [
    'drizzle, a folder for each',
    { '2024_a/migration.sql': SQL, '2024_a/snapshot.json': '{}' },
    'drizzle',
  ],
])('%s: %s', (_, files, format) => {
  expect(detect(files)).toBe(format);
});

test.each(['supabase/migrations', 'apps/shop/supabase/migrations'])('%s: supabase', (folder) => {
  expect(detect({ '20240101000000_a.sql': SQL }, folder)).toBe('supabase');
  expect(detect({}, folder)).toBe('supabase');
});

test.each(['supabase', 'my-supabase/migrations', 'supabase/migrations/old'])(
  '%s: sql',
  (folder) => {
    expect(detect({ '20240101000000_a.sql': SQL }, folder)).toBe('sql');
  },
);

test.each<[string, Readonly<Record<string, string>>, [string, string]]>([
  [
    'dbmate and plain SQL',
    { '1_a.sql': UP, '2_b.sql': SQL },
    ['1_a.sql is of dbmate', '2_b.sql is of sql'],
  ],
  [
    'plain SQL and goose',
    { '1_a.sql': SQL, '2_b.sql': GOOSE },
    ['1_a.sql is of sql', '2_b.sql is of goose'],
  ],
  [
    'dbmate and goose',
    { '1_a.sql': UP, '2_b.sql': GOOSE },
    ['1_a.sql is of dbmate', '2_b.sql is of goose'],
  ],
  [
    'golang-migrate and plain SQL',
    { '1_a.up.sql': SQL, '2_b.sql': SQL },
    ['1_a.up.sql is of golang-migrate', '2_b.sql is of sql'],
  ],
  [
    'prisma and plain SQL',
    { '20240101120000_init/migration.sql': SQL, '1_a.sql': SQL },
    ['there is 20240101120000_init/migration.sql, as prisma has it', '1_a.sql is of sql'],
  ],
  [
    'drizzle and prisma',
    { 'meta/_journal.json': '{}', 'migration_lock.toml': '' },
    [
      'there is migration_lock.toml, as prisma has it',
      'there is meta/_journal.json, as drizzle has it',
    ],
  ],
  [
    'drizzle and goose',
    { 'meta/_journal.json': '{}', '0000_a.sql': GOOSE },
    ['there is meta/_journal.json, as drizzle has it', '0000_a.sql is of goose'],
  ],
])('%s: the doubt', (_, files, doubt) => {
  expect(detect(files)).toEqual(doubt);
});

test('dbmate’s files in the folder of Supabase: the doubt', () => {
  expect(detect({ '1_a.sql': UP }, 'supabase/migrations')).toEqual([
    'the folder is supabase/migrations, as supabase has it',
    '1_a.sql is of dbmate',
  ]);
});

describe('what only its own tool can run', () => {
  test.each<[string, readonly string[], string]>([
    ['Atlas', ['atlas.sum', '20240101000000_a.sql'], '`atlas migrate apply`'],
    ['Diesel', ['2024-01-01-000000_a/up.sql'], '`diesel migration run`'],
    ['Sqitch', ['sqitch.plan', 'deploy/a.sql'], '`sqitch deploy`'],
    ['Alembic', ['env.py', 'versions/a1_x.py'], '`alembic upgrade head`'],
    ['Django', ['__init__.py', '0001_initial.py'], '`python manage.py migrate`'],
    ['Rails', ['20240101000000_create_a.rb'], '`bin/rails db:migrate`'],
    ['Liquibase', ['db.changelog-master.xml'], '`liquibase update`'],
  ])('%s', (tool, names, command) => {
    expect(unsupportedToolProblem(names, 'db')).toMatchObject({
      code: 'format-foreign',
      what: expect.stringContaining(`are of ${tool}, as `),
      next: expect.stringContaining(command),
      file: expect.stringMatching(/^db\//),
    });
  });

  test.each([
    [['0001_a.sql', 'README.md', 'lint.py', 'down/0001_a.sql']],
    [['20240101000000_a.up.sql', '20240101000000_a.down.sql']],
  ])('%j is none', (names) => {
    expect(unsupportedToolProblem(names, 'db')).toBeUndefined();
  });
});
