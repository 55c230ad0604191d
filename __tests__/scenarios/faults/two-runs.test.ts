import { startProxy } from '../../../prove/harness/proxy';
import { actionServer, useDatabase } from '../../support/postgres';
import { CONCURRENTLY, nonTransactionalTest } from '../engine/non-transactional-statements';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  type Files,
  folderOf,
  historyOf,
  KEYS,
  locksLeft,
  login,
  migrate,
  startMigrate,
  untilBlocked,
  untilGone,
  untilWaiting,
} from '../engine/support';
import { AT_THE_GATE, closeGate } from './gate';

const db = useDatabase();

const SIX = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((n) => [
    `${n}_file.sql`,
    `CREATE TABLE IF NOT EXISTS trace (place serial, file int, isolation text);
     INSERT INTO trace (file, isolation) VALUES (${n}, current_setting('transaction_isolation'));
     CREATE TABLE only_once_${n} ();`,
  ]),
);

/**
 * Starts several runs at once, expects that all succeed, and returns the number of files that each
 * applied.
 */
async function runAtOnce(count: number, files: Files): Promise<number[]> {
  const folder = folderOf(files);
  const runs = await Promise.all(Array.from({ length: count }, () => migrate(db.url, folder)));
  for (const run of runs) {
    expectGreen(run);
    expect(run.outputs).toMatchObject({ pending: '0' });
  }
  expect(new Set(runs.map(({ outputs }) => outputs['head-digest'])).size).toBe(1);
  return runs.map(({ outputs }) => Number(outputs['applied']));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each);

describe('fault 7: two runs at once', () => {
  test.each([
    ['five', 5, 'read committed'],
    ['three, with serializable as the default isolation level', 3, 'serializable'],
  ])(
    '%s: applies each file exactly once, in order, and all runs succeed',
    async (_, count, isolation) => {
      await db.query(
        `ALTER DATABASE ${db.name} SET default_transaction_isolation = '${isolation}'`,
      );
      expect(sum(await runAtOnce(count, SIX))).toBe(6);
      const rows = await db.query('SELECT file, isolation FROM trace ORDER BY place');
      expect(rows).toEqual(
        [1, 2, 3, 4, 5, 6].map((file) => ({ file, isolation: 'read committed' })),
      );
      expect(await appliedVersions(db)).toEqual(['1', '2', '3', '4', '5', '6']);
      expect((await historyOf(db))?.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
      await untilGone(db);
      expect(await locksLeft(db)).toBe(0);
    },
    60_000,
  );
});

describe('fault 8: a run that waits for the lock blocks another session', () => {
  test('polls without a snapshot, so a concurrent index build succeeds', async () => {
    await db.query('CREATE TABLE other (id int)');
    const holder = await db.connect();
    await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
    const runner = startMigrate(db.url, {
      '1_a.sql': "CREATE TABLE a (); DO $$ BEGIN RAISE NOTICE 'said once'; END $$",
    });
    await runner.waitFor('Another run holds the migration lock');
    // A session that waits with a snapshot would block this forever.
    await db.query('CREATE INDEX CONCURRENTLY other_id ON other (id)');
    expect(await contentsOf(db)).not.toContain('relation a');
    await holder.query('SELECT pg_advisory_unlock_all()');
    const step = await runner.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(step.stdout.split('NOTICE: said once').length - 1).toBe(1);
  });

  test('does not block a concurrent build of the other run, and finds nothing left to do', async () => {
    const files = {
      '1_t.sql': 'CREATE TABLE t (id int)',
      '2_index.sql': `CREATE INDEX ${CONCURRENTLY} t_id ON t (id)`,
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
    expect(one.outputs['applied']).toBe('1');
    expect(other.outputs).toMatchObject({ applied: '0', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1', '2']);
  });

  test('stops after lock-wait and names the session that holds the lock', async () => {
    const holder = await db.connect();
    await holder.query("SET application_name = 'deploy of Ada'");
    await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
    const step = await migrate(db.url, { '1_a.sql': 'CREATE TABLE a ();' }, { 'lock-wait': '1s' });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'lock-held',
        message: expect.stringContaining('deploy of Ada'),
      }),
    ]);
    expect(await contentsOf(db)).toEqual([]);
  });

  test('reports lock-unknown if the server rejects the query, not connection-lost', async () => {
    const other = await login(db, 'app');
    const holder = await db.connect();
    await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
    const waiting = startMigrate(other.url, { '1_a.sql': 'CREATE TABLE a ();' });
    await waiting.waitFor('Another run holds the migration lock');
    await db.query(
      'REVOKE EXECUTE ON FUNCTION pg_catalog.pg_try_advisory_xact_lock(int, int) FROM PUBLIC',
    );
    expect(errorsOf(await waiting.done)).toEqual([
      expect.objectContaining({
        title: 'lock-unknown',
        message: expect.stringContaining('SQLSTATE 42501'),
      }),
    ]);
    await other.drop();
  });
});

