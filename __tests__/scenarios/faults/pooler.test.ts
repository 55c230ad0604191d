import { startPgBouncer } from '../../../prove/harness/pgbouncer';
import { startProxy } from '../../../prove/harness/proxy';
import { testServer, useDatabase } from '../../support/postgres';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  folderOf,
  locksLeft,
  migrate,
  startMigrate,
  untilAsleep,
  untilWaiting,
} from '../engine/support';
import { AT_THE_GATE, closeGate } from './gate';
import { CLOSING } from './messages';

// One server connection: what a run leaves in it, the next run gets.
const bouncer = await startPgBouncer(testServer(), { poolSize: 1 });
const here = bouncer === undefined ? describe.skip : describe;
// The console of Jest would print many lines for one.
if (bouncer === undefined) process.stderr.write('Skipped for want of PgBouncer: fault 25.\n');
const through = (url: string) => bouncer?.through(url) ?? url;
afterAll(() => bouncer?.stop());

const db = useDatabase();

const THREE = {
  '1_a.sql': 'CREATE TABLE a ();',
  '2_b.sql': "SET search_path = ''; SET lock_timeout = '1h'; CREATE TABLE public.b ();",
  '3_c.sql': 'CREATE TABLE c ();',
};

here('fault 25: the connection goes through PgBouncer in transaction mode', () => {
  test('applies transactional files and leaves none of their settings in the session', async () => {
    expectGreen(await migrate(through(db.url), THREE));
    expect(await appliedVersions(db)).toEqual(['1', '2', '3']);
    expect(await locksLeft(db)).toBe(0);
    // The next run gets the same server connection.
    const look = `CREATE TABLE seen AS SELECT current_setting('search_path') AS path,
      current_setting('lock_timeout') AS lock;`;
    expectGreen(await migrate(through(db.url), { ...THREE, '4_look.sql': look }));
    expect(await db.query('SELECT * FROM seen')).toEqual([{ path: '"$user", public', lock: '5s' }]);
  });

  test('uses the search path of the URL in each transaction, and leaves none behind', async () => {
    await db.query('CREATE SCHEMA shop');
    for (const parameter of ['search_path=shop', 'options=-c%20search_path%3Dshop']) {
      const table = parameter.startsWith('options') ? 'b' : 'a';
      const files = { '1_a.sql': 'CREATE TABLE a ();', '2_b.sql': 'CREATE TABLE b ();' };
      const [first, second] = Object.entries(files);
      const pending = Object.fromEntries(
        table === 'a' ? [first ?? []] : [first ?? [], second ?? []],
      );
      const url = through(db.url);
      expectGreen(await migrate(`${url}${url.includes('?') ? '&' : '?'}${parameter}`, pending));
    }
    expect(await contentsOf(db)).toEqual(
      expect.arrayContaining(['relation shop.a', 'relation shop.b']),
    );
    expect((await migrate(through(db.url), { '1_a.sql': 'CREATE TABLE a ();' })).stdout).toContain(
      'schema-other',
    );
  });

  test('applies each file exactly once in two runs at once', async () => {
    const folder = folderOf(THREE);
    const runs = await Promise.all([1, 2].map(() => migrate(through(db.url), folder)));
    for (const run of runs) expectGreen(run);
    expect(runs.reduce((sum, { outputs }) => sum + Number(outputs['applied']), 0)).toBe(3);
    expect(await appliedVersions(db)).toEqual(['1', '2', '3']);
  });

  test('refuses a non-transactional file and names the direct host', async () => {
    const index = 'CREATE INDEX CONCURRENTLY a_id ON a (id);';
    const step = await migrate(through(db.url), { ...THREE, '4_index.sql': index });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'pooler-refused',
        file: 'migrations/4_index.sql',
        message: expect.stringContaining('direct host'),
      }),
    ]);
    expect(await contentsOf(db)).toEqual([]);
  });

  test('a killed runner leaves neither half a file nor a lock', async () => {
    const files = { '1_a.sql': THREE['1_a.sql'], '2_b.sql': `CREATE TABLE b (); ${AT_THE_GATE}` };
    const gate = await closeGate(db);
    const runner = startMigrate(through(db.url), files);
    await untilWaiting(db);
    runner.signal('SIGKILL');
    await runner.done;
    await gate.open();
    while ((await locksLeft(db)) > 0);
    expect(await appliedVersions(db)).toEqual(['1']);
    expectGreen(await migrate(through(db.url), files));
  });

  test('resolves a COMMIT whose answer is lost', async () => {
    if (bouncer === undefined) return;
    const proxy = await startProxy(bouncer);
    const hold = proxy.hold({ at: 'answer-begun', match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), { '1_a.sql': THREE['1_a.sql'] });
    (await hold.reached).cut();
    const step = await runner.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    await proxy.close();
  });

  // Without a second connection in the pool, the run closes its connection, and the server notices.
  test.each([2, 1])(
    'a cancelled run leaves no running statement in a pool of %i connections',
    async (poolSize) => {
      const other = await startPgBouncer(testServer(), { poolSize });
      if (other === undefined) return;
      const runner = startMigrate(other.through(db.url), {
        '1_slow.sql': 'CREATE TABLE a (); SELECT pg_sleep(3600);',
      });
      await untilAsleep(db);
      runner.signal('SIGINT');
      const step = await runner.done;
      const asleep = "SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event = 'PgSleep'";
      while ((await db.query(asleep, [db.name])).length > 0);
      // Stop it first: its process would keep a failed test run alive.
      await other.stop();
      expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'cancelled' })]);
      expect(step.stderr).toBe('');
      expect(await contentsOf(db)).toEqual([]);
    },
  );
});
