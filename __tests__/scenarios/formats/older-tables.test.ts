import { runAction, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { FORMATS } from './formats';

/*
 * History tables as older releases of the tools created them, with one applied migration. The action
 * continues them.
 */

const db = useDatabase();

test.each<[keyof typeof FORMATS, string, string]>([
  [
    'dbmate',
    'dbmate 1',
    "CREATE TABLE schema_migrations (version varchar(255) PRIMARY KEY); INSERT INTO schema_migrations VALUES ('1')",
  ],
  [
    'golang-migrate',
    'golang-migrate 3',
    'CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations VALUES (1, false)',
  ],
  [
    'goose',
    'goose 2',
    'CREATE TABLE goose_db_version (id serial PRIMARY KEY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp NULL DEFAULT now()); INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, true), (1, true)',
  ],
  [
    'node-pg-migrate',
    'node-pg-migrate 2',
    "CREATE TABLE pgmigrations (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL); INSERT INTO pgmigrations (name, run_on) VALUES ('1_x', now())",
  ],
  [
    'flyway',
    'Flyway 5',
    "CREATE TABLE flyway_schema_history (installed_rank int NOT NULL PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum int, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(), execution_time int NOT NULL, success boolean NOT NULL); INSERT INTO flyway_schema_history VALUES (1, '1', 'x', 'SQL', 'V1__x.sql', -623083431, 'a', now(), 1, true)",
  ],
  [
    'drizzle',
    'drizzle-orm 0.28',
    "CREATE SCHEMA drizzle; CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint); INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('c2de7559380e5ebf65caa7d59e166558e80243cf7e70006cc98d1593d94203c1', 1700000000001)",
  ],
])('continues a table of %s that %s created', async (format, _, before) => {
  await db.query(`CREATE TABLE a (id int); ${before}`);
  const folder = workspace(
    FORMATS[format].of({ '1': 'CREATE TABLE a (id int);', '2': 'CREATE TABLE b (id int);' }),
  );
  const migrate = async () =>
    await runAction({
      with: { 'db-role': 'staging', 'database-url': db.url, format },
      workspace: folder,
    });
  const step = await migrate();
  expect([step.annotations, step.outputs['applied']]).toEqual([[], '1']);
  expect((await migrate()).outputs).toMatchObject({ applied: '0', pending: '0' });
});
