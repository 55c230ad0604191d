import { onServer } from '../../support/limits';
import { useDatabase } from '../../support/postgres';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  historyOf,
  migrate,
  startMigrate,
  untilBlocked,
  untilWaiting,
} from '../engine/support';

const db = useDatabase();

describe('fault 19: another session holds a lock on the table for a long time', () => {
  const FILES = { '1_more.sql': 'CREATE TABLE mark ();\nALTER TABLE base ADD more int;' };

  /** Starts a transaction that reads the table and does not end. */
  async function longReport() {
    await db.query('CREATE TABLE base ()');
    const holder = await db.connect();
    await holder.query("SET application_name = 'long report'; BEGIN; SELECT FROM base");
    return holder;
  }

  test('names the session that holds the lock and retries the file from its start', async () => {
    const holder = await longReport();
    const runner = startMigrate(db.url, FILES, { 'lock-timeout': '200ms', 'lock-retries': '100' });
    await runner.waitFor('long report');
    await holder.query('COMMIT');
    const step = await runner.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1']);
  });

  test('keeps nothing after the last retry, and the error names the session that holds the lock', async () => {
    const holder = await longReport();
    const [{ pid } = { pid: 0 }] = (await holder.query('SELECT pg_backend_pid() AS pid')).rows;
    const step = await migrate(db.url, FILES, { 'lock-timeout': '200ms', 'lock-retries': '1' });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'migration-failed',
        file: 'migrations/1_more.sql',
        line: 2,
        message: expect.stringMatching(/lock timeout.*55P03/s),
      }),
    ]);
    expect(`${step.log}`).toMatch(new RegExp(`${pid}.*long report`));
    expect(step.outputs).toMatchObject({ applied: '0', pending: '1' });
    expect(await contentsOf(db)).toEqual(['relation base']);
    await holder.query('COMMIT');
  });

  test('lock-retries: 0 tries once, and a file may set a shorter lock_timeout', async () => {
    const holder = await longReport();
    const text = `DO $$ BEGIN RAISE NOTICE 'begun'; END $$;\nSET LOCAL lock_timeout = '20ms';\nALTER TABLE base ADD more int;`;
    const step = await migrate(db.url, { '1_more.sql': text }, { 'lock-retries': '0' });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({ line: 3, message: expect.stringContaining('lock timeout') }),
    ]);
    expect(step.stdout.split('NOTICE: begun').length - 1).toBe(1);
    await holder.query('COMMIT');
  });
});

test('fault 20: a deadlock: rolls the file back and retries it', async () => {
  await db.query(`CREATE TABLE a (n int); CREATE TABLE b (n int);
    INSERT INTO a VALUES (0); INSERT INTO b VALUES (0);
    ALTER DATABASE ${db.name} SET deadlock_timeout = '10ms'`);
  const [door, other] = [await db.connect(), await db.connect()];
  await door.query('SELECT pg_advisory_lock(42)');
  // This session never checks for deadlocks, so Postgres cancels the file.
  await other.query("SET deadlock_timeout = '1h'; BEGIN; UPDATE b SET n = n + 10");
  const runner = startMigrate(
    db.url,
    {
      '1_both.sql': `UPDATE a SET n = n + 1; SELECT pg_advisory_xact_lock(42);\nUPDATE b SET n = n + 1;`,
    },
    { 'lock-timeout': '1min' },
  );
  await untilWaiting(db);
  const crossing = other.query('UPDATE a SET n = n + 10');
  await untilBlocked(db, 2);
  await door.query('SELECT pg_advisory_unlock(42)');
  await crossing;
  await other.query('COMMIT');
  const step = await runner.done;
  expectGreen(step);
  expect(step.log).toMatch(/deadlock|40P01/);
  expect(await db.query('SELECT a.n AS a, b.n AS b FROM a, b')).toEqual([{ a: 11, b: 11 }]);
  expect(await appliedVersions(db)).toEqual(['1']);
});

const withStatementTimeout = onServer({
  from: 11,
  for: 'a statement_timeout that is set in the same message',
});
withStatementTimeout(
  'fault 21: a statement takes longer than allowed: cancels it, keeps nothing, does not retry',
  async () => {
    const text = `CREATE TABLE mark ();\nDO $$ BEGIN RAISE NOTICE 'begun'; END $$;\n\nSELECT pg_sleep(600);`;
    const step = await migrate(db.url, { '1_slow.sql': text }, { 'statement-timeout': '200ms' });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'migration-failed',
        file: 'migrations/1_slow.sql',
        line: 4,
        message: expect.stringMatching(/due to statement timeout.*57014/s),
      }),
    ]);
    expect(step.stdout.split('NOTICE: begun').length - 1).toBe(1);
    expect(step.outputs).toMatchObject({ applied: '0', pending: '1' });
    expect(await historyOf(db)).toBeUndefined();
    expect(await contentsOf(db)).toEqual([]);
  },
);
