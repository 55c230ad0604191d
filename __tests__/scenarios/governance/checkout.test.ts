import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkOut, RUN_COMMIT, runAction, temporaryFolder, workspace } from '../../support/action';
import { comparison, contentFile, directory, ok } from '../../support/github/answers';
import { type Answers, refused } from '../../support/github/server';
import { withGit } from '../../support/limits';
import { newRepository } from '../../support/repository';
import { expectBlocked, type Governed, governed, POLICY_PATH } from './support';

/*
 * A workflow of `main` can check out any commit. Its policy is that of the default branch, unless the
 * commit of the run is checked out. A policy that is not in the workspace is not taken for none.
 */

const OTHER = 'beefbeefbeefbeefbeefbeefbeefbeefbeefbeef';
const STRICT = { events: ['workflow_dispatch'] };

const allowed = ({ outputs }: Governed) => outputs['decision'];
const operations = ({ askedGithub }: Governed) => askedGithub.map(({ operation }) => operation);
const warnings = ({ outputs }: Governed): unknown => JSON.parse(outputs['warnings'] ?? '');

/** The answers for a default branch with this policy, or without a policy. */
function defaultBranch(prod?: object): Answers {
  return {
    'repos/get-content': ({ params }) => {
      if (params['path'] !== POLICY_PATH) return ok(directory());
      if (prod === undefined) return refused(404, 'Not Found');
      return ok(contentFile(POLICY_PATH, stringify({ version: 1, roles: { prod } })));
    },
  };
}

const compared = (status: Parameters<typeof comparison>[0], prod?: object): Answers => ({
  ...defaultBranch(prod),
  'repos/compare-commits-with-basehead': () => ok(comparison(status)),
});

describe('at another commit than that of the run', () => {
  const at = { checkout: OTHER };

  test('the policy of the default branch applies, whether the branch deleted it or loosened it', async () => {
    const answers = defaultBranch(STRICT);
    for (const prod of [undefined, { events: ['push'] }]) {
      const run = await governed({ ...at, answers, ...(prod && { prod }) });
      expectBlocked(run, 'policy:events', 'of the default branch');
    }
    const loose = await governed({ ...at, answers: defaultBranch({ events: ['push'] }) });
    expect([allowed(loose), warnings(loose)]).toEqual(['allowed', []]);
  });

  test('blocks if GitHub does not return this policy', async () => {
    const step = { with: { 'github-token': '' } };
    const words = ['beefbeefbeef', 'GITHUB_SHA'];
    expectBlocked(await governed({ ...at, step }), 'policy-unavailable', ...words, 'github-token');
    const answers = { 'repos/get-content': () => refused(503, 'no') };
    expectBlocked(await governed({ ...at, answers }), 'policy-unavailable', ...words);
  });

  test.each(['identical', 'behind'] as const)(
    '`branches` allows a commit that is %s',
    async (status) => {
      const run = await governed({
        ...at,
        prod: { branches: ['main'] },
        answers: compared(status),
      });
      expect(allowed(run)).toBe('allowed');
      expect(run.summary).toContain('`main`, and it contains beefbeefbeef');
      const asked = run.askedGithub.filter(({ operation }) => operation.includes('compare'));
      // A tag can have the name of the branch, so the full name is compared.
      expect(asked.map(({ params }) => params['basehead'])).toEqual([`refs/heads/main...${OTHER}`]);
    },
  );

  test.each(['ahead', 'diverged'] as const)(
    '`branches` blocks a commit that is %s',
    async (status) => {
      const run = await governed({
        ...at,
        prod: { branches: ['main'] },
        answers: compared(status),
      });
      expectBlocked(run, 'policy:branches', '`main` does not contain beefbeefbeef');
    },
  );

  test('`branches` of the default branch blocks too', async () => {
    const run = await governed({ ...at, answers: compared('ahead', { branches: ['main'] }) });
    expectBlocked(run, 'policy:branches', 'of the default branch');
  });

  test.each<[string, number, string]>([
    ['that GitHub does not know', 404, 'Push it first'],
    ['that the token may not compare', 403, 'contents: read'],
    ['if GitHub does not answer', 503, 'unreachable'],
  ])('`branches` blocks a commit %s', async (_, status, words) => {
    const answers = {
      ...defaultBranch(),
      'repos/compare-commits-with-basehead': () => refused(status, 'no'),
    };
    const run = await governed({ ...at, prod: { branches: ['main'] }, answers });
    expectBlocked(run, 'policy:branches', words);
  });

  test('`approvals` asks for the author and the pull requests of this commit', async () => {
    const run = await governed({ ...at, prod: { approvals: 1 }, answers: defaultBranch() });
    expect(allowed(run)).toBe('allowed');
    const asked = run.askedGithub.flatMap(
      ({ params }) => params['ref'] ?? params['commit_sha'] ?? [],
    );
    expect(asked).toEqual([OTHER, OTHER]);
  });

  test('role staging without `branches` makes no request, with `branches` it does', async () => {
    const step = { with: { 'db-role': 'staging' } };
    expect(operations(await governed({ ...at, step }))).toEqual([]);
    const policy = { version: 1, roles: { staging: { branches: ['main'] } } };
    const run = await governed({ ...at, step, policy, answers: compared('diverged') });
    expectBlocked(run, 'policy:branches');
  });
});

