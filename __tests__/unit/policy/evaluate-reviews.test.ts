import type {
  CommitReviews,
  PullRequestReview,
  ReviewedChange,
  ReviewedPullRequest,
} from '../../../src/policy/commit-reviews';
import {
  canCount,
  classifyReviews,
  evaluateReviews,
  listCountingUsers,
} from '../../../src/policy/evaluate-reviews';
import {
  changeOf,
  HEAD_COMMIT,
  pullRequestOf,
  reviewOf,
  reviewsOf,
} from './commit-reviews-support';

/*
 * Which reviews count, and which pull requests. Each case changes one thing of a pull request of Bob
 * that Ann has approved and that is merged into `main`.
 */

const withReview = (changes: Partial<PullRequestReview>) => ({ reviews: [reviewOf(changes)] });

function evaluate(pullRequest: Partial<ReviewedPullRequest>, count = 1) {
  return evaluateReviews(
    reviewsOf([changeOf({ pullRequests: [pullRequestOf(pullRequest)] })]),
    count,
  );
}

describe('a review counts', () => {
  test.each<[string, Partial<ReviewedPullRequest>]>([
    ['an approval of the head commit', {}],
    ['an approval after the merge', withReview({ submittedAt: '2026-02-01T00:00:00Z' })],
    ['an approval without a known time', withReview({ submittedAt: undefined })],
    [
      'beside a request for changes by another user',
      { reviews: [reviewOf({ user: 'cy', state: 'CHANGES_REQUESTED' }), reviewOf()] },
    ],
    ['in a pull request of a deleted user', { author: undefined }],
    ['in a pull request with 250 commits', { commitCount: 250 }],
    ['in a pull request without a linked author', { contributors: [] }],
    ['in a repository whose name has other letter case', { repository: 'Octo/Shop' }],
  ])('%s', (_, pullRequest) => {
    expect(evaluate(pullRequest)).toEqual({
      ok: true,
      what: 'Pull request #7 is approved by ann.',
    });
  });
});

describe('a review does not count', () => {
  test.each<[string, Partial<ReviewedPullRequest>, string]>([
    ['that was dismissed', withReview({ state: 'DISMISSED' }), 'The review of ann was dismissed.'],
    [
      'that requests changes',
      withReview({ state: 'CHANGES_REQUESTED' }),
      'The review of ann requests changes.',
    ],
    [
      'that is a comment',
      withReview({ state: 'COMMENTED' }),
      'The review of ann is not an approval.',
    ],
    [
      'of a commit before the last push',
      withReview({ commit: '01d'.padEnd(40, '0') }),
      'The review of ann is of commit 01d000000000, not of the head commit c0ffee000000.',
    ],
    [
      'of a commit that was removed',
      withReview({ commit: undefined }),
      'The review of ann is of another commit, not of the head commit c0ffee000000.',
    ],
    [
      'by a bot',
      withReview({ user: 'renovate', userType: 'Bot' }),
      'The review of renovate does not count: it is not from a user.',
    ],
    ['by a mannequin', withReview({ userType: 'Mannequin' }), 'it is not from a user.'],
    [
      'by a user without a login',
      withReview({ user: undefined }),
      'does not count: it is not from a user.',
    ],
    [
      'by a deleted user',
      withReview({ user: undefined, userType: undefined }),
      'The review of a deleted user does not count: it is not from a user.',
    ],
    [
      'by the user who opened the pull request',
      { author: 'Ann' },
      'this user opened the pull request.',
    ],
    [
      'by an author or committer',
      { contributors: ['bob', 'ANN'] },
      'this user is the author or committer of one of its commits.',
    ],
  ])('%s', (_, pullRequest, words) => {
    const result = evaluate(pullRequest);
    expect(result).toMatchObject({
      ok: false,
      what: expect.stringContaining(words),
      next: expect.stringContaining('Add an approval to https://github.com/octo/shop/pull/7 '),
    });
    expect(result.what).toContain('belongs to pull request #7, but no approval counts.');
  });

  test('twice by one user', () => {
    const reviews = [reviewOf(), reviewOf({ user: 'ANN' })];
    expect(evaluate({ reviews }, 2)).toMatchObject({ ok: false });
    expect(evaluate({ reviews: [...reviews, reviewOf({ user: 'cy' })] }, 2)).toEqual({
      ok: true,
      what: 'Pull request #7 is approved by ANN, cy.',
    });
  });

  test('that is missing for the required number', () => {
    expect(evaluate({}, 2)).toEqual({
      ok: false,
      what: 'Commit decade000000, which last changed `migrations/1.sql`, belongs to pull request #7, but only the approval of ann counts.',
      next: 'Add an approval to https://github.com/octo/shop/pull/7 as a user who can push and did not write its changes, then retry. An approval after the merge counts.',
    });
  });
});