describe('fault 9: a killed run leaves a lock', () => {
  const SLOW = { '1_slow.sql': `CREATE TABLE t (id int); ${AT_THE_GATE}` };
  const OUTSIDE = { '1_slow.sql': `-- governed: no-transaction\n${AT_THE_GATE}` };

  test.each<[string, Files]>([
    ['in a transaction', SLOW],
    ...nonTransactionalTest.rows<[string, Files]>([['statement by statement', OUTSIDE]]),
  ])('%s: the lock ends with the session, and the next run gets it', async (_, files) => {
    const gate = await closeGate(db);
    const killed = startMigrate(db.url, files);
    await untilWaiting(db);
    killed.signal('SIGKILL');
    await killed.done;
    // The session continues for a while. The next run waits for its end.
    const next = startMigrate(db.url, files);
    await next.waitFor('Another run holds the migration lock');
    await gate.open();
    expectGreen(await next.done);
    expect(await appliedVersions(db)).toEqual(['1']);
    await untilGone(db);
    expect(await locksLeft(db)).toBe(0);
  });
});

describe('fault 41: the database changes between reading the history and the first file', () => {
  const FILES = { '1_a.sql': 'CREATE TABLE a ();', '3_c.sql': 'CREATE TABLE c ();' };

  /**
   * Starts a run, stops it before its first file while `others` are applied, and lets it continue.
   */
  async function runOvertakenBy(others: Files) {
    const proxy = await startProxy(actionServer());
    const hold = proxy.hold({ at: 'before', match: /MOVE 0 IN/ });
    const runner = startMigrate(proxy.through(db.url), FILES);
    const held = await hold.reached;
    expectGreen(await migrate(db.url, others));
    held.release();
    const step = await runner.done;
    await proxy.close();
    return step;
  }

  test('by the same file: reads the history again and applies the rest', async () => {
    const step = await runOvertakenBy({ '1_a.sql': FILES['1_a.sql'] });
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1', '3']);
  });

  test('by a file of another branch: reads the history again and writes nothing', async () => {
    const step = await runOvertakenBy({ ...FILES, '2_b.sql': 'CREATE TABLE b ();' });
    expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'deleted-migration' })]);
    expect(step.outputs).toMatchObject({ applied: '0' });
    expect(await appliedVersions(db)).toEqual(['1', '2', '3']);
  });

  test('keeps the confirmation of a plan while another run holds the lock between its files', async () => {
    const files = { '1_wait.sql': AT_THE_GATE, '2_t.sql': 'CREATE TABLE t ();' };
    const planned = await migrate(db.url, files, { mode: 'plan', 'db-role': 'prod' });
    const confirmation = { 'confirm-prod-migrations': String(planned.outputs['plan-digest']) };
    const [gate, other] = [await closeGate(db), await db.connect()];
    const running = startMigrate(db.url, files, { 'db-role': 'prod', ...confirmation });
    await untilWaiting(db);
    // It waits for the lock of the first file and gets it at the COMMIT, before the second file.
    const taken = other.query(`SELECT pg_advisory_lock(${KEYS.namespace}, ${KEYS.transaction})`);
    await untilBlocked(db, 2);
    await gate.open();
    await taken;
    await running.waitFor('Another run holds the migration lock');
    await other.query('SELECT pg_advisory_unlock_all()');
    const step = await running.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ reason: 'prod-confirmed', applied: '2', pending: '0' });
  });
});

test('fault 42: twelve first runs at once: one creates the history, the others find it', async () => {
  expect(sum(await runAtOnce(12, { '1_a.sql': 'CREATE TABLE a ();' }))).toBe(1);
  expect(await appliedVersions(db)).toEqual(['1']);
  expect(await db.query('SELECT version FROM governed.schema_version')).toHaveLength(1);
});
