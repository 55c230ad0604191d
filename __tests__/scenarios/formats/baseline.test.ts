import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, type StepResult, workspace } from '../../support/action';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import { FORMATS } from './formats';

/*
 * Adoption: a schema that is older than its history. Nothing is ever recorded that nobody asked for
 * and confirmed, and nothing is run over what is there already.
 */

let db: TestDatabase;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(async () => await db.drop());

const BODIES = {
  '0001': 'CREATE TABLE users (id int);',
  '0002': 'CREATE TABLE orders (id int);',
  '0003': 'ALTER TABLE orders ADD note text;',
};
const FILES = FORMATS.sql.of(BODIES);
const [USERS, ORDERS] = Object.values(BODIES);

const migrate = (files: Readonly<Record<string, string>>, more = {}, role = 'staging') =>
  runAction({
    with: { 'db-role': role, 'database-url': db.url, ...more },
    workspace: workspace(files),
  });
const errorOf = ({ annotations }: StepResult) => annotations.find(({ level }) => level === 'error');
const confirmed = (baseline: string) => ({ baseline, 'confirm-prod-migrations': 'true' });
const adopted = async () => await db.query(`${USERS} ${ORDERS}`);
const ours = async () => await db.query("SELECT to_regnamespace('governed') AS made");
const versions = async () =>
  (await db.query('SELECT version FROM governed.migrations ORDER BY ordinal')).map(
    ({ version }) => version,
  );

