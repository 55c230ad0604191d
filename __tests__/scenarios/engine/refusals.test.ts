import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, type StepResult, workspace } from '../../support/action';
import { freshDatabase, useDatabase } from '../../support/postgres';
import {
  contentsOf,
  errorsOf,
  expectGreen,
  type Files,
  folderOf,
  historyOf,
  migrate,
} from './support';

/** A first file whose table shows that something ran. */
const MARK = { '0001_mark.sql': 'CREATE TABLE mark ();' };

describe('refusals on an empty database', () => {
  const db = useDatabase({ scope: 'all' });

  /** Expects a failed step, with errors at these places and an empty database. */
  async function expectRefused(step: StepResult, ...places: object[]) {
    expect(step.exitCode).toBe(1);
    expect(errorsOf(step)).toEqual(
      places.map((place) => expect.objectContaining({ ...place, message: expect.any(String) })),
    );
    expect(step.outputs['applied']).toBe('0');
    expect(step.summary).toContain('❌ Failed');
    expect(await contentsOf(db)).toEqual([]);
  }

  test.each<[string, string, string | Uint8Array, number | undefined]>([
    ['syntax-error', 'a syntax error', 'CREATE TABLE a ();\n-- 😀\r\nCREATE TABEL b ();', 3],
    ['syntax-error', 'an unclosed quote', "SELECT 1;\nSELECT 'open;\n\n", 2],
    [
      'mixed-transaction',
      'transactional and non-transactional statements',
      'CREATE TABLE a ();\nVACUUM;',
      2,
    ],
    [
      'down-section',
      'a section that reverts it',
      'CREATE TABLE a ();\n-- +goose Down\nDROP TABLE a;',
      2,
    ],
    ['unknown-directive', 'a directive misspelt', '-- governed: no-transactions\nVACUUM;', 1],
  ])('%s: %s', async (title, _, content, line) => {
    const step = await migrate(db.url, { ...MARK, '0002_bad.sql': content });
    const place = { title, file: 'migrations/0002_bad.sql' };
    await expectRefused(step, line === undefined ? place : { ...place, line });
  });

  test.each<[string, string, Files, string]>([
    ['bad-name', 'no version', { 'seed.sql': 'SELECT 1' }, 'seed.sql'],
    ['bad-name', "Flyway's V", { 'V2__seed.sql': 'SELECT 1' }, 'V2__seed.sql'],
    ['bad-name', 'an undo file', { '0001_mark.down.sql': 'DROP TABLE mark' }, '0001_mark.down.sql'],
  ])('%s: %s', async (title, _, files, file) => {
    const step = await migrate(db.url, { ...MARK, ...files }, { format: 'sql' });
    expect(step.exitCode).toBe(1);
    expect(errorsOf(step)).toEqual([expect.objectContaining({ title })]);
    expect(errorsOf(step)[0]?.file).toMatch(/^migrations\//);
    expect(step.stdout).toContain(file);
    expect(await contentsOf(db)).toEqual([]);
  });

  test('reports all errors at once, each at its file', async () => {
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

  test.each([
    ['outside the workspace', { migrations: '../' }, 'folder-unreadable'],
    [
      'outside the workspace because of working-directory',
      { 'working-directory': '..', migrations: '.' },
      'folder-unreadable',
    ],
    ['missing', { migrations: 'db/migrate' }, 'folder-unreadable'],
    ['a file', { migrations: 'migrations/0001_mark.sql' }, 'folder-unreadable'],
    ['empty', { migrations: 'empty' }, 'no-migrations'],
    ['without a .sql file', { migrations: 'other' }, 'no-migrations'],
  ])('reports a folder that is %s', async (_, inputs, title) => {
    const folder = folderOf(MARK);
    mkdirSync(join(folder, 'empty'));
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other/README.md'), '# none');
    await expectRefused(await migrate(db.url, folder, inputs), { title });
  });

  test('finds a folder with working-directory, and annotations have its path in the workspace', async () => {
    const folder = workspace({ 'services/shop/db/0001_a.sql': 'COMMIT' });
    const inputs = { 'working-directory': 'services/shop', migrations: './db' };
    await expectRefused(await migrate(db.url, folder, inputs), {
      title: 'transaction-control',
      file: 'services/shop/db/0001_a.sql',
    });
  });
});

describe('refusals on a database with a history', () => {
  const FILES = {
    '1_one.sql': 'CREATE TABLE one ();\n',
    '2_two.sql': 'CREATE TABLE two ();\n',
    '4_four.sql': 'CREATE TABLE four ();\n',
  };
  const NEW = { '5_five.sql': 'CREATE TABLE five ();' };
  const db = useDatabase({ scope: 'all' });
  beforeAll(async () => {
    expectGreen(await migrate(db.url, FILES));
  });

  const state = async () => [await historyOf(db), await contentsOf(db)];

  test.each<[string, string, Files, object]>([
    [
      'duplicate-version',
      'an applied version twice',
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

  test('reports a squash as one error', async () => {
    const before = await state();
    const step = await migrate(db.url, { '4_four.sql': Object.values(FILES).join('') });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'deleted-migration',
        file: 'migrations/4_four.sql',
        message: expect.stringContaining('does not support squashing'),
      }),
    ]);
    expect(await state()).toEqual(before);
  });

  test('accepts a renamed file, or a version that is written differently', async () => {
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

test('reports a workspace without a checkout', async () => {
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
      message: expect.stringContaining('runs `actions/checkout` first'),
    }),
  ]);
  await db.drop();
});

test('reports the files and not the connection if nothing listens', async () => {
  const url = 'postgresql://app:let-me-in@127.0.0.1:1/shop';
  const folder = folderOf({ ...MARK, '0002_bad.sql': Uint8Array.of(0xff) });
  const step = await migrate(url, folder);
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({ title: 'invalid-utf8', file: 'migrations/0002_bad.sql' }),
  ]);
  // Connecting is not retried. The first attempt may have failed before the files were read.
  expect(step.log).not.toMatch(/invalid-utf8 on[\s\S]*Trying again/);
  rmSync(join(folder, 'migrations/0002_bad.sql'));
  expect(errorsOf(await migrate(url, folder))).toEqual([
    expect.objectContaining({ title: 'connection-failed' }),
  ]);
});
