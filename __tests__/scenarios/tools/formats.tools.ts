import { runAction, type StepResult, startAction, workspace } from '../../support/action';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import { TEST_MIGRATIONS, type TestMigration } from './format-tool';
import { fetchFormatTools } from './format-tools';
import { getPostgresProgram, readOutput } from './programs';
import { describeWith } from './registries';

/*
 * Round trips with the real tools. Migrations that the action applied are applied for the tool, and
 * migrations that the tool applied are applied for the action. The schema is the same in both cases.
 */

const TOOLS = await fetchFormatTools();

describe.each(TOOLS)('$name', (tool) => {
  const { bin = '' } = tool;
  const createCheckout = (count = TEST_MIGRATIONS.length) =>
    workspace(tool.createFiles(TEST_MIGRATIONS.slice(0, count)));
  let actionDb: TestDatabase;
  let toolDb: TestDatabase;
  beforeEach(async () => {
    [actionDb, toolDb] = await Promise.all([freshDatabase(), freshDatabase()]);
  });
  afterEach(async () => await Promise.all([actionDb.drop(), toolDb.drop()]));

  const migrate = (db: TestDatabase, folder: string, more = {}): Promise<StepResult> =>
    runAction({
      with: {
        'db-role': 'staging',
        'database-url': db.url,
        ...(tool.folder === undefined ? {} : { migrations: tool.folder }),
        ...more,
      },
      workspace: folder,
    });
  const readHistory = async (db: TestDatabase) =>
    (await db.query(tool.historyQuery)).map(({ version }) => version);

  describeWith(tool.bin)('round trips', () => {
    test('has no pending migrations after the action, and the same schema', async () => {
      const step = await migrate(actionDb, createCheckout());
      expect(step.annotations).toEqual([]);
      expect(step.outputs).toMatchObject({ applied: '4', pending: '0' });
      expect(await readHistory(actionDb)).toEqual(tool.versions);
      const { code, stdout, stderr } = await tool.runUp(bin, actionDb, createCheckout());
      expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(tool.nothingPending)]);
      expect(await readHistory(actionDb)).toEqual(tool.versions);
      expect((await tool.runUp(bin, toolDb, createCheckout())).code).toBe(0);
      expect(await readHistory(toolDb)).toEqual(tool.versions);
      expect(await dumpDatabase(actionDb)).toBe(await dumpDatabase(toolDb));
    });

    test('leaves no pending migrations for the action, and the same head digest', async () => {
      expect((await tool.runUp(bin, toolDb, createCheckout())).code).toBe(0);
      const afterTool = await migrate(toolDb, createCheckout());
      const byAction = await migrate(actionDb, createCheckout());
      expect(afterTool.annotations).toEqual([]);
      expect(afterTool.outputs).toMatchObject({ applied: '0', pending: '0' });
      expect(afterTool.outputs['head-digest']).toBe(byAction.outputs['head-digest']);
      expect(await toolDb.query("SELECT to_regnamespace('governed') AS schema")).toEqual([
        { schema: null },
      ]);
    });

    test('applies migrations in turn with the action', async () => {
      expect((await migrate(actionDb, createCheckout(1))).outputs).toMatchObject({ applied: '1' });
      expect((await tool.runUp(bin, actionDb, createCheckout(2))).code).toBe(0);
      expect((await migrate(actionDb, createCheckout(3))).outputs).toMatchObject({ applied: '1' });
      expect((await tool.runUp(bin, actionDb, createCheckout())).code).toBe(0);
      expect(await readHistory(actionDb)).toEqual(tool.versions);
      expect((await migrate(actionDb, createCheckout())).outputs).toMatchObject({
        applied: '0',
        pending: '0',
      });
      expect((await tool.runUp(bin, toolDb, createCheckout())).code).toBe(0);
      expect(await dumpDatabase(actionDb)).toBe(await dumpDatabase(toolDb));
    });

    test('has no pending migrations after a baseline of the action', async () => {
      const [first, second] = TEST_MIGRATIONS;
      await actionDb.query(`${first?.up}${second?.up}`);
      const confirmed = { baseline: second?.version ?? '', 'confirm-prod-migrations': 'true' };
      const step = await migrate(actionDb, createCheckout(), confirmed);
      expect(step.annotations).toEqual([]);
      expect(step.outputs).toMatchObject({ applied: '2', pending: '0' });
      const { code, stdout, stderr } = await tool.runUp(bin, actionDb, createCheckout());
      expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(tool.nothingPending)]);
      expect(await readHistory(actionDb)).toEqual(tool.versions);
    });

    test('as a command: the action reports what the tool applied', async () => {
      const command = tool.createCommand(bin);
      const run = async (count: number, more = {}) =>
        await migrate(toolDb, createCheckout(count), { command, format: tool.name, ...more });
      expect((await run(4, { mode: 'plan' })).outputs).toMatchObject({ pending: '4' });
      const first = await run(2);
      expect(first.annotations).toEqual([]);
      expect(first.outputs).toMatchObject({ applied: '2', pending: '0' });
      const next = await run(4);
      expect(next.annotations).toEqual([]);
      expect(next.outputs).toMatchObject({ applied: '2', pending: '0' });
      expect(next.summary).toMatch(/`20240101000004` .*✅ applied/);
    });

    test('plan shows its pending migrations and writes nothing', async () => {
      expect((await tool.runUp(bin, toolDb, createCheckout(2))).code).toBe(0);
      const plan = await migrate(toolDb, createCheckout(), { mode: 'plan' });
      expect(plan.outputs).toMatchObject({ pending: '2', applied: '0' });
      expect(plan.summary).toContain('20240101000003');
      expect(await readHistory(toolDb)).toEqual(
        tool.name === 'golang-migrate' ? ['20240101000002 false'] : tool.versions.slice(0, -2),
      );
    });
  });
});

