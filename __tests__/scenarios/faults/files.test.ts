import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  type Files,
  folderOf,
  historyOf,
  KEYS,
  migrate,
  sha256,
  startMigrate,
} from '../engine/support';

const db = useDatabase();

/** A first file whose table shows that something ran. */
const MARK = { '0001_mark.sql': 'CREATE TABLE mark ();' };

/** Expects exactly these errors and an empty database. */
async function expectRefused(files: Files | string, ...errors: readonly object[]) {
  const all = typeof files === 'string' ? files : { ...MARK, ...files };
  const step = await migrate(db.url, all);
  expect(step.exitCode).toBe(1);
  expect(errorsOf(step)).toEqual(errors.map((error) => expect.objectContaining(error)));
  expect(await contentsOf(db)).toEqual([]);
}

const withMessage = (words: RegExp) => ({ message: expect.stringMatching(words) });

describe('fault 32: unusual bytes in a file', () => {
  test('accepts one byte order mark and CRLF, and the checksum covers the bytes', async () => {
    const files = {
      '1_bom.sql': '\ufeffCREATE TABLE bom ();',
      '2_crlf.sql': "CREATE TABLE crlf AS\r\nSELECT 'a\r\nb' AS word;\r\n",
    };
    expectGreen(await migrate(db.url, files));
    expect(await db.query('SELECT word FROM crlf')).toEqual([{ word: 'a\r\nb' }]);
    const checksums = ((await historyOf(db)) ?? []).map(({ checksum }) => checksum);
    expect(checksums).toEqual(Object.values(files).map(sha256));
  });

  test('names the invisible character of a syntax error', async () => {
    await expectRefused(
      {
        '0002_bom.sql': '\ufeff\ufeffSELECT 1',
        '0003_space.sql': 'SELECT 1;\nSELECT\u00a02;',
        '0004_nothing.sql': 'SELECT 1;\n\u200bSELECT 2;',
      },
      {
        title: 'syntax-error',
        file: 'migrations/0002_bom.sql',
        line: 1,
        ...withMessage(/U\+FEFF/),
      },
      {
        title: 'syntax-error',
        file: 'migrations/0003_space.sql',
        line: 2,
        ...withMessage(/U\+00A0/),
      },
      {
        title: 'syntax-error',
        file: 'migrations/0004_nothing.sql',
        line: 2,
        ...withMessage(/U\+200B/),
      },
    );
  });

  test('refuses invalid UTF-8 with its position', async () => {
    await expectRefused(
      {
        '0002_latin.sql': Buffer.from('SELECT \xe9', 'latin1'),
        '0003_nul.sql': Buffer.from('SELECT 1;\nSELECT \0'),
        '0004_utf16.sql': Buffer.from('SELECT 1;', 'utf16le'),
      },
      { title: 'invalid-utf8', file: 'migrations/0002_latin.sql', ...withMessage(/offset 7/) },
      { title: 'nul-byte', file: 'migrations/0003_nul.sql', line: 2 },
      { title: 'nul-byte', file: 'migrations/0004_utf16.sql', line: 1 },
    );
  });
});

test('fault 33: an empty file, or a file of comments: refuses the empty file, and records the other with a notice', async () => {
  await expectRefused(
    { '0002_nothing.sql': '', '0003_blanks.sql': ' \n\t\r\n', '0004_mark.sql': '\ufeff' },
    { title: 'empty-file', file: 'migrations/0002_nothing.sql' },
    { title: 'empty-file', file: 'migrations/0003_blanks.sql' },
    { title: 'empty-file', file: 'migrations/0004_mark.sql' },
  );
  const text = '-- was taken back: see the ticket\n/* drop table t; /* later */ */\n';
  const step = await migrate(db.url, { '1_nothing.sql': text, '2_more.sql': 'CREATE TABLE t ()' });
  expectGreen(step);
  expect(step.annotations).toEqual([
    expect.objectContaining({
      level: 'notice',
      title: 'comments-only',
      file: 'migrations/1_nothing.sql',
    }),
  ]);
  expect((await historyOf(db))?.[0]).toMatchObject({
    version: '1',
    state: 'applied',
    statements_done: 0,
    checksum: sha256(text),
  });
});

