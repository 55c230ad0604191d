import {
  attempt,
  commit,
  environment,
  ok,
  protectedBranch,
  pullRequest,
  review,
  reviewers,
} from '../../support/github/answers';
import type { TokenWish } from '../../support/github/issuer';
import { type Answers, refused } from '../../support/github/server';
import { expectBlocked, governed, POLICY_PATH } from './support';

describe('the environment is proven', () => {
  const prod = { environments: ['production'] };

  test("by GitHub's token", async () => {
    const run = await governed({ prod });
    expect(run.outputs['reason']).toBe('prod-confirmed');
    expect(run.summary).toContain("The environment `production`, proven by GitHub's token.");
    // The token is masked, and no request went to the API.
    expect(run.masks.some((mask) => mask.startsWith('eyJ'))).toBe(true);
    expect(run.askedGithub).toEqual([]);
  });

  test.each<[string, TokenWish]>([
    ['case does not matter to GitHub', { claims: { environment: 'Production' } }],
    ['nor does that of the repository', { claims: { repository: 'Octo/Shop' } }],
    ['clocks may differ a little', { issuedAt: 30, expires: 300 }],
  ])('%s', async (_, token) => {
    expect((await governed({ prod, token })).outputs['decision']).toBe('allowed');
  });

  test('and not claimed: without `id-token: write` nothing stands in for it', async () => {
    const env = { ENVIRONMENT: 'production', GITHUB_ENVIRONMENT: 'production' };
    const run = await governed({ prod, token: 'none', step: { env } });
    expectBlocked(run, 'policy:environments', 'id-token: write', POLICY_PATH);
  });

  test.each<[string, TokenWish, string]>([
    ['signed by another key', { forged: true }, 'signature'],
    ['expired', { issuedAt: -900, expires: -600 }, 'expired'],
    ['not valid yet', { issuedAt: 600, expires: 900 }, 'lifetime'],
    ['older than any run takes to ask', { issuedAt: -9000, expires: 300 }, 'expired'],
    ['for somebody else', { audience: 'https://github.com/octo' }, 'audience'],
    ['of another repository', { claims: { repository: 'octo/other' } }, 'octo/other'],
    ['of no repository', { claims: { repository: undefined } }, 'repository'],
    ['of another run', { claims: { run_id: '4712' } }, 'another run, 4712'],
    ['of another attempt', { claims: { run_attempt: '2' } }, 'another attempt'],
    ['of another issuer', { issuer: 'https://token.acme.test' }, 'issuer'],
    ['of another environment', { claims: { environment: 'staging' } }, '`staging`'],
    ['of no environment', { claims: { environment: undefined } }, 'no environment'],
    ['refused', { status: 403 }, 'answered with status 403'],
    ['not to be had, for the server fails', { status: 503 }, 'answered with status 503'],
  ])('a token that is %s blocks', async (_, token, words) => {
    expectBlocked(await governed({ prod, token }), 'policy:environments', words);
  });

  test('an issuer that is not trusted is not even asked for its keys', async () => {
    const run = await governed({ prod, token: { issuer: 'http://127.0.0.1:1/_services/token' } });
    expectBlocked(run, 'policy:environments', 'issuer');
    expect(run.askedIssuer).toEqual(['/request']);
  });

  test('one of several, by a pattern', async () => {
    const several = { environments: ['eu-*', 'production'] };
    const eu = { claims: { environment: 'eu-west' } };
    expect((await governed({ prod: several, token: eu })).outputs['decision']).toBe('allowed');
    const nested = { claims: { environment: 'eu-west/canary' } };
    expectBlocked(await governed({ prod: several, token: nested }), 'policy:environments');
  });
});

describe('the environment is protected', () => {
  const prod = { 'require-protection': true };
  const protectedBy = (rules: object): Answers => ({
    'repos/get-environment': () => ok(environment('production', rules)),
  });
  const branches = (custom: boolean) => ({
    deployment_branch_policy: { protected_branches: !custom, custom_branch_policies: custom },
  });

  test.each<[string, Answers, TokenWish]>([
    ['by reviewers', protectedBy({ protection_rules: [reviewers()] }), {}],
    [
      'by protected branches',
      {
        ...protectedBy(branches(false)),
        'repos/list-branches': () => ok([protectedBranch('main')]),
      },
      {},
    ],
    ['by branches of its own', protectedBy(branches(true)), {}],
    [
      'in a private repository by branches',
      protectedBy(branches(true)),
      { claims: { repository_visibility: 'private' } },
    ],
    [
      "by reviewers, in a private repository of an enterprise's own server",
      protectedBy({ protection_rules: [reviewers()] }),
      { claims: { repository_visibility: 'private' } },
    ],
  ])('%s', async (_, answers, token) => {
    expect((await governed({ prod, answers, token })).outputs['decision']).toBe('allowed');
  });

  test.each<[string, Answers, string]>([
    ['protects nothing', protectedBy({}), 'neither reviewers nor a rule for branches'],
    [
      'only waits',
      protectedBy({
        protection_rules: [{ id: 1, node_id: 'x', type: 'wait_timer', wait_timer: 30 }],
      }),
      'neither reviewers nor a rule for branches',
    ],
    [
      'takes protected branches, where there is none,',
      { ...protectedBy(branches(false)), 'repos/list-branches': () => ok([]) },
      'takes protected branches only, and the repository has none',
    ],
    [
      'takes protected branches, and hides whether there is one,',
      { ...protectedBy(branches(false)), 'repos/list-branches': () => refused(403, 'no') },
      'contents: read',
    ],
    [
      'may not be asked about',
      { 'repos/get-environment': () => refused(403, 'no') },
      'actions: read',
    ],
    [
      'is hidden',
      {
        'repos/get-environment': () => refused(404, 'Not Found'),
        'repos/get-all-environments': () => refused(404, 'Not Found'),
      },
      'actions: read',
    ],
    [
      'cannot be asked about, for the API fails',
      { 'repos/get-environment': () => refused(502, 'Bad gateway') },
      'unreachable',
    ],
  ])('one that %s blocks', async (_, answers, words) => {
    expectBlocked(await governed({ prod, answers }), 'policy:require-protection', words);
  });

  test('an API that never answers is given up, and blocks', async () => {
    const answers = { 'repos/get-environment': () => 'silence' as const };
    const run = await governed({ prod, answers });
    expectBlocked(run, 'policy:require-protection', 'unreachable', 'did not answer');
  });

  test('a policy that does not ask for it asks nobody', async () => {
    const run = await governed({ prod: { 'require-protection': false } });
    expect(run.outputs['decision']).toBe('allowed');
    expect([...run.askedGithub, ...run.askedIssuer]).toEqual([]);
  });

  test('without a token there is no environment that could be', async () => {
    const run = await governed({ prod, token: 'none' });
    expectBlocked(run, 'policy:require-protection', 'id-token: write');
    const none = { claims: { environment: undefined } };
    expectBlocked(await governed({ prod, token: none }), 'policy:require-protection', 'has none');
  });
});