const LOCKING_TOOLS = TOOLS.filter(({ name }) =>
  ['golang-migrate', 'flyway', 'prisma'].includes(name),
);

describe.each(LOCKING_TOOLS)('the lock of $name', (tool) => {
  const { bin = '' } = tool;

  (tool.bin === undefined ? test.skip : test)(
    'is held while the action applies files: a run of the tool waits and applies nothing',
    async () => {
      const db = await freshDatabase();
      const first: TestMigration = {
        version: '1',
        name: 'first',
        down: '',
        up: 'CREATE TABLE first ();',
      };
      const slow: TestMigration = {
        version: '2',
        name: 'slow',
        down: '',
        up: 'CREATE TABLE slow (id int);\nSELECT pg_advisory_lock_shared(7);',
      };
      // The history table must exist, because some tools would wait for a table that is being created.
      expect((await tool.runUp(bin, db, workspace(tool.createFiles([first])))).code).toBe(0);
      const folder = workspace(tool.createFiles([first, slow]));
      const holder = await db.connect();
      await holder.query('SELECT pg_advisory_lock(7)');
      const running = startAction({
        with: { 'db-role': 'staging', 'database-url': db.url, 'lock-timeout': '0' },
        workspace: folder,
      });
      const waitForSession = async (condition: string) => {
        for (let attempt = 0; attempt < 400; attempt += 1) {
          const rows = await db.query(
            `SELECT FROM pg_stat_activity a LEFT JOIN pg_locks l USING (pid) WHERE a.datname = current_database() AND ${condition}`,
          );
          if (rows.length > 0) return;
          await db.query('SELECT pg_sleep(0.05)');
        }
        throw new Error(`No session fulfilled ${condition}.`);
      };
      await waitForSession('NOT granted AND objid = 7');
      const toolRun = tool.runUp(bin, db, folder);
      // Flyway polls the lock. The other tools wait for it.
      await waitForSession(
        tool.name === 'flyway'
          ? "application_name LIKE '%Flyway%' AND query LIKE '%pg_try_advisory_lock%'"
          : "NOT granted AND locktype = 'advisory' AND objid <> 7",
      );
      await holder.query('SELECT pg_advisory_unlock(7)');
      expect((await running.done).outputs).toMatchObject({ applied: '1' });
      const { code, stdout, stderr } = await toolRun;
      expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(tool.nothingPending)]);
      await holder.end();
      await db.drop();
    },
  );
});

const FLYWAY = TOOLS.find(({ name }) => name === 'flyway');

describeWith(FLYWAY?.bin)('repeatable migrations of Flyway', () => {
  test('are applied for Flyway if the action ran them, and for the action if Flyway ran them', async () => {
    const { bin = '', runUp } = FLYWAY ?? {};
    const db = await freshDatabase();
    const folder = (value: number) =>
      workspace({
        'migrations/V1__x.sql': 'CREATE TABLE x (id int);\n',
        'migrations/more/R__a_view.sql': `CREATE OR REPLACE VIEW a AS SELECT ${value} AS one;\r\n`,
      });
    const migrate = async (value: number) => {
      const step = await runAction({
        with: { 'db-role': 'staging', 'database-url': db.url },
        workspace: folder(value),
      });
      expect(step.annotations).toEqual([]);
      return step.outputs['applied'];
    };
    expect(await migrate(1)).toBe('2');
    expect(await runUp?.(bin, db, folder(1))).toMatchObject({ code: 0 });
    expect(await runUp?.(bin, db, folder(2))).toMatchObject({ code: 0 });
    expect(await migrate(2)).toBe('0');
    expect(await migrate(3)).toBe('1');
    const { code, stderr = '' } = (await runUp?.(bin, db, folder(3))) ?? {};
    expect([code, stderr]).toEqual([0, expect.stringMatching(FLYWAY?.nothingPending ?? /^$/)]);
    const scripts = await db.query(
      'SELECT script FROM flyway_schema_history WHERE version IS NULL',
    );
    expect(scripts.length).toBe(3);
    await db.drop();
  });
});

