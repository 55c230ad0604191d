import { systemClock } from '../../../src/edge/clock';
import { openGitHubApi } from '../../../src/edge/github/api/client';
import {
  type CommitReviewsRequest,
  fetchCommitReviews,
} from '../../../src/edge/github/api/fetch-commit-reviews';
import { startDeadline } from '../../../src/edge/github/deadline';
import { ok } from '../../support/github/answers';
import {
  blobId,
  type GivenPullRequest,
  type GivenRepository,
  graphqlRoot,
  PULL_REQUEST_HEAD,
} from '../../support/github/pull-requests';
import { type Answer, type Github, refused, startGithub } from '../../support/github/server';

/* The queries are validated with GitHub's public schema, and the answers have the form of this schema. */

const HEAD = 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed';
const TEXT = 'SELECT 1;';

let github: Github;
afterEach(async () => await github.close());

async function fetchReviews(
  respond: () => Answer | 'silence',
  request: Partial<CommitReviewsRequest> = {},
) {
  github = await startGithub({
    'graphql/CommitReviews': respond,
    'graphql/PullRequestCommits': respond,
  });
  const deadline = startDeadline(systemClock);
  const api = await openGitHubApi('ghs_secret', 'octo/shop', github.url, deadline);
  if (api === undefined) throw new Error('no API');
  return await fetchCommitReviews(api, {
    head: HEAD,
    ref: 'refs/heads/main',
    files: undefined,
    ...request,
  });
}

async function fetchFrom(
  repository: Partial<GivenRepository>,
  request: Partial<CommitReviewsRequest> = {},
) {
  return await fetchReviews(() => ok(graphqlRoot({ head: HEAD, ...repository })), request);
}

const queries = () => github.asked.map(({ operation }) => operation);

/** A pull request with this number of commits. Cy is the author of the last one. */
function pullRequestWith(count: number, changes: Partial<GivenPullRequest> = {}): GivenPullRequest {
  const commits = Array.from({ length: count }, (_, index) =>
    index === count - 1 ? { oid: PULL_REQUEST_HEAD, author: 'cy' } : { oid: `c${index}` },
  );
  return { commits, ...changes };
}

test('returns the pull requests of HEAD with the reviews of users who may push', async () => {
  const reviews = [
    {},
    { by: 'mallory', canPush: false },
    { by: undefined, commit: null, at: null },
  ];
  const pullRequest = { author: null, repository: null, reviews };
  expect(await fetchFrom({ pullRequests: [pullRequest] })).toEqual({
    ok: true,
    value: {
      kind: 'found',
      head: HEAD,
      repository: 'octo/shop',
      branch: 'main',
      changes: [
        {
          file: undefined,
          commit: HEAD,
          isCommitted: true,
          pullRequests: [
            {
              number: 7,
              url: 'https://github.com/octo/shop/pull/7',
              author: undefined,
              mergedAt: '2026-01-01T00:00:00Z',
              repository: undefined,
              branch: 'main',
              headCommit: PULL_REQUEST_HEAD,
              commitCount: 1,
              contributors: ['bob'],
              isWhole: true,
              hasSameFile: true,
              reviews: [
                {
                  user: undefined,
                  userType: undefined,
                  state: 'APPROVED',
                  commit: undefined,
                  submittedAt: undefined,
                  url: 'https://github.com/octo/shop/pull/7#pullrequestreview-1',
                },
              ],
            },
          ],
        },
      ],
    },
  });
  expect(queries()).toEqual(['graphql/CommitReviews']);
});

test('returns the last commit of each file, with one query for 50 files', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `db/${index} "x" $y.sql`);
  const files = Object.fromEntries(
    names.map((name, index) => [name, { text: TEXT, commit: `c${index}`, pullRequests: [{}] }]),
  );
  const answer = await fetchFrom(
    { files },
    {
      files: [...names, 'db/new.sql'].slice(1).map((name) => ({
        file: `app/${name}`,
        repositoryPath: name,
        blobs: [blobId(name === names[1] ? 'SELECT 2;' : TEXT)],
      })),
    },
  );
  if (!answer.ok || answer.value.kind !== 'found') throw new Error('not found');
  expect(answer.value.changes).toHaveLength(50);
  expect(answer.value.changes).toMatchObject([
    { file: `app/${names[1]}`, commit: 'c1', isCommitted: false },
    ...names.slice(2).map((name, index) => ({
      file: `app/${name}`,
      commit: `c${index + 2}`,
      isCommitted: true,
      pullRequests: [{ hasSameFile: true }],
    })),
    { file: 'app/db/new.sql', commit: undefined, isCommitted: false, pullRequests: [] },
  ]);
  expect(queries()).toEqual(['graphql/CommitReviews']);
});

