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
import { tableRows } from '../../support/property-runs';
import { expectBlocked, governed, POLICY_PATH } from './support';

describe('environments: the proof', () => {
  const prod = { environments: ['production'] };

  test("accepts GitHub's token", async () => {
    const run = await governed({ prod });
    expect(run.outputs['reason']).toBe('prod-confirmed');
    expect(run.summary).toContain("GitHub's token proves the environment `production`.");
    // The token is masked, and the action did not use the API.
    expect(run.masks.some((mask) => mask.startsWith('eyJ'))).toBe(true);
    expect(run.askedGithub).toEqual([]);
  });

  test.each<[string, TokenWish]>([
    ['an environment in other letter case', { claims: { environment: 'Production' } }],
    ['a repository in other letter case', { claims: { repository: 'Octo/Shop' } }],
    ['a clock that differs by 30 seconds', { issuedAt: 30, expires: 300 }],
  ])('accepts a token with %s', async (_, token) => {
    expect((await governed({ prod, token })).outputs['decision']).toBe('allowed');
  });

  test('does not accept variables without `id-token: write`', async () => {
    const env = { ENVIRONMENT: 'production', GITHUB_ENVIRONMENT: 'production' };
    const run = await governed({ prod, token: 'none', step: { env } });
    expectBlocked(run, 'policy:environments', 'id-token: write', POLICY_PATH);
  });

  test.each<[string, TokenWish, string]>(
    tableRows<[string, TokenWish, string]>([
      ['signed by another key', { forged: true }, 'signature'],
      ['expired', { issuedAt: -900, expires: -600 }, 'expired'],
      ['not valid yet', { issuedAt: 600, expires: 900 }, 'lifetime'],
      ['older than a run can be', { issuedAt: -9000, expires: 300 }, 'expired'],
      ['for another audience', { audience: 'https://github.com/octo' }, 'audience'],
      ['of another repository', { claims: { repository: 'octo/other' } }, 'octo/other'],
      ['without a repository', { claims: { repository: undefined } }, 'repository'],
      ['of another run', { claims: { run_id: '4712' } }, 'another run, 4712'],
      ['of another attempt', { claims: { run_attempt: '2' } }, 'another attempt'],
      ['of another issuer', { issuer: 'https://token.acme.test' }, 'issuer'],
      ['of another environment', { claims: { environment: 'staging' } }, '`staging`'],
      [
        'without an environment',
        { claims: { environment: undefined } },
        'does not have an environment',
      ],
      ['refused', { status: 403 }, 'answered with status 403'],
      ['missing after a server error', { status: 503 }, 'answered with status 503'],
    ]),
  )('blocks a token that is %s', async (_, token, words) => {
    expectBlocked(await governed({ prod, token }), 'policy:environments', words);
  });

  test('does not request the keys of an untrusted issuer', async () => {
    const run = await governed({ prod, token: { issuer: 'http://127.0.0.1:1/_services/token' } });
    expectBlocked(run, 'policy:environments', 'issuer');
    expect(run.askedIssuer).toEqual(['/request']);
  });

  test('matches one of several patterns', async () => {
    const several = { environments: ['eu-*', 'production'] };
    const eu = { claims: { environment: 'eu-west' } };
    expect((await governed({ prod: several, token: eu })).outputs['decision']).toBe('allowed');
    const nested = { claims: { environment: 'eu-west/canary' } };
    expectBlocked(await governed({ prod: several, token: nested }), 'policy:environments');
  });
});

