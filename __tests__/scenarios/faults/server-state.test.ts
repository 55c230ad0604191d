import { renameSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Cluster, startCluster } from '../../../prove/harness/cluster';
import { startProxy } from '../../../prove/harness/proxy';
import { connectTo } from '../../../prove/harness/superuser';
import { onServer } from '../../support/limits';
import { type TestDatabase, testServer } from '../../support/postgres';
import {
  appliedVersions,
  contentsOf,
  errorsOf,
  expectGreen,
  historyOf,
  login,
  migrate,
  openSession,
  startMigrate,
} from '../engine/support';

const FILES = { '1_a.sql': 'CREATE TABLE a ();' };

/** Tablespaces in the data folder exist since PostgreSQL 15. */
const IN_PLACE = testServer().version >= 15;

let cluster: Cluster;
let db: TestDatabase;
beforeAll(async () => {
  // A tablespace inside the data folder needs no other folder.
  cluster = await startCluster(IN_PLACE ? { settings: { allow_in_place_tablespaces: 'on' } } : {});
});
beforeEach(async () => {
  db = await cluster.createDatabase();
});
afterEach(() => db.drop());
afterAll(() => cluster.stop());

/** Linux has a device that is always full. The server sees it as a full disk. */
const linux =
  process.platform === 'linux'
    ? onServer({ from: 15, for: 'tablespaces in the data folder, for the tests' })
    : test.skip;
linux(
  'fault 22: the disk is full: rolls the file back, shows the hint, does not retry',
  async () => {
    const owner = await db.connect();
    await owner.query("CREATE TABLESPACE small LOCATION ''");
    await owner.query('CREATE TABLE big (word text) TABLESPACE small');
    const [{ path } = { path: '' }] = await db.query<{ path: string }>(
      "SELECT pg_relation_filepath('big') AS path",
    );
    const file = join(cluster.data, path);
    renameSync(file, `${file}.away`);
    symlinkSync('/dev/full', file);
    const text = `CREATE TABLE mark ();\nDO $$ BEGIN RAISE NOTICE 'begun'; END $$;\n\nINSERT INTO big VALUES ('x');`;
    // Older sessions still have the old file open.
    const step = await migrate(db.url, { '1_big.sql': text });
    unlinkSync(file);
    renameSync(`${file}.away`, file);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'migration-failed',
        file: 'migrations/1_big.sql',
        line: 4,
        message: expect.stringMatching(
          /No space left on device.*53100.*Hint: Check free disk space/s,
        ),
      }),
    ]);
    expect(step.stdout.split('NOTICE: begun').length - 1).toBe(1);
    expect(await historyOf(db)).toBeUndefined();
    expect(await contentsOf(db)).toEqual(['relation big']);
    // With free space, the same file succeeds.
    expectGreen(await migrate(db.url, { '1_big.sql': text }));
    await db.query('DROP TABLE big');
    await db.query('DROP TABLESPACE small');
  },
);

describe('a standby', () => {
  let standby: Cluster;
  // Hooks without a test in this block are an error.
  if (testServer().version >= 12) {
    beforeAll(async () => {
      standby = await cluster.standby();
    });
    afterAll(async () => {
      await standby.stop();
    });
  }

  /** Waits until the standby has replayed everything. */
  async function untilCaughtUp() {
    const [{ at } = { at: '' }] = await cluster.query<{ at: string }>(
      'SELECT pg_current_wal_flush_lsn()::text AS at',
    );
    const isLagging = 'SELECT pg_last_wal_replay_lsn() < $1::pg_lsn AS behind';
    while ((await standby.query(isLagging, [at]))[0]?.['behind']);
  }

  const replicated = onServer({ from: 12, for: 'standby.signal, for the tests' });
  replicated(
    'fault 23: the target is a hot standby: is blocked before any file, and plan works',
    async () => {
      expectGreen(await migrate(db.url, FILES));
      await untilCaughtUp();
      const files = { ...FILES, '2_b.sql': 'CREATE TABLE b ();' };
      const step = await migrate(standby.url(db.name), files);
      expect(step.exitCode).toBe(1);
      expect(step.outputs).toMatchObject({
        decision: 'blocked',
        reason: 'server-read-only',
        applied: '0',
      });
      expect(errorsOf(step)).toEqual([
        expect.objectContaining({ title: 'Blocked: server-read-only' }),
      ]);
      const plan = await migrate(standby.url(db.name), files, { mode: 'plan' });
      expectGreen(plan);
      expect(plan.outputs).toMatchObject({ pending: '1', warnings: '["server-read-only"]' });
    },
  );

  replicated(
    'target_session_attrs selects the server among several hosts, and with one',
    async () => {
      await untilCaughtUp();
      const { user, password } = cluster;
      const connectTo = async (ports: readonly number[], attributes: string) => {
        const hosts = ports.map((port) => `127.0.0.1:${port}`).join(',');
        const url = `postgresql://${user}:${password}@${hosts}/${db.name}`;
        const session = await openSession(`${url}?target_session_attrs=${attributes}`);
        const reply = await session.query('SELECT pg_catalog.pg_is_in_recovery()');
        session.close();
        return reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
      };
      for (const attributes of ['standby', 'read-only', 'prefer-standby']) {
        expect(await connectTo([cluster.port, standby.port], attributes)).toBe('t');
        expect(await connectTo([standby.port], attributes)).toBe('t');
      }
      expect(await connectTo([cluster.port], 'prefer-standby')).toBe('f');
      for (const attributes of ['primary', 'read-write']) {
        expect(await connectTo([standby.port, cluster.port], attributes)).toBe('f');
        const refused = connectTo([standby.port], attributes);
        await expect(refused).rejects.toThrow(`\`target_session_attrs\` is \`${attributes}\``);
      }
    },
  );

  replicated(
    'fault 45: a failover to a standby that lagged: history and data are consistent',
    async () => {
      const files = { ...FILES, '2_b.sql': 'CREATE TABLE b ();' };
      expectGreen(await migrate(db.url, FILES));
      await untilCaughtUp();
      await standby.query("ALTER SYSTEM SET primary_conninfo = ''");
      await standby.query('SELECT pg_reload_conf()');
      while ((await standby.query('SELECT FROM pg_stat_wal_receiver')).length > 0);
      expectGreen(await migrate(db.url, files));
      expect(await appliedVersions(db)).toEqual(['1', '2']);
      await standby.query('SELECT pg_promote()');
      // A lost migration is pending again and is applied again.
      const step = await migrate(standby.url(db.name), files);
      expectGreen(step);
      expect(step.outputs).toMatchObject({ applied: '1', pending: '0' });
    },
  );
});