describe('at the commit of the run', () => {
  test('starts no Git and makes no request without a policy', async () => {
    const folder = workspace({ 'migrations/0001_a.sql': 'SELECT 1;' });
    checkOut(folder);
    const path = temporaryFolder();
    const trace = join(path, 'started');
    writeFileSync(join(path, 'git'), `#!/bin/sh\ntouch ${trace}\n`);
    chmodSync(join(path, 'git'), 0o755);
    const step = await runAction({
      workspace: folder,
      // A request to this address would fail and be reported.
      env: { PATH: path, GITHUB_API_URL: 'http://127.0.0.1:9' },
      with: {
        mode: 'gate',
        'db-role': 'prod',
        'confirm-prod-migrations': 'true',
        'github-token': 'ghs_secret',
      },
    });
    expect(step.outputs).toMatchObject({ decision: 'allowed', warnings: '[]' });
    expect(existsSync(trace)).toBe(false);
  });

  test('`branches` makes no request', async () => {
    const run = await governed({ prod: { branches: ['main'] } });
    expect([allowed(run), operations(run)]).toEqual(['allowed', []]);
  });
});

describe('without a repository', () => {
  const none = { checkout: 'none' };

  test('the policy of the default branch applies', async () => {
    const run = await governed({ ...none, answers: defaultBranch(STRICT) });
    expectBlocked(run, 'policy:events', 'of the default branch');
  });

  test('a default branch without a policy is logged', async () => {
    const run = await governed({ ...none, answers: defaultBranch() });
    expect([allowed(run), warnings(run)]).toEqual(['allowed', ['checkout-unknown']]);
    expect(run.log).toContain(`The default branch has no policy file ${POLICY_PATH}.`);
  });

  test.each<[number, string]>([
    [403, 'contents: read'],
    [503, 'unreachable'],
  ])('blocks if GitHub answers with status %i', async (status, words) => {
    const answers = { 'repos/get-content': () => refused(status, 'no') };
    expectBlocked(await governed({ ...none, answers }), 'policy-unavailable', words);
  });

  test('without a token, the log, the summary and the evidence show that no policy was seen', async () => {
    let folder = '';
    const run = await governed({
      ...none,
      step: { with: { 'github-token': '', 'evidence-file': 'evidence.json' } },
      seeFolder: (path) => {
        folder = path;
      },
    });
    expect([allowed(run), warnings(run)]).toEqual([
      'allowed',
      ['checkout-unknown', 'policy-unseen'],
    ]);
    for (const text of [run.log, run.summary]) expect(text).toContain('not contain a policy file');
    const { predicate } = JSON.parse(readFileSync(join(folder, 'evidence.json'), 'utf8'));
    expect(predicate).toMatchObject({
      findings: [{ code: 'checkout-unknown' }, { code: 'policy-unseen' }],
      checkout: { commit: null, state: 'unknown' },
      run: { commit: RUN_COMMIT },
    });
  });

  test('`deny` blocks a checkout that is not known, and `branches` goes by the ref', async () => {
    const answers = defaultBranch();
    const denied = await governed({ ...none, answers, prod: { deny: ['checkout-unknown'] } });
    expectBlocked(denied, 'policy:deny', 'checkout-unknown');
    const run = await governed({ ...none, answers, prod: { branches: ['main'] } });
    expect(allowed(run)).toBe('allowed');
  });
});

