import { readFileSync } from 'node:fs';
import { type Cluster, startCluster } from '../../../prove/harness/cluster';
import type { Place } from '../../../prove/harness/hold';
import { startProxy, type WireProxy } from '../../../prove/harness/proxy';
import type { StepResult } from '../../support/action';
import { actionServer, useDatabase } from '../../support/postgres';
import { nonTransactionalTest } from '../engine/non-transactional-statements';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  historyOf,
  locksLeft,
  migrate,
  startMigrate,
  untilGone,
  untilWaiting,
} from '../engine/support';
import { AT_THE_GATE, closeGate } from './gate';
import { CLOSING, FINISH, HANDOVER, OPENING } from './messages';

const db = useDatabase();
let proxy: WireProxy;
beforeEach(async () => {
  proxy = await startProxy(actionServer());
});
afterEach(async () => {
  await proxy.close();
});

const ONE = { '1_a.sql': 'CREATE TABLE a ();' };
const WAITS = { '1_a.sql': `CREATE TABLE a (); ${AT_THE_GATE}` };
const THREE = {
  '1_a.sql': 'CREATE TABLE a ();',
  '2_b.sql': 'CREATE TABLE b ();',
  '3_c.sql': 'CREATE TABLE c ();',
};

function expectNotApplied(step: StepResult, code = 'connection-lost') {
  expect(step.exitCode).toBe(1);
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({
      title: code,
      file: 'migrations/1_a.sql',
      message: expect.stringContaining('not applied'),
    }),
  ]);
  expect(step.outputs).toMatchObject({ decision: 'allowed', applied: '0', pending: '1' });
}

/** Expects that no session and no change is left, and that the next run succeeds. */
async function expectFreshStart(files: Readonly<Record<string, string>>) {
  await untilGone(db);
  expect(await contentsOf(db)).toEqual([]);
  expect(await locksLeft(db)).toBe(0);
  expectGreen(await migrate(db.url, files));
}

test('fault 1: the network drops during a statement: reports that the file is not applied', async () => {
  const gate = await closeGate(db);
  const hold = proxy.hold({ at: 'sent', match: OPENING });
  const runner = startMigrate(proxy.through(db.url), WAITS);
  const held = await hold.reached;
  await untilWaiting(db);
  held.cut();
  expectNotApplied(await runner.done);
  await gate.open();
  await expectFreshStart(WAITS);
});

describe('fault 2: the COMMIT was sent and its answer is lost', () => {
  test.each<[string, Place]>([
    ['no byte of the answer arrives', 'sent'],
    ['the answer is incomplete', 'answer-begun'],
    ['its last byte is missing', 'answer-cut'],
  ])('%s: reads the history, and the run succeeds', async (_, at) => {
    const hold = proxy.hold({ at, match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), ONE);
    const held = await hold.reached;
    // The server has the whole message. It is done once its lock is free.
    while ((await locksLeft(db)) > 0);
    held.cut();
    const step = await runner.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1']);
  });

  test.each<[string, Place]>([
    ['before it was sent', 'before'],
    ['half-way', 'half'],
    ['before its last byte', { bytes: -1 }],
  ])('the connection is lost %s: reads the history, and the file is not applied', async (_, at) => {
    const hold = proxy.hold({ at, match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), ONE);
    (await hold.reached).cut();
    expectNotApplied(await runner.done);
    await expectFreshStart(ONE);
  });

  test('the COMMIT arrives late: waits for the lock before it reads the history', async () => {
    const hold = proxy.hold({ at: 'before', match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), ONE);
    const held = await hold.reached;
    held.cutClient();
    // The second connection polls the lock and does not get it.
    const countLockPolls = () =>
      proxy.queries.filter((text) => /pg_try_advisory/.test(text)).length;
    const before = countLockPolls();
    while (countLockPolls() < before + 2) await historyOf(db);
    held.release();
    const step = await runner.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1']);
  });

  test('no answer and no error: the time limit starts the check of the history', async () => {
    const hold = proxy.hold({ at: 'sent', match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), ONE, { 'time-limit': '3s' });
    (await hold.reached).swallow();
    const step = await runner.done;
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1']);
  });

  test('between two files: reports which file is applied and stops', async () => {
    const hold = proxy.hold({ at: 'answer-begun', match: HANDOVER });
    const runner = startMigrate(proxy.through(db.url), THREE);
    (await hold.reached).cut();
    const step = await runner.done;
    expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'connection-lost' })]);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '2' });
    await untilGone(db);
    expect(await appliedVersions(db)).toEqual(['1']);
    expectGreen(await migrate(db.url, THREE));
  });

  const APART = { '1_a.sql': 'CREATE TABLE a ();', '2_v.sql': 'VACUUM a;' };

  nonTransactionalTest(
    'of a non-transactional file: reads its row, and the run succeeds',
    async () => {
      const hold = proxy.hold({ at: 'sent', match: FINISH });
      const runner = startMigrate(proxy.through(db.url), APART);
      const held = await hold.reached;
      while ((await locksLeft(db)) > 0);
      held.cut();
      const step = await runner.done;
      expectGreen(step);
      expect(step.outputs).toMatchObject({ applied: '2', pending: '0' });
    },
  );

  nonTransactionalTest(
    'of a non-transactional file whose row is being committed: waits for the row',
    async () => {
      expectGreen(await migrate(db.url, { '1_a.sql': 'CREATE TABLE a ();' }));
      await db.query(`
      CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_advisory_xact_lock(42); RETURN NULL; END';
      CREATE CONSTRAINT TRIGGER slow AFTER UPDATE ON governed.migrations
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (NEW.state = 'applied') EXECUTE PROCEDURE wait()`);
      const gate = await closeGate(db);
      const hold = proxy.hold({ at: 'sent', match: FINISH });
      const runner = startMigrate(proxy.through(db.url), APART);
      const held = await hold.reached;
      await untilWaiting(db);
      held.cut();
      // It polls the row and the lock, and the result is still open.
      const countLockPolls = () =>
        proxy.queries.filter((text) => /pg_try_advisory_xact/.test(text)).length;
      const before = countLockPolls();
      while (countLockPolls() < before + 2) await historyOf(db);
      await gate.open();
      const step = await runner.done;
      expectGreen(step);
      expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    },
  );

  nonTransactionalTest(
    'of a non-transactional file, was never sent: the next run completes the file',
    async () => {
      const hold = proxy.hold({ at: 'before', match: FINISH });
      const runner = startMigrate(proxy.through(db.url), APART);
      (await hold.reached).cut();
      const step = await runner.done;
      expect(errorsOf(step)).toEqual([
        expect.objectContaining({ title: 'migration-interrupted', file: 'migrations/2_v.sql' }),
      ]);
      expect(step.outputs).toMatchObject({ applied: '1', pending: '1' });
      await untilGone(db);
      expectGreen(await migrate(db.url, APART));
      expect(await appliedVersions(db)).toEqual(['1', '2']);
    },
  );

  test('and the server cannot be reached until the run ends: reports commit-unknown, and a retry is safe', async () => {
    const hold = proxy.hold({ at: 'sent', match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), ONE);
    await hold.reached;
    await proxy.close();
    runner.signal('SIGINT');
    const step = await runner.done;
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'commit-unknown',
        message: expect.stringMatching(/did not answer in time.*Retry the run.*safe/s),
      }),
    ]);
    await untilGone(db);
    expectGreen(await migrate(db.url, ONE));
    expect(await appliedVersions(db)).toEqual(['1']);
  });
});

