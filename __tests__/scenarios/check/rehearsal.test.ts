import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository, runAction, type Step, type StepResult, workspace } from '../../support/action';
import { withGit } from '../../support/limits';
import { freshDatabase, rehearsalServer, testServer } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import { newRepository, type Repository } from '../../support/repository';

const FIRST = {
  'migrations/0001_users.sql': 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n',
};
const { host, port } = testServer();
/** The test server starts faster than the embedded Postgres. */
const ON_SERVER = { 'rehearsal-url': rehearsalServer() };

/** Checks a pull request from these files to the result of `change`. */
async function checkPullRequest(
  files: Readonly<Record<string, string>>,
  change: (repo: Repository) => void,
  inputs: Step['with'] = ON_SERVER,
): Promise<StepResult> {
  const repo = newRepository(files);
  const payload = {
    pull_request: { number: 7, base: { sha: repo.git('rev-parse', 'HEAD'), ref: 'main' } },
  };
  change(repo);
  return await runAction({
    workspace: repo.folder,
    event: { name: 'pull_request', payload },
    env: { 'INPUT_GITHUB-TOKEN': '' },
    with: { mode: 'check', ...inputs },
  });
}

const getRules = (step: StepResult): unknown => JSON.parse(step.outputs['warnings'] ?? '');

const REMOTE_URLS = [
  'postgresql://u:p@ep-x.eu-central-1.aws.neon.tech/shop',
  'postgresql://u:p@10.0.0.7/shop',
  'postgresql://u:p@localhost,db.acme.io/shop',
  'postgresql://u:p@/shop?host=/cloudsql/a:b:c',
];

test.each(tableRows(REMOTE_URLS))(
  'rehearsal-url: refuses a server that is not local: %s',
  async (url) => {
    const step = await runAction({
      workspace: workspace(FIRST),
      env: { 'INPUT_GITHUB-TOKEN': '' },
      with: { mode: 'check', 'rehearsal-url': url },
    });
    expect(step.exitCode).toBe(1);
    expect(step.annotations[0]).toMatchObject({ level: 'error', title: 'rehearsal-url-refused' });
  },
);

test.each(['pull_request_target', 'watch'])(
  'rehearsal-url: is refused on %s, and the embedded Postgres is used',
  async (name) => {
    // A superuser of the server could write this file.
    const folder = workspace({});
    chmodSync(folder, 0o777);
    const written = join(folder, 'written');
    const step = await runAction({
      workspace: workspace({
        'migrations/0001_x.sql': `COPY (SELECT 1) TO '${written.replaceAll('\\', '/')}';\n`,
      }),
      event: { name },
      env: { 'INPUT_GITHUB-TOKEN': '' },
      with: { mode: 'check', ...ON_SERVER },
    });
    expect(step.exitCode).toBe(1);
    expect(step.outputs['reason']).toBe('check-failed');
    expect(step.annotations[0]).toMatchObject({ level: 'error', title: 'rehearsal-url-refused' });
    expect(step.annotations[0]?.message).toContain(name);
    expect(step.summary).toContain('rehearsed on the embedded Postgres');
    expect(existsSync(written)).toBe(false);
  },
);