describe('require-protection', () => {
  const prod = { 'require-protection': true };
  const protectedBy = (rules: object): Answers => ({
    'repos/get-environment': () => ok(environment('production', rules)),
  });
  const branches = (custom: boolean) => ({
    deployment_branch_policy: { protected_branches: !custom, custom_branch_policies: custom },
  });

  test.each<[string, Answers, TokenWish]>(
    tableRows<[string, Answers, TokenWish]>([
      ['required reviewers', protectedBy({ protection_rules: [reviewers()] }), {}],
      [
        'protected branches',
        {
          ...protectedBy(branches(false)),
          'repos/list-branches': () => ok([protectedBranch('main')]),
        },
        {},
      ],
      ['custom branches', protectedBy(branches(true)), {}],
      [
        'custom branches in a private repository',
        protectedBy(branches(true)),
        { claims: { repository_visibility: 'private' } },
      ],
      [
        'required reviewers in a private repository of an enterprise server',
        protectedBy({ protection_rules: [reviewers()] }),
        { claims: { repository_visibility: 'private' } },
      ],
    ]),
  )('accepts %s', async (_, answers, token) => {
    expect((await governed({ prod, answers, token })).outputs['decision']).toBe('allowed');
  });

  test.each<[string, Answers, string]>(
    tableRows<[string, Answers, string]>([
      ['without protection', protectedBy({}), 'neither required reviewers nor deployment branches'],
      [
        'with a wait timer only',
        protectedBy({
          protection_rules: [{ id: 1, node_id: 'x', type: 'wait_timer', wait_timer: 30 }],
        }),
        'neither required reviewers nor deployment branches',
      ],
      [
        'with protected branches only, but there are none',
        { ...protectedBy(branches(false)), 'repos/list-branches': () => ok([]) },
        'allows protected branches only, and does not have required reviewers',
      ],
      [
        'with protected branches only, which the token cannot read',
        { ...protectedBy(branches(false)), 'repos/list-branches': () => refused(403, 'no') },
        'contents: read',
      ],
      [
        'that the token cannot read (403)',
        { 'repos/get-environment': () => refused(403, 'no') },
        'actions: read',
      ],
      [
        'that the token cannot read (404)',
        {
          'repos/get-environment': () => refused(404, 'Not Found'),
          'repos/get-all-environments': () => refused(404, 'Not Found'),
        },
        'actions: read',
      ],
      [
        'after a server error of the API',
        { 'repos/get-environment': () => refused(502, 'Bad gateway') },
        'unreachable',
      ],
    ]),
  )('blocks an environment %s', async (_, answers, words) => {
    expectBlocked(await governed({ prod, answers }), 'policy:require-protection', words);
  });

  test('blocks if the API does not answer', async () => {
    const answers = { 'repos/get-environment': () => 'silence' as const };
    const run = await governed({ prod, answers });
    expectBlocked(run, 'policy:require-protection', 'unreachable', 'did not answer');
  });

  test('requests nothing if it is false', async () => {
    const run = await governed({ prod: { 'require-protection': false } });
    expect(run.outputs['decision']).toBe('allowed');
    expect([...run.askedGithub, ...run.askedIssuer]).toEqual([]);
  });

  test('blocks without a token, and without an environment', async () => {
    const run = await governed({ prod, token: 'none' });
    expectBlocked(run, 'policy:require-protection', 'id-token: write');
    const none = { claims: { environment: undefined } };
    expectBlocked(
      await governed({ prod, token: none }),
      'policy:require-protection',
      'does not have an environment',
    );
  });
});

describe('approvals', () => {
  const prod = { approvals: 1 };
  const by = (...reviews: readonly object[]): Answers => ({
    'actions/get-reviews-for-run': () => ok(reviews),
  });

  test('accepts a user who is not involved in the run', async () => {
    const run = await governed({ prod });
    expect(run.outputs['decision']).toBe('allowed');
    expect(run.summary).toContain('Approved by ann.');
  });

  test('requests the actor of the second attempt', async () => {
    const run = await governed({
      prod,
      token: { claims: { run_attempt: '2' } },
      step: { env: { GITHUB_RUN_ATTEMPT: '2' } },
    });
    expect(run.outputs['decision']).toBe('allowed');
    expect(run.askedGithub.map(({ params }) => params['attempt_number'])).toContain('2');
  });

  test.each<[string, Answers, string]>(
    tableRows<[string, Answers, string]>([
      ['no user', by(), 'no approval counts'],
      ['the user who started the run', by(review('octocat')), 'because octocat started the run'],
      [
        'the user who started the run, in other letter case',
        by(review('OctoCat')),
        'because OctoCat started the run',
      ],
      [
        'the user who started this attempt',
        { 'actions/get-workflow-run-attempt': () => ok(attempt('octocat', 'ann')) },
        'started this attempt',
      ],
      [
        'the author of the commit',
        { 'repos/get-commit': () => ok(commit('ann')) },
        'wrote the commit',
      ],
      [
        'the author of the pull request',
        {
          'repos/list-pull-requests-associated-with-commit': () => ok([pullRequest('ann')]),
        },
        'wrote a pull request',
      ],
      ['a user who rejected', by(review('ann', { state: 'rejected' })), 'no approval counts'],
      [
        'a user who has not answered',
        by(review('ann', { state: 'pending' })),
        'no approval counts',
      ],
      [
        'a user for another environment',
        by(review('ann', { environments: [{ name: 'staging' }] })),
        'no approval counts',
      ],
    ]),
  )('does not count an approval by %s', async (_, answers, words) => {
    expectBlocked(await governed({ prod, answers }), 'policy:approvals', words);
  });

  test('counts two approvals by one user once', async () => {
    const two = { approvals: 2 };
    const twice = by(review('ann'), review('Ann'));
    const alone = await governed({ prod: two, answers: twice });
    expectBlocked(
      alone,
      'policy:approvals',
      '2 approvals',
      'only the approval of Ann counts',
      'GitHub starts a job after one approval.',
      'Use 2 jobs that name this environment, each with `needs:`',
    );
    const both = by(review('ann'), review('cy'));
    expect((await governed({ prod: two, answers: both })).outputs['decision']).toBe('allowed');
  });

  test('accepts a commit without a GitHub user', async () => {
    const answers = { 'repos/get-commit': () => ok(commit(null)) };
    expect((await governed({ prod, answers })).outputs['decision']).toBe('allowed');
  });

  test.each<[string, string, string]>(
    tableRows<[string, string, string]>([
      ['the reviews', 'actions/get-reviews-for-run', 'actions: read'],
      ['the actor', 'actions/get-workflow-run-attempt', 'actions: read'],
      ['the author of the commit', 'repos/get-commit', 'contents: read'],
      [
        'the pull requests',
        'repos/list-pull-requests-associated-with-commit',
        'pull-requests: read',
      ],
    ]),
  )('blocks if the API does not return %s', async (_, operation, permission) => {
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
