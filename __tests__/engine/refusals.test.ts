import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, type StepResult, workspace } from '../support/action';
import { freshDatabase, type TestDatabase } from '../support/postgres';
import {
  contentsOf,
  errorsOf,
  expectGreen,
  type Files,
  folderOf,
  historyOf,
  migrate,
} from './support';

/** A first file that would leave a mark if anything ran. */
const MARK = { '0001_mark.sql': 'CREATE TABLE mark ();' };

describe('on an empty database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase();
  });
  afterAll(() => db.drop());

  /** Refused, in the place that is told, and nothing is in the database. */
  async function expectRefused(step: StepResult, ...places: object[]) {
    expect(step.exitCode).toBe(1);
    expect(errorsOf(step)).toEqual(
      places.map((place) => expect.objectContaining({ ...place, message: expect.any(String) })),
    );
    expect(step.outputs['applied']).toBe('0');
    expect(step.summary).toContain('❌ Failed');
    expect(await contentsOf(db)).toEqual([]);
  }

  const utf16 = Buffer.from('SELECT 1;', 'utf16le');
  test.each<[string, string, string | Uint8Array, number | undefined]>([
    ['transaction-control', 'COMMIT inside', 'CREATE TABLE a ();\n\nCOMMIT;\nSELECT 1', 3],
    ['transaction-control', 'ROLLBACK inside', 'CREATE TABLE a ();\nROLLBACK', 2],
    ['transaction-control', 'BEGIN … COMMIT around it', '\nBEGIN;\nCREATE TABLE a ();\nEND;', 2],
    ['transaction-control', 'START TRANSACTION', '-- so:\nSTART TRANSACTION;', 2],
    ['transaction-control', 'PREPARE TRANSACTION', "SELECT 1;\nPREPARE TRANSACTION 'x'", 2],
    [
      'transaction-control',
      'COMMIT outside a transaction',
      '-- governed: no-transaction\nSELECT 1;\nCOMMIT',
      3,
    ],
    ['psql-command', 'a psql command', 'SELECT 1;\n\\i other.sql\n', 2],
    ['psql-command', 'pg_dump of today', '--\n\n\\restrict x\nSELECT 1;\n\\unrestrict x\n', 3],
    ['copy-from-stdin', 'COPY with its rows', 'SELECT 1;\nCOPY t (a) FROM stdin;\n1\t2\n\\.\n', 2],
    ['copy-from-stdin', 'COPY without rows', 'COPY t FROM STDIN;', 1],
    ['discard-all', 'DISCARD ALL', 'SELECT 1;\nDISCARD ALL', 2],
    ['close-all', 'CLOSE ALL', 'SELECT 1;\nCLOSE ALL', 2],
    ['own-tables', 'our own tables', 'SELECT 1;\n\nDELETE FROM governed.migrations', 3],
    ['syntax-error', 'a syntax error', 'CREATE TABLE a ();\n-- 😀\r\nCREATE TABEL b ();', 3],
    ['syntax-error', 'a quote that nothing ends', "SELECT 1;\nSELECT 'open;\n\n", 2],
    ['mixed-transaction', 'both kinds of statement', 'CREATE TABLE a ();\nVACUUM;', 2],
    ['down-section', 'what undoes it', 'CREATE TABLE a ();\n-- +goose Down\nDROP TABLE a;', 2],
    ['unknown-directive', 'a directive misspelt', '-- governed: no-transactions\nVACUUM;', 1],
    ['empty-file', 'an empty file', '', undefined],
    ['empty-file', 'blanks alone', ' \n\t\r\n', undefined],
    ['empty-file', 'a byte order mark alone', '\ufeff', undefined],
    ['invalid-utf8', 'bytes of another encoding', Buffer.from('SELECT \xe9', 'latin1'), undefined],
    ['nul-byte', 'a NUL', 'SELECT 1;\nSELECT \0', 2],
    ['nul-byte', 'UTF-16', utf16, 1],
  ])('%s: %s', async (title, _, content, line) => {
    const step = await migrate(db.url, { ...MARK, '0002_bad.sql': content });
    const place = { title, file: 'migrations/0002_bad.sql' };
    await expectRefused(step, line === undefined ? place : { ...place, line });
  });

  test.each<[string, string, Files, string]>([
    [
      'duplicate-version',
      'one number twice',
      { '2_a.sql': 'SELECT 1', '0002_b.sql': 'SELECT 2' },
      '0002_b.sql',
    ],
    ['bad-name', 'no version', { 'seed.sql': 'SELECT 1' }, 'seed.sql'],
    ['bad-name', "Flyway's V", { 'V2__seed.sql': 'SELECT 1' }, 'V2__seed.sql'],
    ['bad-name', 'an undo file', { '0001_mark.down.sql': 'DROP TABLE mark' }, '0001_mark.down.sql'],
  ])('%s: %s', async (title, _, files, file) => {
    const step = await migrate(db.url, { ...MARK, ...files });
    expect(step.exitCode).toBe(1);
    expect(errorsOf(step)).toEqual([expect.objectContaining({ title })]);
    expect(errorsOf(step)[0]?.file).toMatch(/^migrations\//);
    expect(step.stdout).toContain(file);
    expect(await contentsOf(db)).toEqual([]);
  });

  test('everything that is wrong is said at once, each at its file', async () => {
    const step = await migrate(db.url, {
      ...MARK,
      '0002_a.sql': 'COMMIT',
      '0003_b.sql': '',
      '0004_c.sql': 'SELECT 1;\nSELEC 2',
    });
    await expectRefused(
      step,
      { title: 'transaction-control', file: 'migrations/0002_a.sql', line: 1 },
      { title: 'empty-file', file: 'migrations/0003_b.sql' },
      { title: 'syntax-error', file: 'migrations/0004_c.sql', line: 2 },
    );
  });

  test('not-a-file: a folder with the name of a migration', async () => {
    const folder = folderOf(MARK);
    mkdirSync(join(folder, 'migrations/0002_folder.sql'));
    const step = await migrate(db.url, folder);
    await expectRefused(step, { title: 'not-a-file', file: 'migrations/0002_folder.sql' });
  });

  const posix = process.platform === 'win32' ? test.skip : test;
  posix('not-a-file: a link, wherever it leads', async () => {
    const folder = folderOf(MARK);
    writeFileSync(join(folder, 'elsewhere.sql'), 'CREATE TABLE linked ();');
    symlinkSync('../elsewhere.sql', join(folder, 'migrations/0002_link.sql'));
    symlinkSync('/nowhere', join(folder, 'migrations/0003_link.sql'));
    const step = await migrate(db.url, folder);
    await expectRefused(
      step,
      { title: 'not-a-file', file: 'migrations/0002_link.sql' },
      { title: 'not-a-file', file: 'migrations/0003_link.sql' },
    );
  });

  posix('folder-unreadable: a folder that is a link out of the workspace', async () => {
    const outside = folderOf(MARK);
    const inside = workspace();
    symlinkSync(join(outside, 'migrations'), join(inside, 'migrations'));
    await expectRefused(await migrate(db.url, inside), { title: 'folder-unreadable' });
  });

  test.each([
    ['outside the workspace', { migrations: '../' }, 'folder-unreadable'],
    [
      'outside it, by the working directory',
      { 'working-directory': '..', migrations: '.' },
      'folder-unreadable',
    ],
    ['missing', { migrations: 'db/migrate' }, 'folder-unreadable'],
    ['a file', { migrations: 'migrations/0001_mark.sql' }, 'folder-unreadable'],
    ['empty', { migrations: 'empty' }, 'no-migrations'],
    ['without a .sql file', { migrations: 'other' }, 'no-migrations'],
  ])('a folder that is %s', async (_, inputs, title) => {
    const folder = folderOf(MARK);
    mkdirSync(join(folder, 'empty'));
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other/README.md'), '# none');
    await expectRefused(await migrate(db.url, folder, inputs), { title });
  });

  test('a folder elsewhere in the workspace is found, and annotations name it', async () => {
    const folder = workspace({ 'services/shop/db/0001_a.sql': 'COMMIT' });
    const inputs = { 'working-directory': 'services/shop', migrations: './db' };
    await expectRefused(await migrate(db.url, folder, inputs), {
      title: 'transaction-control',
      file: 'services/shop/db/0001_a.sql',
    });
  });
});