/** Files whose meaning depends on the tool's own reading of its markers. */
const UNUSUAL_FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  goose: {
    'migrations/00001_types.sql':
      "-- +goose Up\nCREATE TYPE mood AS ENUM ('ok');\nCREATE TABLE t (id int, m mood, touched timestamptz);\n-- +goose Down\nDROP TABLE t;\n",
    'migrations/00002_mixed.sql':
      "-- +goose NO TRANSACTION\n-- +goose Up\nALTER TYPE mood ADD VALUE 'sad';\nINSERT INTO t VALUES (1, 'sad');\nSET statement_timeout = 0;\nCREATE INDEX CONCURRENTLY t_id ON t (id);\n-- +goose Down\nDROP INDEX t_id;\n",
    'migrations/00003_blocks.sql':
      '-- +goose Up\n-- +goose StatementBegin\nCREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  NEW.touched := NULL;\n  RETURN NEW;\nEND\n$$\n-- +goose StatementEnd\n-- +goose StatementBegin\nCREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch()\n-- +goose StatementEnd\nUPDATE t SET id = 2;\n',
    'migrations/00004_below.sql':
      '-- +goose Up\nALTER TABLE t ADD COLUMN a int;\n-- +goose Down\n-- +goose NO TRANSACTION\nALTER TABLE t DROP COLUMN a;\n',
  },
  'golang-migrate': {
    'migrations/1_commit.up.sql': 'CREATE TABLE t (id int);\nCOMMIT;\n',
    'migrations/2_after.up.sql': 'CREATE TABLE u (id int);\n',
  },
  'node-pg-migrate': {
    'migrations/1700000000001_plain.sql': 'CREATE TABLE t (id int);\n',
    'migrations/1700000000002_down-first.sql':
      '-- by Ada\n-- Down Migration\nDROP TABLE u;\n\n-- Up Migration\nCREATE TABLE u (id int);\n',
    'migrations/1700000000003_prose.sql':
      '-- up migration: the last table\nCREATE TABLE v (id int);\n--\n-- down migration, by hand\nDROP TABLE v;\n',
  },
};

describe.each(TOOLS.filter(({ name }) => name in UNUSUAL_FILES))(
  'unusual files of $name',
  (tool) => {
    const { name, bin = '' } = tool;

    (tool.bin === undefined ? test.skip : test)('mean the same for the action', async () => {
      const [actionDb, toolDb] = await Promise.all([freshDatabase(), freshDatabase()]);
      const folder = () => workspace(UNUSUAL_FILES[name]);
      const migrate = async (db: TestDatabase) =>
        await runAction({
          with: { 'db-role': 'staging', 'database-url': db.url, format: name },
          workspace: folder(),
        });
      const step = await migrate(actionDb);
      expect(step.annotations).toEqual([]);
      expect(step.outputs).toMatchObject({ pending: '0' });
      expect((await tool.runUp(bin, toolDb, folder())).code).toBe(0);
      expect(await dumpDatabase(actionDb)).toBe(await dumpDatabase(toolDb));
      const { code, stdout, stderr } = await tool.runUp(bin, actionDb, folder());
      expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(tool.nothingPending)]);
      const again = await migrate(toolDb);
      expect(again.outputs).toMatchObject({ applied: '0', pending: '0' });
      expect(again.outputs['head-digest']).toBe(step.outputs['head-digest']);
      await Promise.all([actionDb.drop(), toolDb.drop()]);
    });
  },
);

const SUPABASE = TOOLS.find(({ name }) => name === 'supabase');

describeWith(SUPABASE?.bin)('an older history table of the Supabase CLI', () => {
  test('is continued by the action, and then by the CLI', async () => {
    const { bin = '', createFiles, runUp, nothingPending } = SUPABASE ?? {};
    const db = await freshDatabase();
    const [first] = TEST_MIGRATIONS;
    await db.query(`CREATE SCHEMA supabase_migrations;
      CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY);
      INSERT INTO supabase_migrations.schema_migrations VALUES ('${first?.version}'); ${first?.up}`);
    const folder = workspace(createFiles?.(TEST_MIGRATIONS));
    const step = await runAction({
      with: {
        'db-role': 'staging',
        'database-url': db.url,
        migrations: 'supabase/migrations',
      },
      workspace: folder,
    });
    expect(step.annotations).toEqual([]);
    expect(step.outputs).toMatchObject({ applied: '3', pending: '0' });
    const { code, stdout = '', stderr = '' } = (await runUp?.(bin, db, folder)) ?? {};
    expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(nothingPending ?? /^$/)]);
    await db.drop();
  });
});

/** Dumps the schema and the data, without the schema `governed` and the times in history tables. */
async function dumpDatabase(db: TestDatabase): Promise<string> {
  const program = getPostgresProgram('pg_dump');
  const tables = [
    'goose_db_version',
    'pgmigrations',
    '_prisma_migrations',
    'flyway_schema_history',
  ];
  const options = ['--no-owner', '--exclude-schema=governed'];
  const excluded = tables.map((table) => `--exclude-table-data=${table}`);
  const text = await readOutput({ program, args: [...options, ...excluded, db.url] });
  // Newer versions of pg_dump write a random word in these lines.
  return text.replaceAll(/^\\(un)?restrict .*$/gm, '');
}
