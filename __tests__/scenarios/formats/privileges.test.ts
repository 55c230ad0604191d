import { runAction, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { login } from '../engine/support';

/* A login without the privileges on the history table of a tool, and an older table. */

const db = useDatabase();

type Files = Readonly<Record<string, string>>;

const DBMATE = { 'migrations/0001_a.sql': '-- migrate:up\nSELECT 1;\n' };
const GOLANG = { 'migrations/1_a.up.sql': 'SELECT 1;' };
const NODE_PG_MIGRATE = { 'migrations/1_a.sql': '-- Up Migration\nSELECT 1;\n' };

const DRIZZLE = {
  'migrations/meta/_journal.json': JSON.stringify({
    dialect: 'postgresql',
    entries: [{ idx: 0, when: 1, tag: '0000_a' }],
  }),
  'migrations/0000_a.sql': 'SELECT 1;',
};

const PUBLIC_USAGE =
  'GRANT USAGE ON SCHEMA public TO PUBLIC; REVOKE CREATE ON SCHEMA public FROM PUBLIC;';

test.each<[string, Files, string, string]>([
  [
    'CREATE on the schema',
    GOLANG,
    PUBLIC_USAGE,
    'public.schema_migrations cannot be written.*GRANT USAGE, CREATE ON SCHEMA public TO',
  ],
  [
    'INSERT on the table of dbmate',
    DBMATE,
    `${PUBLIC_USAGE} CREATE TABLE schema_migrations (version varchar); GRANT SELECT ON schema_migrations TO PUBLIC`,
    'GRANT SELECT, INSERT ON public.schema_migrations TO',
  ],
  [
    'DELETE on the table of golang-migrate',
    GOLANG,
    `${PUBLIC_USAGE} CREATE TABLE schema_migrations (version bigint, dirty bool); INSERT INTO schema_migrations VALUES (0, false); GRANT SELECT, INSERT ON schema_migrations TO PUBLIC`,
    'GRANT SELECT, INSERT, DELETE ON public.schema_migrations TO',
  ],
  [
    'USAGE on a sequence of node-pg-migrate',
    NODE_PG_MIGRATE,
    `${PUBLIC_USAGE} CREATE TABLE pgmigrations (id serial, name text, run_on timestamp); GRANT SELECT, INSERT ON pgmigrations TO PUBLIC`,
    'GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO',
  ],
  [
    'SELECT on the table of dbmate',
    DBMATE,
    `${PUBLIC_USAGE} CREATE TABLE schema_migrations (version varchar)`,
    'public.schema_migrations cannot be read.*GRANT SELECT ON public.schema_migrations TO',
  ],
  [
    'USAGE on the schema of Drizzle',
    DRIZZLE,
    `${PUBLIC_USAGE} CREATE SCHEMA drizzle`,
    'drizzle.__drizzle_migrations cannot be read.*GRANT USAGE ON SCHEMA drizzle TO',
  ],
  [
    'the schema of node-pg-migrate',
    NODE_PG_MIGRATE,
    'DROP SCHEMA public',
    'public.pgmigrations cannot be written.*CREATE SCHEMA public',
  ],
  [
    'CREATE on the database',
    DBMATE,
    `GRANT ALL ON SCHEMA public TO PUBLIC; REVOKE CREATE ON DATABASE "{db}" FROM limited`,
    'ledger governed.runs cannot be written.*CREATE SCHEMA IF NOT EXISTS governed',
  ],
  [
    'CREATE on the database, for a tool with a schema of its own',
    { 'supabase/migrations/1_a.sql': 'SELECT 1;' },
    'CREATE SCHEMA governed; GRANT ALL ON SCHEMA governed TO PUBLIC; CREATE TABLE governed.migrations (ordinal int, version text, name text, checksum text, state text, statements_done int, run_id text, applied_at timestamptz, duration_ms bigint, applied_by text); CREATE TABLE governed.schema_version AS SELECT 2 AS version; GRANT ALL ON ALL TABLES IN SCHEMA governed TO PUBLIC; REVOKE CREATE ON DATABASE "{db}" FROM limited',
    'CREATE SCHEMA supabase_migrations; GRANT USAGE, CREATE ON SCHEMA supabase_migrations TO',
  ],
])('names the table and the GRANT for a login without %s', async (_, files, before, message) => {
  const limited = await login(db, 'limited');
  await db.query(`GRANT CREATE ON DATABASE ${db.name} TO ${limited.name}`);
  await db.query(before.replace('"{db}"', db.name).replace(/ limited$/, ` ${limited.name}`));
  const { annotations } = await runAction({
    with: {
      'db-role': 'staging',
      'database-url': limited.url,
      baseline: 'none',
      ...(Object.keys(files)[0]?.startsWith('supabase')
        ? { migrations: 'supabase/migrations' }
        : {}),
    },
    workspace: workspace(files),
  });
  expect(annotations).toEqual([
    expect.objectContaining({ message: expect.stringMatching(new RegExp(message, 's')) }),
  ]);
  await limited.drop();
});

test('supabase: adds the columns of newer releases to an older table, and only then', async () => {
  await db.query(`CREATE SCHEMA supabase_migrations;
    CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY);
    INSERT INTO supabase_migrations.schema_migrations VALUES ('1')`);
  const folder = workspace({
    'supabase/migrations/1_a.sql': 'SELECT 1;\n',
    'supabase/migrations/2_b.sql': 'CREATE TABLE b ();\n',
  });
  const run = (mode: string) =>
    runAction({
      with: {
        'db-role': 'staging',
        'database-url': db.url,
        migrations: 'supabase/migrations',
        mode,
      },
      workspace: folder,
    });
  expect((await run('plan')).outputs).toMatchObject({ pending: '1' });
  const { annotations, outputs } = await run('migrate');
  expect([annotations, outputs['applied']]).toEqual([[], '1']);
  expect(
    await db.query('SELECT version, name, statements FROM supabase_migrations.schema_migrations'),
  ).toEqual([
    { version: '1', name: null, statements: null },
    { version: '2', name: 'b', statements: ['CREATE TABLE b ()'] },
  ]);
});
