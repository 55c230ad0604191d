import { runAction, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { login } from '../engine/support';

/*
 * A first run on a database that already has a history in another place, or that of another tool.
 */

const db = useDatabase();

type Files = Readonly<Record<string, string>>;

const run = (files: Files, more: Readonly<Record<string, string>> = {}) =>
  runAction({
    with: { 'db-role': 'staging', 'database-url': db.url, ...more },
    workspace: workspace(files),
  });
type Result = Awaited<ReturnType<typeof run>>;
const errorOf = ({ annotations }: Result) => annotations.find(({ level }) => level === 'error');
const expectGreen = ({ annotations, outputs }: Result) => {
  expect(annotations).toEqual([]);
  expect(outputs).toMatchObject({ pending: '0' });
};
const expectElsewhere = (result: Result, ...texts: readonly string[]) => {
  const { title, message = '' } = errorOf(result) ?? {};
  expect([result.exitCode, title]).toEqual([1, 'history-elsewhere']);
  for (const text of texts) expect(message).toContain(text);
  expect(message).not.toContain('baseline');
};

const DBMATE = { 'migrations/0001_a.sql': '-- migrate:up\nCREATE TABLE a (id int);\n' };
const GOLANG = { 'migrations/1_a.up.sql': 'CREATE TABLE a (id int);' };
const GOOSE = { 'migrations/00001_a.sql': '-- +goose Up\nCREATE TABLE a (id int);\n' };
const FLYWAY = { 'migrations/V1__a.sql': 'CREATE TABLE a (id int);' };
const PLAIN = { 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\n' };
const PRISMA = { 'migrations/1_a/migration.sql': 'CREATE TABLE a (id int);\n' };
const SUPABASE = { 'supabase/migrations/20240101000000_a.sql': 'CREATE TABLE a (id int);\n' };
const DRIZZLE = {
  'migrations/0000_a.sql': 'CREATE TABLE a (id int);\n',
  'migrations/meta/_journal.json':
    '{"version":"7","dialect":"postgresql","entries":[{"idx":0,"version":"7","when":1700000000001,"tag":"0000_a","breakpoints":true}]}',
};

describe('history-elsewhere', () => {
  test('stops if the search path changed, in plan too, and continues or begins a history as asked', async () => {
    expectGreen(await run(GOLANG));
    await db.query(`CREATE SCHEMA app; ALTER DATABASE ${db.name} SET search_path = app, public`);
    for (const mode of ['plan', 'migrate']) {
      expectElsewhere(
        await run(GOLANG, { mode }),
        '`history-table: public.schema_migrations`',
        '`history-table: app.schema_migrations`',
        '`1_a.up.sql`',
      );
    }
    expectGreen(await run(GOLANG, { 'history-table': 'public.schema_migrations' }));
    const begun = await run(GOLANG, {
      'history-table': 'app.schema_migrations',
      baseline: 'none',
    });
    expect(begun.outputs).toMatchObject({ applied: '1' });
    expectGreen(await run(GOLANG));
  });

  test.each<[string, Files, Readonly<Record<string, string>>]>([
    ['drizzle', DRIZZLE, {}],
    ['supabase', SUPABASE, { migrations: 'supabase/migrations' }],
  ])('stops if the table of %s was moved to another schema', async (_, files, more) => {
    expectGreen(await run(files, more));
    const [place] = await db.query<{ schema: string; name: string }>(
      "SELECT n.nspname AS schema, relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relname ~ 'schema_migrations|__drizzle_migrations' AND relkind = 'r'",
    );
    await db.query(
      `CREATE SCHEMA "Old"; ALTER TABLE ${place?.schema}.${place?.name} SET SCHEMA "Old"`,
    );
    expectElsewhere(await run(files, more), `\`history-table: Old.${place?.name}\``);
  });

  test.each<[string, Files, string]>([
    ['dbmate', DBMATE, '?search_path=shop'],
    ['golang-migrate', GOLANG, '?x-migrations-table=shop_migrations'],
    ['prisma', PRISMA, '?schema=shop'],
  ])(
    'stops if an earlier release ignored the place that the URL of %s names',
    async (_, files, parameters) => {
      expectGreen(await run(files));
      await db.query(
        'CREATE SCHEMA shop; UPDATE governed.schema_version SET version = 2; ALTER TABLE governed.migrations DROP COLUMN schema',
      );
      const url = `${db.url}${parameters}`;
      for (const mode of ['plan', 'migrate']) {
        expectElsewhere(
          await run(files, { mode, 'database-url': url }),
          'remove the setting',
          '`history-table: public.',
        );
      }
      expectGreen(await run(files));
    },
  );

  test('advises the schema of the URL if the history of Prisma is in another schema', async () => {
    await db.query('CREATE SCHEMA shop');
    expectGreen(await run(PRISMA, { 'database-url': `${db.url}?schema=shop` }));
    expectElsewhere(
      await run(PRISMA),
      '`schema=shop`',
      '`history-table: public._prisma_migrations`',
    );
  });

  test('stops if the table has the name that Flyway 4 gave it', async () => {
    expectGreen(await run(FLYWAY));
    await db.query('ALTER TABLE flyway_schema_history RENAME TO schema_version');
    expectElsewhere(await run(FLYWAY), '`history-table: public.schema_version`');
    expectGreen(await run(FLYWAY, { 'history-table': 'schema_version' }));
  });

  test('stops if plain SQL files became files of a tool', async () => {
    expectGreen(await run(DBMATE, { format: 'sql' }));
    expectElsewhere(
      await run(DBMATE),
      '`format: sql`',
      '`history-table: public.schema_migrations`',
    );
  });

  test('stops if the other history cannot be read', async () => {
    const app = await login(db, 'elsewhere');
    await db.query(
      'CREATE SCHEMA old; CREATE TABLE old.goose_db_version (id int, version_id bigint, is_applied bool)',
    );
    const result = await run(GOOSE, { 'database-url': app.url });
    expectElsewhere(result, 'cannot read it', '`history-table: old.goose_db_version`');
    await app.drop();
  });

  const SQLX =
    "CREATE TABLE _sqlx_migrations (version bigint, description text, success bool, checksum bytea); INSERT INTO _sqlx_migrations VALUES (1, 'a', true, '')";
  const REFINERY =
    "CREATE TABLE refinery_schema_history (version int, name text, applied_on text, checksum text); INSERT INTO refinery_schema_history VALUES (1, 'a', '', '')";
  const BUN =
    "CREATE TABLE bun_migrations (id int, name text, group_id int, migrated_at timestamptz); INSERT INTO bun_migrations VALUES (1, '1', 1, now())";
  const GORP =
    "CREATE TABLE gorp_migrations (id text, applied_at timestamptz); INSERT INTO gorp_migrations VALUES ('0001_a.sql', now())";
  test.each<[string, Files, string, string]>([
    ['sqlx, simple', PLAIN, SQLX, '`sqlx migrate run`'],
    ['sqlx, reversible', GOLANG, SQLX, '`sqlx migrate run`'],
    ['bun', GOLANG, BUN, '`go run . db migrate`'],
    ['refinery', FLYWAY, REFINERY, '`refinery migrate`'],
    ['sql-migrate', PLAIN, GORP, '`sql-migrate up`'],
  ])('stops if the files are recorded in the history of %s', async (_, files, before, command) => {
    await db.query(before);
    expectElsewhere(await run(files), command);
  });

  test('refuses names of Flyway without a prefix, unless a history has them', async () => {
    const files = { 'migrations/20240101120000__a.sql': 'CREATE TABLE a (id int);' };
    const refused = await run(files);
    expect(errorOf(refused)).toMatchObject({
      title: 'format-foreign',
      message: expect.stringContaining('`flyway migrate`'),
    });
    expectGreen(await run(files, { format: 'sql' }));
    expectGreen(await run(files));
  });
});

describe('runs without a message', () => {
  test('beside the schema of another tenant, whose login has a schema of its own', async () => {
    const [one, two] = [await login(db, 'one'), await login(db, 'two')];
    await db.query(`ALTER ROLE ${one.name} SUPERUSER; ALTER ROLE ${two.name} SUPERUSER;
      CREATE SCHEMA AUTHORIZATION ${one.name}; CREATE SCHEMA second;
      ALTER ROLE ${two.name} SET search_path = second`);
    expectGreen(await run(DBMATE, { 'database-url': one.url }));
    expectGreen(await run(DBMATE, { 'database-url': two.url }));
    expect(await db.query("SELECT FROM pg_tables WHERE tablename = 'a'")).toHaveLength(2);
    await one.drop();
    await two.drop();
  });

  test.each<[string, Files, string]>([
    [
      'auth.schema_migrations',
      DBMATE,
      "CREATE SCHEMA auth; CREATE TABLE auth.schema_migrations (version varchar); INSERT INTO auth.schema_migrations VALUES ('00')",
    ],
    [
      'realtime.schema_migrations',
      { 'migrations/20211116024918_a.up.sql': 'CREATE TABLE a (id int);' },
      'CREATE SCHEMA realtime; CREATE TABLE realtime.schema_migrations (version bigint, inserted_at timestamp); INSERT INTO realtime.schema_migrations VALUES (20211116024918)',
    ],
    [
      'an empty history of another schema',
      GOOSE,
      'CREATE SCHEMA old; CREATE TABLE old.goose_db_version (id int, version_id bigint, is_applied bool)',
    ],
  ])('beside %s', async (_, files, before) => {
    await db.query(before);
    expectGreen(await run(files));
  });
});

describe('history-foreign', () => {
  test('dbmate beside goose: the error names dbmate, and a warning if the tables are unrelated', async () => {
    expectGreen(await run(DBMATE));
    const files = { 'migrations/00001_b.sql': '-- +goose Up\nCREATE TABLE b (id int);\n' };
    for (const mode of ['plan', 'migrate']) {
      expect(errorOf(await run(files, { mode }))).toMatchObject({
        title: 'schema-without-history',
        message: expect.stringMatching(
          /history of dbmate \(`public.schema_migrations`\).*`format: dbmate`/,
        ),
      });
    }
    const result = await run(files, { baseline: 'none' });
    expect(result.annotations).toEqual([
      expect.objectContaining({ level: 'warning', title: 'history-foreign' }),
    ]);
    expect(result.outputs).toMatchObject({ applied: '1', warnings: '["history-foreign"]' });
    expectGreen(await run(files));
  });

  test('is a warning if no table is in the search path, and `deny` blocks it', async () => {
    await db.query(
      'CREATE SCHEMA sqitch; CREATE TABLE sqitch.changes (change_id text, project text); INSERT INTO sqitch.changes VALUES (1, 1)',
    );
    const policy = {
      '.github/migration-policy.yml':
        'version: 1\nroles:\n  staging:\n    deny: [history-foreign]\n',
    };
    const denied = await run({ ...PLAIN, ...policy });
    expect(denied.outputs).toMatchObject({ decision: 'blocked', reason: 'policy:deny' });
    const result = await run(PLAIN);
    expect(result.outputs).toMatchObject({ applied: '1', warnings: '["history-foreign"]' });
  });

  test('names the tool whose history has existing tables beside it', async () => {
    await db.query(
      'CREATE TABLE knex_migrations (id int, name text, batch int, migration_time timestamptz); INSERT INTO knex_migrations VALUES (1)',
    );
    expect(errorOf(await run(PLAIN))).toMatchObject({
      title: 'schema-without-history',
      message: expect.stringContaining('`npx knex migrate:latest`'),
    });
  });
});
