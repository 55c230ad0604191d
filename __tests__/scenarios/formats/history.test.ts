import { runAction, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';

/*
 * The history table of a tool: written and read as its source code defines. The tests with the real
 * tools are in `__tests__/scenarios/tools/formats.tools.ts`.
 */

const db = useDatabase();

const migrate = (files: Readonly<Record<string, string>>, more = {}) =>
  runAction({
    with: { 'db-role': 'staging', 'database-url': db.url, ...more },
    workspace: workspace(files),
  });
const errorOf = ({ annotations }: Awaited<ReturnType<typeof migrate>>) =>
  annotations.find(({ level }) => level === 'error');

const dbmate = (version: string, up: string, more = '') => ({
  [`migrations/${version}_x.sql`]: `-- migrate:up${more}\n${up}\n-- migrate:down\nSELECT nothing;\n`,
});
const goose = (version: string, up: string, head = '') => ({
  [`migrations/${version}_x.sql`]: `${head}-- +goose Up\n${up}\n-- +goose Down\nSELECT nothing;\n`,
});
const golang = (version: string, up: string) => ({
  [`migrations/${version}_x.up.sql`]: up,
  [`migrations/${version}_x.down.sql`]: 'SELECT nothing;',
});

const nodePgMigrate = (version: string, up: string) => ({
  [`migrations/${version}_x.sql`]: `-- Up Migration\n${up}\n-- Down Migration\nSELECT nothing;\n`,
});

const TOOLS = {
  dbmate: { file: dbmate, table: 'schema_migrations' },
  goose: { file: goose, table: 'goose_db_version' },
  'golang-migrate': { file: golang, table: 'schema_migrations' },
  'node-pg-migrate': { file: nodePgMigrate, table: 'pgmigrations' },
} as const;

describe.each(tableRows(Object.entries(TOOLS)))('format %s', (_, { file, table }) => {
  const CREATED = file('0001', 'CREATE TABLE a (id int);');

  test('rolls back a file that fails, and reports its line', async () => {
    const run = await migrate({ ...CREATED, ...file('0002', 'CREATE TABLE b ();\nSELECT nope;') });
    expect(run.outputs).toMatchObject({ applied: '1', pending: '1' });
    const line = table === 'schema_migrations' && file === golang ? 2 : 3;
    expect(errorOf(run)).toMatchObject({ title: 'migration-failed', line });
    expect(await db.query("SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
  });

  test('refuses a file that uses the history table of the tool', async () => {
    for (const sql of [
      `DELETE FROM ${table};`,
      `DROP TABLE public.${table};`,
      `INSERT INTO public.${table} SELECT 1;`,
    ]) {
      const run = await migrate(file('0001', sql));
      expect(errorOf(run)).toMatchObject({ title: 'own-tables' });
    }
    const harmless = file('0001', `COMMENT ON DATABASE ${db.name} IS 'see ${table}';`);
    expect((await migrate(harmless)).outputs).toMatchObject({ applied: '1' });
  });

  test('resumes a non-transactional file at the interrupted statement', async () => {
    const nonTransactional =
      file === dbmate
        ? dbmate(
            '0002',
            'CREATE INDEX CONCURRENTLY i ON a (id);\nVACUUM nope;',
            ' transaction:false',
          )
        : file === goose
          ? goose(
              '0002',
              'CREATE INDEX CONCURRENTLY i ON a (id);\nVACUUM nope;',
              '-- +goose NO TRANSACTION\n',
            )
          : file('0002', 'CREATE INDEX CONCURRENTLY i ON a (id);\nVACUUM nope;');
    const stopped = await migrate({ ...CREATED, ...nonTransactional });
    expect(stopped.outputs).toMatchObject({ applied: '1', pending: '1' });
    await db.query('CREATE TABLE nope ()');
    const plan = await migrate({ ...CREATED, ...nonTransactional }, { mode: 'plan' });
    expect(plan.summary).toContain('resumes at statement 2 of 2');
    const again = await migrate({ ...CREATED, ...nonTransactional });
    expect(again.annotations).toEqual([]);
    expect(again.outputs).toMatchObject({ applied: '1', pending: '0' });
    expect(await db.query('SELECT * FROM governed.migrations')).toEqual([]);
    expect((await migrate({ ...CREATED, ...nonTransactional })).outputs).toMatchObject({
      applied: '0',
    });
  });

  test('adds a row to the ledger', async () => {
    const folder = workspace(CREATED);
    await runAction({
      with: { 'db-role': 'staging', 'database-url': db.url, 'evidence-file': 'e.json' },
      workspace: folder,
    });
    const runs = await db.query('SELECT kind, applied FROM governed.runs');
    expect(runs).toEqual([{ kind: 'engine', applied: 1 }]);
  });

  test('applies each file once in concurrent runs', async () => {
    const files = Object.assign(
      {},
      ...Array.from({ length: 12 }, (__, at) =>
        file(String(at + 1).padStart(4, '0'), `CREATE TABLE t${at} ();`),
      ),
    );
    const runs = await Promise.all([migrate(files), migrate(files), migrate(files)]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    const applied = runs.map(({ outputs }) => Number(outputs['applied']));
    expect(applied.reduce((sum, each) => sum + each, 0)).toBe(12);
  });

  test('creates the history table in the schema where the tool looks for it', async () => {
    await db.query(`CREATE SCHEMA app; ALTER DATABASE ${db.name} SET search_path = app, public`);
    expect((await migrate(CREATED)).outputs).toMatchObject({ applied: '1' });
    const schema = file === nodePgMigrate ? 'public' : 'app';
    expect(await db.query(`SELECT to_regclass('${schema}.${table}') IS NULL AS missing`)).toEqual([
      { missing: false },
    ]);
    expect((await migrate(CREATED)).outputs).toMatchObject({ applied: '0' });
  });
});

test('dbmate: writes its rows, and applies pending files in any order', async () => {
  await migrate({ ...dbmate('0001', 'SELECT 1;'), ...dbmate('0003', 'SELECT 3;') });
  const later = { ...dbmate('0001', 'SELECT 1;'), ...dbmate('0002', 'SELECT 2;') };
  expect((await migrate({ ...later, ...dbmate('0003', 'SELECT 3;') })).outputs).toMatchObject({
    applied: '1',
    pending: '0',
  });
  expect(await db.query('SELECT * FROM schema_migrations ORDER BY version')).toEqual([
    { version: '0001' },
    { version: '0002' },
    { version: '0003' },
  ]);
});

test('goose: writes its rows, and reports an out-of-order file as goose does', async () => {
  await migrate({ ...goose('0001', 'SELECT 1;'), ...goose('0003', 'SELECT 3;') });
  const rows = 'SELECT id, version_id::int, is_applied FROM goose_db_version ORDER BY id';
  expect(await db.query(rows)).toEqual([
    { id: 1, version_id: 0, is_applied: true },
    { id: 2, version_id: 1, is_applied: true },
    { id: 3, version_id: 3, is_applied: true },
  ]);
  const late = await migrate({
    ...goose('0001', 'SELECT 1;'),
    ...goose('0002', 'SELECT 2;'),
    ...goose('0003', 'SELECT 3;'),
  });
  expect(errorOf(late)).toMatchObject({ title: 'out-of-order' });
});

test('node-pg-migrate: writes its rows, and reports what node-pg-migrate reports', async () => {
  const [one, three] = [nodePgMigrate('0001', 'SELECT 1;'), nodePgMigrate('0003', 'SELECT 3;')];
  await migrate({ ...one, ...three });
  expect(await db.query('SELECT id, name FROM pgmigrations ORDER BY id')).toEqual([
    { id: 1, name: '0001_x' },
    { id: 2, name: '0003_x' },
  ]);
  const late = await migrate({ ...one, ...nodePgMigrate('0002', 'SELECT 2;'), ...three });
  expect(errorOf(late)).toMatchObject({ title: 'out-of-order' });
  expect(errorOf(await migrate(three))).toMatchObject({ title: 'deleted-migration' });
  const script = { ...one, ...three, 'migrations/0004_x.js': 'exports.up = () => {};' };
  expect(errorOf(await migrate(script))).toMatchObject({
    title: 'bad-name',
    message: expect.stringContaining('`node-pg-migrate up`'),
  });
});

test('goose: plans a version that an older release of goose reverted', async () => {
  await db.query(`CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint NOT NULL,
      is_applied boolean NOT NULL, tstamp timestamp DEFAULT now());
    INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, true), (1, true), (2, true), (2, false);`);
  const run = await migrate({ ...goose('1', 'SELECT 1;'), ...goose('2', 'SELECT 2;') });
  expect(run.outputs).toMatchObject({ applied: '1', pending: '0' });
});

test('goose: refuses a Go migration and advises `command`', async () => {
  const run = await migrate({
    ...goose('0001', 'SELECT 1;'),
    'migrations/0002_backfill.go': 'package migrations',
  });
  expect(errorOf(run)).toMatchObject({
    title: 'bad-name',
    message: expect.stringContaining('`command`'),
    file: 'migrations/0002_backfill.go',
  });
});

describe('golang-migrate', () => {
  const FILES = { ...golang('1', 'SELECT 1;'), ...golang('2', 'SELECT 2;') };

  test('keeps one row with the newest version', async () => {
    await migrate(FILES);
    expect(await db.query('SELECT version::int, dirty FROM schema_migrations')).toEqual([
      { version: 2, dirty: false },
    ]);
  });

  test('reports a dirty table with `migrate force`, and writes nothing', async () => {
    await db.query(`CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL);
      INSERT INTO schema_migrations VALUES (1, true);`);
    const run = await migrate(FILES);
    expect(errorOf(run)).toMatchObject({
      title: 'history-dirty',
      message: expect.stringContaining('`migrate force <version>`'),
    });
    expect(await db.query("SELECT to_regnamespace('governed') AS made")).toEqual([{ made: null }]);
  });

  test('reports history-ahead for a version above every file', async () => {
    await db.query(`CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL);
      INSERT INTO schema_migrations VALUES (9, false);`);
    const run = await migrate(FILES);
    expect(run.outputs).toMatchObject({ applied: '0', pending: '0' });
    expect(run.outputs['warnings']).toContain('history-ahead');
  });
});

describe('the input format', () => {
  test('is used as set, without detection', async () => {
    const run = await migrate(dbmate('0001', 'SELECT 1;'), { format: 'goose' });
    expect(errorOf(run)).toMatchObject({
      title: 'format-refused',
      message: expect.stringContaining('`0001_x.sql` has no line `-- +goose Up`'),
    });
    const sql = await migrate({ 'migrations/1_a.up.sql': 'CREATE TABLE a ();' }, { format: 'sql' });
    expect(sql.outputs).toMatchObject({ applied: '1' });
    expect(await db.query('SELECT version FROM governed.migrations')).toEqual([{ version: '1' }]);
  });

  test('is required if the files match two formats', async () => {
    const files = { ...dbmate('0001', 'SELECT 1;'), 'migrations/0002_b.sql': 'SELECT 2;' };
    expect(errorOf(await migrate(files))).toMatchObject({
      title: 'format-unclear',
      message: expect.stringMatching(
        /`0001_x\.sql` matches `dbmate`, and `0002_b\.sql` matches `sql`/,
      ),
    });
  });

  test('detects files that only another tool can run, and advises its command', async () => {
    const files = { 'migrations/atlas.sum': 'h1:x', 'migrations/1_a.sql': 'CREATE TABLE a ();' };
    expect(errorOf(await migrate(files))).toMatchObject({
      title: 'format-foreign',
      file: 'migrations/atlas.sum',
      message: expect.stringContaining('`atlas migrate apply`'),
    });
    expect((await migrate(files, { format: 'sql' })).outputs).toMatchObject({ applied: '1' });
  });

  test('is refused if it is not a known format', async () => {
    const run = await migrate(dbmate('0001', 'SELECT 1;'), { format: 'Dbmate' });
    expect(errorOf(run)).toMatchObject({
      title: 'input-invalid',
      message: expect.stringContaining(
        'must be one of `auto`, `sql`, `dbmate`, `golang-migrate`, `goose`, `node-pg-migrate`',
      ),
    });
  });
});
