import { readFileSync } from 'node:fs';
import { type Cluster, startCluster } from '../../../prove/harness/cluster';
import type { Place } from '../../../prove/harness/hold';
import { startProxy, type WireProxy } from '../../../prove/harness/proxy';
import type { StepResult } from '../../support/action';
import { actionServer, freshDatabase, type TestDatabase } from '../../support/postgres';
import { outside } from '../engine/non-transactional-statements';
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

let db: TestDatabase;
let proxy: WireProxy;
beforeEach(async () => {
  db = await freshDatabase();
  proxy = await startProxy(actionServer());
});
afterEach(async () => {
  await proxy.close();
  await db.drop();
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

/** Nobody of us is left there, nothing was kept, and the next run needs no help. */
async function expectFreshStart(files: Readonly<Record<string, string>>) {
  await untilGone(db);
  expect(await contentsOf(db)).toEqual([]);
  expect(await locksLeft(db)).toBe(0);
  expectGreen(await migrate(db.url, files));
}

test('fault 1: the network drops in the midst of a statement: not applied, and it is said so', async () => {
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
    ['no byte of the answer came', 'sent'],
    ['the answer broke off', 'answer-begun'],
    ['its last byte is missing', 'answer-cut'],
  ])('%s: the history is asked, and the run is green', async (_, at) => {
    const hold = proxy.hold({ at, match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), ONE);
    const held = await hold.reached;
    // The server has it all; it is through with it once its lock is free.
    while ((await locksLeft(db)) > 0);
    held.cut();
    const step = await runner.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1']);
  });

  test.each<[string, Place]>([
    ['before it left', 'before'],
    ['half-way', 'half'],
    ['before its last byte', { bytes: -1 }],
  ])('the line broke %s: the history is asked, and the file is not applied', async (_, at) => {
    const hold = proxy.hold({ at, match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), ONE);
    (await hold.reached).cut();
    expectNotApplied(await runner.done);
    await expectFreshStart(ONE);
  });

  test('it arrives late: who asks waits for the lock, and is not wrong', async () => {
    const hold = proxy.hold({ at: 'before', match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), ONE);
    const held = await hold.reached;
    held.cutClient();
    // Somebody asks for the lock on another connection, and does not get it.
    const asks = () => proxy.queries.filter((text) => /pg_try_advisory/.test(text)).length;
    const before = asks();
    while (asks() < before + 2) await historyOf(db);
    held.release();
    const step = await runner.done;
    expectGreen(step);
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1']);
  });

  test('nothing comes, and nobody says that the line is dead: the time limit has it asked', async () => {
    const hold = proxy.hold({ at: 'sent', match: CLOSING });
    const runner = startMigrate(proxy.through(db.url), ONE, { 'time-limit': '3s' });
    (await hold.reached).swallow();
    const step = await runner.done;
    expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(await appliedVersions(db)).toEqual(['1']);
  });

  test('between two files: what is applied is said, and the run goes no further', async () => {
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

  outside(
    'that of a file outside a transaction: its row is asked, and the run is green',
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

  outside(
    'that of a file outside a transaction, while its record commits: it is waited for',
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
      // It asks whether the row says so and the lock is free, and takes neither for an answer.
      const asks = () => proxy.queries.filter((text) => /pg_try_advisory_xact/.test(text)).length;
      const before = asks();
      while (asks() < before + 2) await historyOf(db);
      await gate.open();
      const step = await runner.done;
      expectGreen(step);
      expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    },
  );

  outside('it never left, of a file outside a transaction: the next run ends it', async () => {
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
  });

  test('and nobody can be asked until the run shall end: commit-unknown, and a new run is safe', async () => {
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

describe('fault 3: the server goes down in the midst of a file', () => {
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
    ['a restart that lets nobody finish', () => cluster.restart()],
    ['a crash', () => cluster.crash()],
  ])('%s: not applied, and the next run needs no repair', async (_, goDown) => {
    const other = await cluster.createDatabase();
    const gate = await closeGate(other);
    const runner = startMigrate(other.url, WAITS);
    await untilWaiting(other);
    await goDown("application_name LIKE 'governed-migrations%'");
    expectNotApplied(await runner.done);
    await gate.open().catch(() => undefined);
    await cluster.restart();
    // The connections from before the crash are gone with it.
    expectGreen(await migrate(other.url, WAITS));
    const rows = await cluster.query("SELECT FROM pg_locks WHERE locktype = 'advisory'");
    expect(rows).toEqual([]);
  });
});

describe('fault 31: a firewall forgets the connection during a long statement', () => {
  test('nothing comes any more and nobody says so: the time limit ends the run', async () => {
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
  linux('the connection is kept alive by TCP', async () => {
    const gate = await closeGate(db);
    const runner = startMigrate(proxy.through(db.url), WAITS);
    await untilWaiting(db);
    // Until the other end has said that it got the last message, the kernel waits for that.
    while (timersTo(proxy.port).includes('answer')) await historyOf(db);
    expect(timersTo(proxy.port)).toEqual(['keepalive']);
    await gate.open();
    expectGreen(await runner.done);
  });
});

/** What the kernel waits for on the connections to a port of this machine (proc_net_tcp). */
function timersTo(port: number): string[] {
  const names: Record<string, string> = { '00': 'nothing', '01': 'answer', '02': 'keepalive' };
  const far = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1);
  return lines.flatMap((line) => {
    const [, , remote = '', state, , timer = ''] = line.trim().split(/\s+/);
    return remote.endsWith(far) && state === '01' ? [names[timer.slice(0, 2)] ?? timer] : [];
  });
}