test('fault 34: duplicate versions, gaps, files out of order: accepts gaps, refuses the others', async () => {
  const twice = { '2_a.sql': 'SELECT 1', '0002_b.sql': 'SELECT 2' };
  await expectRefused(twice, { title: 'duplicate-version', file: expect.stringContaining('2_') });
  const byCase = { '2_users.sql': 'SELECT 1', '2_Users.sql': 'SELECT 2' };
  await expectRefused(byCase, { title: 'duplicate-version' });
  const gaps = {
    '9_nine.sql': 'CREATE TABLE nine ();',
    '10_ten.sql': 'ALTER TABLE nine ADD ten int;',
    '100_hundred.sql': 'ALTER TABLE nine ADD hundred int;',
  };
  expectGreen(await migrate(db.url, gaps));
  expect(await appliedVersions(db)).toEqual(['9', '10', '100']);
  const late = await migrate(db.url, { ...gaps, '11_late.sql': 'CREATE TABLE late ();' });
  expect(errorsOf(late)).toEqual([
    expect.objectContaining({ title: 'out-of-order', file: 'migrations/11_late.sql' }),
  ]);
  expect(await contentsOf(db)).not.toContain('relation late');
});

describe('fault 35: something with the name of a migration is not a regular file', () => {
  const error = (name: string) => ({ title: 'not-a-file', file: `migrations/${name}` });

  test('a folder', async () => {
    const folder = folderOf(MARK);
    mkdirSync(join(folder, 'migrations/0002_folder.sql'));
    await expectRefused(folder, error('0002_folder.sql'));
  });

  const posix = process.platform === 'win32' ? test.skip : test;
  posix('a link, wherever it leads', async () => {
    const folder = folderOf(MARK);
    writeFileSync(join(folder, 'elsewhere.sql'), 'CREATE TABLE linked ();');
    const targets = ['../elsewhere.sql', '/nowhere', '/dev/zero', '0001_mark.sql'];
    for (const [index, target] of targets.entries()) {
      symlinkSync(target, join(folder, `migrations/000${index + 2}_link.sql`));
    }
    // One cause is one error, which names all files.
    const message = expect.stringMatching(/0002_link.*0003_link.*0004_link.*0005_link/s);
    await expectRefused(folder, { ...error('0002_link.sql'), message });
  });

  posix('a folder of migrations that leads out of the workspace', async () => {
    const inside = workspace();
    symlinkSync(join(folderOf(MARK), 'migrations'), join(inside, 'migrations'));
    await expectRefused(inside, { title: 'folder-unreadable' });
  });
});

test('fault 39: a file of 1 GB: is refused by its size without reading it', async () => {
  const folder = folderOf({ ...MARK, '0002_bad.sql': '' });
  // A sparse file has the size and takes no disk space.
  truncateSync(join(folder, 'migrations/0002_bad.sql'), 2 ** 30);
  await expectRefused(folder, { title: 'file-too-large', file: 'migrations/0002_bad.sql' });
});

describe('fault 40: the file changes between the plan and the run', () => {
  const FILES = { '1_a.sql': 'CREATE TABLE a ();', '2_b.sql': 'CREATE TABLE b (planned int);' };

  test('during a run: runs and records the bytes that were checked', async () => {
    const holder = await db.connect();
    await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
    const folder = folderOf(FILES);
    const runner = startMigrate(db.url, folder);
    await runner.waitFor('Another run holds the migration lock');
    writeFileSync(join(folder, 'migrations/2_b.sql'), 'CREATE TABLE b (rewritten int);');
    await holder.query('SELECT pg_advisory_unlock_all()');
    expectGreen(await runner.done);
    expect((await historyOf(db))?.[1]).toMatchObject({ checksum: sha256(FILES['2_b.sql']) });
    expect(
      await db.query(
        "SELECT attname FROM pg_attribute WHERE attrelid = 'b'::regclass AND attnum > 0",
      ),
    ).toEqual([{ attname: 'planned' }]);
  });

  test('between two jobs: the confirmed digest allows only its own plan', async () => {
    const folder = folderOf(FILES);
    const plan = await migrate(db.url, folder, { 'db-role': 'prod', mode: 'plan' });
    const confirmed = {
      'db-role': 'prod',
      'confirm-prod-migrations': plan.outputs['plan-digest'] ?? '',
    };
    const path = join(folder, 'migrations/2_b.sql');
    writeFileSync(path, 'CREATE TABLE b (rewritten int);');
    const changed = await migrate(db.url, folder, confirmed);
    expect(changed.exitCode).toBe(1);
    expect(changed.outputs).toMatchObject({ decision: 'blocked', reason: 'prod-unconfirmed' });
    expect(await contentsOf(db)).toEqual([]);
    writeFileSync(path, FILES['2_b.sql']);
    const same = await migrate(db.url, folder, confirmed);
    expectGreen(same);
    expect(same.outputs).toMatchObject({ decision: 'allowed', reason: 'prod-confirmed' });
    expect(await appliedVersions(db)).toEqual(['1', '2']);
    // A second run of the job has nothing to confirm.
    const again = await migrate(db.url, folder, confirmed);
    expectGreen(again);
    expect(again.outputs).toMatchObject({ decision: 'allowed', applied: '0', pending: '0' });
  });
});
