import { freshDatabase, type TestDatabase } from '../support/postgres';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  folderOf,
  historyOf,
  KEYS,
  locksLeft,
  login,
  migrate,
  startMigrate,
  untilGone,
  untilWaiting,
} from './support';

let db: TestDatabase;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(() => db.drop());

const SIX = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((n) => [
    `${n}_file.sql`,
    `CREATE TABLE IF NOT EXISTS trace (place serial, file int, isolation text);
     INSERT INTO trace (file, isolation) VALUES (${n}, current_setting('transaction_isolation'));
     CREATE TABLE only_once_${n} ();`,
  ]),
);

async function expectOnceInOrder() {
  const rows = await db.query('SELECT file, isolation FROM trace ORDER BY place');
  expect(rows).toEqual([1, 2, 3, 4, 5, 6].map((file) => ({ file, isolation: 'read committed' })));
  expect(await appliedVersions(db)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect((await historyOf(db))?.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
  await untilGone(db);
  expect(await locksLeft(db)).toBe(0);
}

test('five runners at once: each file exactly once, in order, everyone green', async () => {
  const folder = folderOf(SIX);
  const runners = await Promise.all([1, 2, 3, 4, 5].map(() => migrate(db.url, folder)));
  for (const runner of runners) {
    expectGreen(runner);
    expect(runner.outputs).toMatchObject({ pending: '0' });
  }
  const applied = runners.map(({ outputs }) => Number(outputs['applied']));
  expect(applied.reduce((sum, each) => sum + each)).toBe(6);
  expect(new Set(runners.map(({ outputs }) => outputs['head-digest'])).size).toBe(1);
  await expectOnceInOrder();
}, 60_000);

test('where every transaction is serializable by default, it is the same', async () => {
  await db.query(`ALTER DATABASE ${db.name} SET default_transaction_isolation = 'serializable'`);
  const folder = folderOf(SIX);
  const runners = await Promise.all([1, 2, 3].map(() => migrate(db.url, folder)));
  for (const runner of runners) expectGreen(runner);
  await expectOnceInOrder();
}, 60_000);

describe('who finds the lock taken', () => {
  test('waits, stands in nobody’s way, and goes on once it is free', async () => {
    await db.query('CREATE TABLE other (id int)');
    const holder = await db.connect();
    await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
    const runner = startMigrate(db.url, {
      '1_a.sql': "CREATE TABLE a (); DO $$ BEGIN RAISE NOTICE 'said once'; END $$",
    });
    await runner.waitFor('Another run holds the migration lock');
    // A session that waited inside a snapshot would make this wait for ever.
    await db.query('CREATE INDEX CONCURRENTLY other_id ON other (id)');
    expect(await contentsOf(db)).not.toContain('relation a');
    await holder.query('SELECT pg_advisory_unlock_all()');
    const step = await runner.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(step.stdout.split('NOTICE: said once').length - 1).toBe(1);
    expect(await appliedVersions(db)).toEqual(['1']);
  });

  test('finds nothing left to do when the other one has done it', async () => {
    const files = {
      '1_t.sql': 'CREATE TABLE t (id int)',
      '2_index.sql': 'CREATE INDEX CONCURRENTLY t_id ON t (id)',
      '3_u.sql': 'CREATE TABLE u ()',
    };
    expectGreen(await migrate(db.url, { '1_t.sql': files['1_t.sql'] }));
    const holder = await db.connect();
    await holder.query('BEGIN; INSERT INTO t VALUES (1)');
    const first = startMigrate(db.url, files);
    await untilWaiting(db);
    const second = startMigrate(db.url, files);
    await second.waitFor('Another run holds the migration lock');
    await holder.query('COMMIT');
    const [one, other] = [await first.done, await second.done];
    expectGreen(one);
    expectGreen(other);
    expect(one.outputs['applied']).toBe('2');
    expect(other.outputs).toMatchObject({ applied: '0', pending: '0' });
    expect(other.outputs['head-digest']).toBe(one.outputs['head-digest']);
    expect(await appliedVersions(db)).toEqual(['1', '2', '3']);
    await untilGone(db);
    expect(await locksLeft(db)).toBe(0);
  });
});

describe('a runner that is killed', () => {
  const FILES = {
    '1_t.sql': 'CREATE TABLE t (id int)',
    '2_wait.sql':
      'CREATE TABLE of_two (); ALTER TABLE t ADD word text; CREATE TABLE after_wait ();',
    '3_u.sql': 'CREATE TABLE u ()',
  };

  test('in the midst of a file leaves nothing of it; the next run needs no repair', async () => {
    expectGreen(await migrate(db.url, { '1_t.sql': FILES['1_t.sql'] }));
    const holder = await db.connect();
    await holder.query('BEGIN; LOCK TABLE t');
    const runner = startMigrate(db.url, FILES);
    await untilWaiting(db);
    runner.signal('SIGKILL');
    expect((await runner.done).signal).toBe('SIGKILL');
    // Its session gets the lock now, runs the file to its end, and finds nobody to say COMMIT.
    await holder.query('COMMIT');
    await untilGone(db);
    expect(await appliedVersions(db)).toEqual(['1']);
    const contents = await contentsOf(db);
    for (const table of ['of_two', 'after_wait', 'u']) {
      expect(contents).not.toContain(`relation ${table}`);
    }
    expect(await locksLeft(db)).toBe(0);

    const next = await migrate(db.url, FILES);
    expectGreen(next);
    expect(next.outputs).toMatchObject({ applied: '2', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1', '2', '3']);
  });

  test('holds up the next one no longer than its session lives', async () => {
    expectGreen(await migrate(db.url, { '1_t.sql': FILES['1_t.sql'] }));
    const holder = await db.connect();
    await holder.query('BEGIN; LOCK TABLE t');
    const killed = startMigrate(db.url, FILES);
    await untilWaiting(db);
    killed.signal('SIGKILL');
    await killed.done;
    const next = startMigrate(db.url, FILES);
    await holder.query('COMMIT');
    const step = await next.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '2' });
    expect(await appliedVersions(db)).toEqual(['1', '2', '3']);
  });
});

describe('a connection that the server ends', () => {
  test('in the midst of a file: not applied, and it is said so', async () => {
    await db.query('CREATE TABLE t (id int)');
    const holder = await db.connect();
    await holder.query('BEGIN; LOCK TABLE t');
    const runner = startMigrate(db.url, { '1_wait.sql': 'ALTER TABLE t ADD word text' });
    await untilWaiting(db);
    await db.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    const step = await runner.done;
    await holder.query('ROLLBACK');
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-lost',
        file: 'migrations/1_wait.sql',
        message: expect.stringMatching(/terminating connection.*not applied/s),
      }),
    ]);
    expect(step.outputs).toMatchObject({ applied: '0', pending: '1' });
    expect(await historyOf(db)).toBeUndefined();
  });
});

