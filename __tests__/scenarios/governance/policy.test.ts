import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runAction, type Step, workspace } from '../../support/action';
import { contentFile, directory, ok } from '../../support/github/answers';
import { type Answers, refused } from '../../support/github/server';
import { tableRows } from '../../support/property-runs';
import { expectBlocked, type Governed, governed, POLICY_PATH } from './support';

const allowed = ({ outputs }: Governed) => outputs['decision'];
const onBranch = (name: string, env: Step['env'] = {}): Step => ({
  env: { GITHUB_REF: `refs/heads/${name}`, GITHUB_REF_NAME: name, ...env },
});
const startedBy = (name: string): Step => ({ event: { name } });

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

describe('without a rule that needs GitHub', () => {
  test('requests nothing on the default branch', async () => {
    const run = await governed();
    expect(allowed(run)).toBe('allowed');
    expect([...run.askedGithub, ...run.askedIssuer]).toEqual([]);
    expect(run.summary).not.toContain('Policy');
  });

  test('requests nothing for role staging on another branch', async () => {
    const step = { ...onBranch('feature'), with: { 'db-role': 'staging' } };
    const run = await governed({ step });
    expect(allowed(run)).toBe('allowed');
    expect(run.askedGithub).toEqual([]);
  });

  test('requests nothing if the request is already blocked', async () => {
    const step = { ...onBranch('feature'), with: { 'confirm-prod-migrations': 'no' } };
    const run = await governed({ prod: { approvals: 1 }, step });
    expectBlocked(run, 'prod-unconfirmed');
    expect([...run.askedGithub, ...run.askedIssuer]).toEqual([]);
  });
});

describe('an invalid policy file', () => {
  test.each<[string, string, number | undefined, string]>(
    tableRows<[string, string, number | undefined, string]>([
      [
        'only exclusions',
        "version: 1\nroles:\n  prod:\n    branches: ['!dev']\n",
        4,
        'has only entries that exclude',
      ],
      ['an unknown key', 'version: 1\nroles:\n  prod:\n    aprovals: 1\n', 4, '`approvals`'],
      ['invalid YAML', 'version: 1\nroles: [\n', 3, 'Invalid YAML'],
      ['an empty file', '\n', undefined, 'must be a map with the keys'],
      ['another version', 'version: 2\nroles: {}\n', 1, 'version'],
    ]),
  )('blocks every mode as policy-invalid: %s', async (_, policy, line, words) => {
    for (const mode of ['gate', 'plan', 'migrate']) {
      const run = await governed({ policy, step: { with: { mode } } });
      expectBlocked(run, 'policy-invalid', words);
      const [annotation] = run.annotations;
      expect(annotation).toMatchObject({ file: POLICY_PATH });
      expect(annotation?.line).toBe(line);
    }
  });

  test('blocks if it is a symbolic link', async () => {
    const folder = workspace({ 'real.yml': 'version: 1\nroles: {}\n', '.github/x': '' });
    symlinkSync(join(folder, 'real.yml'), join(folder, POLICY_PATH));
    const step = await runAction({
      workspace: folder,
      with: { mode: 'gate', 'db-role': 'staging' },
    });
    expect(step.outputs['reason']).toBe('policy-invalid');
  });

  test('blocks if policy-file names it, and if that file does not exist', async () => {
    const files = { 'ops/policy.yml': 'version: 3\n' };
    const step = (file: string): Step => ({ with: { 'policy-file': file } });
    const elsewhere = await governed({ files, step: step('ops/policy.yml') });
    expectBlocked(elsewhere, 'policy-invalid', 'ops/policy.yml');
    expectBlocked(
      await governed({ files, step: step('ops/none.yml') }),
      'policy-invalid',
      'not exist',
    );
    expectBlocked(await governed({ files, step: step('../policy.yml/..') }), 'policy-invalid');
  });
});

