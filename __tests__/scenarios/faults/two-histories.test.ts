import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { startProxy, type WireProxy } from '../../../prove/harness/proxy';
import {
  nodeArguments,
  type RunningStep,
  repository,
  startAction,
  workspace,
} from '../../support/action';
import { directOnly } from '../../support/limits';
import { actionServer, useDatabase } from '../../support/postgres';
import { CONCURRENTLY, nonTransactionalTest } from '../engine/non-transactional-statements';
import { errorsOf, expectGreen, type Files, untilWaiting } from '../engine/support';
import { AT_THE_GATE, closeGate } from './gate';
import { CLOSING, OPENING } from './messages';

/* Services with their own history tables in one database. */

const db = useDatabase();
let proxy: WireProxy;
beforeEach(async () => {
  proxy = await startProxy(actionServer());
  await db.query('CREATE SEQUENCE dbmate_attempts');
  await db.query('CREATE SEQUENCE goose_attempts');
  await db.query('CREATE SEQUENCE sql_attempts');
});
afterEach(async () => {
  await proxy.close();
});

type Service = 'dbmate' | 'goose' | 'sql';
const HEADS = { dbmate: '-- migrate:up\n', goose: '-- +goose Up\n', sql: '' };

/** Returns a file that counts its attempts in a sequence, which a rollback does not reset. */
const fileOf = (service: Service, version: number, body = ''): Files => ({
  [`migrations/${version}_x.sql`]: `${HEADS[service]}SELECT nextval('${service}_attempts');
    CREATE TABLE ${service}_${version} (); ${body}\n`,
});

const attemptsOf = async (service: Service) => {
  const rows = await db.query(`SELECT last_value::int AS attempts FROM ${service}_attempts`);
  return rows[0]?.['attempts'];
};

interface Run extends RunningStep {
  readonly folder: string;
}

/** Starts a run. A file waits at the gate for as long as the test needs. */
function start(files: Files, more: Record<string, string> = {}): Run {
  const folder = workspace(files);
  const inputs = { 'db-role': 'staging', 'database-url': db.url, baseline: 'none' };
  const evidence = { 'lock-timeout': '0', 'evidence-file': 'evidence.json' };
  return {
    ...startAction({ workspace: folder, with: { ...inputs, ...evidence, ...more } }),
    folder,
  };
}

const threeRunsTest = directOnly('three open transactions, and the pooler has two connections');

/** Starts the first run of a service, and returns once it is stopped before its COMMIT. */
async function stopBeforeCommit(service: Service, more: Record<string, string> = {}) {
  const hold = proxy.hold({ at: 'before', match: CLOSING });
  const run = start(fileOf(service, 1), { 'database-url': proxy.through(db.url), ...more });
  return { run, held: await hold.reached };
}

/**
 * Expects that the evidence of each run verifies, which includes the chain of all rows. The proxy has
 * an address of its own, so the location of a run through it differs.
 */
async function expectOneChain(runs: readonly Run[], rows: number): Promise<void> {
  const ledger = await db.query('SELECT ordinal FROM governed.runs ORDER BY ordinal');
  expect(ledger.map(({ ordinal }) => ordinal)).toEqual(
    Array.from({ length: rows }, (_, index) => index + 1),
  );
  for (const { folder } of runs) {
    const cli = join(repository, 'dist/cli.js');
    const env = { PATH: process.env['PATH'], DATABASE_URL: db.url };
    const how = { cwd: folder, encoding: 'utf8', env } as const;
    const { stdout } = spawnSync(
      process.execPath,
      [...nodeArguments(cli), 'verify', 'evidence.json'],
      how,
    );
    expect(stdout).toContain(`✔ The hash chain of the ledger is intact (${rows} rows)`);
    const differing = stdout.split('\n').filter((line) => line.startsWith('✘'));
    expect(differing.filter((line) => !line.includes('about this database'))).toEqual([]);
  }
}

