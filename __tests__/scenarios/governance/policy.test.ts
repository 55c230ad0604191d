import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runAction, type Step, workspace } from '../../support/action';
import { contentFile, directory, ok } from '../../support/github/answers';
import { type Answers, refused } from '../../support/github/server';
import { expectBlocked, type Governed, governed, POLICY_PATH } from './support';

const allowed = ({ outputs }: Governed) => outputs['decision'];
const onBranch = (name: string, env: Step['env'] = {}): Step => ({
  env: { GITHUB_REF: `refs/heads/${name}`, GITHUB_REF_NAME: name, ...env },
});
const startedBy = (name: string): Step => ({ event: { name } });

/** What the default branch has: this policy, or none. */
function defaultBranch(prod?: object): Answers {
  return {
    'repos/get-content': ({ params }) => {
      if (params['path'] !== POLICY_PATH) return ok(directory());
      if (prod === undefined) return refused(404, 'Not Found');
      return ok(contentFile(POLICY_PATH, stringify({ version: 1, roles: { prod } })));
    },
  };
}

describe('without a rule that needs it', () => {
  test('nobody is asked, on the default branch', async () => {
    const run = await governed();
    expect(allowed(run)).toBe('allowed');
    expect([...run.askedGithub, ...run.askedIssuer]).toEqual([]);
    expect(run.summary).not.toContain('Policy');
  });

  test('nor for role staging anywhere', async () => {
    const step = { ...onBranch('feature'), with: { 'db-role': 'staging' } };
    const run = await governed({ step });
    expect(allowed(run)).toBe('allowed');
    expect(run.askedGithub).toEqual([]);
  });

  test('nor where the request is blocked already', async () => {
    const step = { ...onBranch('feature'), with: { 'confirm-prod-migrations': 'no' } };
    const run = await governed({ prod: { approvals: 1 }, step });
    expectBlocked(run, 'prod-unconfirmed');
    expect([...run.askedGithub, ...run.askedIssuer]).toEqual([]);
  });
});

describe('a policy that is not understood', () => {
  test.each<[string, string, number | undefined, string]>([
    ['a key that nobody knows', 'version: 1\nroles:\n  prod:\n    aprovals: 1\n', 4, '`approvals`'],
    ['no YAML', 'version: 1\nroles: [\n', 3, 'YAML'],
    ['an empty file', '\n', undefined, 'no policy'],
    ['another version', 'version: 2\nroles: {}\n', 1, 'version'],
  ])('blocks: %s', async (_, policy, line, words) => {
    for (const mode of ['gate', 'plan', 'migrate']) {
      const run = await governed({ policy, step: { with: { mode } } });
      expectBlocked(run, 'policy-invalid', words);
      const [annotation] = run.annotations;
      expect(annotation).toMatchObject({ file: POLICY_PATH });
      expect(annotation?.line).toBe(line);
    }
  });

  test('blocks where it is a link', async () => {
    const folder = workspace({ 'real.yml': 'version: 1\nroles: {}\n', '.github/x': '' });
    symlinkSync(join(folder, 'real.yml'), join(folder, POLICY_PATH));
    const step = await runAction({
      workspace: folder,
      with: { mode: 'gate', 'db-role': 'staging' },
    });
    expect(step.outputs['reason']).toBe('policy-invalid');
  });

  test('is one of another name too, and one that is not there adds nothing', async () => {
    const files = { 'ops/policy.yml': 'version: 3\n' };
    const step = (file: string): Step => ({ with: { 'policy-file': file } });
    const elsewhere = await governed({ files, step: step('ops/policy.yml') });
    expectBlocked(elsewhere, 'policy-invalid', 'ops/policy.yml');
    expect(allowed(await governed({ files, step: step('ops/none.yml') }))).toBe('allowed');
    expectBlocked(await governed({ files, step: step('../policy.yml/..') }), 'policy-invalid');
  });
});

