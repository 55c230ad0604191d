import { join } from 'node:path';
import { repository } from '../../support/action';
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
