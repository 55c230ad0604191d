import { join } from 'node:path';
import { repository, runAction, type Step, type StepResult, workspace } from '../../support/action';
import { withGit } from '../../support/limits';
import { freshDatabase, testServer } from '../../support/postgres';
import { newRepository, type Repository } from '../../support/repository';

const PATIENCE = 60_000;
const FIRST = {
  'migrations/0001_users.sql': 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n',
};
const { host, port, user, password } = testServer();
const SERVER = `postgresql://${user}:${password}@${host}:${port}/postgres?sslmode=disable`;

/** Checks a pull request that goes from these files to what `change` makes of them. */
async function checked(
  files: Readonly<Record<string, string>>,
  change: (made: Repository) => void,
  given: Step['with'] = {},
): Promise<StepResult> {
  const made = newRepository(files);
  const payload = {
    pull_request: { number: 7, base: { sha: made.git('rev-parse', 'HEAD'), ref: 'main' } },
  };
  change(made);
  return await runAction({
    workspace: made.folder,
    event: { name: 'pull_request', payload },
    env: { 'INPUT_GITHUB-TOKEN': '' },
    with: { mode: 'check', ...given },
  });
}

const rules = (step: StepResult): unknown => JSON.parse(step.outputs['warnings'] ?? '');

test.each([
  'postgresql://u:p@ep-x.eu-central-1.aws.neon.tech/shop',
  'postgresql://u:p@10.0.0.7/shop',
  'postgresql://u:p@localhost,db.acme.io/shop',
  'postgresql://u:p@/shop?host=/cloudsql/a:b:c',
])('rehearsal-url is refused where it is not local: %s', async (url) => {
  const step = await runAction({
    workspace: workspace(FIRST),
    env: { 'INPUT_GITHUB-TOKEN': '' },
    with: { mode: 'check', 'rehearsal-url': url },
  });
  expect(step.exitCode).toBe(1);
  expect(step.annotations[0]).toMatchObject({ level: 'error', title: 'rehearsal-url-refused' });
});

