import { runAction, type StepResult, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';

/*
 * The settings of the tools in files and variables, with the built action. The variants of each
 * setting are in `__tests__/unit/migrations/formats/settings/`.
 */

const db = useDatabase();

type Files = Readonly<Record<string, string>>;
const run = (files: Files, more: Readonly<Record<string, string>> = {}, env = {}) =>
  runAction({
    with: { 'db-role': 'staging', 'database-url': db.url, migrations: 'm', ...more },
    env,
    workspace: workspace(files),
  });
const errorsOf = ({ annotations }: StepResult) =>
  annotations
    .filter(({ level }) => level === 'error')
    .map(({ title, message }) => [title, message]);
const tables = async () => {
  const rows = await db.query(
    "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname !~ '^(pg_|information_schema|governed)' ORDER BY 1",
  );
  return rows.map(({ name }) => name);
};

const V1 = { 'm/V1__a.sql': 'CREATE TABLE a (id int);\n' };

test.each([
  ['flyway.conf', { 'flyway.conf': 'flyway.schemas=app,other\n' }, {}],
  ['flyway.conf of the folder', { 'm/flyway.conf': 'flyway.schemas=app,other\n' }, {}],
  ['flyway.toml', { 'flyway.toml': '[environments.default]\nschemas = ["app", "other"]\n' }, {}],
  [
    'Spring',
    { 'src/main/resources/application.yml': 'spring:\n  flyway:\n    schemas: [app, other]\n' },
    {},
  ],
  ['a variable', {}, { FLYWAY_SCHEMAS: 'app,other' }],
])(
  'Flyway: %s names the schemas of history and tables, which are created',
  async (_, files, env) => {
    const first = await run({ ...V1, ...files }, {}, env);
    expect([errorsOf(first), first.outputs]).toMatchObject([[], { applied: '1' }]);
    expect(await tables()).toEqual(['app.a', 'app.flyway_schema_history']);
    expect(await db.query("SELECT FROM pg_namespace WHERE nspname = 'other'")).toHaveLength(1);
    const again = await run({ ...V1, ...files }, {}, env);
    expect([errorsOf(again), again.outputs]).toMatchObject([[], { applied: '0', pending: '0' }]);
  },
);

test('Flyway: the default schema comes before the search path of the login, also without a transaction', async () => {
  await db.query('CREATE SCHEMA late; CREATE TABLE late.t (id int)');
  const url = new URL(db.url);
  await db.query(
    `ALTER ROLE "${decodeURIComponent(url.username)}" IN DATABASE "${url.pathname.slice(1)}" SET search_path = late`,
  );
  const files = {
    'flyway.conf': 'flyway.defaultSchema=app\n',
    'm/V1__a.sql': 'CREATE TABLE a AS SELECT * FROM t;\n',
    'm/V2__i.sql':
      'CREATE INDEX CONCURRENTLY a_id ON a (id);\nCREATE INDEX CONCURRENTLY a_id2 ON a (id);\n',
    'm/V2__i.sql.conf': 'executeInTransaction=false\n',
    'm/V3__b.sql': 'CREATE TABLE b ();\n',
  };
  const result = await run(files, { baseline: 'none' });
  expect([errorsOf(result), result.outputs]).toMatchObject([[], { applied: '3' }]);
  expect(await tables()).toEqual(['app.a', 'app.b', 'app.flyway_schema_history', 'late.t']);
});

test('Flyway: `history-table` comes before the table of a file', async () => {
  await db.query('CREATE SCHEMA own');
  const result = await run(
    { ...V1, 'flyway.conf': 'flyway.table=h\n' },
    { 'history-table': 'own.history' },
  );
  expect(errorsOf(result)).toEqual([]);
  expect(await tables()).toEqual(['own.history', 'public.a']);
});

test('Flyway: a schema in the URL must be that of the settings', async () => {
  const url = `${db.url}${db.url.includes('?') ? '&' : '?'}search_path=shop`;
  const result = await run(
    { ...V1, 'flyway.conf': 'flyway.defaultSchema=app\n' },
    { 'database-url': url },
  );
  expect(errorsOf(result)).toMatchObject([['setting-refused', expect.stringContaining('`app`')]]);
  expect(await tables()).toEqual([]);
});

const UP = '-- migrate:up\nCREATE TABLE a ();\n';

test.each([
  ['dbmate', { DBMATE_MIGRATIONS_TABLE: 'app.versions' }, UP],
  ['goose', { GOOSE_TABLE: 'app.versions' }, '-- +goose Up\nCREATE TABLE a ();\n'],
])('%s: the variable names the history table', async (_, env, text) => {
  await db.query('CREATE SCHEMA app');
  const result = await run({ 'm/0001_a.sql': text }, {}, env);
  expect([errorsOf(result), result.outputs]).toMatchObject([[], { applied: '1' }]);
  expect(await tables()).toEqual(['app.versions', 'public.a']);
});

test('dbmate: a variable in `.env` stops the run before anything is written', async () => {
  const result = await run({ 'm/0001_a.sql': UP, '.env': 'DBMATE_MIGRATIONS_TABLE=v\n' });
  expect(errorsOf(result)).toMatchObject([
    ['setting-refused', expect.stringContaining('`DBMATE_MIGRATIONS_TABLE`')],
  ]);
  expect(await tables()).toEqual([]);
});

test('dbmate: DBMATE_STRICT refuses a new file below the newest applied one', async () => {
  const files = { 'm/0002_b.sql': UP };
  expect(errorsOf(await run(files))).toEqual([]);
  const more = { ...files, 'm/0001_a.sql': '-- migrate:up\nCREATE TABLE c ();\n' };
  const result = await run(more, {}, { DBMATE_STRICT: 'true' });
  expect(errorsOf(result)).toMatchObject([['out-of-order', expect.anything()]]);
});

test('node-pg-migrate: the configuration and the scripts of package.json', async () => {
  const files = {
    'm/1_a.sql': '-- Up Migration\nCREATE TABLE a ();\n',
    'config/default.json': '{"db": {"schema": ["app"], "create-schema": true}}',
    'package.json': '{"scripts": {"up": "node-pg-migrate up -m m -t versions", "down": "x"}}',
  };
  const result = await run(files);
  expect([errorsOf(result), result.outputs]).toMatchObject([[], { applied: '1' }]);
  expect(await tables()).toEqual(['app.a', 'app.versions']);
});

test('Drizzle: drizzle.config.ts names the history table', async () => {
  const files = {
    'm/0000_a.sql': 'CREATE TABLE a ();\n',
    'm/meta/_journal.json':
      '{"version":"7","dialect":"postgresql","entries":[{"idx":0,"version":"7","when":1700000000000,"tag":"0000_a","breakpoints":true}]}',
    'drizzle.config.ts':
      "export default { out: './m', migrations: { table: 'versions', schema: 'app' } };\n",
  };
  const result = await run(files);
  expect([errorsOf(result), result.outputs]).toMatchObject([[], { applied: '1' }]);
  expect(await tables()).toEqual(['app.versions', 'public.a']);
});

test('Supabase: disabled migrations stop the run', async () => {
  const files = {
    'supabase/migrations/20240101000000_a.sql': 'CREATE TABLE a ();\n',
    'supabase/config.toml': '[db.migrations]\nenabled = false\n',
  };
  const result = await run(files, { migrations: 'supabase/migrations' });
  expect(errorsOf(result)).toMatchObject([['setting-refused', expect.anything()]]);
});

test('a file that is a link stops the run', async () => {
  const { symlinkSync } = await import('node:fs');
  const folder = workspace({ ...V1, 'other.conf': 'flyway.table=h\n' });
  symlinkSync('other.conf', `${folder}/flyway.conf`);
  const result = await runAction({
    with: { 'db-role': 'staging', 'database-url': db.url, migrations: 'm' },
    workspace: folder,
  });
  expect(errorsOf(result)).toMatchObject([
    ['setting-refused', expect.stringContaining('`flyway.conf`')],
  ]);
});

test('a link to a file that does not exist contains no settings', async () => {
  const { symlinkSync } = await import('node:fs');
  const folder = workspace({ 'm/1_a.sql': '-- Up Migration\nCREATE TABLE a (id int);\n' });
  symlinkSync('not-committed/.env', `${folder}/.env`);
  const result = await runAction({
    with: { 'db-role': 'staging', 'database-url': db.url, migrations: 'm' },
    workspace: folder,
  });
  expect([result.annotations, result.outputs]).toMatchObject([[], { applied: '1' }]);
});