describe('on a database with a history', () => {
  const FILES = {
    '1_one.sql': 'CREATE TABLE one ();\n',
    '2_two.sql': 'CREATE TABLE two ();\n',
    '4_four.sql': 'CREATE TABLE four ();\n',
  };
  const NEW = { '5_five.sql': 'CREATE TABLE five ();' };
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase();
    expectGreen(await migrate(db.url, FILES));
  });
  afterAll(() => db.drop());

  const state = async () => [await historyOf(db), await contentsOf(db)];
  const without = (name: keyof typeof FILES): Files =>
    Object.fromEntries(Object.entries(FILES).filter(([each]) => each !== name));

  test.each<[string, string, Files, object]>([
    [
      'edited-migration',
      'a file changed',
      { ...FILES, '2_two.sql': 'CREATE TABLE two (id int);' },
      { file: 'migrations/2_two.sql' },
    ],
    [
      'edited-migration',
      'line endings changed',
      { ...FILES, '4_four.sql': 'CREATE TABLE four ();\r\n' },
      { file: 'migrations/4_four.sql', message: expect.stringContaining('line endings') },
    ],
    [
      'deleted-migration',
      'a file below the newest missing',
      without('2_two.sql'),
      { message: expect.stringContaining('2 (two)') },
    ],
    [
      'deleted-migration',
      'the first missing',
      without('1_one.sql'),
      { message: expect.stringContaining('1 (one)') },
    ],
    [
      'out-of-order',
      'a new file below the newest',
      { ...FILES, '3_three.sql': 'CREATE TABLE three ();' },
      { file: 'migrations/3_three.sql' },
    ],
    [
      'duplicate-version',
      'an applied version once more',
      { ...FILES, '02_again.sql': 'CREATE TABLE again ();' },
      { file: expect.stringContaining('2_') },
    ],
  ])('%s: %s', async (title, _, files, place) => {
    const before = await state();
    for (const mode of ['migrate', 'plan']) {
      const step = await migrate(db.url, { ...files, ...NEW }, { mode });
      expect(step.exitCode).toBe(1);
      expect(errorsOf(step)).toEqual([expect.objectContaining({ title, ...place })]);
    }
    expect(await state()).toEqual(before);
  });

  test('an older commit deployed again is no error: nothing is pending, and it is said', async () => {
    const before = await state();
    for (const mode of ['migrate', 'plan']) {
      const step = await migrate(db.url, without('4_four.sql'), { mode });
      expectGreen(step);
      expect(step.outputs).toMatchObject({
        decision: 'allowed',
        pending: '0',
        applied: '0',
        warnings: '["history-ahead"]',
      });
      expect(step.annotations).toEqual([
        expect.objectContaining({ level: 'warning', title: 'history-ahead' }),
      ]);
    }
    expect(await state()).toEqual(before);
  });

  test('a file renamed, or the number spelt otherwise, is still the one that was applied', async () => {
    const before = await state();
    const step = await migrate(db.url, {
      '0001_first.sql': FILES['1_one.sql'],
      '02-two.sql': FILES['2_two.sql'],
      '4.sql': FILES['4_four.sql'],
    });
    expectGreen(step);
    expect(step.outputs).toMatchObject({ pending: '0', applied: '0' });
    expect(await state()).toEqual(before);
  });
});

test('a workspace that was never checked out', async () => {
  const db = await freshDatabase();
  const folder = workspace();
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  const step = await runAction({
    workspace: folder,
    with: { 'db-role': 'staging', 'database-url': db.url },
  });
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({
      title: 'folder-unreadable',
      message: expect.stringContaining('checks the repository out'),
    }),
  ]);
  await db.drop();
});