describe('fault 3: the server goes down during a file', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());

  test.each<[string, (pids: string) => Promise<unknown>]>([
    [
      'the session is terminated',
      (where) =>
        cluster.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${where}`),
    ],
    ['an immediate restart', () => cluster.restart()],
    ['a crash', () => cluster.crash()],
  ])('%s: the file is not applied, and the next run needs no repair', async (_, goDown) => {
    const other = await cluster.createDatabase();
    const gate = await closeGate(other);
    const runner = startMigrate(other.url, WAITS);
    await untilWaiting(other);
    await goDown("application_name LIKE 'governed-migrations%'");
    expectNotApplied(await runner.done);
    await gate.open().catch(() => undefined);
    await cluster.restart();
    // The connections from before the crash are lost too.
    expectGreen(await migrate(other.url, WAITS));
    const rows = await cluster.query("SELECT FROM pg_locks WHERE locktype = 'advisory'");
    expect(rows).toEqual([]);
  });
});

describe('fault 31: a firewall drops the connection during a long statement', () => {
  test('no answer and no error: the time limit ends the run', async () => {
    const gate = await closeGate(db);
    const hold = proxy.hold({ at: 'sent', match: OPENING });
    const runner = startMigrate(proxy.through(db.url), WAITS, { 'time-limit': '3s' });
    (await hold.reached).swallow();
    expectNotApplied(await runner.done, 'time-limit');
    await gate.open();
    await proxy.close();
    await expectFreshStart(WAITS);
  });

  const linux = process.platform === 'linux' ? test : test.skip;
  linux('enables TCP keepalive on the connection', async () => {
    const gate = await closeGate(db);
    const runner = startMigrate(proxy.through(db.url), WAITS);
    await untilWaiting(db);
    // The kernel first waits for the acknowledgment of the last message.
    while (timersTo(proxy.port).includes('answer')) await historyOf(db);
    expect(timersTo(proxy.port)).toEqual(['keepalive']);
    await gate.open();
    expectGreen(await runner.done);
  });
});

/** Returns the active TCP timers of the connections to a port of this machine (proc_net_tcp). */
function timersTo(port: number): string[] {
  const names: Record<string, string> = { '00': 'nothing', '01': 'answer', '02': 'keepalive' };
  const far = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1);
  return lines.flatMap((line) => {
    const [, , remote = '', state, , timer = ''] = line.trim().split(/\s+/);
    return remote.endsWith(far) && state === '01' ? [names[timer.slice(0, 2)] ?? timer] : [];
  });
}
