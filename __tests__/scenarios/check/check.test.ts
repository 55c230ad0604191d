import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, type Step, workspace } from '../../support/action';
import { comment, environment, ok } from '../../support/github/answers';
import { type Github, refused, startGithub } from '../../support/github/server';
import { withGit } from '../../support/limits';
import { rehearsalServer } from '../../support/postgres';
import { newRepository, type Repository, shallowCopy } from '../../support/repository';

const UNGOVERNED_WORKFLOW = `on: push
jobs:
  nightly:
    runs-on: ubuntu-latest
    steps:
      - run: alembic upgrade head
`;
const PROD_WORKFLOW = `on: push
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

/** Runs `check`. Rehearsals run on the test server, which starts faster than the embedded Postgres. */
function runCheck(folder: string, step: Step = {}) {
  const env = { 'INPUT_GITHUB-TOKEN': '', ...step.env };
  const inputs = { mode: 'check', 'rehearsal-url': rehearsalServer(), ...step.with };
  return runAction({ ...step, workspace: folder, with: inputs, env });
}

/** Returns a step for a pull request from a commit to the checkout. */
function pullRequestStep(base: string, env: Step['env'] = {}): Step {
  const payload = { pull_request: { number: 7, base: { sha: base, ref: 'main' } } };
  return { event: { name: 'pull_request', payload }, env };
}

test('check: reads every file of a folder without a Git repository', async () => {
  const folder = workspace({ '.github/workflows/nightly.yml': UNGOVERNED_WORKFLOW });
  expect((await runCheck(folder)).outputs['reason']).toBe('check-failed');
});

withGit(() => {
  test('check: passes without findings, and its decision is blocked', async () => {
    const step = await runCheck(newRepository({ 'a.txt': 'x' }).folder);
    expect(step.exitCode).toBe(0);
    expect(step.outputs).toMatchObject({
      decision: 'blocked',
      reason: 'check-passed',
      warnings: '[]',
    });
    expect(step.annotations).toEqual([]);
    expect(step.summary).toContain('✅ Check passed');
  });

  test('ungoverned-migration: fails the step and annotates the line of the command', async () => {
    const { folder } = newRepository({ '.github/workflows/nightly.yml': UNGOVERNED_WORKFLOW });
    const step = await runCheck(folder);
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({
      reason: 'check-failed',
      warnings: '["ungoverned-migration"]',
    });
    expect(step.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        title: 'ungoverned-migration',
        file: '.github/workflows/nightly.yml',
        line: 6,
      }),
    ]);
    expect(step.summary).toMatch(/\[line 6\]\(https:.*\/blob\/.*\/nightly\.yml#L6\)/);
    expect(step.summary).toContain('1 workflow; 1 step migrates: 1 ungoverned.');
  });

  test('check: ignores files that are not committed', async () => {
    const { folder } = newRepository({ 'a.txt': 'x' });
    writeFileSync(join(folder, 'x.env'), 'DB_ROLE=prod\nCONFIRM_PROD_MIGRATIONS=true\n');
    expect((await runCheck(folder)).outputs['reason']).toBe('check-passed');
  });

  test('a comment suppresses a finding only with a reason, which the summary lists', async () => {
    const withComment = (text: string) =>
      newRepository({
        '.github/workflows/nightly.yml': UNGOVERNED_WORKFLOW.replace(
          '      - run',
          `      # ${text}\n      - run`,
        ),
      }).folder;
    const good = await runCheck(
      withComment('governed: allow ungoverned-migration because it is thrown away'),
    );
    expect(good.exitCode).toBe(0);
    expect(good.summary).toContain('it is thrown away');
    const bad = await runCheck(withComment('governed: allow ungoverned-migration'));
    expect(bad.exitCode).toBe(1);
    expect(bad.log).toContain('has no effect without a reason');
  });

  test('the summary lists the decision for every use of the action', async () => {
    const uses = PROD_WORKFLOW.replace('db-role: prod', 'db-role: ${{ vars.DB_ROLE }}');
    const { folder } = newRepository({
      '.github/workflows/a.yml': uses,
      '.env.staging': 'DB_ROLE=staging\n',
    });
    const { summary } = await runCheck(folder);
    expect(summary).toContain('What would happen');
    expect(summary).toContain('migrate: decided at run time by `vars.DB_ROLE`');
    expect(summary).toContain('applies to every process that loads this file');
  });

  test('check: does not connect to the target and does not read the role', async () => {
    const { folder } = newRepository({ 'a.txt': 'x' });
    const env = {
      DATABASE_URL: 'postgresql://u:hunter2hunter2@127.0.0.1:1/x',
      DB_ROLE: 'nonsense',
    };
    const step = await runCheck(folder, { env });
    expect(step.exitCode).toBe(0);
    expect(step.log).not.toContain('hunter2hunter2');
  });

  describe('the migrations of a pull request', () => {
    const first = { 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\n' };

    async function checkChange(change: (repo: Repository) => void, inputs: Step['with'] = {}) {
      const repo = newRepository(first);
      const base = repo.git('rev-parse', 'HEAD');
      change(repo);
      return await runCheck(repo.folder, { ...pullRequestStep(base), with: inputs });
    }

    test.each([
      [
        'an edited migration',
        { 'migrations/0001_a.sql': 'CREATE TABLE b (id int);\n' },
        'edited-migration',
      ],
      [
        'other line endings',
        { 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\r\n' },
        'edited-migration',
      ],
      [
        'a deleted migration',
        { 'migrations/0001_a.sql': null, 'migrations/0002_b.sql': 'SELECT 1;' },
        'deleted-migration',
      ],
      ['a lower version', { 'migrations/0000_b.sql': 'SELECT 1;\n' }, 'out-of-order'],
      ['a duplicate version', { 'migrations/1_b.sql': 'SELECT 1;\n' }, 'duplicate-version'],
      ['a file without a version', { 'migrations/b.sql': 'SELECT 1;\n' }, 'bad-name'],
      ['invalid SQL', { 'migrations/0002_b.sql': '\nSELEC 1;\n' }, 'syntax-error'],
      [
        'a file with COMMIT',
        { 'migrations/0002_b.sql': 'SELECT 1;\nCOMMIT;\n' },
        'refused-migration',
      ],
    ])('reports %s', async (_, files, rule) => {
      const step = await checkChange((repo) => repo.commit(files));
      expect(JSON.parse(step.outputs['warnings'] ?? '')).toEqual([rule]);
      expect(step.exitCode).toBe(1);
      expect(step.annotations[0]?.title).toBe(rule);
    });

    test('passes if a migration is added', async () => {
      const step = await checkChange((repo) =>
        repo.commit({ 'migrations/0002_b.sql': 'SELECT 1;\n' }),
      );
      expect(step.outputs['reason']).toBe('check-passed');
      expect(step.summary).toContain('2 migrations, 1 of them changed');
    });

    test('ignores problems of files that the pull request does not change', async () => {
      const repo = newRepository({ ...first, 'migrations/0002_b.sql': 'SELEC 1;\n' });
      const base = repo.git('rev-parse', 'HEAD');
      repo.commit({ 'migrations/0003_c.sql': 'SELECT 1;\n' });
      expect((await runCheck(repo.folder, pullRequestStep(base))).outputs['reason']).toBe(
        'check-passed',
      );
      // Without a base, all files are parsed.
      expect((await runCheck(repo.folder)).outputs['warnings']).toBe(
        '["syntax-error","base-unknown"]',
      );
    });

    describe('a folder that an older file makes unreadable', () => {
      const stray = { ...first, 'migrations/seed.sql': 'SELECT 1;\n' };
      const drop = { 'migrations/0002_b.sql': 'DROP TABLE a;\n' };

      async function checkAddition(files: Readonly<Record<string, string>>, added: typeof files) {
        const repo = newRepository(files);
        const base = repo.git('rev-parse', 'HEAD');
        repo.commit(added);
        const step = await runCheck(repo.folder, pullRequestStep(base));
        return { step, warnings: JSON.parse(step.outputs['warnings'] ?? '') };
      }

      test('is an error if a use of the action names it', async () => {
        const use = PROD_WORKFLOW.replace('db-role: prod', 'db-role: staging');
        const { step, warnings } = await checkAddition(
          { ...stray, '.github/workflows/a.yml': use },
          { 'a.txt': 'x' },
        );
        expect(warnings).toContain('bad-name');
        expect(step.exitCode).toBe(1);
      });

      test('is a warning if nothing names it and a file in it changes', async () => {
        const { step, warnings } = await checkAddition(stray, drop);
        expect(warnings).toEqual(['folder-unread']);
        expect(step.exitCode).toBe(0);
      });

      test('is a note if nothing names it and no file in it changes', async () => {
        const { step, warnings } = await checkAddition(stray, { 'a.txt': 'x' });
        expect(warnings).toEqual([]);
        expect(step.summary).toMatch(
          /Not judged: 1 \(the folder `migrations` is named by no use of the action/,
        );
      });
    });

    describe('in the default folder, with the names of two tools', () => {
      const foreign = {
        'migrations/201701010000_a.up.sql': 'CREATE TABLE a (id int);\n',
        'migrations/201801010000_b.sql': 'CREATE TABLE b (id int);\n',
      };
      const checkForeign = async (files: Record<string, string>, inputs: Step['with'] = {}) => {
        const repo = newRepository(foreign);
        const base = repo.git('rev-parse', 'HEAD');
        repo.commit(files);
        return await runCheck(repo.folder, { ...pullRequestStep(base), with: inputs });
      };

      test('are not judged if no one names the folder and nothing in it changes', async () => {
        const step = await checkForeign({ 'a.txt': 'x' });
        expect(step.outputs['warnings']).toBe('[]');
        expect(step.summary).toMatch(
          /Not judged: 1 \(the folder `migrations` is named by no use of the action/,
        );
      });

      test('are a warning if the pull request changes a file of the folder', async () => {
        const step = await checkForeign({ 'migrations/201901010000_c.sql': 'SELECT 1;\n' });
        expect(step.outputs['warnings']).toBe('["refused-migration"]');
        expect(step.exitCode).toBe(0);
      });

      test('are an error if a use of the action names the folder', async () => {
        const use = PROD_WORKFLOW.replace('db-role: prod', 'db-role: staging');
        const step = await checkForeign({ '.github/workflows/a.yml': use });
        expect(step.outputs['warnings']).toContain('refused-migration');
        expect(step.exitCode).toBe(1);
      });

      test('are an error if an input names the folder', async () => {
        const step = await checkForeign({ 'a.txt': 'x' }, { migrations: './migrations' });
        expect(step.exitCode).toBe(1);
      });
    });

    test('also checks the folder of each use of the action', async () => {
      const step = await checkChange((repo) => {
        const use = PROD_WORKFLOW.replace('db-role: prod', 'db-role: staging').trimEnd();
        repo.commit({
          '.github/workflows/a.yml': `${use}\n          migrations: db\n`,
          'db/x.sql': 'SELECT 1;\n',
          'migrations/y.sql': 'SELECT 1;\n',
        });
      });
      expect(step.summary).toContain('`db/x.sql`');
      expect(step.summary).toContain('`migrations/y.sql`');
    });

    test('reports folder-unreadable if the folder of the input does not exist', async () => {
      const step = await checkChange(() => undefined, { migrations: 'nowhere' });
      expect(step.log).toContain('folder-unreadable');
      expect(step.exitCode).toBe(1);
    });

    test('reports errors outside of the change in one annotation and fails', async () => {
      const repo = newRepository({ '.github/workflows/nightly.yml': UNGOVERNED_WORKFLOW });
      const base = repo.git('rev-parse', 'HEAD');
      repo.commit({ 'a.txt': 'x' });
      const step = await runCheck(repo.folder, pullRequestStep(base));
      expect(step.exitCode).toBe(1);
      expect(step.annotations).toHaveLength(1);
      expect(step.annotations[0]?.message).toContain(
        'ungoverned-migration at .github/workflows/nightly.yml:6',
      );
      expect(step.summary).toContain('Already there, not changed here: 1 error');
    });

    test('compares a merge commit of GitHub with its first parent', async () => {
      const repo = newRepository(first);
      const old = repo.git('rev-parse', 'HEAD');
      repo.git('checkout', '--quiet', '-b', 'change');
      repo.commit({ 'migrations/0003_c.sql': 'SELECT 1;\n' });
      repo.git('checkout', '--quiet', 'main');
      // Another pull request is merged meanwhile.
      repo.commit({ 'migrations/0002_b.sql': 'SELEC 1;\n' });
      repo.git('checkout', '--quiet', '--detach');
      repo.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
      const step = await runCheck(
        repo.folder,
        pullRequestStep(old, { GITHUB_REF: 'refs/pull/7/merge' }),
      );
      expect(step.outputs['reason']).toBe('check-passed');
    });

    test('base-unknown: without history and token, warns that nothing was compared', async () => {
      const repo = newRepository(first);
      const base = repo.git('rev-parse', 'HEAD');
      repo.commit({ 'migrations/0001_a.sql': 'SELECT 2;\n' });
      const step = await runCheck(shallowCopy(repo).folder, pullRequestStep(base));
      expect(step.exitCode).toBe(0);
      expect(step.outputs['warnings']).toBe('["base-unknown"]');
      expect(step.summary).toContain('fetch-depth: 0');
    });
  });

  describe('requests to the GitHub API', () => {
    let github: Github;
    afterEach(async () => await github.close());

    const token = () => ({
      'INPUT_GITHUB-TOKEN': 'ghs_0123456789abcdef',
      GITHUB_API_URL: github.url,
    });
    const NO_COMMENTS = {
      'issues/list-comments': () => ok([]),
      'issues/create-comment': ({ body }: { body: unknown }) => ({
        status: 201,
        body: comment(1, String(Reflect.get(Object(body), 'body'))),
      }),
    };

    test('fetches the merge base for a shallow checkout', async () => {
      const repo = newRepository({
        'migrations/0001_a.sql': 'SELECT 1;\n',
        'migrations/0002_b.sql': 'SELECT 1;\n',
      });
      const base = repo.git('rev-parse', 'HEAD');
      const blobs = repo.git('ls-tree', 'HEAD', 'migrations/').split('\n');
      const head = repo.commit({ 'migrations/0001_a.sql': 'SELECT 2;\n' });
      github = await startGithub({
        ...NO_COMMENTS,
        'repos/compare-commits-with-basehead': () => ok(createComparison(base, head)),
        'git/get-tree': () =>
          ok({
            sha: base,
            url: 'https://x.example/',
            truncated: false,
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
      const step = await runCheck(shallowCopy(repo).folder, pullRequestStep(base, env));
      expect(step.outputs['warnings']).toBe('["edited-migration"]');
      expect(step.annotations[0]).toMatchObject({ file: 'migrations/0001_a.sql', line: 1 });
      expect(github.asked.filter(({ operation }) => operation === 'git/get-blob')).toHaveLength(1);
    });

    test('fetches whether an environment exists', async () => {
      github = await startGithub({
        ...NO_COMMENTS,
        'repos/get-environment': () => refused(404, 'Not Found'),
        'repos/get-all-environments': () =>
          ok({ total_count: 1, environments: [environment('productoin')] }),
      });
      const { folder } = newRepository({ '.github/workflows/a.yml': PROD_WORKFLOW });
      const step = await runCheck(folder, { env: token() });
      expect(step.outputs['warnings']).toBe('["environment-missing"]');
      expect(step.log).toContain('Did you mean `productoin`?');
    });

    test('creates one comment and updates it later', async () => {
      const repo = newRepository({ 'a.txt': 'x' });
      const base = repo.git('rev-parse', 'HEAD');
      repo.commit({ '.github/workflows/nightly.yml': UNGOVERNED_WORKFLOW });
      let body = '';
      github = await startGithub({
        'users/get-authenticated': () => refused(403, 'Resource not accessible by integration'),
        'issues/list-comments': () => ok(body === '' ? [] : [comment(5, body)]),
        'issues/create-comment': (request) => {
          body = String(Reflect.get(Object(request.body), 'body'));
          return { status: 201, body: comment(5, body) };
        },
        'issues/update-comment': (request) =>
          ok(comment(5, String(Reflect.get(Object(request.body), 'body')))),
      });
      await runCheck(repo.folder, pullRequestStep(base, token()));
      expect(body).toMatch(/^<!-- governed-migrations: default -->\n## ❌ Check failed: 1 error\n/);
      expect(body).toContain('`ungoverned-migration`');
      repo.commit({ '.github/workflows/nightly.yml': null });
      const step = await runCheck(repo.folder, pullRequestStep(base, token()));
      expect(step.exitCode).toBe(0);
      const writes = github.asked.filter(({ operation }) => /create|update/.test(operation));
      expect(writes.map(({ operation }) => operation)).toEqual([
        'issues/create-comment',
        'issues/update-comment',
      ]);
    });

    describe('a pull request that does not concern migrations', () => {
      const checkReadme = async (existing: string) => {
        const repo = newRepository({ 'a.txt': 'x', 'migrations/0001_a.sql': 'SELECT 1;\n' });
        const base = repo.git('rev-parse', 'HEAD');
        repo.commit({ 'README.md': 'x' });
        github = await startGithub({
          ...NO_COMMENTS,
          'users/get-authenticated': () => refused(403, 'Resource not accessible by integration'),
          'issues/list-comments': () => ok(existing === '' ? [] : [comment(5, existing)]),
          'issues/update-comment': () => ok(comment(5, 'x')),
        });
        await runCheck(repo.folder, pullRequestStep(base, token()));
        return github.asked.map(({ operation }) => operation);
      };

      test('gets no new comment', async () => {
        expect(await checkReadme('')).toEqual(['issues/list-comments']);
      });

      test('has its comment updated', async () => {
        const marker = '<!-- governed-migrations: default -->';
        expect(await checkReadme(`${marker}\nold`)).toContain('issues/update-comment');
      });
    });

    test('passes without a comment if it may not write one, or `comment` is false', async () => {
      const repo = newRepository({ 'a.txt': 'x' });
      const base = repo.git('rev-parse', 'HEAD');
      repo.commit({ '.github/workflows/a.yml': 'on: push\njobs: {}\n' });
      github = await startGithub({
        'issues/list-comments': () => ok([]),
        'issues/create-comment': () => refused(403, 'Resource not accessible by integration'),
      });
      const fork = await runCheck(repo.folder, pullRequestStep(base, token()));
      expect(fork.exitCode).toBe(0);
      expect(fork.summary).toContain('pull-requests: write');
      const before = github.asked.length;
      await runCheck(repo.folder, {
        ...pullRequestStep(base, token()),
        with: { comment: 'false' },
      });
      expect(github.asked).toHaveLength(before);
    });

    test('reports a failed request in the summary, not as an error', async () => {
      github = await startGithub({ 'repos/get-environment': () => refused(503, 'no') });
      const { folder } = newRepository({ '.github/workflows/a.yml': PROD_WORKFLOW });
      const step = await runCheck(folder, { env: token() });
      expect(step.exitCode).toBe(0);
      expect(step.summary).toContain('unreachable');
    });
  });

  test('a finding with an annotation is not logged again', async () => {
    const { folder } = newRepository({ '.github/workflows/nightly.yml': UNGOVERNED_WORKFLOW });
    const { log } = await runCheck(folder);
    expect(log.match(/migrates a database/g)).toHaveLength(1);
  });

  test('a password of a URL is not quoted', async () => {
    const workflow = UNGOVERNED_WORKFLOW.replace(
      'alembic upgrade head',
      'psql postgresql://app:hunter2hunter2@db.acme.example.org/app -f migrations/1.sql',
    );
    const { folder } = newRepository({ '.github/workflows/nightly.yml': workflow });
    const step = await runCheck(folder);
    expect(step.summary).toContain('postgresql://…@db.acme.example.org/app');
    expect(`${step.summary}${step.log}`).not.toContain('hunter2hunter2');
  });

  test('sarif-file: contains the findings and their suppressions', async () => {
    const { folder } = newRepository({
      '.github/workflows/nightly.yml': `${UNGOVERNED_WORKFLOW}      - run: alembic stamp head # governed: allow ungoverned-migration because of a test\n`,
    });
    const step = await runCheck(folder, { with: { 'sarif-file': 'out/check.sarif' } });
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
    const outside = await runCheck(folder, { with: { 'sarif-file': '../x.sarif' } });
    expect(outside.log).toContain('file-unwritable');
  });
});

/** GitHub's comparison of two commits. The second changes one file. */
function createComparison(base: string, head: string) {
  const link = 'https://x.example/';
  const commit = (sha: string) => ({
    url: link,
    sha,
    node_id: 'x',
    html_url: link,
    comments_url: link,
    author: null,
    committer: null,
    parents: [],
    commit: {
      url: link,
      author: null,
      committer: null,
      message: 'x',
      comment_count: 0,
      tree: { sha, url: link },
    },
  });
  return {
    url: link,
    html_url: link,
    permalink_url: link,
    diff_url: link,
    patch_url: link,
    base_commit: commit(base),
    merge_base_commit: commit(base),
    status: 'ahead',
    ahead_by: 1,
    behind_by: 0,
    total_commits: 1,
    commits: [commit(head)],
    files: [
      {
        sha: head,
        filename: 'migrations/0001_a.sql',
        status: 'modified',
        additions: 1,
        deletions: 1,
        changes: 2,
        blob_url: link,
        raw_url: link,
        contents_url: link,
        patch: '@@ -1 +1 @@\n-SELECT 1;\n+SELECT 2;',
      },
    ],
  };
}
