import { type RunningStep, startAction } from '../../support/action';
import { onServer } from '../../support/limits';
import { testServer, useDatabase } from '../../support/postgres';
import { nonTransactionalTest } from '../engine/non-transactional-statements';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  historyOf,
  KEYS,
  locksLeft,
  migrate,
  startMigrate,
  untilAsleep,
  untilGone,
  untilWaiting,
} from '../engine/support';

const db = useDatabase();

/**
 * From PostgreSQL 14 on, the server checks that the client is connected. This test turns the check
 * off.
 */
const NO_LOOK = testServer().version >= 14 ? 'SET LOCAL client_connection_check_interval = 0;' : '';

/** The second file sleeps, and the server does not detect a lost client. */
const FILES = {
  '1_a.sql': 'CREATE TABLE a ();',
  '2_slow.sql': `${NO_LOOK} CREATE TABLE b (); SELECT pg_sleep(3600);`,
  '3_c.sql': 'CREATE TABLE c ();',
};

/**
 * Expects that the first file is applied, the second rolled back, the third not started, and that
 * no session is left.
 */
async function expectStopped(runner: RunningStep, code: string, applied: string) {
  const step = await runner.done;
  expect(step.exitCode).toBe(1);
  expect(errorsOf(step)).toEqual([expect.objectContaining({ title: code })]);
  expect(step.outputs).toMatchObject({ decision: 'allowed', applied, pending: '2' });
  expect(step.summary).toContain(code);
  await untilGone(db);
  expect(await appliedVersions(db)).toEqual(['1']);
  expect(await locksLeft(db)).toBe(0);
  const contents = await contentsOf(db);
  for (const table of ['b', 'c']) expect(contents).not.toContain(`relation ${table}`);
}

/** Starts a command that prints `ready`, and a last line when it is cancelled. */
const TOOL = `exec "${process.execPath.replaceAll('\\', '/')}" -e 'process.on("SIGINT", () => { console.log("tidied up"); process.exit(0); }); setInterval(() => {}, 1000); console.log("ready", process.pid)'`;

function startCommand(command: string, more: Readonly<Record<string, string>> = {}) {
  return startAction({
    with: { 'db-role': 'staging', 'database-url': db.url, command, ...more },
  });
}

const posix = process.platform === 'win32' ? describe.skip : describe;
posix('fault 6: the job is cancelled', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s: cancels the statement, rolls the file back, writes outputs and the summary',
    async (signal) => {
      const runner = startMigrate(db.url, FILES);
      await untilAsleep(db);
      runner.signal(signal);
      await expectStopped(runner, 'cancelled', '1');
    },
  );

  const onDetectingServer = onServer({ from: 14, for: 'a server that detects a lost client' });
  onDetectingServer(
    'closes the connection at the second signal if the statement ignores the cancel',
    async () => {
      const runner = startMigrate(db.url, {
        '1_stubborn.sql': `CREATE TABLE a (); DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(3600);
        EXCEPTION WHEN query_canceled THEN RAISE NOTICE 'still here'; END; END LOOP; END $$;`,
      });
      await untilAsleep(db);
      runner.signal('SIGINT');
      await runner.waitFor('still here');
      runner.signal('SIGINT');
      const step = await runner.done;
      expect(step.exitCode).toBe(1);
      expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'cancelled' })]);
      expect(step.outputs).toMatchObject({ applied: '0', pending: '1' });
      await untilGone(db);
      expect(await contentsOf(db)).toEqual([]);
    },
  );

  test('stops and writes nothing if it is cancelled while it waits for another run', async () => {
    const holder = await db.connect();
    await holder.query('SELECT pg_advisory_lock($1, $2)', [KEYS.namespace, KEYS.transaction]);
    const runner = startMigrate(db.url, { '1_a.sql': 'CREATE TABLE a ();' });
    await runner.waitFor('Another run holds the migration lock');
    runner.signal('SIGINT');
    const step = await runner.done;
    expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'cancelled' })]);
    expect(step.outputs).toMatchObject({ applied: '0', pending: '1' });
    expect(await historyOf(db)).toBeUndefined();
  });

  nonTransactionalTest(
    'names the index of the cancelled build of a non-transactional file',
    async () => {
      const index = {
        '1_t.sql': 'CREATE TABLE t (id int);',
        '2_i.sql': 'CREATE INDEX CONCURRENTLY t_id ON t (id);',
      };
      expectGreen(await migrate(db.url, { '1_t.sql': index['1_t.sql'] }));
      const holder = await db.connect();
      await holder.query('BEGIN; INSERT INTO t VALUES (1)');
      const runner = startMigrate(db.url, index);
      await untilWaiting(db);
      runner.signal('SIGINT');
      const step = await runner.done;
      expect(errorsOf(step)).toEqual([
        expect.objectContaining({
          title: 'cancelled',
          message: expect.stringContaining('DROP INDEX CONCURRENTLY public.t_id'),
        }),
      ]);
      await untilGone(db);
      expect(await locksLeft(db)).toBe(0);
      await holder.query('COMMIT');
      expectGreen(await migrate(db.url, index, { repair: 'true' }));
    },
  );

  test('forwards the signal to a command and waits for its end', async () => {
    const runner = startCommand(TOOL);
    await runner.waitFor('ready');
    runner.signal('SIGINT');
    const step = await runner.done;
    expect(step.exitCode).toBe(1);
    expect(step.log).toContain('tidied up');
    expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'command-cancelled' })]);
    expectNoProcess(step.log);
  });
});

describe('fault 46: the run would exceed the time limit of its job', () => {
  test('time-limit ends the run like a cancellation, with the reason time-limit', async () => {
    expectGreen(await migrate(db.url, { '1_a.sql': FILES['1_a.sql'] }));
    await expectStopped(startMigrate(db.url, FILES, { 'time-limit': '3s' }), 'time-limit', '0');
  });

  test('a time-limit that is not reached changes nothing', async () => {
    expectGreen(await migrate(db.url, { '1_a.sql': 'CREATE TABLE a ();' }, { 'time-limit': '1h' }));
    expect(await appliedVersions(db)).toEqual(['1']);
  });

  const onlyPosix = process.platform === 'win32' ? test.skip : test;
  onlyPosix('a delegated command is told to stop, and waited for', async () => {
    const step = await startCommand(TOOL, { 'time-limit': '5s' }).done;
    expect(step.exitCode).toBe(1);
    expect(step.log).toContain('tidied up');
    expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'time-limit' })]);
    expectNoProcess(step.log);
  });
});

/** Expects that the process whose id follows `ready` has ended. */
function expectNoProcess(log: string) {
  const pid = Number(/ready (\d+)/.exec(log)?.[1]);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
}