describe('policy rules in gate: blocks one run and allows a similar one', () => {
  const HOST = 'postgresql://app:s3cret-pw@ep-prod-1.eu.acme.internal/shop?sslmode=verify-full';
  const url = (text: string, more: Record<string, string> = {}): Step => ({
    with: { 'database-url': text, ...more },
  });

  test('events', async () => {
    const prod = { events: ['push', 'workflow_dispatch'] };
    expect(allowed(await governed({ prod }))).toBe('allowed');
    const scheduled = await governed({ prod, step: startedBy('schedule') });
    expectBlocked(scheduled, 'policy:events', '`schedule`', POLICY_PATH);
  });

  test('branches', async () => {
    const prod = { branches: ['main', 'release/*'] };
    const answers = defaultBranch();
    expect(allowed(await governed({ prod }))).toBe('allowed');
    expect(allowed(await governed({ prod, answers, step: onBranch('release/1') }))).toBe('allowed');
    for (const branch of ['release/1/x', 'mainline', 'feature/main']) {
      expectBlocked(await governed({ prod, answers, step: onBranch(branch) }), 'policy:branches');
    }
    const tag = await governed({ prod, answers, step: { env: { GITHUB_REF: 'refs/tags/main' } } });
    expectBlocked(tag, 'policy:branches', 'refs/tags/main');
  });

  test('branches: uses the ref of the token if there is one', async () => {
    const prod = { branches: ['main'], environments: ['production'] };
    const token = { claims: { ref: 'refs/heads/feature' } };
    expectBlocked(await governed({ prod, token }), 'policy:branches', '`feature`');
  });

  test('targets: match the host without case, the database with case', async () => {
    const prod = { targets: ['ep-PROD-*.eu.acme.internal/shop'] };
    expect(allowed(await governed({ prod, step: url(HOST) }))).toBe('allowed');
    expect(allowed(await governed({ prod, step: url(HOST.replace('ep-prod', 'EP-Prod')) }))).toBe(
      'allowed',
    );
    for (const other of [
      HOST.replace('/shop', '/shop2'),
      HOST.replace('/shop', '/Shop'),
      HOST.replace('ep-prod', 'ep-staging'),
      HOST.replace('acme.internal', 'acme.internal,db.acme.test'),
    ]) {
      expectBlocked(await governed({ prod, step: url(other) }), 'policy:targets');
    }
    const none = await governed({ prod, step: url('') });
    expectBlocked(none, 'policy:targets', 'database-url');
  });

  test('targets: a target of another role is blocked', async () => {
    const policy = { version: 1, roles: { prod: { targets: ['ep-prod-*.eu.acme.internal/*'] } } };
    const staging = { 'db-role': 'staging' };
    const stolen = await governed({ policy, step: url(HOST, staging) });
    expectBlocked(stolen, 'policy:targets', 'role `prod`', 'ep-prod-1.eu.acme.internal/shop');
    const among = url(HOST.replace('@', '@db.acme.test,'), staging);
    expectBlocked(await governed({ policy, step: among }), 'policy:targets');
    const own = url(HOST.replace('ep-prod', 'ep-staging'), staging);
    expect(allowed(await governed({ policy, step: own }))).toBe('allowed');
  });

  test('targets: another name of a target of another role is blocked', async () => {
    const neon = (pooled: string) =>
      `postgresql://app:s3cret-pw@ep-sea-1${pooled}.eu-central-1.aws.neon.tech/shop?sslmode=require`;
    const region = 'aws-0-eu-central-1.pooler.supabase.com';
    const supabase = (project: string) =>
      `postgresql://app.${project}:s3cret-pw@${region}/postgres?sslmode=require`;
    const run = async (entry: string, database: string) =>
      await governed({
        policy: { version: 1, roles: { prod: { targets: [entry] } } },
        step: url(database, { 'db-role': 'staging' }),
      });
    const direct = 'ep-sea-1.eu-central-1.aws.neon.tech/shop';
    expectBlocked(await run(direct, neon('-pooler')), 'policy:targets', 'role `prod`');
    const project = `postgres.prodproject@${region}/postgres`;
    expectBlocked(await run(project, supabase('prodproject')), 'policy:targets', 'role `prod`');
    expect(allowed(await run(project, supabase('stagingproject')))).toBe('allowed');
    const shared = await run(`${region}/postgres`, supabase('stagingproject'));
    expectBlocked(shared, 'policy-invalid', `postgres.<project>@${region}/postgres`);
  });

  test('an exclusion allows nothing', async () => {
    const branches = { branches: ['release/**', '!release/**-alpha'] };
    for (const name of ['feature', 'release/1-alpha', 'release/beta/3-alpha']) {
      const run = await governed({
        prod: branches,
        step: onBranch(name),
        answers: defaultBranch(),
      });
      expectBlocked(run, 'policy:branches', name);
    }
    const step = onBranch('release/1');
    const run = await governed({ prod: branches, step, answers: defaultBranch() });
    expect(allowed(run)).toBe('allowed');
    const targets = { targets: ['ep-prod-*.eu.acme.internal/*', '!ep-prod-1.eu.acme.internal/*'] };
    for (const other of [HOST, HOST.replace('ep-prod', 'ep-staging')]) {
      expectBlocked(await governed({ prod: targets, step: url(other) }), 'policy:targets');
    }
  });

  test('confirm', async () => {
    const prod = { confirm: 'plan-digest' };
    const word = { mode: 'migrate', command: 'exit 0' };
    expectBlocked(await governed({ prod, step: { with: word } }), 'prod-unconfirmed', 'digest');
    expectBlocked(await governed({ prod }), 'prod-unconfirmed', 'digest');
    const without = await governed({ prod: {}, step: { with: word } });
    expect(allowed(without)).toBe('allowed');
  });

  test('deny', async () => {
    const local = url('postgresql://app:s3cret-pw@localhost/shop');
    const prod = { deny: ['prod-url-local'] };
    expectBlocked(await governed({ prod, step: local }), 'policy:deny', '`prod-url-local`');
    expect(allowed(await governed({ prod }))).toBe('allowed');
    expect(allowed(await governed({ prod: { deny: ['url-pooler'] }, step: local }))).toBe(
      'allowed',
    );
    expectBlocked(await governed({ prod, step: url('') }), 'policy:deny', 'database-url');
  });

  test('deny: PG* variables that lead elsewhere block a command before it starts', async () => {
    const prod = { deny: ['url-unjudged'] };
    const step = (database: string): Step => ({
      with: { mode: 'migrate', command: 'echo started' },
      env: { PGDATABASE: database },
    });
    const run = await governed({ prod, step: step('other') });
    expectBlocked(run, 'policy:deny', '`url-unjudged`');
    expect(run.stdout).not.toContain('started');
    expect(allowed(await governed({ prod, step: step('shop') }))).toBe('allowed');
  });

  test('deny: a finding about the server blocks in gate and with a command', async () => {
    const prod = { deny: ['history-ahead'] };
    expectBlocked(await governed({ prod }), 'policy:deny', '`history-ahead`', 'server');
    const command = { mode: 'migrate', command: 'exit 0' };
    expectBlocked(await governed({ prod, step: { with: command } }), 'policy:deny', '`command`');
  });
});