describe('the login', () => {
  const FILES = { '1_a.sql': 'CREATE TABLE a ()' };

  test.each(['ROLE', 'DATABASE'])('whose %s is set to read-only is blocked', async (kind) => {
    const other = await login(db, 'readonly');
    await db.query(`GRANT ALL ON DATABASE ${db.name} TO ${other.name};
      GRANT ALL ON SCHEMA public TO ${other.name};
      ALTER ${kind} ${kind === 'ROLE' ? other.name : db.name} SET default_transaction_read_only = on`);
    const step = await migrate(other.url, FILES);
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ decision: 'blocked', reason: 'server-read-only' });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({ title: 'Blocked: server-read-only' }),
    ]);
    expect(await contentsOf(db)).toEqual([]);
    const plan = await migrate(other.url, FILES, { mode: 'plan' });
    expectGreen(plan);
    expect(plan.outputs).toMatchObject({ pending: '1', warnings: '["server-read-only"]' });
    await db.query(`SET transaction_read_only = off; ALTER DATABASE ${db.name} RESET ALL`);
    await other.drop();
  });

  test('that may not create schemas migrates where it was given one', async () => {
    const other = await login(db, 'granted');
    await db.query(`CREATE SCHEMA governed; GRANT USAGE, CREATE ON SCHEMA governed TO ${other.name};
      GRANT CREATE ON SCHEMA public TO ${other.name}`);
    expectGreen(await migrate(other.url, FILES));
    expect(await appliedVersions(db)).toEqual(['1']);
    await other.drop();
  });

  test('that has no rights at all learns which ones it needs', async () => {
    const other = await login(db, 'nobody');
    const step = await migrate(other.url, FILES);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'history-unwritable',
        message: expect.stringMatching(/permission denied for database.*GRANT USAGE, CREATE/s),
      }),
    ]);
    expect(await contentsOf(db)).toEqual([]);
    await other.drop();
  });

  test('that may not read the history learns which rights it needs', async () => {
    expectGreen(await migrate(db.url, FILES));
    const other = await login(db, 'blind');
    const step = await migrate(other.url, FILES);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'history-unreadable',
        message: expect.stringMatching(/permission denied for schema.*GRANT USAGE/s),
      }),
    ]);
    await other.drop();
  });

  test('that may not write the history leaves nothing of a file', async () => {
    expectGreen(await migrate(db.url, FILES));
    const other = await login(db, 'reader');
    await db.query(`GRANT USAGE ON SCHEMA governed TO ${other.name}; GRANT CREATE ON SCHEMA public TO ${other.name};
      GRANT SELECT ON ALL TABLES IN SCHEMA governed TO ${other.name}`);
    const before = [await historyOf(db), await contentsOf(db)];
    for (const text of ['CREATE TABLE b ()', '-- governed: no-transaction\nCREATE TABLE b ()']) {
      const step = await migrate(other.url, { ...FILES, '2_b.sql': text });
      expect(errorsOf(step)).toEqual([
        expect.objectContaining({
          title: 'history-unwritable',
          message: expect.stringMatching(/permission denied for table.*GRANT SELECT, INSERT/s),
        }),
      ]);
      expect([await historyOf(db), await contentsOf(db)]).toEqual(before);
    }
    await other.drop();
  });

  test('whose strings would be read in another way than they were judged is refused', async () => {
    const other = await login(db, 'backslash');
    await db.query(`GRANT ALL ON DATABASE ${db.name} TO ${other.name}; GRANT ALL ON SCHEMA public TO ${other.name};
      ALTER ROLE ${other.name} SET standard_conforming_strings = off`);
    const text = "CREATE TABLE a (); SELECT '\\'' ; COMMIT; -- '";
    for (const file of [text, `-- governed: no-transaction\n${text}`]) {
      const step = await migrate(other.url, { '1_a.sql': file });
      expect(errorsOf(step)).toEqual([
        expect.objectContaining({
          title: 'session-settings',
          message: expect.stringContaining('standard_conforming_strings'),
        }),
      ]);
      expect(await contentsOf(db)).toEqual([]);
    }
    await other.drop();
  });
});

