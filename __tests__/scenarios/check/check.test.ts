import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, type Step, workspace } from '../../support/action';
import { comment, environment, ok } from '../../support/github/answers';
import { type Github, refused, startGithub } from '../../support/github/server';
import { withGit } from '../../support/limits';
import { newRepository, type Repository, shallowCopy } from '../../support/repository';

const FORGOTTEN = `on: push
jobs:
  nightly:
    runs-on: ubuntu-latest
    steps:
      - run: alembic upgrade head
`;
const PROD = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    concurrency: production
    steps:
      - uses: acme/governed-migrations@v1
        with:
          db-role: prod
          confirm-prod-migrations: \${{ vars.CONFIRMED }}
          database-url: \${{ secrets.URL }}
`;

function check(folder: string, wish: Step = {}) {
  const env = { 'INPUT_GITHUB-TOKEN': '', ...wish.env };
  return runAction({ ...wish, workspace: folder, with: { mode: 'check', ...wish.with }, env });
}

/** A run for a pull request that goes from the repository's first commit to what is checked out. */
function pullRequest(base: string, env: Step['env'] = {}): Step {
  const payload = { pull_request: { number: 7, base: { sha: base, ref: 'main' } } };
  return { event: { name: 'pull_request', payload }, env };
}

test('without git every file is looked at', async () => {
  const folder = workspace({ '.github/workflows/nightly.yml': FORGOTTEN });
  expect((await check(folder)).outputs['reason']).toBe('check-failed');
});

withGit(() => {
  test('a repository in which nothing is wrong passes, and allows nothing', async () => {
    const step = await check(newRepository({ 'a.txt': 'x' }).folder);
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({
      decision: 'blocked',
      reason: 'check-passed',
      warnings: '[]',
    });
    expect(step.annotations).toEqual([]);
    expect(step.summary).toContain('✅ Check passed');
  });

  test('a forgotten command fails the step, at its line', async () => {
    const { folder } = newRepository({ '.github/workflows/nightly.yml': FORGOTTEN });
    const step = await check(folder);
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({
      reason: 'check-failed',
      warnings: '["ungoverned-migration"]',
    });
    expect(step.annotations).toEqual([
      expect.objectContaining({
        ...{ level: 'error', title: 'ungoverned-migration' },
        ...{ file: '.github/workflows/nightly.yml', line: 6 },
      }),
    ]);
    expect(step.summary).toContain('.github/workflows/nightly.yml:6');
  });

  test('a file that is not committed is not', async () => {
    const { folder } = newRepository({ 'a.txt': 'x' });
    writeFileSync(join(folder, 'x.env'), 'DB_ROLE=prod\nCONFIRM_PROD_MIGRATIONS=true\n');
    expect((await check(folder)).outputs['reason']).toBe('check-passed');
  });

  test('a comment with a reason allows it, and is listed; one without does not', async () => {
    const allowed = (comment_: string) =>
      newRepository({
        '.github/workflows/nightly.yml': FORGOTTEN.replace(
          '      - run',
          `      # ${comment_}\n      - run`,
        ),
      }).folder;
    const good = await check(
      allowed('governed: allow ungoverned-migration because it is thrown away'),
    );
    expect(good.exitCode).toBe(0);
    expect(good.summary).toContain('it is thrown away');
    const bad = await check(allowed('governed: allow ungoverned-migration'));
    expect(bad.exitCode).toBe(1);
    expect(bad.log).toContain('has no effect without a reason');
  });

  test('what would happen is told of every use', async () => {
    const uses = PROD.replace('db-role: prod', 'db-role: ${{ vars.DB_ROLE }}');
    const { folder } = newRepository({
      '.github/workflows/a.yml': uses,
      '.env.staging': 'DB_ROLE=staging\n',
    });
    const { summary } = await check(folder);
    expect(summary).toContain('What would happen');
    expect(summary).toContain('migrate: decided at run time by `vars.DB_ROLE`');
    expect(summary).toContain('declared for whoever loads this file');
  });

  test('it opens no target and reads no role', async () => {
    const { folder } = newRepository({ 'a.txt': 'x' });
    const env = {
      DATABASE_URL: 'postgresql://u:hunter2hunter2@127.0.0.1:1/x',
      DB_ROLE: 'nonsense',
    };
    const step = await check(folder, { env });
    expect(step.exitCode).toBe(0);
    expect(step.log).not.toContain('hunter2hunter2');
  });

  describe('the migrations of a pull request', () => {
    const first = { 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\n' };

    async function judged(change: (made: Repository) => void, wish: Step['with'] = {}) {
      const made = newRepository(first);
      const base = made.git('rev-parse', 'HEAD');
      change(made);
      return await check(made.folder, { ...pullRequest(base), with: wish });
    }

    test.each([
      [
        'an edited one',
        { 'migrations/0001_a.sql': 'CREATE TABLE b (id int);\n' },
        'edited-migration',
      ],
      [
        'other line endings',
        { 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\r\n' },
        'edited-migration',
      ],
      [
        'a deleted one',
        { 'migrations/0001_a.sql': null, 'migrations/0002_b.sql': 'SELECT 1;' },
        'deleted-migration',
      ],
      ['one below', { 'migrations/0000_b.sql': 'SELECT 1;\n' }, 'out-of-order'],
      ['one of the same version', { 'migrations/1_b.sql': 'SELECT 1;\n' }, 'duplicate-version'],
      ['one without a version', { 'migrations/b.sql': 'SELECT 1;\n' }, 'bad-name'],
      ['one that is no SQL', { 'migrations/0002_b.sql': '\nSELEC 1;\n' }, 'syntax-error'],
      [
        'one that commits',
        { 'migrations/0002_b.sql': 'SELECT 1;\nCOMMIT;\n' },
        'refused-migration',
      ],
    ])('%s is found', async (_, files, rule) => {
      const step = await judged((made) => made.commit(files));
      expect(JSON.parse(step.outputs['warnings'] ?? '')).toEqual([rule]);
      expect(step.exitCode).toBe(1);
      expect(step.annotations[0]?.title).toBe(rule);
    });

    test('a new one is fine', async () => {
      const step = await judged((made) => made.commit({ 'migrations/0002_b.sql': 'SELECT 1;\n' }));
      expect(step.outputs['reason']).toBe('check-passed');
      expect(step.summary).toContain('2 migrations, 1 of them changed here');
    });

    test('what is wrong in a file that it does not touch is not its own', async () => {
      const made = newRepository({ ...first, 'migrations/0002_b.sql': 'SELEC 1;\n' });
      const base = made.git('rev-parse', 'HEAD');
      made.commit({ 'migrations/0003_c.sql': 'SELECT 1;\n' });
      expect((await check(made.folder, pullRequest(base))).outputs['reason']).toBe('check-passed');
      // Without a pull request everything is looked into.
      expect((await check(made.folder)).outputs['warnings']).toBe('["syntax-error"]');
    });

    test('a folder that a use names is judged as well, each once', async () => {
      const step = await judged((made) => {
        const use = PROD.replace('db-role: prod', 'db-role: staging').trimEnd();
        made.commit({
          '.github/workflows/a.yml': `${use}\n          migrations: db\n`,
          'db/x.sql': 'SELECT 1;\n',
          'migrations/y.sql': 'SELECT 1;\n',
        });
      });
      expect(step.summary).toContain('`db/x.sql`');
      expect(step.summary).toContain('`migrations/y.sql`');
    });

    test('a folder that was asked for and is not there is an error', async () => {
      const step = await judged(() => undefined, { migrations: 'nowhere' });
      expect(step.log).toContain('folder-unreadable');
      expect(step.exitCode).toBe(1);
    });

    test('an error outside of what it changes fails it too, told together', async () => {
      const made = newRepository({ '.github/workflows/nightly.yml': FORGOTTEN });
      const base = made.git('rev-parse', 'HEAD');
      made.commit({ 'a.txt': 'x' });
      const step = await check(made.folder, pullRequest(base));
      expect(step.exitCode).toBe(1);
      expect(step.annotations).toHaveLength(1);
      expect(step.annotations[0]?.message).toContain(
        'ungoverned-migration at .github/workflows/nightly.yml:6',
      );
      expect(step.summary).toContain('(not changed here)');
    });

    test('a merge by GitHub is compared with what it was merged into', async () => {
      const made = newRepository(first);
      const old = made.git('rev-parse', 'HEAD');
      made.git('checkout', '--quiet', '-b', 'change');
      made.commit({ 'migrations/0003_c.sql': 'SELECT 1;\n' });
      made.git('checkout', '--quiet', 'main');
      // Merged meanwhile, by somebody else.
      made.commit({ 'migrations/0002_b.sql': 'SELEC 1;\n' });
      made.git('checkout', '--quiet', '--detach');
      made.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
      const step = await check(made.folder, pullRequest(old, { GITHUB_REF: 'refs/pull/7/merge' }));
      expect(step.outputs['reason']).toBe('check-passed');
    });

    test('without history and without a token it says what it could not judge', async () => {
      const made = newRepository(first);
      const base = made.git('rev-parse', 'HEAD');
      made.commit({ 'migrations/0001_a.sql': 'SELECT 2;\n' });
      const step = await check(shallowCopy(made).folder, pullRequest(base));
      expect(step.exitCode).toBe(0);
      expect(step.summary).toContain('fetch-depth: 0');
    });
  });

  describe('GitHub is asked', () => {
    let github: Github;
    afterEach(async () => await github.close());

    const token = () => ({
      'INPUT_GITHUB-TOKEN': 'ghs_0123456789abcdef',
      GITHUB_API_URL: github.url,
    });
    const SILENT = {
      'issues/list-comments': () => ok([]),
      'issues/create-comment': ({ body }: { body: unknown }) => ({
        status: 201,
        body: comment(1, String(Reflect.get(Object(body), 'body'))),
      }),
    };

    test('what a shallow checkout cannot tell: the merge base', async () => {
      const made = newRepository({
        'migrations/0001_a.sql': 'SELECT 1;\n',
        'migrations/0002_b.sql': 'SELECT 1;\n',
      });
      const base = made.git('rev-parse', 'HEAD');
      const blobs = made.git('ls-tree', 'HEAD', 'migrations/').split('\n');
      const head = made.commit({ 'migrations/0001_a.sql': 'SELECT 2;\n' });
      github = await startGithub({
        ...SILENT,
        'repos/compare-commits-with-basehead': () => ok(comparison(base, head)),
        'git/get-tree': () =>
          ok({
            ...{ sha: base, url: 'https://x.example/', truncated: false },
            tree: blobs.map((line) => {
              const [, sha, path] = /blob (\w+)\t(.*)/.exec(line) ?? [];
              return {
                path,
                mode: '100644',
                type: 'blob',
                sha,
                size: 1,
                url: 'https://x.example/',
              };
            }),
          }),
        'git/get-blob': ({ params }) => {
          const sha = String(params['file_sha']);
          const content = Buffer.from('SELECT 1;\n').toString('base64');
          return ok({
            content,
            encoding: 'base64',
            url: 'https://x.example/',
            sha,
            size: 10,
            node_id: 'x',
          });
        },
      });
      const env = { ...token(), GITHUB_SHA: head };
      const step = await check(shallowCopy(made).folder, pullRequest(base, env));
      expect(step.outputs['warnings']).toBe('["edited-migration"]');
      expect(step.annotations[0]).toMatchObject({ file: 'migrations/0001_a.sql', line: 1 });
      expect(github.asked.filter(({ operation }) => operation === 'git/get-blob')).toHaveLength(1);
    });

    test('whether an environment exists and protects', async () => {
      github = await startGithub({
        ...SILENT,
        'repos/get-environment': () => refused(404, 'Not Found'),
        'repos/get-all-environments': () =>
          ok({ total_count: 1, environments: [environment('productoin')] }),
      });
      const { folder } = newRepository({ '.github/workflows/a.yml': PROD });
      const step = await check(folder, { env: token() });
      expect(step.outputs['warnings']).toBe('["environment-missing"]');
      expect(step.log).toContain('Did you mean `productoin`?');
    });

    test('for a comment, that is made once and updated after', async () => {
      const made = newRepository({ 'a.txt': 'x' });
      const base = made.git('rev-parse', 'HEAD');
      made.commit({ '.github/workflows/nightly.yml': FORGOTTEN });
      let body = '';
      github = await startGithub({
        'users/get-authenticated': () => refused(403, 'Resource not accessible by integration'),
        'issues/list-comments': () => ok(body === '' ? [] : [comment(5, body)]),
        'issues/create-comment': (asked) => {
          body = String(Reflect.get(Object(asked.body), 'body'));
          return { status: 201, body: comment(5, body) };
        },
        'issues/update-comment': (asked) =>
          ok(comment(5, String(Reflect.get(Object(asked.body), 'body')))),
      });
      await check(made.folder, pullRequest(base, token()));
      expect(body).toMatch(/^<!-- governed-migrations: default -->\n## ❌ Check failed: 1 error\n/);
      expect(body).toContain('`ungoverned-migration`');
      made.commit({ '.github/workflows/nightly.yml': null });
      const step = await check(made.folder, pullRequest(base, token()));
      expect(step.exitCode).toBe(0);
      const writes = github.asked.filter(({ operation }) => /create|update/.test(operation));
      expect(writes.map(({ operation }) => operation)).toEqual([
        'issues/create-comment',
        'issues/update-comment',
      ]);
    });

    test('and where it may not write, or no comment is wished for, the check goes on', async () => {
      const made = newRepository({ 'a.txt': 'x' });
      const base = made.git('rev-parse', 'HEAD');
      made.commit({ 'b.txt': 'x' });
      github = await startGithub({
        'issues/list-comments': () => ok([]),
        'issues/create-comment': () => refused(403, 'Resource not accessible by integration'),
      });
      const fork = await check(made.folder, pullRequest(base, token()));
      expect(fork.exitCode).toBe(0);
      expect(fork.summary).toContain('pull-requests: write');
      const before = github.asked.length;
      await check(made.folder, { ...pullRequest(base, token()), with: { comment: 'false' } });
      expect(github.asked).toHaveLength(before);
    });

    test('and what it does not answer is told, and no error', async () => {
      github = await startGithub({ 'repos/get-environment': () => refused(503, 'no') });
      const { folder } = newRepository({ '.github/workflows/a.yml': PROD });
      const step = await check(folder, { env: token() });
      expect(step.exitCode).toBe(0);
      expect(step.summary).toContain('unreachable');
    });
  });

  test('findings are written for code scanning, with their suppressions', async () => {
    const { folder } = newRepository({
      '.github/workflows/nightly.yml': `${FORGOTTEN}      - run: alembic stamp head # governed: allow ungoverned-migration because of a test\n`,
    });
    const step = await check(folder, { with: { 'sarif-file': 'out/check.sarif' } });
    expect(step.exitCode).toBe(1);
    const { runs } = JSON.parse(readFileSync(join(folder, 'out/check.sarif'), 'utf8'));
    expect(runs[0].results).toMatchObject([
      {
        ruleId: 'ungoverned-migration',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: '.github/workflows/nightly.yml' },
              region: { startLine: 6 },
            },
          },
        ],
      },
      {
        ruleId: 'ungoverned-migration',
        suppressions: [{ kind: 'inSource', justification: 'of a test' }],
      },
    ]);
    const outside = await check(folder, { with: { 'sarif-file': '../x.sarif' } });
    expect(outside.log).toContain('file-unwritable');
  });
});

/** What GitHub says of two commits, of which the second changes one file. */
function comparison(base: string, head: string) {
  const link = 'https://x.example/';
  const commit = (sha: string) => ({
    ...{
      url: link,
      sha,
      node_id: 'x',
      html_url: link,
      comments_url: link,
      author: null,
      committer: null,
      parents: [],
    },
    commit: {
      ...{ url: link, author: null, committer: null, message: 'x', comment_count: 0 },
      tree: { sha, url: link },
    },
  });
  return {
    ...{ url: link, html_url: link, permalink_url: link, diff_url: link, patch_url: link },
    ...{ base_commit: commit(base), merge_base_commit: commit(base), status: 'ahead' },
    ...{ ahead_by: 1, behind_by: 0, total_commits: 1, commits: [commit(head)] },
    files: [
      {
        ...{ sha: head, filename: 'migrations/0001_a.sql', status: 'modified', additions: 1 },
        ...{ deletions: 1, changes: 2, blob_url: link, raw_url: link, contents_url: link },
        patch: '@@ -1 +1 @@\n-SELECT 1;\n+SELECT 2;',
      },
    ],
  };
}