test('fault 24: transactions are read-only by default, for the role or the database: is blocked and not overridden', async () => {
  for (const kind of ['ROLE', 'DATABASE']) {
    const other = await login(db, kind.toLowerCase());
    await db.query(`GRANT ALL ON DATABASE ${db.name} TO ${other.name};
      GRANT ALL ON SCHEMA public TO ${other.name};
      ALTER ${kind} ${kind === 'ROLE' ? other.name : db.name} SET default_transaction_read_only = on`);
    const step = await migrate(other.url, FILES);
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ decision: 'blocked', reason: 'server-read-only' });
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'Blocked: server-read-only',
        message: expect.stringContaining('default_transaction_read_only'),
      }),
    ]);
    expect(await contentsOf(db)).toEqual([]);
    const plan = await migrate(other.url, FILES, { mode: 'plan' });
    expectGreen(plan);
    expect(plan.outputs).toMatchObject({ pending: '1', warnings: '["server-read-only"]' });
    await db.query(`SET transaction_read_only = off; ALTER DATABASE ${db.name} RESET ALL`);
    await other.drop();
  }
});

describe('fault 27: no connection is left', () => {
  /** A login with a connection limit of one, and its open connection. */
  async function useOnlyConnection() {
    const other = await login(db, 'single');
    await db.query(`ALTER ROLE ${other.name} CONNECTION LIMIT 1;
      GRANT ALL ON DATABASE ${db.name} TO ${other.name}; GRANT ALL ON SCHEMA public TO ${other.name}`);
    const occupant = connectTo(other.url);
    await occupant.query('SELECT');
    const gone = async () => {
      await occupant.close();
      const there = 'SELECT FROM pg_stat_activity WHERE usename = $1';
      while ((await db.query(there, [other.name])).length > 0);
    };
    return { ...other, gone };
  }

  test('retries until a connection is free', async () => {
    const other = await useOnlyConnection();
    const proxy = await startProxy(cluster);
    const greeting = {
      at: 'before',
      match: ({ letter }: { letter: string }) => letter === 'startup',
    } as const;
    const first = proxy.hold(greeting);
    const runner = startMigrate(proxy.through(other.url), FILES);
    const refused = await first.reached;
    const second = proxy.hold(greeting);
    refused.release();
    const again = await second.reached;
    await other.gone();
    again.release();
    expectGreen(await runner.done);
    expect(await appliedVersions(db)).toEqual(['1']);
    await proxy.close();
    await other.drop();
  });

  test('names the limit after three attempts', async () => {
    const other = await useOnlyConnection();
    const proxy = await startProxy(cluster);
    const step = await migrate(proxy.through(other.url), FILES);
    const { connections } = proxy;
    // Close it first: an open proxy would keep a failed test run alive.
    await proxy.close();
    await other.gone();
    await other.drop();
    expect(connections).toBe(3);
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'connection-failed',
        message: expect.stringMatching(/limit.*(role|login)|(role|login).*limit/s),
      }),
    ]);
    expect(await contentsOf(db)).toEqual([]);
  });
});