withGit(() => {
  describe.each([
    ['the embedded Postgres', {}],
    ['the server of the job', { 'rehearsal-url': SERVER }],
  ] as const)('on %s', (place, given) => {
    test(
      'what each statement did stands at its line',
      async () => {
        const text =
          '-- why\nALTER TABLE users ADD COLUMN a int;\n\nCREATE INDEX users_email\n  ON users (email);\n';
        const step = await checked(
          FIRST,
          (made) => made.commit({ 'migrations/0002_x.sql': text }),
          given,
        );
        expect(rules(step)).toEqual(['require-concurrent-index-creation']);
        expect(step.exitCode).toBe(0);
        expect(step.annotations).toEqual([
          expect.objectContaining({
            ...{ level: 'warning', file: 'migrations/0002_x.sql', line: 4 },
            message: expect.stringContaining('CONCURRENTLY'),
          }),
        ]);
        expect(step.summary).toContain(`rehearsed on ${place}`);
        expect(step.summary).toContain(
          '| `migrations/0002_x.sql:2` | `ALTER TABLE` | ACCESS EXCLUSIVE | `users` |',
        );
      },
      PATIENCE,
    );

    test(
      'a statement that fails is an error, at its line',
      async () => {
        const text = 'SELECT 1;\n\nALTER TABLE users\n  ADD COLUMN email text;\n';
        const step = await checked(
          FIRST,
          (made) => made.commit({ 'migrations/0002_x.sql': text }),
          given,
        );
        expect(rules(step)).toEqual(['rehearsal-failed']);
        expect(step.exitCode).toBe(1);
        expect(step.annotations[0]).toMatchObject({ file: 'migrations/0002_x.sql', line: 3 });
      },
      PATIENCE,
    );

    test(
      'files outside a transaction run as they would',
      async () => {
        const text = 'CREATE INDEX CONCURRENTLY users_email ON users (email);\n';
        const step = await checked(
          FIRST,
          (made) => made.commit({ 'migrations/0002_x.sql': text }),
          given,
        );
        expect(rules(step)).toEqual([]);
        expect(step.summary).toContain('SHARE UPDATE EXCLUSIVE (as documented)');
      },
      PATIENCE,
    );

    test(
      'where what is merged changes, all files run from nothing as well',
      async () => {
        const files = {
          ...FIRST,
          'migrations/0002_a.sql': 'ALTER TABLE users ADD COLUMN a int;\n',
        };
        const step = await checked(
          files,
          (made) => made.commit({ 'migrations/0001_users.sql': 'CREATE TABLE other (id int);\n' }),
          given,
        );
        expect(rules(step)).toEqual(['edited-migration', 'rehearsal-failed']);
        expect(step.log).toContain('all files from an empty database');
      },
      PATIENCE,
    );
  });

  test(
    'what a platform brings comes by rehearsal-setup',
    async () => {
      const needs = { 'migrations/0002_x.sql': 'GRANT SELECT ON users TO authenticated;\n' };
      const without = await checked(FIRST, (made) => made.commit(needs));
      expect(rules(without)).toEqual(['rehearsal-incomplete']);
      expect(without.exitCode).toBe(0);
      expect(without.annotations[0]?.message).toContain('rehearsal-setup');
      const setup = { 'platform.sql': 'CREATE ROLE authenticated;\n' };
      const given = { 'rehearsal-setup': 'platform.sql' };
      const withIt = await checked(FIRST, (made) => made.commit({ ...needs, ...setup }), given);
      expect(rules(withIt)).toEqual([]);
      const broken = await checked(
        FIRST,
        (made) => made.commit({ ...needs, 'platform.sql': '\nCREAT;' }),
        given,
      );
      expect(rules(broken)).toEqual(['rehearsal-failed']);
      expect(broken.annotations[0]).toMatchObject({ level: 'error' });
      const missing = await checked(FIRST, (made) => made.commit(needs), given);
      expect(missing.log).toContain('file-unreadable');
    },
    PATIENCE,
  );

  test(
    'what is merged and cannot be rehearsed is no error of the pull request',
    async () => {
      const files = { ...FIRST, 'migrations/0002_x.sql': 'CREATE EXTENSION nobody_has_it;\n' };
      const step = await checked(files, (made) =>
        made.commit({ 'migrations/0003_y.sql': 'SELECT 1;\n' }),
      );
      expect(rules(step)).toEqual(['rehearsal-incomplete']);
      expect(step.exitCode).toBe(0);
    },
    PATIENCE,
  );

  test(
    'a comment in the file allows a finding, with its reason',
    async () => {
      const text =
        '-- governed: allow ban-drop-column because nobody reads it\nALTER TABLE users DROP COLUMN email;\n';
      const step = await checked(FIRST, (made) => made.commit({ 'migrations/0002_x.sql': text }));
      expect(rules(step)).toEqual([]);
      expect(step.summary).toContain('nobody reads it');
    },
    PATIENCE,
  );

  describe('rehearsal-url', () => {
    test('leaves nothing behind', async () => {
      const database = await freshDatabase();
      const names = async () =>
        await database.query("SELECT datname FROM pg_database WHERE datname LIKE 'governed%'");
      const change = (made: Repository) =>
        made.commit({ 'migrations/0002_x.sql': 'SELECT nope;\n' });
      await checked(FIRST, change, { 'rehearsal-url': SERVER });
      expect(await names()).toEqual([]);
      await database.drop();
    });

    test(
      'that nobody listens at is an error in one line',
      async () => {
        const change = (made: Repository) =>
          made.commit({ 'migrations/0002_x.sql': 'SELECT 1;\n' });
        const given = {
          'rehearsal-url': 'postgresql://u:sesame1234@127.0.0.1:1/x?sslmode=disable',
        };
        const step = await checked(FIRST, change, given);
        expect(step.annotations[0]).toMatchObject({ level: 'error', title: 'connection-failed' });
        expect(step.log).not.toContain('sesame1234');
      },
      PATIENCE,
    );
  });

  describe('a command', () => {
    // Applies the files of a folder, as a tool of one's own would; it knows its history.
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
    const given = {
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
      inputs = {},
    ) {
      const made = newRepository(FILES);
      const payload = {
        pull_request: { number: 7, base: { sha: made.git('rev-parse', 'HEAD'), ref: 'main' } },
      };
      made.commit(files);
      const step = await runAction({
        ...{ workspace: made.folder, event: { name: event, payload }, env },
        with: { mode: 'check', ...given, ...inputs },
      });
      expect(made.git('worktree', 'list').split('\n')).toHaveLength(1);
      return step;
    }

    test.each([
      ['the embedded Postgres', {}],
      ['a server of the job', { 'rehearsal-url': SERVER }],
    ])(
      'is judged by what it changes of what is merged, on %s',
      async (_, inputs) => {
        const step = await run(
          { 'db/2.sql': 'ALTER TABLE users DROP COLUMN email;\n' },
          'pull_request',
          inputs,
        );
        expect(rules(step)).toEqual(['ban-drop-column']);
        expect(step.summary).toContain('rehearsed on the merge base, then on the pull request');
      },
      PATIENCE,
    );

    test(
      'that fails is an error',
      async () => {
        const step = await run({ 'db/2.sql': 'ALTER TABLE nothing DROP COLUMN email;\n' });
        expect(rules(step)).toEqual(['rehearsal-failed']);
        expect(step.exitCode).toBe(1);
      },
      PATIENCE,
    );

    test(
      'that cannot run on what is merged runs from nothing',
      async () => {
        const made = newRepository({ 'a.txt': 'x' });
        const payload = {
          pull_request: { number: 7, base: { sha: made.git('rev-parse', 'HEAD'), ref: 'main' } },
        };
        made.commit(FILES);
        const step = await runAction({
          ...{ workspace: made.folder, event: { name: 'pull_request', payload }, env },
          with: { mode: 'check', ...given },
        });
        expect(rules(step)).toEqual([]);
        expect(step.summary).toContain('rehearsed on an empty database');
      },
      PATIENCE,
    );

    test('is not started where secrets stand beside code of strangers', async () => {
      const step = await run({ 'tool.js': 'console.log("ran");' }, 'pull_request_target');
      expect(step.annotations[0]).toMatchObject({ level: 'error', title: 'command-untrusted' });
      expect(step.log).not.toContain('ran\n');
    });
  });
});