describe('an existing schema, no history and no baseline', () => {
  test.each(['migrate', 'plan'])('%s: an error that says what to do', async (mode) => {
    await adopted();
    const run = await migrate(FILES, { mode });
    expect(errorOf(run)).toMatchObject({
      title: 'schema-without-history',
      message: expect.stringMatching(/public\.users.*governed\.migrations.*`baseline`.*`none`/),
    });
    expect(run.outputs).toMatchObject({ pending: mode === 'plan' ? '' : '3' });
    expect(run.summary).not.toContain('❌ failed');
    expect(await ours()).toEqual([{ made: null }]);
  });

  test('where the first file runs outside of a transaction, too', async () => {
    await adopted();
    const run = await migrate(
      FORMATS.sql.of({ '0001': 'CREATE INDEX CONCURRENTLY i ON users (id);' }),
    );
    expect(errorOf(run)).toMatchObject({ title: 'schema-without-history' });
    expect(await ours()).toEqual([{ made: null }]);
    expect(await db.query("SELECT to_regclass('i') AS i")).toEqual([{ i: null }]);
  });

  test('of a name with quotes and digits, which is said as it is', async () => {
    await db.query('CREATE TABLE "Users ""2"" 100" ()');
    expect(errorOf(await migrate(FILES))?.message).toContain(
      'tables already, public."Users ""2"" 100" among them, and governed.migrations',
    );
  });

  test('`none`: its tables have nothing to do with the files', async () => {
    await db.query('CREATE TABLE other (id int)');
    const run = await migrate(FILES, { baseline: 'none' });
    expect(run.annotations).toEqual([]);
    expect(run.outputs).toMatchObject({ applied: '3', pending: '0' });
  });

  test('is seen where our tables are there, and empty', async () => {
    await migrate(FORMATS.sql.of({ '0001': 'SELECT 1;' }));
    await db.query('TRUNCATE governed.migrations');
    await adopted();
    expect(errorOf(await migrate(FILES))).toMatchObject({ title: 'schema-without-history' });
  });

  test.each([
    ['a view', 'CREATE VIEW seen AS SELECT 1 AS one'],
    ['a partitioned table', 'CREATE TABLE parts (id int) PARTITION BY RANGE (id)'],
    ['another schema of the search path', 'CREATE SCHEMA app; CREATE TABLE app.users (id int)'],
  ])('%s counts', async (_, sql) => {
    await db.query(`${sql}; ALTER DATABASE ${db.name} SET search_path = public, app`);
    expect(errorOf(await migrate(FILES))).toMatchObject({ title: 'schema-without-history' });
  });

  test.each([
    ['what an extension brought', 'CREATE EXTENSION pg_stat_statements'],
    ["a platform's own schemas", 'CREATE SCHEMA auth; CREATE TABLE auth.users (id int)'],
    ['a function', "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
  ])('%s does not', async (_, sql) => {
    await db.query(sql);
    expect((await migrate(FILES)).outputs).toMatchObject({ applied: '3' });
  });
});

describe('a baseline', () => {
  test('is confirmed as production is, whatever the role', async () => {
    await adopted();
    const run = await migrate(FILES, { baseline: '0002' });
    expect(run.outputs).toMatchObject({ decision: 'blocked', reason: 'baseline-unconfirmed' });
    expect(errorOf(run)).toMatchObject({
      message: expect.stringContaining('0001 x, 0002 x'),
    });
    expect(await ours()).toEqual([{ made: null }]);
  });

  test('is recorded and not run; what is above it runs', async () => {
    await adopted();
    const folder = workspace(FILES);
    const run = await runAction({
      with: {
        ...{ 'db-role': 'staging', 'database-url': db.url, 'evidence-file': 'e.json' },
        ...confirmed('2'),
      },
      workspace: folder,
    });
    expect(run.annotations).toEqual([]);
    expect(run.outputs).toMatchObject({ decision: 'allowed', applied: '1', pending: '0' });
    expect(run.summary).toMatch(/2 migrations of the baseline, 1 migration applied/);
    expect(run.summary).toMatch(/`0002` +\| `x` +\| 📌 baseline +\|/);
    expect(await versions()).toEqual(['0001', '0002', '0003']);
    const evidence = JSON.parse(readFileSync(join(folder, 'e.json'), 'utf8'));
    expect(evidence.predicate.migrations).toMatchObject([
      { version: '0001', result: 'baseline' },
      { version: '0002', result: 'baseline' },
      { version: '0003', result: 'applied' },
    ]);
    expect(evidence.predicate.headDigest).toBe(run.outputs['head-digest']);
    expect(evidence.predicate.history.after.headDigest).toBe(run.outputs['head-digest']);
    expect(await db.query('SELECT applied, head_after FROM governed.runs')).toEqual([
      { applied: 1, head_after: run.outputs['head-digest'] },
    ]);
  });

  test('that was recorded is nothing to the runs that follow, confirmed or not', async () => {
    await adopted();
    await migrate(FILES, confirmed('0002'));
    const again = await migrate(FILES, { baseline: '0002' });
    expect(again.annotations).toEqual([]);
    expect(again.outputs).toMatchObject({ decision: 'allowed', applied: '0', pending: '0' });
    expect(await db.query('SELECT count(*)::int AS runs FROM governed.runs')).toEqual([
      { runs: 1 },
    ]);
  });

  test('may be the newest file: then nothing runs, and the ledger tells of it', async () => {
    await db.query(Object.values(BODIES).join(' '));
    const run = await migrate(FILES, confirmed('0003'));
    expect(run.annotations).toEqual([]);
    expect(run.outputs).toMatchObject({ applied: '0', pending: '0' });
    expect(run.summary).toMatch(/3 migrations of the baseline\n/);
    expect(await db.query('SELECT applied, head_after FROM governed.runs')).toEqual([
      { applied: 0, head_after: run.outputs['head-digest'] },
    ]);
  });

  test('is shown by a plan, and confirmed by its digest', async () => {
    await adopted();
    const plan = await migrate(FILES, { baseline: '0002', mode: 'plan' });
    expect(plan.outputs).toMatchObject({ pending: '1', applied: '0' });
    expect(plan.log).toContain('baseline: 0001 x (to be recorded as applied, and not run)');
    expect(plan.log).toContain('pending: 0003 x');
    const digest = plan.outputs['plan-digest'] ?? '';
    const other = await migrate(FILES, { baseline: '0001', 'confirm-prod-migrations': digest });
    expect(other.outputs).toMatchObject({ decision: 'blocked', reason: 'prod-unconfirmed' });
    expect(errorOf(other)?.message).toContain('0001 x (baseline), 0002 x, 0003 x');
    expect(await ours()).toEqual([{ made: null }]);
    const run = await migrate(
      FILES,
      { baseline: '0002', 'confirm-prod-migrations': digest },
      'prod',
    );
    expect(run.outputs).toMatchObject({ decision: 'allowed', applied: '1' });
    expect(run.outputs['head-digest']).toBe(plan.outputs['head-digest']);
  });

  test('stays where the file behind it fails: the next run goes on there', async () => {
    await adopted();
    const failing = { ...FILES, ...FORMATS.sql.of({ '0003': 'SELECT nope;' }) };
    const run = await migrate(failing, confirmed('0002'));
    expect(errorOf(run)).toMatchObject({ title: 'migration-failed' });
    expect(await versions()).toEqual(['0001', '0002']);
    expect((await migrate(FILES)).outputs).toMatchObject({ applied: '1', pending: '0' });
  });

  test('has to be the version of a file', async () => {
    await adopted();
    const run = await migrate(FILES, confirmed('0004'));
    expect(errorOf(run)).toMatchObject({
      title: 'baseline-unknown',
      message: expect.stringContaining('the one below is 0003_x.sql'),
    });
    expect(await ours()).toEqual([{ made: null }]);
  });

  test('on a database without any table is an error: there is nothing that it could tell of', async () => {
    const run = await migrate(FILES, confirmed('0002'));
    expect(errorOf(run)).toMatchObject({ title: 'baseline-without-schema' });
    expect(await ours()).toEqual([{ made: null }]);
  });

  test('may tell of tables that no search path leads to', async () => {
    await db.query(
      'CREATE SCHEMA app; CREATE TABLE app.users (id int); CREATE TABLE app.orders ()',
    );
    const files = FORMATS.sql.of({ '0001': 'CREATE TABLE app.users ();', '0002': 'SELECT 1;' });
    expect((await migrate(files, confirmed('0001'))).outputs).toMatchObject({ applied: '1' });
  });

  test('of two runs at once is recorded once', async () => {
    await adopted();
    const runs = await Promise.all([1, 2, 3].map(() => migrate(FILES, confirmed('0002'))));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(await versions()).toEqual(['0001', '0002', '0003']);
  });

  test('that cannot be written is an error, and nothing of it stays', async () => {
    await adopted();
    await db.query(`CREATE FUNCTION no() RETURNS event_trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no tables today'; END $$;
      CREATE EVENT TRIGGER no ON ddl_command_end WHEN TAG IN ('CREATE SCHEMA') EXECUTE FUNCTION no();`);
    const run = await migrate(FILES, confirmed('0002'));
    expect(errorOf(run)).toMatchObject({
      title: 'history-unwritable',
      message: expect.stringContaining('Nothing of the baseline was recorded.'),
    });
    expect(await ours()).toEqual([{ made: null }]);
  });

  test('with a `command` is refused, for that keeps its own history', async () => {
    const run = await migrate(FILES, { ...confirmed('0002'), command: 'alembic upgrade head' });
    expect(errorOf(run)).toMatchObject({
      title: 'input-invalid',
      message: expect.stringContaining('alembic stamp'),
    });
  });

  test.each(['newest', '-1', 'x1'])('%s is none', async (baseline) => {
    expect(errorOf(await migrate(FILES, confirmed(baseline)))).toMatchObject({
      title: 'input-invalid',
      message: expect.stringContaining('`baseline` must be a version or `none`'),
    });
  });

  test('a gate, which sees no history, asks for the confirmation', async () => {
    const gate = { mode: 'gate', 'database-url': '' };
    expect((await migrate(FILES, { ...gate, baseline: '1' })).outputs).toMatchObject({
      ...{ decision: 'blocked', reason: 'baseline-unconfirmed' },
    });
    expect((await migrate(FILES, { ...gate, ...confirmed('1') })).outputs['decision']).toBe(
      'allowed',
    );
    expect((await migrate(FILES, { ...gate, baseline: 'none' })).outputs['decision']).toBe(
      'allowed',
    );
  });
});

describe.each(Object.entries(FORMATS))('%s', (format, { of }) => {
  test('an existing schema, then its baseline, then nothing is pending', async () => {
    await adopted();
    const none = await migrate(of(BODIES), { format });
    expect(errorOf(none)).toMatchObject({ title: 'schema-without-history' });
    const run = await migrate(of(BODIES), { format, ...confirmed('0002') });
    expect(run.annotations).toEqual([]);
    expect(run.outputs).toMatchObject({ applied: '1', pending: '0' });
    const again = await migrate(of(BODIES), { format, mode: 'plan' });
    expect(again.outputs).toMatchObject({ pending: '0' });
    expect(again.outputs['head-digest']).toBe(run.outputs['head-digest']);
  });
});