test('a confirmed plan stays confirmed while another run holds the lock between its files', async () => {
  const files = {
    '1_wait.sql': 'SELECT pg_advisory_xact_lock(42);',
    '2_t.sql': 'CREATE TABLE t ();',
  };
  const planned = await migrate(db.url, files, { mode: 'plan', 'db-role': 'prod' });
  const confirmation = { 'confirm-prod-migrations': String(planned.outputs['plan-digest']) };
  const [holder, other] = [await db.connect(), await db.connect()];
  await holder.query('SELECT pg_advisory_lock(42)');
  const running = startMigrate(db.url, files, { 'db-role': 'prod', ...confirmation });
  await untilWaiting(db);
  // Queued behind the first file, it gets the lock at the very commit, before the second file.
  const taken = other.query(`SELECT pg_advisory_lock(${KEYS.namespace}, ${KEYS.transaction})`);
  const waiting = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
  while ((await db.query(waiting)).length < 2);
  await holder.query('SELECT pg_advisory_unlock(42)');
  await taken;
  await running.waitFor('Another run holds the migration lock');
  await other.query('SELECT pg_advisory_unlock_all()');
  const step = await running.done;
  expectGreen(step);
  expect(step.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '2', pending: '0' });
});

test('tables that a later release has upgraded are left alone', async () => {
  expectGreen(await migrate(db.url, { '1_t.sql': 'CREATE TABLE t ();' }));
  await db.query('UPDATE governed.schema_version SET version = 2');
  const files = { '1_t.sql': 'CREATE TABLE t ();', '2_u.sql': 'CREATE TABLE u ();' };
  const step = await migrate(db.url, files);
  expect(errorsOf(step).map(({ title }) => title)).toEqual(['history-too-new']);
  expect(await appliedVersions(db)).toEqual(['1']);
});

test.each(['migrate', 'plan'])(
  'tables without their version are not ours: %s says so',
  async (mode) => {
    expectGreen(await migrate(db.url, { '1_t.sql': 'CREATE TABLE t ();' }));
    await db.query('DROP TABLE governed.schema_version');
    const files = { '1_t.sql': 'CREATE TABLE t ();', '2_u.sql': 'CREATE TABLE u ();' };
    const step = await migrate(db.url, files, { mode });
    expect(errorsOf(step).map(({ title }) => title)).toEqual(['history-unreadable']);
    expect(await appliedVersions(db)).toEqual(['1']);
  },
);