describe('a pull request does not count', () => {
  test.each<[string, Partial<ReviewedPullRequest>, string]>([
    [
      'that is not merged',
      { mergedAt: undefined },
      'does not have a merged pull request into `main`. Pull request #7 of octo/shop into `main` is not merged.',
    ],
    [
      'that is merged into another branch',
      { branch: 'dev' },
      'Pull request #7 of octo/shop into `dev` does not count.',
    ],
    [
      'of another repository',
      { repository: 'mallory/shop' },
      'Pull request #7 of mallory/shop into `main` does not count.',
    ],
    ['of a deleted repository', { repository: undefined }, 'of a deleted repository'],
    ['with more than 250 commits', { commitCount: 251 }, 'Pull request #7 has 251 commits'],
    ['whose commits are not all known', { isWhole: false }, 'could not list the authors of all'],
    [
      'whose head commit has another content of the file',
      { hasSameFile: false },
      '`migrations/1.sql` differs from the file in the head commit of pull request #7.',
    ],
  ])('%s', (_, pullRequest, words) => {
    expect(evaluate(pullRequest)).toMatchObject({
      ok: false,
      what: expect.stringContaining(words),
    });
    expect(canCount(pullRequestOf(pullRequest), found())).toBe(false);
  });

  test('but another one of the same commit does', () => {
    const pullRequests = [pullRequestOf({ number: 6, reviews: [] }), pullRequestOf()];
    expect(evaluateReviews(reviewsOf([changeOf({ pullRequests })]), 1)).toMatchObject({ ok: true });
  });
});

describe('a change', () => {
  test.each<[string, Partial<ReviewedChange>, string]>([
    [
      'without a pull request',
      { pullRequests: [] },
      'Commit decade000000, which last changed `migrations/1.sql`, does not have a merged pull request into `main`.',
    ],
    [
      'of HEAD without a pull request',
      { file: undefined, pullRequests: [] },
      'Commit decade000000 does not have a merged pull request into `main`.',
    ],
    [
      'that is not in the history',
      { commit: undefined, pullRequests: [] },
      'The history of commit f00dfe000000 does not contain `migrations/1.sql`.',
    ],
    [
      'that differs in the workspace',
      { isCommitted: false },
      '`migrations/1.sql` in the workspace differs from the file in commit decade000000.',
    ],
  ])('%s is not reviewed', (_, change, what) => {
    expect(evaluateReviews(reviewsOf([changeOf(change)]), 1)).toMatchObject({ ok: false, what });
  });

  test('that is not reviewed blocks beside reviewed ones, which are counted', () => {
    const bad = changeOf({ file: 'migrations/2.sql', pullRequests: [] });
    const two = evaluateReviews(reviewsOf([changeOf(), bad, changeOf()]), 1);
    expect(two).toMatchObject({ ok: false, what: expect.stringMatching(/2\.sql.*into `main`\.$/) });
    const three = evaluateReviews(reviewsOf([bad, changeOf(), bad]), 1);
    expect(three.what).toMatch(/ 1 more pending file does not meet it\.$/);
    const four = evaluateReviews(reviewsOf([bad, bad, bad]), 1);
    expect(four.what).toMatch(/ 2 more pending files do not meet it\.$/);
  });

  test('names each pull request once', () => {
    const other = changeOf({ pullRequests: [pullRequestOf({ number: 8 })] });
    expect(evaluateReviews(reviewsOf([changeOf(), changeOf(), other]), 1)).toEqual({
      ok: true,
      what: 'Pull request #7 is approved by ann. Pull request #8 is approved by ann.',
    });
  });

  test('is not required: nothing is pending', () => {
    expect(evaluateReviews({ kind: 'nothing-pending' }, 1)).toEqual({
      ok: true,
      what: 'No file is pending.',
    });
  });
});

test.each<[CommitReviews, string]>([
  [
    { kind: 'too-many-files', count: 51 },
    '51 files are pending, and the action checks the reviews of at most 50.',
  ],
  [
    { kind: 'no-branch', ref: 'refs/pull/7/merge' },
    '`refs/pull/7/merge` is not a branch or a tag.',
  ],
  [{ kind: 'no-branch', ref: undefined }, 'The ref of this run is not known.'],
  [
    { kind: 'unknown-commit', head: HEAD_COMMIT },
    'GitHub does not have the commit c0ffee000000 in this repository.',
  ],
])('is not met: %j', (reviews, what) => {
  expect(evaluateReviews(reviews, 1)).toMatchObject({
    ok: false,
    what,
    next: expect.stringMatching(/\.$/),
  });
});

function found(changes?: readonly ReviewedChange[]) {
  const reviews = reviewsOf(changes);
  if (reviews.kind !== 'found') throw new Error('unreachable');
  return reviews;
}

test('listCountingUsers returns the users of the reviews without an objection', () => {
  const reviews = [reviewOf(), reviewOf({ user: 'cy', state: 'DISMISSED' })];
  const evaluated = classifyReviews(pullRequestOf({ reviews }));
  expect(evaluated.map(({ why }) => why)).toEqual([undefined, 'was dismissed']);
  expect(listCountingUsers(evaluated)).toEqual(['ann']);
  expect(canCount(pullRequestOf(), found())).toBe(true);
});
