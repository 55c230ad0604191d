import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, type StepResult, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import { FORMATS } from './formats';

/*
 * A database whose schema is older than its history. Migrations are only recorded after a confirmation,
 * and no file runs that the database already contains.
 */

const db = useDatabase();

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
const createSchema = async () => await db.query(`${USERS} ${ORDERS}`);
const governedSchema = async () => await db.query("SELECT to_regnamespace('governed') AS made");
const versions = async () =>
  (await db.query('SELECT version FROM governed.migrations ORDER BY ordinal')).map(
    ({ version }) => version,
  );

describe('an existing schema without a history and without a baseline', () => {
  test.each(['migrate', 'plan'])(
    '%s reports schema-without-history with what to do',
    async (mode) => {
      await createSchema();
      const run = await migrate(FILES, { mode });
      expect(errorOf(run)).toMatchObject({
        title: 'schema-without-history',
        message: expect.stringMatching(/public\.users.*governed\.migrations.*`baseline`.*`none`/),
      });
      expect(run.outputs).toMatchObject({ pending: mode === 'plan' ? '' : '3' });
      expect(run.summary).not.toContain('❌ failed');
      expect(await governedSchema()).toEqual([{ made: null }]);
    },
  );

  test('reports schema-without-history before a non-transactional file', async () => {
    await createSchema();
    const run = await migrate(
      FORMATS.sql.of({ '0001': 'CREATE INDEX CONCURRENTLY i ON users (id);' }),
    );
    expect(errorOf(run)).toMatchObject({ title: 'schema-without-history' });
    expect(await governedSchema()).toEqual([{ made: null }]);
    expect(await db.query("SELECT to_regclass('i') AS i")).toEqual([{ i: null }]);
  });

  test('reports a table name with quotes and digits unchanged', async () => {
    await db.query('CREATE TABLE "Users ""2"" 100" ()');
    expect(errorOf(await migrate(FILES))?.message).toContain(
      'contains tables, such as public."Users ""2"" 100", but governed.migrations',
    );
  });

  test('applies all files with the baseline `none`', async () => {
    await db.query('CREATE TABLE other (id int)');
    const run = await migrate(FILES, { baseline: 'none' });
    expect(run.annotations).toEqual([]);
    expect(run.outputs).toMatchObject({ applied: '3', pending: '0' });
  });

  test('reports schema-without-history if the history table exists and is empty', async () => {
    await migrate(FORMATS.sql.of({ '0001': 'SELECT 1;' }));
    await db.query('TRUNCATE governed.migrations');
    await createSchema();
    expect(errorOf(await migrate(FILES))).toMatchObject({ title: 'schema-without-history' });
  });

  test.each([
    ['a view', 'CREATE VIEW seen AS SELECT 1 AS one'],
    ['a partitioned table', 'CREATE TABLE parts (id int) PARTITION BY RANGE (id)'],
    ['another schema of the search path', 'CREATE SCHEMA app; CREATE TABLE app.users (id int)'],
  ])('%s counts as an existing schema', async (_, sql) => {
    await db.query(`${sql}; ALTER DATABASE ${db.name} SET search_path = public, app`);
    expect(errorOf(await migrate(FILES))).toMatchObject({ title: 'schema-without-history' });
  });

  test.each([
    ['a table of an extension', 'CREATE EXTENSION pg_stat_statements'],
    ["a platform's own schemas", 'CREATE SCHEMA auth; CREATE TABLE auth.users (id int)'],
    ['a function', "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
  ])('%s does not count as an existing schema', async (_, sql) => {
    await db.query(sql);
    expect((await migrate(FILES)).outputs).toMatchObject({ applied: '3' });
  });
});

describe('a baseline', () => {
  test('needs a confirmation, whatever the role', async () => {
    await createSchema();
    const run = await migrate(FILES, { baseline: '0002' });
    expect(run.outputs).toMatchObject({ decision: 'blocked', reason: 'baseline-unconfirmed' });
    expect(errorOf(run)).toMatchObject({
      message: expect.stringContaining('0001 x, 0002 x'),
    });
    expect(await governedSchema()).toEqual([{ made: null }]);
  });

  test('records the files up to the baseline and runs the files above it', async () => {
    await createSchema();
    const folder = workspace(FILES);
    const run = await runAction({
      with: {
        'db-role': 'staging',
        'database-url': db.url,
        'evidence-file': 'e.json',
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

  test('does not affect later runs, with or without a confirmation', async () => {
    await createSchema();
    await migrate(FILES, confirmed('0002'));
    const again = await migrate(FILES, { baseline: '0002' });
    expect(again.annotations).toEqual([]);
    expect(again.outputs).toMatchObject({ decision: 'allowed', applied: '0', pending: '0' });
    expect(await db.query('SELECT count(*)::int AS runs FROM governed.runs')).toEqual([
      { runs: 1 },
    ]);
  });

  test('runs nothing with the newest file as the baseline, and adds a row to the ledger', async () => {
    await db.query(Object.values(BODIES).join(' '));
    const run = await migrate(FILES, confirmed('0003'));
    expect(run.annotations).toEqual([]);
    expect(run.outputs).toMatchObject({ applied: '0', pending: '0' });
    expect(run.summary).toMatch(/3 migrations of the baseline\n/);
    expect(await db.query('SELECT applied, head_after FROM governed.runs')).toEqual([
      { applied: 0, head_after: run.outputs['head-digest'] },
    ]);
  });

  test('appears in a plan and can be confirmed by its digest', async () => {
    await createSchema();
    const plan = await migrate(FILES, { baseline: '0002', mode: 'plan' });
    expect(plan.outputs).toMatchObject({ pending: '1', applied: '0' });
    expect(plan.log).toContain('baseline: 0001 x (to be recorded as applied without running it)');
    expect(plan.log).toContain('pending: 0003 x');
    const digest = plan.outputs['plan-digest'] ?? '';
    const other = await migrate(FILES, { baseline: '0001', 'confirm-prod-migrations': digest });
    expect(other.outputs).toMatchObject({ decision: 'blocked', reason: 'prod-unconfirmed' });
    expect(errorOf(other)?.message).toContain('0001 x (baseline), 0002 x, 0003 x');
    expect(await governedSchema()).toEqual([{ made: null }]);
    const run = await migrate(
      FILES,
      { baseline: '0002', 'confirm-prod-migrations': digest },
      'prod',
    );
    expect(run.outputs).toMatchObject({ decision: 'allowed', applied: '1' });
    expect(run.outputs['head-digest']).toBe(plan.outputs['head-digest']);
  });

  test('stays recorded if the file after it fails, and the next run resumes there', async () => {
    await createSchema();
    const failing = { ...FILES, ...FORMATS.sql.of({ '0003': 'SELECT nope;' }) };
    const run = await migrate(failing, confirmed('0002'));
    expect(errorOf(run)).toMatchObject({ title: 'migration-failed' });
    expect(await versions()).toEqual(['0001', '0002']);
    expect((await migrate(FILES)).outputs).toMatchObject({ applied: '1', pending: '0' });
  });

  test('must be the version of a file', async () => {
    await createSchema();
    const run = await migrate(FILES, confirmed('0004'));
    expect(errorOf(run)).toMatchObject({
      title: 'baseline-unknown',
      message: expect.stringContaining('the next lower file is `0003_x.sql`'),
    });
    expect(await governedSchema()).toEqual([{ made: null }]);
  });

  test('reports baseline-without-schema in a database without tables', async () => {
    const run = await migrate(FILES, confirmed('0002'));
    expect(errorOf(run)).toMatchObject({ title: 'baseline-without-schema' });
    expect(await governedSchema()).toEqual([{ made: null }]);
  });

  test('accepts a baseline if the tables are outside of the search path', async () => {
    await db.query(
      'CREATE SCHEMA app; CREATE TABLE app.users (id int); CREATE TABLE app.orders ()',
    );
    const files = FORMATS.sql.of({ '0001': 'CREATE TABLE app.users ();', '0002': 'SELECT 1;' });
    expect((await migrate(files, confirmed('0001'))).outputs).toMatchObject({ applied: '1' });
  });

  test('is recorded once by concurrent runs', async () => {
    await createSchema();
    const runs = await Promise.all([1, 2, 3].map(() => migrate(FILES, confirmed('0002'))));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(await versions()).toEqual(['0001', '0002', '0003']);
  });

  test('reports history-unwritable and rolls back if it cannot be recorded', async () => {
    await createSchema();
    await db.query(`CREATE FUNCTION no() RETURNS event_trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no tables today'; END $$;
      CREATE EVENT TRIGGER no ON ddl_command_end WHEN TAG IN ('CREATE SCHEMA') EXECUTE FUNCTION no();`);
    const run = await migrate(FILES, confirmed('0002'));
    expect(errorOf(run)).toMatchObject({
      title: 'history-unwritable',
      message: expect.stringContaining('The baseline was not recorded.'),
    });
    expect(await governedSchema()).toEqual([{ made: null }]);
  });

  test('is refused with `command`, because the tool keeps its own history', async () => {
    const run = await migrate(FILES, { ...confirmed('0002'), command: 'alembic upgrade head' });
    expect(errorOf(run)).toMatchObject({
      title: 'input-invalid',
      message: expect.stringContaining('alembic stamp'),
    });
  });

  test.each(['newest', '-1', 'x1'])('refuses %s as a baseline', async (baseline) => {
    expect(errorOf(await migrate(FILES, confirmed(baseline)))).toMatchObject({
      title: 'input-invalid',
      message: expect.stringContaining('`baseline` must be a version or `none`'),
    });
  });

  test('needs a confirmation in gate mode, which does not read the history', async () => {
    const gate = { mode: 'gate', 'database-url': '' };
    expect((await migrate(FILES, { ...gate, baseline: '1' })).outputs).toMatchObject({
      decision: 'blocked',
      reason: 'baseline-unconfirmed',
    });
    expect((await migrate(FILES, { ...gate, ...confirmed('1') })).outputs['decision']).toBe(
      'allowed',
    );
    expect((await migrate(FILES, { ...gate, baseline: 'none' })).outputs['decision']).toBe(
      'allowed',
    );
  });
});

describe.each(tableRows(Object.entries(FORMATS)))('baseline with format %s', (format, { of }) => {
  test('records a baseline of an existing schema, and then nothing is pending', async () => {
    await createSchema();
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
