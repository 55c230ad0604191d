import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshDatabase } from '../../support/postgres';
import { CONCURRENTLY } from './non-transactional-statements';
import {
  appliedVersions,
  contentsOf,
  expectGreen,
  type Files,
  folderOf,
  historyOf,
  login,
  migrate,
  sha256,
  startMigrate,
} from './support';

/** Computes the plan digest: `sha256sum <files in order> | sha256sum`. */
function planDigest(files: Files, names: readonly string[]): string {
  return `sha256:${sha256(names.map((name) => `${sha256(files[name] ?? '')}  ${name}\n`).join(''))}`;
}

/** Computes the head digest: chained over checksum and version, as in `digest.ts`. */
function headDigest(files: Files, names: readonly string[]): string {
  const chain = names.reduce((head, name) => {
    const version = /^[\d.]+(?=_)/.exec(name)?.[0];
    return sha256(`${head}  ${sha256(files[name] ?? '')}  ${version}\n`);
  }, sha256(''));
  return `sha256:${chain}`;
}

describe('the order of the files', () => {
  test.each([
    ['plain numbers', ['1_a.sql', '2_b.sql', '9_c.sql', '10_d.sql', '100_e.sql']],
    ['four digits', ['0001_a.sql', '0002-b.sql', '0010.c.sql', '0100_d.sql']],
    ['timestamps', ['20230102030405_a.sql', '20240501120000_b.sql', '20240501130000_c.sql']],
    ['dates and times', ['20240501_0900_a.sql', '20240501_1000_b.sql', '20240502_0800_c.sql']],
    ['dotted', ['1.2_a.sql', '1.9_b.sql', '1.10_c.sql', '1.10.1_d.sql', '2.0_e.sql']],
    ['no name', ['1.sql', '2.sql', '10.sql']],
  ])('follows the numbers of the versions: %s', async (_, names) => {
    const db = await freshDatabase();
    const files = names.map((name) => [
      name,
      `CREATE TABLE IF NOT EXISTS trace (place serial, file text);
       INSERT INTO trace (file) VALUES ('${name}');`,
    ]);
    const step = await migrate(db.url, Object.fromEntries([...files].reverse()));
    expectGreen(step);
    const trace = await db.query('SELECT file FROM trace ORDER BY place');
    expect(trace.map(({ file }) => file)).toEqual(names);
    const rows = (await historyOf(db)) ?? [];
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(names.map((_, index) => index + 1));
    await db.drop();
  });
});

const FILES = {
  '0001_users.sql': 'CREATE TABLE users (id int PRIMARY KEY);\nINSERT INTO users VALUES (1);\n',
  '0002_orders.sql': 'CREATE TABLE orders (id int);',
  '0010_index.sql': `CREATE INDEX ${CONCURRENTLY} orders_id ON orders (id);\n`,
};
const NAMES = Object.keys(FILES);

describe('a run on an empty database', () => {
  test('inserts a row for each file', async () => {
    const db = await freshDatabase();
    const before = Date.now();
    expectGreen(await migrate(db.url, FILES));
    const rows = (await historyOf(db)) ?? [];
    const common = {
      state: 'applied',
      run_id: expect.stringMatching(/^github-4711-1-/),
      applied_by: 'octocat',
      schema: 'public',
      applied_at: expect.any(Date),
      duration_ms: expect.stringMatching(/^\d+$/),
    };
    const row = (ordinal: number, version: string, name: string, statements_done: number) => ({
      ...common,
      ordinal,
      version,
      name,
      statements_done,
      checksum: sha256(Object.values(FILES)[ordinal - 1] ?? ''),
    });
    expect(rows).toEqual([
      row(1, '0001', 'users', 2),
      row(2, '0002', 'orders', 1),
      row(3, '0010', 'index', 1),
    ]);
    expect(new Set(rows.map(({ run_id }) => run_id)).size).toBe(1);
    for (const { applied_at } of rows) {
      expect((applied_at as Date).getTime()).toBeGreaterThan(before - 60_000);
    }
    expect(await db.query('SELECT * FROM governed.schema_version')).toEqual([{ version: 4 }]);
    await db.drop();
  });

  test('sets counts and digests that can be computed by hand', async () => {
    const db = await freshDatabase();
    const step = await migrate(db.url, FILES);
    expectGreen(step);
    expect(step.outputs).toMatchObject({
      decision: 'allowed',
      reason: 'staging-allowed',
      pending: '0',
      applied: '3',
      'plan-digest': planDigest(FILES, NAMES),
      'head-digest': headDigest(FILES, NAMES),
    });
    await db.drop();
  });
});

test('logs a completed file while the next file runs', async () => {
  const db = await freshDatabase();
  await db.query('CREATE TABLE gate ()');
  const holder = await db.connect();
  await holder.query('BEGIN; LOCK TABLE gate');
  const running = startMigrate(db.url, {
    '1_quick.sql': 'CREATE TABLE quick ();',
    '2_slow.sql': 'LOCK TABLE gate;',
  });
  await running.waitFor(/group::1 quick\nran in \d+ ms\n::endgroup::\n::group::2 slow/);
  await holder.query('ROLLBACK');
  expectGreen(await running.done);
  await db.drop();
});

test('writes outputs and the summary if the reader of the log is gone', async () => {
  const db = await freshDatabase();
  const running = startMigrate(db.url, FILES);
  running.hangUp();
  const step = await running.done;
  expect(step.exitCode).toBe(0);
  expect(step.stderr).toBe('');
  expect(step.outputs).toMatchObject({ decision: 'allowed', applied: '3' });
  expect(step.summary).not.toBe('');
  await db.drop();
});