test.each([
  [100, 1],
  [101, 2],
  [250, 3],
])('lists the authors of %i commits with %i queries', async (count, expected) => {
  const answer = await fetchFrom({
    pullRequests: [pullRequestWith(count), pullRequestWith(count)],
  });
  expect(answer).toMatchObject({
    value: {
      changes: [
        {
          pullRequests: [
            {
              commitCount: count,
              contributors: ['bob', 'cy'],
              isWhole: true,
            },
            { isWhole: true },
          ],
        },
      ],
    },
  });
  expect(queries()).toHaveLength(expected);
});

test.each<[string, GivenPullRequest]>([
  ['with more than 250 commits', pullRequestWith(251)],
  ['that is not merged', pullRequestWith(120, { merged: false })],
  ['of another repository', pullRequestWith(120, { repository: 'mallory/shop' })],
])('does not list the commits of a pull request %s', async (_, pullRequest) => {
  const answer = await fetchFrom({ pullRequests: [pullRequest] });
  expect(answer).toMatchObject({ value: { changes: [{ pullRequests: [{ isWhole: false }] }] } });
  expect(queries()).toHaveLength(1);
});

test.each([
  ['without the head commit', ['other']],
  ['with a commit twice', [PULL_REQUEST_HEAD, PULL_REQUEST_HEAD]],
])('a list of commits %s is not whole', async (_, oids) => {
  const commits = oids.map((oid) => ({ oid }));
  const answer = await fetchFrom({ pullRequests: [{ commits }] });
  expect(answer).toMatchObject({ value: { changes: [{ pullRequests: [{ isWhole: false }] }] } });
});

test.each<[string, Partial<CommitReviewsRequest>, object]>([
  [
    'a branch with a slash',
    { ref: 'refs/heads/release/1' },
    { kind: 'found', branch: 'release/1' },
  ],
  ['a tag', { ref: 'refs/tags/v1' }, { kind: 'found', branch: 'trunk' }],
  ['another commit', { head: 'a'.repeat(40) }, { kind: 'unknown-commit', head: 'a'.repeat(40) }],
  ['a pull request', { ref: 'refs/pull/7/merge' }, { kind: 'no-branch', ref: 'refs/pull/7/merge' }],
  ['no ref', { ref: undefined }, { kind: 'no-branch', ref: undefined }],
])('%s', async (_, request, value) => {
  expect(await fetchFrom({ defaultBranch: 'trunk' }, request)).toMatchObject({ ok: true, value });
});

test('a tag in a repository without a default branch', async () => {
  const answer = await fetchFrom({ defaultBranch: null }, { ref: 'refs/tags/v1' });
  expect(answer).toEqual({ ok: true, value: { kind: 'no-branch', ref: 'refs/tags/v1' } });
});

const queryError = (type: string | undefined) =>
  ok({
    data: null,
    errors: [{ ...(type === undefined ? {} : { type }), message: 'No ghs_secret.' }],
  });

test.each<[string, () => Answer, string, string]>([
  ['403', () => refused(403, 'no'), 'forbidden', 'pull-requests: read'],
  ['FORBIDDEN', () => queryError('FORBIDDEN'), 'forbidden', 'pull-requests: read'],
  ['NOT_FOUND', () => queryError('NOT_FOUND'), 'missing', 'pull-requests: read'],
  ['RATE_LIMITED', () => queryError('RATE_LIMITED'), 'rate-limited', 'too many requests'],
  ['another error', () => queryError(undefined), 'unreachable', 'with an error'],
  ['502', () => refused(502, 'Bad gateway'), 'unreachable', 'with status 502'],
])('returns why the reviews are not known: %s', async (_, respond, kind, words) => {
  const answer = await fetchReviews(respond);
  expect(answer).toEqual({ ok: false, kind, why: expect.stringContaining(words) });
  expect(JSON.stringify(answer)).not.toContain('ghs_secret');
});

test('returns that the answer does not have the expected form', async () => {
  // Without `errors`, the test server would answer by the schema.
  const answer = await fetchReviews(() => ok({ errors: undefined, data: { repository: null } }));
  expect(answer).toEqual({ ok: false, kind: 'unreachable', why: expect.stringContaining('form') });
});

test('retries after a server error', async () => {
  let tries = 0;
  const answer = await fetchReviews(() => {
    tries += 1;
    return tries < 3 ? refused(503, 'Unavailable') : ok(graphqlRoot({ head: HEAD }));
  });
  expect(answer).toMatchObject({ ok: true });
  expect(tries).toBe(3);
});
