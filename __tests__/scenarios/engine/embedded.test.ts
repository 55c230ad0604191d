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

test(
  'embedded: the prepared data directory is that of a new server',
  async () => {
    const worker = new Worker(EMBEDDED_WORKER_FILE, { env: {}, execArgv: [] });
    const [port] = await once(worker, 'message');
    const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
    await client.connect();
    // Without a directory to load, PGlite runs initdb.
    const fresh = await PGlite.create();
    try {
      for (const query of CATALOGS) {
        const { rows } = await client.query(query);
        expect(rows).not.toHaveLength(0);
        expect(rows).toEqual((await fresh.query(query)).rows);
      }
      // The templates are there too.
      await client.query('CREATE DATABASE another');
      const { rows } = await client.query('SELECT txid_current() > 0 AS writes');
      expect(rows).toEqual([{ writes: true }]);
    } finally {
      await client.end();
      await fresh.close();
      await worker.terminate();
    }
  },
  TIMEOUT_MS,
);