describe('fault 47: two runs with different history tables at once', () => {
  test.each([
    ['in an empty database', 0],
    ['with histories of both services', 1],
  ])('%s: a run ends while a file of another run is open', async (_, applied) => {
    if (applied > 0)
      for (const service of ['dbmate', 'goose'] as const)
        expectGreen(await start(fileOf(service, 1)).done);
    const gate = await closeGate(db);
    const next = applied + 1;
    const older = (service: Service) => (applied > 0 ? fileOf(service, 1) : {});
    const slow = start({ ...older('dbmate'), ...fileOf('dbmate', next, AT_THE_GATE) });
    await untilWaiting(db);
    const quick = start({ ...older('goose'), ...fileOf('goose', next) });
    expectGreen(await quick.done);
    // A command is recorded meanwhile, too.
    expectGreen(await start({}, { command: 'true' }).done);
    await gate.open();
    expectGreen(await slow.done);
    expect([await attemptsOf('dbmate'), await attemptsOf('goose')]).toEqual([next, next]);
    const kinds = await db.query('SELECT kind, applied FROM governed.runs ORDER BY ordinal');
    expect(kinds.slice(2 * applied)).toEqual([
      { kind: 'engine', applied: 1 },
      { kind: 'command', applied: null },
      { kind: 'engine', applied: 1 },
    ]);
    await expectOneChain([slow, quick], 2 * applied + 3);
  });

  test('a run ends while a file of a run is open that upgrades the tables', async () => {
    for (const service of ['dbmate', 'sql'] as const)
      expectGreen(await start(fileOf(service, 1)).done);
    await db.query('ALTER TABLE governed.migrations DROP COLUMN schema');
    await db.query('UPDATE governed.schema_version SET version = 2');
    const gate = await closeGate(db);
    const slow = start({ ...fileOf('sql', 1), ...fileOf('sql', 2, AT_THE_GATE) });
    await untilWaiting(db);
    const quick = start({ ...fileOf('dbmate', 1), ...fileOf('dbmate', 2) });
    expectGreen(await quick.done);
    await gate.open();
    expectGreen(await slow.done);
    expect(await db.query('SELECT schema FROM governed.migrations ORDER BY ordinal')).toEqual([
      { schema: '' },
      { schema: 'public' },
    ]);
    await expectOneChain([slow, quick], 4);
  });

  threeRunsTest(
    'three first runs that commit at the same moment all succeed, each file once',
    async () => {
      const stopped = [];
      for (const service of ['dbmate', 'goose', 'sql'] as const)
        stopped.push(await stopBeforeCommit(service));
      for (const { held } of stopped) held.release();
      for (const { run } of stopped) expectGreen(await run.done);
      for (const service of ['dbmate', 'goose', 'sql'] as const)
        expect(await attemptsOf(service)).toBe(1);
      await expectOneChain(
        stopped.map(({ run }) => run),
        3,
      );
    },
  );

  test('a run with more files links its row again and completes it', async () => {
    const files = { ...fileOf('goose', 1), ...fileOf('goose', 2), ...fileOf('goose', 3) };
    const hold = proxy.hold({ at: 'before', match: /^CLOSE ALL;/ });
    const run = start(files, { 'database-url': proxy.through(db.url) });
    const held = await hold.reached;
    expectGreen(await start(fileOf('dbmate', 1)).done);
    held.release();
    expectGreen(await run.done);
    expect(await attemptsOf('goose')).toBe(3);
    const rows = await db.query('SELECT applied FROM governed.runs ORDER BY ordinal');
    expect(rows).toEqual([{ applied: 1 }, { applied: 3 }]);
    await expectOneChain([run], 2);
  });

  nonTransactionalTest(
    'a non-transactional file starts again if another run adds its row',
    async () => {
      expectGreen(await start(fileOf('sql', 1)).done);
      const hold = proxy.hold({ at: 'before', match: /^BEGIN(?!.*MOVE 0 IN).*'running'/s });
      await db.query('CREATE TABLE indexed (id int)');
      const index = `CREATE INDEX ${CONCURRENTLY} indexed_id ON indexed (id);\n`;
      const run = start(
        { 'migrations/1_i.sql': `-- migrate:up transaction:false\n${index}` },
        { 'database-url': proxy.through(db.url) },
      );
      const held = await hold.reached;
      expectGreen(await start(fileOf('goose', 1)).done);
      held.release();
      expectGreen(await run.done);
      await expectOneChain([run], 3);
    },
  );

  test('a deferred constraint that is checked before the ledger row fails only at the COMMIT', async () => {
    // The trigger inserts the child before the parent. At a COMMIT, this is allowed.
    const body = `CREATE TABLE parent (id int PRIMARY KEY);
      CREATE TABLE child (id int REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
      CREATE TABLE source (id int);
      CREATE FUNCTION copy_row() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN INSERT INTO child VALUES (NEW.id); INSERT INTO parent VALUES (NEW.id); RETURN NULL; END';
      CREATE CONSTRAINT TRIGGER copying AFTER INSERT ON source DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE PROCEDURE copy_row();
      INSERT INTO source VALUES (1);`;
    const run = start(fileOf('sql', 1, body));
    expectGreen(await run.done);
    expect(await db.query('SELECT id FROM child')).toEqual([{ id: 1 }]);
    await expectOneChain([run], 1);
  });

  test.each<[string, readonly string[], string, boolean]>([
    ['blocks the run if the policy denies it', ['role-stamp-mismatch'], 'policy:deny', true],
    ['is reported', [], 'staging-allowed', true],
    ['under another name, too', ['role-stamp-mismatch'], 'policy:deny', false],
  ])('another role in a first run at the same time: %s', async (_, deny, reason, isSameName) => {
    const policy = { version: 1, roles: { staging: deny.length > 0 ? { deny } : {} } };
    const through = { 'database-url': proxy.through(db.url) };
    const hold = proxy.hold({ at: 'before', match: CLOSING });
    const files = { ...fileOf('goose', 1), '.github/migration-policy.yml': stringify(policy) };
    const staging = start(files, through);
    const held = await hold.reached;
    const prod = { 'db-role': 'prod', 'confirm-prod-migrations': 'true' };
    const name = isSameName ? through : {};
    expectGreen(await start(fileOf('dbmate', 1), { ...prod, ...name }).done);
    held.release();
    const step = await staging.done;
    expect(step.outputs).toMatchObject({ reason });
    expect(JSON.parse(step.outputs['warnings'] ?? '[]')).toContain('role-stamp-mismatch');
    const isBlocked = deny.length > 0;
    const applied = await db.query("SELECT to_regclass('goose_1') IS NOT NULL AS goose");
    expect(applied).toEqual([{ goose: !isBlocked }]);
    const roles = await db.query('SELECT role FROM governed.runs ORDER BY ordinal');
    expect(roles).toEqual([{ role: 'prod' }, ...(isBlocked ? [] : [{ role: 'staging' }])]);
    expect(await attemptsOf('goose')).toBe(1);
  });

  test('reads the target again if the tool creates its table at the same time', async () => {
    const hold = proxy.hold({ at: 'before', match: OPENING });
    const run = start(fileOf('dbmate', 1), { 'database-url': proxy.through(db.url) });
    const held = await hold.reached;
    const tool = await db.connect();
    await tool.query('BEGIN; CREATE TABLE schema_migrations (version varchar PRIMARY KEY)');
    held.release();
    await untilWaiting(db);
    await tool.query('COMMIT');
    expectGreen(await run.done);
    expect(await db.query('SELECT version FROM schema_migrations')).toEqual([{ version: '1' }]);
  });

  test('stops if an object with the name of its own object stays', async () => {
    await db.query('CREATE TABLE t (id int); CREATE INDEX flyway_schema_history_s_idx ON t (id)');
    const step = await start({ 'migrations/V1__x.sql': 'CREATE TABLE a ();' }).done;
    expect(errorsOf(step)).toEqual([
      expect.objectContaining({
        title: 'history-unwritable',
        message: expect.stringMatching(/flyway_schema_history_s_idx.*42P07/),
      }),
    ]);
    expect(await db.query("SELECT to_regclass('a') AS a")).toEqual([{ a: null }]);
  });
});