describe('two checkouts', () => {
  const app = (commit: string) => (folder: string) => checkOut(join(folder, 'app'), commit);
  const step = { with: { mode: 'plan', 'database-url': 'embedded', 'working-directory': 'app' } };
  const files = { 'app/migrations/0001_a.sql': 'SELECT 1;' };

  test('the policy of another commit beside the files of the run is not enough', async () => {
    const loose = { checkout: OTHER, files, prod: {}, step, seeFolder: app(RUN_COMMIT) };
    const run = await governed({ ...loose, answers: defaultBranch(STRICT) });
    expect(run.summary).toMatch(/`events` .*unmet.*of the default branch/);
    expect(run.outputs['warnings']).not.toContain('checkout-unknown');
  });

  test('of the same commit make no request', async () => {
    const run = await governed({ files, prod: {}, step, seeFolder: app(RUN_COMMIT) });
    expect([allowed(run), operations(run)]).toEqual(['allowed', []]);
  });
});

describe('a policy that is not at the top of the workspace', () => {
  const policy = stringify({ version: 1, roles: { prod: STRICT } });

  test('of a checkout with a `path` applies', async () => {
    const run = await governed({
      checkout: 'none',
      files: { [`app/${POLICY_PATH}`]: policy },
      step: { with: { 'working-directory': 'app' } },
      seeFolder: (folder) => checkOut(join(folder, 'app')),
    });
    expectBlocked(run, 'policy:events', `app/${POLICY_PATH}`);
    expect(operations(run)).toEqual([]);
  });

  withGit(() => {
    test.each<[string, Record<string, string>, string]>([
      ['the default path', {}, POLICY_PATH],
      ['another path', { 'policy-file': 'ops/policy.yml' }, 'ops/policy.yml'],
    ])('and that a sparse checkout leaves out applies: %s', async (_, given, path) => {
      const { folder, git } = newRepository({ [path]: policy, 'db/a.sql': 'SELECT 1;' });
      git('sparse-checkout', 'set', 'db');
      expect(existsSync(join(folder, path))).toBe(false);
      const run = await runAction({
        workspace: folder,
        with: { mode: 'gate', 'db-role': 'prod', 'confirm-prod-migrations': 'true', ...given },
      });
      expectBlocked(run, 'policy:events', path);
    });

    test('a sparse checkout of a commit without a policy makes no request', async () => {
      const { folder, git } = newRepository({ 'db/a.sql': 'SELECT 1;', 'x/y': '' });
      git('sparse-checkout', 'set', 'db');
      const run = await governed({
        step: { workspace: folder, env: { GITHUB_SHA: git('rev-parse', 'HEAD') } },
      });
      expect([allowed(run), operations(run), warnings(run)]).toEqual(['allowed', [], []]);
    });
  });
});

withGit(() => {
  test('a submodule counts as its superproject, which must record its commit', async () => {
    const source = newRepository({ 'migrations/0001_a.sql': 'SELECT 1;' });
    const { folder, git, commit } = newRepository({ 'README.md': '' });
    git('-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', source.folder, 'db');
    const head = commit({});
    const gate = async () =>
      await runAction({
        workspace: folder,
        env: { GITHUB_SHA: head },
        with: {
          mode: 'gate',
          'db-role': 'prod',
          'confirm-prod-migrations': 'true',
          'working-directory': 'db',
        },
      });
    expect((await gate()).outputs).toMatchObject({ decision: 'allowed', warnings: '[]' });
    git('-C', 'db', 'commit', '--quiet', '--allow-empty', '--message=x');
    expectBlocked(await gate(), 'policy-unavailable');
  });
});