describe('the run is approved', () => {
  const prod = { approvals: 1 };
  const by = (...reviews: readonly object[]): Answers => ({
    'actions/get-reviews-for-run': () => ok(reviews),
  });

  test('by somebody who had no part in it', async () => {
    const run = await governed({ prod });
    expect(run.outputs['decision']).toBe('allowed');
    expect(run.summary).toContain('Approved by ann.');
  });

  test('a second attempt by the same person is asked about as that attempt', async () => {
    const run = await governed({
      prod,
      token: { claims: { run_attempt: '2' } },
      step: { env: { GITHUB_RUN_ATTEMPT: '2' } },
    });
    expect(run.outputs['decision']).toBe('allowed');
    expect(run.askedGithub.map(({ params }) => params['attempt_number'])).toContain('2');
  });

  test.each<[string, Answers, string]>([
    ['nobody', by(), 'none counts'],
    ['who started the run', by(review('octocat')), "octocat's does not count, who started the run"],
    [
      'who started it, spelt otherwise',
      by(review('OctoCat')),
      "OctoCat's does not count, who started the run",
    ],
    [
      'who started this attempt',
      { 'actions/get-workflow-run-attempt': () => ok(attempt('octocat', 'ann')) },
      'started this attempt',
    ],
    ['who wrote the commit', { 'repos/get-commit': () => ok(commit('ann')) }, 'wrote the commit'],
    [
      'who wrote the pull request',
      {
        'repos/list-pull-requests-associated-with-commit': () => ok([pullRequest('ann')]),
      },
      'wrote a pull request',
    ],
    ['who rejected', by(review('ann', { state: 'rejected' })), 'none counts'],
    ['who was asked and has not answered', by(review('ann', { state: 'pending' })), 'none counts'],
    [
      'for another environment',
      by(review('ann', { environments: [{ name: 'staging' }] })),
      'none counts',
    ],
  ])('an approval by %s does not count', async (_, answers, words) => {
    expectBlocked(await governed({ prod, answers }), 'policy:approvals', words);
  });

  test('two are two people', async () => {
    const two = { approvals: 2 };
    const twice = by(review('ann'), review('Ann'));
    const alone = await governed({ prod: two, answers: twice });
    expectBlocked(alone, 'policy:approvals', '2 approvals', 'only that of Ann counts');
    const both = by(review('ann'), review('cy'));
    expect((await governed({ prod: two, answers: both })).outputs['decision']).toBe('allowed');
  });

  test('a commit of an address that no user has', async () => {
    const answers = { 'repos/get-commit': () => ok(commit(null)) };
    expect((await governed({ prod, answers })).outputs['decision']).toBe('allowed');
  });

  test.each<[string, string, string]>([
    ['its approvals', 'actions/get-reviews-for-run', 'actions: read'],
    ['who started it', 'actions/get-workflow-run-attempt', 'actions: read'],
    ['who wrote it', 'repos/get-commit', 'contents: read'],
    ['who proposed it', 'repos/list-pull-requests-associated-with-commit', 'pull-requests: read'],
  ])('where the API does not tell %s it blocks', async (_, operation, permission) => {
    const forbidden = { [operation]: () => refused(403, 'no') };
    expectBlocked(await governed({ prod, answers: forbidden }), 'policy:approvals', permission);
    const missing = { [operation]: () => refused(404, 'Not Found') };
    expectBlocked(await governed({ prod, answers: missing }), 'policy:approvals', permission);
    const failing = { [operation]: () => refused(500, 'Server error') };
    expectBlocked(await governed({ prod, answers: failing }), 'policy:approvals', 'unreachable');
    const limited = { [operation]: () => refused(429, 'later', { 'retry-after': '60' }) };
    expectBlocked(
      await governed({ prod, answers: limited }),
      'policy:approvals',
      'too many requests',
    );
  });
});
