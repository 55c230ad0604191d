import type { FoundHistory } from '../../../../src/engine/first-run/find-histories';
import { canRecordFiles, findRecordedFile } from '../../../../src/engine/first-run/match-rows';
import type { SqlRow } from '../../../../src/engine/session';
import type { FormatName } from '../../../../src/inputs/request';

type Owner = FoundHistory['owner'];

const historyOf = (owner: Owner, name = 'public.t'): FoundHistory => ({
  owner,
  schema: name.split('.')[0] ?? '',
  table: name.split('.')[1] ?? '',
  name,
  isReadable: true,
  hidesRows: false,
  isOnSearchPath: true,
  hasFixedSchema: false,
});

const FILE = {
  version: '0002',
  name: 'add_users',
  fileName: '0002_add_users.sql',
  path: 'migrations/0002_add_users.sql',
  checksum: 'abc',
  text: '',
  toolChecksum: '1700000000002',
};

test.each<[Owner, SqlRow, SqlRow, Partial<typeof FILE>]>([
  ['sql', ['abc'], ['abd'], {}],
  ['dbmate', ['0002'], ['2'], {}],
  ['supabase', ['0002'], ['0003'], {}],
  ['goose', ['2', 't'], ['20', 't'], {}],
  ['golang-migrate', ['2', 'f'], ['3', 'f'], {}],
  ['node-pg-migrate', ['0002_add_users'], ['0002_drop_users'], {}],
  [
    'flyway',
    ['2', 'x', 'SQL', 'V2__x.sql'],
    ['2', 'y', 'SQL', 'V2__y.sql'],
    { fileName: 'a/V2__x.sql' },
  ],
  ['flyway', ['2', 'add users', 'SQL', 'old'], ['3', 'add users', 'SQL', 'old'], {}],
  ['flyway', ['2', '<< >>', 'BASELINE', '<< >>'], ['2', '<< >>', 'SQL', '<< >>'], {}],
  ['prisma', ['0002_x', 'c'], ['0002_y', 'c'], { fileName: '0002_x/migration.sql' }],
  ['drizzle', ['1700000000002', 'x'], ['1700000000003', 'x'], {}],
  ['drizzle', ['1', 'abc'], ['1', 'abd'], {}],
  ['sqlx', ['2', 'add users'], ['2', 'add orders'], {}],
  ['refinery', ['2', 'add_users'], ['3', 'add_users'], {}],
  ['bun', ['0002'], ['0003'], {}],
  ['sql-migrate', ['0002_add_users.sql'], ['0002_add_users'], {}],
])('findRecordedFile in the rows of %s: %j, and not %j', (owner, row, otherRow, more) => {
  const file = { ...FILE, ...more };
  expect(findRecordedFile(historyOf(owner), [otherRow, row], [file])).toBe(file);
  expect(findRecordedFile(historyOf(owner), [otherRow], [file])).toBeUndefined();
});

test.each<[FormatName, Owner, boolean]>([
  ['sql', 'sqlx', true],
  ['golang-migrate', 'bun', true],
  ['flyway', 'refinery', true],
  ['goose', 'goose', true],
  ['goose', 'dbmate', false],
  ['dbmate', 'sqlx', false],
])('canRecordFiles: files of %s in a history of %s: %s', (format, owner, expected) => {
  expect(canRecordFiles(format, historyOf(owner))).toBe(expected);
});

test('canRecordFiles: of the tables of plain SQL, only governed.migrations counts', () => {
  expect(canRecordFiles('goose', historyOf('sql', 'governed.migrations'))).toBe(true);
  expect(canRecordFiles('sql', historyOf('sql', 'governed.billing'))).toBe(false);
});