describe('each rule blocks, and lets its nearest neighbour go', () => {
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

  test('branches, by the token where there is one', async () => {
    const prod = { branches: ['main'], environments: ['production'] };
    const token = { claims: { ref: 'refs/heads/feature' } };
    expectBlocked(await governed({ prod, token }), 'policy:branches', '`feature`');
  });

  test('targets', async () => {
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

  test("targets: another role's are denied", async () => {
    const policy = { version: 1, roles: { prod: { targets: ['ep-prod-*.eu.acme.internal/*'] } } };
    const staging = { 'db-role': 'staging' };
    const stolen = await governed({ policy, step: url(HOST, staging) });
    expectBlocked(stolen, 'policy:targets', 'role prod', 'ep-prod-1.eu.acme.internal/shop');
    const among = url(HOST.replace('@', '@db.acme.test,'), staging);
    expectBlocked(await governed({ policy, step: among }), 'policy:targets');
    const own = url(HOST.replace('ep-prod', 'ep-staging'), staging);
    expect(allowed(await governed({ policy, step: own }))).toBe('allowed');
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

  test('deny: what only the server can tell is no matter of the gate', async () => {
    const prod = { deny: ['history-ahead'] };
    expectBlocked(await governed({ prod }), 'policy:deny', '`history-ahead`', 'server');
    const command = { mode: 'migrate', command: 'exit 0' };
    expectBlocked(await governed({ prod, step: { with: command } }), 'policy:deny', '`command`');
  });
});

describe('off the default branch the policy there counts as well', () => {
  const strict = { events: ['workflow_dispatch'] };
  const step = onBranch('feature');

  test('one that is loosened on the branch', async () => {
    const prod = { events: ['push', 'workflow_dispatch'] };
    const run = await governed({ prod, answers: defaultBranch(strict), step });
    expectBlocked(run, 'policy:events', 'of the default branch');
    expect(allowed(await governed({ prod, answers: defaultBranch(prod), step }))).toBe('allowed');
  });

  test('one that is deleted there', async () => {
    const run = await governed({ answers: defaultBranch(strict), step });
    expectBlocked(run, 'policy:events', 'of the default branch');
    expect(run.askedGithub.map(({ query }) => query['ref'])).toEqual([undefined]);
  });

  test('one that is pointed elsewhere', async () => {
    const files = { 'mine.yml': 'version: 1\nroles: {}\n' };
    const pointed = { ...step, with: { 'policy-file': 'mine.yml' } };
    expectBlocked(
      await governed({ files, answers: defaultBranch(strict), step: pointed }),
      'policy:events',
    );
  });

  test('and that of the branch none the less', async () => {
    const run = await governed({ prod: strict, answers: defaultBranch({}), step });
    expectBlocked(run, 'policy:events');
    expect(run.summary).not.toContain('of the default branch');
  });

  test('none there adds nothing, where the root can be read', async () => {
    expect(allowed(await governed({ answers: defaultBranch(), step }))).toBe('allowed');
    const blind = { 'repos/get-content': () => refused(404, 'Not Found') };
    expectBlocked(await governed({ answers: blind, step }), 'policy-invalid', 'contents: read');
  });

  test.each<[string, Answers, string]>([
    ['403', { 'repos/get-content': () => refused(403, 'no') }, 'contents: read'],
    ['5xx', { 'repos/get-content': () => refused(500, 'no') }, 'unreachable'],
    ['a rate limit', { 'repos/get-content': () => refused(429, 'later') }, 'too many requests'],
    ['a folder in its place', { 'repos/get-content': () => ok(directory()) }, 'is not a file'],
    [
      'something else in its place',
      { 'repos/get-content': () => ok(contentFile(POLICY_PATH, 'version: 9')) },
      '`version` is not 1',
    ],
  ])('%s blocks', async (_, answers, words) => {
    expectBlocked(await governed({ answers, step }), 'policy-invalid', words);
  });

  test('without a token it blocks', async () => {
    const run = await governed({ step: { ...step, with: { 'github-token': '' } } });
    expectBlocked(run, 'policy-invalid', 'github-token');
  });

  test.each<[string, Step]>([
    ['a tag', { env: { GITHUB_REF: 'refs/tags/v1' } }],
    ['a pull request', { env: { GITHUB_REF: 'refs/pull/7/merge' } }],
    ['an event that does not tell', { event: { name: 'push', payload: { repository: null } } }],
    ['no event at all', { env: { GITHUB_EVENT_PATH: '' } }],
  ])('%s counts as off it', async (_, off) => {
    const run = await governed({ answers: defaultBranch(strict), step: off });
    expectBlocked(run, 'policy:events', 'of the default branch');
  });

  test('outside of Actions there is no such branch', async () => {
    const run = await governed({ step: { env: { GITHUB_ACTIONS: undefined, GITHUB_REF: 'x' } } });
    expect(allowed(run)).toBe('allowed');
    expect(run.askedGithub).toEqual([]);
  });
});