withGit(() => {
  describe.each([
    ['the embedded Postgres', {}],
    ['the server of the job', ON_SERVER],
  ] as const)('rehearsal on %s', (place, inputs) => {
    test('reports the effects of each statement at its line', async () => {
      const text =
        '-- why\nALTER TABLE users ADD COLUMN a int;\n\nCREATE INDEX users_email\n  ON users (email);\n';
      const step = await checkPullRequest(
        FIRST,
        (repo) => repo.commit({ 'migrations/0002_x.sql': text }),
        inputs,
      );
      expect(getRules(step)).toEqual(['require-concurrent-index-creation']);
      expect(step.exitCode).toBe(0);
      expect(step.annotations).toEqual([
        expect.objectContaining({
          level: 'warning',
          file: 'migrations/0002_x.sql',
          line: 4,
          message: expect.stringContaining('CONCURRENTLY'),
        }),
      ]);
      expect(step.summary).toContain(`rehearsed on ${place}`);
      expect(step.summary).toContain(
        '| `migrations/0002_x.sql:2` | `ALTER TABLE` | ACCESS EXCLUSIVE on `users` | reads and writes |',
      );
      expect(step.summary).toContain(
        '| `migrations/0002_x.sql:4` | `CREATE INDEX` | SHARE on `users` (ACCESS EXCLUSIVE still held from line 2) | reads and writes |',
      );
    });

    test('runs files that cannot run in a transaction as the engine does', async () => {
      const text = 'CREATE INDEX CONCURRENTLY users_email ON users (email);\n';
      const step = await checkPullRequest(
        FIRST,
        (repo) => repo.commit({ 'migrations/0002_x.sql': text }),
        inputs,
      );
      expect(getRules(step)).toEqual([]);
      expect(step.summary).toContain(
        '| SHARE UPDATE EXCLUSIVE on `users` (as documented) | no one |',
      );
    });
  });

  test('reports a failed statement as an error at its line', async () => {
    const text = 'SELECT 1;\n\nALTER TABLE users\n  ADD COLUMN email text;\n';
    const step = await checkPullRequest(FIRST, (repo) =>
      repo.commit({ 'migrations/0002_x.sql': text }),
    );
    expect(getRules(step)).toEqual(['rehearsal-failed']);
    expect(step.exitCode).toBe(1);
    expect(step.annotations[0]).toMatchObject({ file: 'migrations/0002_x.sql', line: 3 });
  });

  test('also runs all files on an empty database if a merged file changed', async () => {
    const files = {
      ...FIRST,
      'migrations/0002_a.sql': 'ALTER TABLE users ADD COLUMN a int;\n',
    };
    const step = await checkPullRequest(files, (repo) =>
      repo.commit({ 'migrations/0001_users.sql': 'CREATE TABLE other (id int);\n' }),
    );
    expect(getRules(step)).toEqual(['edited-migration', 'rehearsal-failed']);
    expect(step.log).toContain('all files from an empty database');
  });

  test('rehearsal-setup: creates what the platform provides before the migrations run', async () => {
    // A role belongs to the whole server, so its name is unique.
    const role = `role_${randomBytes(8).toString('hex')}`;
    const needs = { 'migrations/0002_x.sql': `GRANT SELECT ON users TO ${role};\n` };
    const withoutSetup = await checkPullRequest(FIRST, (repo) => repo.commit(needs));
    expect(getRules(withoutSetup)).toEqual(['rehearsal-incomplete']);
    expect(withoutSetup.exitCode).toBe(0);
    expect(withoutSetup.annotations[0]?.message).toContain('rehearsal-setup');
    const setup = { 'platform.sql': `CREATE ROLE ${role};\n` };
    const inputs = { ...ON_SERVER, 'rehearsal-setup': 'platform.sql' };
    const withSetup = await checkPullRequest(
      FIRST,
      (repo) => repo.commit({ ...needs, ...setup }),
      inputs,
    );
    expect(getRules(withSetup)).toEqual([]);
    const broken = await checkPullRequest(
      FIRST,
      (repo) => repo.commit({ ...needs, 'platform.sql': '\nCREAT;' }),
      inputs,
    );
    expect(getRules(broken)).toEqual(['rehearsal-failed']);
    expect(broken.annotations[0]).toMatchObject({ level: 'error' });
    const missing = await checkPullRequest(FIRST, (repo) => repo.commit(needs), inputs);
    expect(missing.log).toContain('file-unreadable');
  });

  test('runs files with BEGIN and COMMIT as the engine does', async () => {
    const files = {
      ...FIRST,
      'migrations/0002_a.sql':
        '-- governed: no-transaction\nBEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nCREATE INDEX CONCURRENTLY a ON users (a);\nALTER TABLE users DROP COLUMN a;\n',
    };
    const text = 'SELECT 1;\nBEGIN;\nALTER TABLE users ADD COLUMN b int;\nCOMMIT;\n';
    const step = await checkPullRequest(files, (repo) =>
      repo.commit({ 'migrations/0003_b.sql': text }),
    );
    expect(getRules(step)).toEqual([]);
    expect(step.summary).toContain('| `migrations/0003_b.sql:3` | `ALTER TABLE` |');
    expect(step.summary).toContain('rehearsed on the server of the job.');
  });

  test('keeps the search path that a file sets for the session and for the login', async () => {
    const schema = `shop_${randomBytes(8).toString('hex')}`;
    const files = {
      'migrations/0001_a.sql': `CREATE SCHEMA ${schema};\nDO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = ${schema}', current_database()); END $$;\nSET search_path = ${schema};\nCREATE TABLE a (i int);\n`,
      'migrations/0002_b.sql': 'ALTER TABLE a ADD j int;\n',
      'migrations/0003_c.sql': 'CREATE INDEX CONCURRENTLY c ON a (i);\n',
    };
    const added = {
      'migrations/0004_d.sql': 'ALTER TABLE a ADD k int;\n',
      'migrations/0005_e.sql': 'ALTER TABLE a ADD l int;\n',
    };
    for (const inputs of [ON_SERVER, {}]) {
      const step = await checkPullRequest(files, (repo) => repo.commit(added), inputs);
      expect(getRules(step)).toEqual([]);
      expect(step.summary).toContain('| `migrations/0005_e.sql:1` | `ALTER TABLE` |');
    }
    // Without a setting of the login, the search path ends with the file.
    const own = {
      'migrations/0001_a.sql': `CREATE SCHEMA ${schema};\nSET search_path = ${schema};\nCREATE TABLE a (i int);\n`,
    };
    const failed = await checkPullRequest(own, (repo) =>
      repo.commit({ 'migrations/0002_b.sql': 'ALTER TABLE a ADD j int;\n' }),
    );
    expect(getRules(failed)).toEqual(['rehearsal-failed']);
  });

  test('reports a failing merged file as rehearsal-incomplete, not as an error', async () => {
    const files = { ...FIRST, 'migrations/0002_x.sql': 'CREATE EXTENSION does_not_exist;\n' };
    const change = (repo: Repository) => repo.commit({ 'migrations/0003_y.sql': 'SELECT 1;\n' });
    const step = await checkPullRequest(files, change);
    expect(getRules(step)).toEqual(['rehearsal-incomplete']);
    expect(step.exitCode).toBe(0);
  });

  test('the headline says which file could not be rehearsed, and why', async () => {
    const files = {
      ...FIRST,
      'migrations/0002_x.sql': 'SELECT 1;\n',
      'migrations/0003_x.sql': 'CREATE EXTENSION does_not_exist;\n',
      'migrations/0004_x.sql': 'SELECT 1;\n',
    };
    const step = await checkPullRequest(
      files,
      (repo) => repo.commit({ 'migrations/0005_y.sql': 'SELECT 1;\n' }),
      {},
    );
    const [headline] = step.summary.split('\n');
    expect(headline).toBe(
      '## ⚠️ Check passed: 1 warning; not rehearsed: file 3 of 4 needs the extension does\\_not\\_exist',
    );
    expect(step.summary).not.toContain('up to the first failure');
  });

  test('a failing file of the pull request is reported, and the files before it are rehearsed', async () => {
    const step = await checkPullRequest(FIRST, (repo) =>
      repo.commit({ 'migrations/0002_y.sql': 'CREATE EXTENSION does_not_exist;\n' }),
    );
    expect(getRules(step)).toEqual(['rehearsal-incomplete']);
    expect(step.summary).not.toContain('not rehearsed');
    expect(step.summary).toContain('up to the first failure');
  });

  test('the extensions of the embedded Postgres do not stop a rehearsal', async () => {
    const names = ['citext', 'pg_trgm', 'pgcrypto', 'uuid-ossp', 'btree_gin', 'vector'];
    const base = names.map((name) => `CREATE EXTENSION IF NOT EXISTS "${name}";\n`).join('');
    const files = { 'migrations/0001_x.sql': `${base}CREATE TABLE t (id int, v vector(3));\n` };
    const step = await checkPullRequest(
      files,
      (repo) =>
        repo.commit({
          'migrations/0002_y.sql':
            "ALTER TABLE t ADD d text DEFAULT encode(digest('a', 'md5'), 'hex');\n",
        }),
      {},
    );
    expect(getRules(step)).toEqual([]);
    expect(step.summary).toContain('rehearsed on the embedded Postgres.');
  });

  test('a comment in the file suppresses a finding and shows its reason', async () => {
    const text =
      '-- governed: allow ban-drop-column because it is not used\nALTER TABLE users DROP COLUMN email;\n';
    const step = await checkPullRequest(FIRST, (repo) =>
      repo.commit({ 'migrations/0002_x.sql': text }),
    );
    expect(getRules(step)).toEqual([]);
    expect(step.summary).toContain('it is not used');
  });

  describe('rehearsal-url', () => {
    test('drops its database after the rehearsal', async () => {
      const database = await freshDatabase();
      // Other test files rehearse on this server at the same time, so this test has its own login.
      const login = `${database.name}_login`;
      await database.query(`CREATE ROLE ${login} LOGIN CREATEDB PASSWORD 'sesame'`);
      const url = `postgresql://${login}:sesame@${host}:${port}/postgres?sslmode=disable`;
      const change = (repo: Repository) =>
        repo.commit({ 'migrations/0002_x.sql': 'SELECT nope;\n' });
      const step = await checkPullRequest(FIRST, change, { 'rehearsal-url': url });
      expect(getRules(step)).toEqual(['rehearsal-failed']);
      const owned = await database.query(
        `SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) = '${login}'`,
      );
      expect(owned).toEqual([]);
      await database.query(`DROP ROLE ${login}`);
      await database.drop();
    });

    test('reports connection-failed without the password if no server listens', async () => {
      const change = (repo: Repository) => repo.commit({ 'migrations/0002_x.sql': 'SELECT 1;\n' });
      const inputs = {
        'rehearsal-url': 'postgresql://u:sesame1234@127.0.0.1:1/x?sslmode=disable',
      };
      const step = await checkPullRequest(FIRST, change, inputs);
      expect(step.annotations[0]).toMatchObject({ level: 'error', title: 'connection-failed' });
      expect(step.log).not.toContain('sesame1234');
    });
  });

  describe('rehearsal of a command', () => {
    // A migration tool with a history table, which applies the files of a folder.
    const TOOL = `
    const { Client } = require(process.env.PG_MODULE);
    const { readdirSync, readFileSync } = require('node:fs');
    (async () => {
      if (process.env.DB_ROLE !== 'staging' || process.env.OTHER_URL) process.exit(3);
      const client = new Client({ connectionString: process.env.TARGET });
      await client.connect();
      await client.query('CREATE TABLE IF NOT EXISTS done (name text)');
      for (const name of readdirSync('db').sort()) {
        const { rowCount } = await client.query('SELECT FROM done WHERE name = $1', [name]);
        if (rowCount > 0) continue;
        await client.query(readFileSync('db/' + name, 'utf8'));
        await client.query('INSERT INTO done VALUES ($1)', [name]);
      }
      await client.end();
    })().catch((error) => { console.error(error.message); process.exit(1); });`;
    const FILES = { 'tool.js': TOOL, 'db/1.sql': 'CREATE TABLE users (id int, email text);\n' };
    const commandInputs = {
      command: `'${process.execPath}' tool.js`,
      'url-variables': 'TARGET',
      'working-directory': '.',
    };
    const env = {
      'INPUT_GITHUB-TOKEN': '',
      PG_MODULE: join(repository, 'node_modules/pg'),
      OTHER_URL: 'postgresql://u:p@db.acme.io/prod',
    };

    async function run(
      files: Readonly<Record<string, string>>,
      event = 'pull_request',
      inputs: Step['with'] = ON_SERVER,
    ) {
      const repo = newRepository(FILES);
      const payload = {
        pull_request: { number: 7, base: { sha: repo.git('rev-parse', 'HEAD'), ref: 'main' } },
      };
      repo.commit(files);
      const step = await runAction({
        workspace: repo.folder,
        event: { name: event, payload },
        env,
        with: { mode: 'check', ...commandInputs, ...inputs },
      });
      expect(repo.git('worktree', 'list').split('\n')).toHaveLength(1);
      return step;
    }

    test.each([
      ['the embedded Postgres', {}],
      ['the server of the job', ON_SERVER],
    ])('reports the changes after the merge base, on %s', async (_, inputs) => {
      const step = await run(
        { 'db/2.sql': 'ALTER TABLE users DROP COLUMN email;\n' },
        'pull_request',
        inputs,
      );
      expect(getRules(step)).toEqual(['ban-drop-column']);
      expect(step.summary).toContain('rehearsed on the merge base, then on the pull request');
    });

    test('reports a failing command as an error', async () => {
      const step = await run({ 'db/2.sql': 'ALTER TABLE nothing DROP COLUMN email;\n' });
      expect(getRules(step)).toEqual(['rehearsal-failed']);
      expect(step.exitCode).toBe(1);
    });

    test('runs on an empty database if the command fails on the merge base', async () => {
      const repo = newRepository({ 'a.txt': 'x' });
      const payload = {
        pull_request: { number: 7, base: { sha: repo.git('rev-parse', 'HEAD'), ref: 'main' } },
      };
      repo.commit(FILES);
      const step = await runAction({
        workspace: repo.folder,
        event: { name: 'pull_request', payload },
        env,
        with: { mode: 'check', ...commandInputs, ...ON_SERVER },
      });
      expect(getRules(step)).toEqual([]);
      expect(step.summary).toContain('rehearsed on an empty database');
    });

    test('does not start the command on pull_request_target', async () => {
      const step = await run({ 'tool.js': 'console.log("ran");' }, 'pull_request_target');
      expect(step.annotations[0]).toMatchObject({ level: 'error', title: 'command-untrusted' });
      expect(step.log).not.toContain('ran\n');
    });
  });
});