test('a second run does nothing and needs no write privilege', async () => {
  const db = await freshDatabase();
  const folder = folderOf(FILES);
  expectGreen(await migrate(db.url, folder));
  const before = [await historyOf(db), await contentsOf(db)];
  const reader = await login(db, 'reader');
  await db.query(
    `GRANT USAGE ON SCHEMA governed TO ${reader.name}; GRANT SELECT ON ALL TABLES IN SCHEMA governed TO ${reader.name}`,
  );
  const step = await migrate(reader.url, folder);
  expectGreen(step);
  expect(step.outputs).toMatchObject({
    pending: '0',
    applied: '0',
    'plan-digest': `sha256:${sha256('')}`,
    'head-digest': headDigest(FILES, NAMES),
  });
  expect(step.summary).toContain('nothing to do');
  expect([await historyOf(db), await contentsOf(db)]).toEqual(before);
  await reader.drop();
  await db.drop();
});

test('a later run applies only the new file', async () => {
  const db = await freshDatabase();
  const folder = folderOf(FILES);
  expectGreen(await migrate(db.url, folder));
  const files = { ...FILES, '0011_more.sql': 'CREATE TABLE more ()' };
  writeFileSync(join(folder, 'migrations/0011_more.sql'), files['0011_more.sql']);
  const step = await migrate(db.url, folder);
  expectGreen(step);
  expect(step.outputs).toMatchObject({
    pending: '0',
    applied: '1',
    'plan-digest': planDigest(files, ['0011_more.sql']),
    'head-digest': headDigest(files, [...NAMES, '0011_more.sql']),
  });
  const runs = ((await historyOf(db)) ?? []).map(({ run_id }) => run_id);
  expect(new Set(runs.slice(0, 3)).size).toBe(1);
  expect(runs[3]).not.toBe(runs[0]);
  await db.drop();
});

test('does not change its files', async () => {
  const db = await freshDatabase();
  const folder = folderOf(FILES);
  expectGreen(await migrate(db.url, folder));
  const left = readdirSync(join(folder, 'migrations'));
  expect(left.sort()).toEqual(NAMES);
  for (const [name, text] of Object.entries(FILES)) {
    expect(readFileSync(join(folder, 'migrations', name), 'utf8')).toBe(text);
  }
  await db.drop();
});

describe('mode plan', () => {
  test('shows the pending files and writes nothing, with a login that could write', async () => {
    const db = await freshDatabase();
    const step = await migrate(db.url, FILES, { mode: 'plan' });
    expectGreen(step);
    expect(step.outputs).toMatchObject({
      pending: '3',
      applied: '0',
      'plan-digest': planDigest(FILES, NAMES),
      'head-digest': headDigest(FILES, NAMES),
    });
    for (const word of ['users', 'orders', 'index', '3 migrations pending']) {
      expect(step.summary).toContain(word);
    }
    expect(await contentsOf(db)).toEqual([]);
    await db.drop();
  });

  test('shows the remaining files and their digest after a part is applied', async () => {
    const db = await freshDatabase();
    const { '0010_index.sql': last, ...first } = FILES;
    expectGreen(await migrate(db.url, first));
    const before = [await historyOf(db), await contentsOf(db)];
    const step = await migrate(db.url, FILES, { mode: 'plan' });
    expect(step.outputs).toMatchObject({
      pending: '1',
      'plan-digest': planDigest({ '0010_index.sql': last }, ['0010_index.sql']),
      'head-digest': headDigest(FILES, NAMES),
    });
    expect([await historyOf(db), await contentsOf(db)]).toEqual(before);
    await db.drop();
  });

  test('reports what migrate would refuse', async () => {
    const db = await freshDatabase();
    const step = await migrate(db.url, { '1_a.sql': 'SELECT 1;\nCOMMIT;' }, { mode: 'plan' });
    expect(step.exitCode).toBe(1);
    expect(step.annotations).toContainEqual(
      expect.objectContaining({ title: 'transaction-control', line: 2 }),
    );
    await db.drop();
  });
});

describe('the plan digest as the confirmation of prod', () => {
  const prod = (digest: string) => ({ 'db-role': 'prod', 'confirm-prod-migrations': digest });

  test('does not allow a plan with another file, or the remaining files', async () => {
    const db = await freshDatabase();
    const broken = { ...FILES, '0011_x.sql': 'SELECT 1 / 0' };
    const plan = await migrate(db.url, broken, { 'db-role': 'prod', mode: 'plan' });
    const confirmed = prod(plan.outputs['plan-digest'] ?? '');
    const more = await migrate(db.url, { ...broken, '0012_y.sql': 'SELECT 1' }, confirmed);
    expect(more.outputs).toMatchObject({ decision: 'blocked', reason: 'prod-unconfirmed' });
    expect(await contentsOf(db)).toEqual([]);
    const failed = await migrate(db.url, broken, confirmed);
    expect(failed.outputs).toMatchObject({ decision: 'allowed', applied: '3', pending: '1' });
    const rest = await migrate(db.url, broken, confirmed);
    expect(rest.outputs).toMatchObject({ decision: 'blocked', reason: 'prod-unconfirmed' });
    expect(await appliedVersions(db)).toEqual(['0001', '0002', '0010']);
    await db.drop();
  });
});
