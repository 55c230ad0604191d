import { createServer } from 'node:https';
import { systemClock } from '../../../src/edge/clock';
import { openGitHubApi } from '../../../src/edge/github/api/client';
import { fetchEnvironment } from '../../../src/edge/github/api/fetch-environment';
import { upsertComment } from '../../../src/edge/github/api/upsert-comment';
import { startDeadline } from '../../../src/edge/github/deadline';
import { createFetchJson } from '../../../src/edge/github/oidc/fetch-json';
import { comment, environment, ok, protectedBranch, user } from '../../support/github/answers';
import { type Answers, type Github, refused, startGithub } from '../../support/github/server';
import { selfSigned } from '../edge/certificate';

const MARKER = '<!-- governed-migrations: default -->';

let github: Github;
afterEach(async () => await github?.close());

async function api(answers: Answers) {
  github = await startGithub(answers);
  const opened = await openGitHubApi(
    'ghs_secret',
    'octo/shop',
    github.url,
    startDeadline(systemClock),
  );
  if (opened === undefined) throw new Error('no API');
  return opened;
}

describe('fetchEnvironment', () => {
  test('returns the protections of an environment', async () => {
    const rules = {
      can_admins_bypass: false,
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
      protection_rules: [
        { id: 1, node_id: 'x', type: 'wait_timer', wait_timer: 30 },
        {
          id: 2,
          node_id: 'x',
          type: 'required_reviewers',
          prevent_self_review: true,
          reviewers: [{ type: 'User', reviewer: user('ann', 'User') }],
        },
      ],
    };
    const answers = { 'repos/get-environment': () => ok(environment('production', rules)) };
    expect(await fetchEnvironment(await api(answers), 'production')).toEqual({
      kind: 'found',
      reviewers: 1,
      preventsSelfReview: true,
      waitTimer: 30,
      branches: 'custom',
      administratorsMayBypass: false,
    });
  });

  test('returns an environment without protections', async () => {
    const answers = { 'repos/get-environment': () => ok(environment('x')) };
    expect(await fetchEnvironment(await api(answers), 'x')).toMatchObject({
      kind: 'found',
      reviewers: 0,
      branches: 'any',
    });
  });

  test.each([
    ['protected', [protectedBranch('main')]],
    ['none-protected', []],
  ] as const)('for protected branches: %s', async (branches, found) => {
    const rules = {
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    };
    const answers = {
      'repos/get-environment': () => ok(environment('x', rules)),
      'repos/list-branches': () => ok(found),
    };
    expect(await fetchEnvironment(await api(answers), 'x')).toMatchObject({ branches });
    expect(github.asked[1]?.query).toMatchObject({ protected: 'true' });
  });

  test('encodes the name of the environment', async () => {
    const answers = { 'repos/get-environment': () => ok(environment('a/b c')) };
    await fetchEnvironment(await api(answers), 'a/b c');
    expect(github.asked[0]?.params).toMatchObject({ environment_name: 'a/b c' });
  });

  test('lists the other environments, page by page, if it does not exist', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `e${index}`);
    const answers: Answers = {
      'repos/get-all-environments': ({ query }) => {
        const page = Number(query['page']);
        const part = names.slice((page - 1) * 100, page * 100);
        return ok({ total_count: 150, environments: part.map((name) => environment(name)) });
      },
    };
    expect(await fetchEnvironment(await api(answers), 'e')).toEqual({
      kind: 'missing',
      others: names,
    });
  });

  test.each([
    ['404 of a token without permission', () => refused(404, 'Not Found'), 'actions: read'],
    ['403', () => refused(403, 'Resource not accessible by integration'), 'actions: read'],
    ['401', () => refused(401, 'Bad credentials'), 'actions: read'],
    [
      'a rate limit',
      () => refused(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0' }),
      'too many requests',
    ],
    [
      'a secondary rate limit',
      () => refused(403, 'secondary', { 'retry-after': '60' }),
      'too many requests',
    ],
    ['429', () => refused(429, 'Too many requests', { 'retry-after': '60' }), 'too many requests'],
    ['repeated 5xx', () => refused(502, 'Bad gateway'), 'unreachable'],
  ])('returns unknown with the reason: %s', async (_, answer, words) => {
    const known = await fetchEnvironment(
      await api({ 'repos/get-environment': answer, 'repos/get-all-environments': answer }),
      'x',
    );
    expect(known).toEqual({ kind: 'unknown', why: expect.stringContaining(words) });
    expect(JSON.stringify(known)).not.toContain('ghs_secret');
  });

  test('retries after 5xx', async () => {
    let tries = 0;
    const answers: Answers = {
      'repos/get-environment': () => {
        tries += 1;
        return tries < 3 ? refused(503, 'Unavailable') : ok(environment('x'));
      },
    };
    expect(await fetchEnvironment(await api(answers), 'x')).toMatchObject({ kind: 'found' });
    expect(tries).toBe(3);
  });

  test('does not retry after a rate limit', async () => {
    const answers = { 'repos/get-environment': () => refused(429, 'no', { 'retry-after': '1' }) };
    await fetchEnvironment(await api(answers), 'x');
    expect(github.asked).toHaveLength(1);
  });

  test('names NODE_EXTRA_CA_CERTS if the authority of the certificate is not known', async () => {
    const { certificate, key } = selfSigned('localhost', new Date(Date.now() + 86_400_000));
    let requests = 0;
    const server = createServer({ cert: certificate, key }, (_, response) => {
      requests += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const deadline = startDeadline(systemClock);
    const url = `https://localhost:${port}`;
    const opened = await openGitHubApi('ghs_secret', 'octo/shop', url, deadline);
    if (opened === undefined) throw new Error('no API');
    expect(await fetchEnvironment(opened, 'x')).toEqual({
      kind: 'unknown',
      why: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
    const fetchJson = await createFetchJson(deadline);
    expect(await fetchJson(url, {})).toEqual({
      ok: false,
      why: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
    expect(requests).toBe(0);
    await new Promise((resolve) => server.close(resolve));
  });

  test('returns unreachable if the server does not exist', async () => {
    const opened = await api({});
    await github.close();
    expect(await fetchEnvironment(opened, 'x')).toEqual({
      kind: 'unknown',
      why: expect.stringContaining('unreachable'),
    });
  });
});

describe('upsertComment', () => {
  const written: Answers = {
    'issues/create-comment': ({ body }) => ({ status: 201, body: comment(9, bodyText(body)) }),
    'issues/update-comment': ({ body }) => ok(comment(9, bodyText(body))),
  };
  const bodyText = (body: unknown) => String(Reflect.get(Object(body), 'body'));
  const operations = () => github.asked.map(({ operation }) => operation);

  test('creates a comment if there is none', async () => {
    const opened = await api({ ...written, 'issues/list-comments': () => ok([comment(1, 'hi')]) });
    expect(await upsertComment(opened, 7, MARKER, `${MARKER}\nx`, true)).toEqual({
      ok: true,
      value: 'created',
    });
    expect(operations()).toEqual(['issues/list-comments', 'issues/create-comment']);
  });

  test('creates no comment if it may not', async () => {
    const opened = await api({ ...written, 'issues/list-comments': () => ok([comment(1, 'hi')]) });
    expect(await upsertComment(opened, 7, MARKER, `${MARKER}\nx`, false)).toEqual({
      ok: true,
      value: 'not created',
    });
    expect(operations()).toEqual(['issues/list-comments']);
  });

  test('updates its comment on any page', async () => {
    const opened = await api({
      ...written,
      'users/get-authenticated': () => refused(403, 'Resource not accessible by integration'),
      'issues/list-comments': ({ query }) => {
        const page = Number(query['page'] ?? 1);
        const next = `<${github.url}/repos/octo/shop/issues/7/comments?per_page=100&page=${page + 1}>; rel="next"`;
        return page < 3
          ? ok([comment(page, 'hi')], { link: next })
          : ok([comment(9, `${MARKER}\nold`)]);
      },
    });
    expect(await upsertComment(opened, 7, MARKER, `${MARKER}\nx`, true)).toEqual({
      ok: true,
      value: 'updated',
    });
    const last = github.asked.at(-1);
    expect(last).toMatchObject({
      operation: 'issues/update-comment',
      body: { body: `${MARKER}\nx` },
    });
    expect(String(last?.params['comment_id'])).toBe('9');
  });

  test('does not update an unchanged comment', async () => {
    const opened = await api({
      ...written,
      'users/get-authenticated': () => refused(403, 'no'),
      'issues/list-comments': () => ok([comment(9, `${MARKER}\r\nx`)]),
    });
    const kept = await upsertComment(opened, 7, `${MARKER}`, `${MARKER}\nx\n`, true);
    expect(kept).toEqual({ ok: true, value: 'unchanged' });
  });

  test('does not change a comment of another author with the same marker', async () => {
    const other = comment(9, `${MARKER}\nmine`, user('mallory', 'User'));
    const opened = await api({
      ...written,
      'users/get-authenticated': () => refused(403, 'no'),
      'issues/list-comments': () => ok([other]),
    });
    expect(await upsertComment(opened, 7, MARKER, `${MARKER}\nx`, true)).toMatchObject({
      value: 'created',
    });
  });

  test('does not change a comment with another marker', async () => {
    const other = comment(9, '<!-- governed-migrations: billing -->\nx');
    const opened = await api({ ...written, 'issues/list-comments': () => ok([other]) });
    expect(await upsertComment(opened, 7, MARKER, `${MARKER}\nx`, true)).toMatchObject({
      value: 'created',
    });
  });

  test('returns forbidden if the token cannot write', async () => {
    const opened = await api({
      'issues/list-comments': () => ok([]),
      'issues/create-comment': () => refused(403, 'Resource not accessible by integration'),
    });
    expect(await upsertComment(opened, 7, MARKER, `${MARKER}\nx`, true)).toMatchObject({
      ok: false,
      kind: 'forbidden',
      why: expect.stringContaining('pull-requests: write'),
    });
  });
});