describe('the policy of the default branch, in a run on another branch', () => {
  const strict = { events: ['workflow_dispatch'] };
  const step = onBranch('feature');

  test('applies if the policy is loosened on the branch', async () => {
    const prod = { events: ['push', 'workflow_dispatch'] };
    const run = await governed({ prod, answers: defaultBranch(strict), step });
    expectBlocked(run, 'policy:events', 'of the default branch');
    expect(allowed(await governed({ prod, answers: defaultBranch(prod), step }))).toBe('allowed');
  });

  test('applies if the policy is deleted on the branch', async () => {
    const run = await governed({ answers: defaultBranch(strict), step });
    expectBlocked(run, 'policy:events', 'of the default branch');
    expect(run.askedGithub.map(({ query }) => query['ref'])).toEqual([undefined]);
  });

  test('applies if policy-file names another file', async () => {
    const files = { 'mine.yml': 'version: 1\nroles: {}\n' };
    const pointed = { ...step, with: { 'policy-file': 'mine.yml' } };
    expectBlocked(
      await governed({ files, answers: defaultBranch(strict), step: pointed }),
      'policy:events',
    );
  });

  test('applies together with the policy of the branch', async () => {
    const run = await governed({ prod: strict, answers: defaultBranch({}), step });
    expectBlocked(run, 'policy:events');
    expect(run.summary).not.toContain('of the default branch');
  });

  test('adds nothing if it does not exist and the root is readable', async () => {
    expect(allowed(await governed({ answers: defaultBranch(), step }))).toBe('allowed');
    const blind = { 'repos/get-content': () => refused(404, 'Not Found') };
    expectBlocked(await governed({ answers: blind, step }), 'policy-unavailable', 'contents: read');
  });

  test.each<[string, Answers, string]>([
    ['status 403', { 'repos/get-content': () => refused(403, 'no') }, 'contents: read'],
    ['a server error', { 'repos/get-content': () => refused(503, 'no') }, 'unreachable'],
    ['a rate limit', { 'repos/get-content': () => refused(429, 'later') }, 'too many requests'],
  ])('blocks as policy-unavailable: %s', async (_, answers, words) => {
    expectBlocked(
      await governed({ answers, step }),
      'policy-unavailable',
      words,
      'refs/heads/feature',
    );
  });

  test.each<[string, Answers, string]>([
    [
      'a directory instead of the file',
      { 'repos/get-content': () => ok(directory()) },
      'is not a file',
    ],
    [
      'an invalid policy',
      { 'repos/get-content': () => ok(contentFile(POLICY_PATH, 'version: 9')) },
      '`version` must be 1',
    ],
  ])('blocks as policy-invalid: %s', async (_, answers, words) => {
    expectBlocked(await governed({ answers, step }), 'policy-invalid', words);
  });

  test('blocks as policy-unavailable without a token', async () => {
    const run = await governed({ step: { ...step, with: { 'github-token': '' } } });
    expectBlocked(run, 'policy-unavailable', 'github-token');
  });

  test('names the cause if the event does not name the default branch', async () => {
    const event = { name: 'push', payload: { repository: null } };
    const run = await governed({ step: { event, with: { 'github-token': '' } } });
    expectBlocked(run, 'policy-unavailable', 'nektos/act', '"default_branch"', '--eventpath');
  });

  test.each<[string, Step]>([
    ['a tag', { env: { GITHUB_REF: 'refs/tags/v1' } }],
    ['a pull request', { env: { GITHUB_REF: 'refs/pull/7/merge' } }],
    [
      'an event without the default branch',
      { event: { name: 'push', payload: { repository: null } } },
    ],
    ['no event file', { env: { GITHUB_EVENT_PATH: '' } }],
  ])('applies to %s', async (_, off) => {
    const run = await governed({ answers: defaultBranch(strict), step: off });
    expectBlocked(run, 'policy:events', 'of the default branch');
  });

  test('is not requested outside of GitHub Actions', async () => {
    const run = await governed({ step: { env: { GITHUB_ACTIONS: undefined, GITHUB_REF: 'x' } } });
    expect(allowed(run)).toBe('allowed');
    expect(run.askedGithub).toEqual([]);
  });
});
