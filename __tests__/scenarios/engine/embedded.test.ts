import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { repository } from '../../support/action';
import { EMBEDDED_WORKER_FILE } from '../../support/embedded-worker-file';
import { expectGreen, folderOf, migrate } from './support';

/** Milliseconds: each start of the embedded server takes seconds. */
const TIMEOUT_MS = 120_000;

const FILES = {
  '1_users.sql': "CREATE TABLE users (id int);\nDO $$ BEGIN RAISE NOTICE 'made'; END $$;",
  '2_index.sql': 'CREATE INDEX CONCURRENTLY users_id ON users (id);',
  '3_more.sql': 'ALTER TABLE users ADD name text;',
};

test(
  'embedded: migrates a new database at every start',
  async () => {
    const step = await migrate('embedded', FILES);
    expectGreen(step);
    expect(step.outputs).toMatchObject({ decision: 'allowed', applied: '3', pending: '0' });
    expect(step.log).toContain('NOTICE: made');
    expect(step.summary).toContain('temporary');
    expect(step.summary).toContain('3 migrations applied');

    const files = { ...FILES, '4_bad.sql': 'CREATE TABLE a ();\n\nSELECT nope;' };
    const next = await migrate('embedded', files);
    expect(next.exitCode).toBe(1);
    expect(next.outputs).toMatchObject({ applied: '3', pending: '1' });
    // A failed file is reported as on any server.
    expect(next.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        file: 'migrations/4_bad.sql',
        line: 3,
        message: expect.stringContaining('column "nope" does not exist'),
      }),
    );
  },
  TIMEOUT_MS,
);

test(
  'embedded: time-limit ends a statement that does not end',
  async () => {
    const files = { '1_loop.sql': 'DO $$ BEGIN LOOP END LOOP; END $$;' };
    // The server must start within this time, and the statement runs for the rest of it.
    const step = await migrate('embedded', files, { 'time-limit': '8s' });
    expect(step.exitCode).toBe(1);
    expect(step.annotations).toContainEqual(expect.objectContaining({ title: 'time-limit' }));
    expect(step.outputs).toMatchObject({ applied: '0', pending: '1' });
  },
  TIMEOUT_MS,
);

test(
  'embedded: a command can connect with its URL',
  async () => {
    const script = `
      const { Client } = require(process.argv[1]);
      (async () => {
        const client = new Client({ connectionString: process.env.TARGET });
        await client.connect();
        await client.query('CREATE TABLE made (id int)');
        await client.query('INSERT INTO made VALUES ($1)', [42]);
        const { rows } = await client.query('SELECT id FROM made');
        console.log('seen ' + rows[0].id);
        await client.end();
      })();`;
    const folder = folderOf({});
    const step = await migrate('embedded', folder, {
      command: `'${process.execPath}' -e '${script.replaceAll("'", "'\\''")}' '${join(repository, 'node_modules/pg')}'`,
      'url-variables': 'TARGET',
    });
    expect(step.log).toContain('seen 42');
    expectGreen(step);
    expect(step.summary).toContain('temporary');
  },
  TIMEOUT_MS,
);

/** What a data directory decides, of all databases. */
const CATALOGS = [
  'SELECT version()',
  'SELECT name, setting, source, sourceline FROM pg_settings ORDER BY name',
  'SELECT oid::int, datname, encoding, datlocprovider, datcollate, datctype, datistemplate FROM pg_database ORDER BY oid',
  'SELECT oid::int, rolname, rolsuper, rolcanlogin FROM pg_roles ORDER BY oid',
  'SELECT extname, extversion FROM pg_extension ORDER BY extname',
  'SELECT type, database, user_name, auth_method FROM pg_hba_file_rules ORDER BY rule_number',
  'SELECT oid::int, relname, relkind FROM pg_class ORDER BY oid',
  "SELECT pg_encoding_to_char(encoding) AS encoding, current_setting('TimeZone') AS zone, current_setting('wal_segment_size') AS wal FROM pg_database WHERE datname = 'postgres'",
];

/** Starts the embedded server, and passes `use` a function that returns the rows of a query. */
async function withServer(use: (rows: Query) => Promise<void>): Promise<void> {
  const worker = new Worker(EMBEDDED_WORKER_FILE, { env: {}, execArgv: [] });
  try {
    const [port] = await once(worker, 'message');
    const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
    await client.connect();
    await use(async (query, values = []) => (await client.query(query, [...values])).rows);
    await client.end();
  } finally {
    await worker.terminate();
  }
}

type Query = (query: string, values?: readonly unknown[]) => Promise<unknown[]>;

test(
  'embedded: the prepared data directory is that of a new server',
  async () => {
    // Without a directory to load, PGlite runs initdb.
    const fresh = await PGlite.create();
    await withServer(async (rows) => {
      for (const query of CATALOGS) {
        const expected = (await fresh.query(query)).rows;
        expect(expected).not.toHaveLength(0);
        expect(await rows(query)).toEqual(expected);
      }
      // The templates are there too.
      await rows('CREATE DATABASE another');
    });
    await fresh.close();
  },
  TIMEOUT_MS,
);

test(
  'embedded: every extension of PGlite and pgvector can be created',
  async () => {
    await withServer(async (rows) => {
      const available = await rows('SELECT name FROM pg_available_extensions ORDER BY name');
      const names = available.map((row) => String(Object(row).name));
      expect(names).toEqual(expect.arrayContaining(['citext', 'pgcrypto', 'uuid-ossp', 'vector']));
      expect(names).toHaveLength(39);
      for (const name of names) await rows(`CREATE EXTENSION IF NOT EXISTS "${name}" CASCADE`);
      expect(
        await rows(
          "SELECT encode(digest('a', 'sha256'), 'hex') AS digest, 'A'::citext = 'a'::citext AS equal, '[1,2]'::vector <-> '[1,3]' AS distance, unaccent('é') AS plain",
        ),
      ).toEqual([
        {
          digest: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
          equal: true,
          distance: 1,
          plain: 'e',
        },
      ]);
    });
  },
  TIMEOUT_MS,
);

test.each([
  ['in capitals', ['CREATE EXTENSION PGCRYPTO']],
  ['in a block', ["DO $$ BEGIN EXECUTE 'create extension pgcrypto'; END $$"]],
  [
    'in a parameter',
    [
      'CREATE FUNCTION make(name text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format($f$CREATE EXTENSION %I$f$, name); END $$',
      ['SELECT make($1)', ['pgcrypto']],
    ],
  ],
] as const)(
  'embedded: a large library is loaded when its extension is named %s',
  async (_, statements) => {
    await withServer(async (rows) => {
      for (const statement of statements) {
        await (typeof statement === 'string' ? rows(statement) : rows(...statement));
      }
      expect(await rows("SELECT length(digest('a', 'md5')) AS length")).toEqual([{ length: 16 }]);
    });
  },
  TIMEOUT_MS,
);
