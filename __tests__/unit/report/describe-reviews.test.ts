import type { CommitReviews } from '../../../src/policy/commit-reviews';
import { notKnown } from '../../../src/policy/lookup-result';
import { describeReviews } from '../../../src/report/describe-reviews';
import { changeOf, pullRequestOf, reviewOf, reviewsOf } from '../policy/commit-reviews-support';

const known = (value: CommitReviews) => ({ known: true as const, value });

test('says why there are no reviews', () => {
  expect(describeReviews(undefined)).toEqual({
    known: false,
    why: 'It was not requested.',
    changes: [],
  });
  expect(describeReviews(notKnown('GitHub is down.', 'Retry.'))).toMatchObject({
    known: false,
    why: 'GitHub is down.',
  });
  expect(describeReviews(known({ kind: 'too-many-files', count: 51 }))).toEqual({
    known: true,
    why: 'too-many-files',
    changes: [],
  });
});

test('a review counts only if its pull request does', () => {
  const pullRequests = [
    pullRequestOf(),
    pullRequestOf({ branch: 'dev' }),
    pullRequestOf({ commitCount: 251 }),
    pullRequestOf({ reviews: [reviewOf({ state: 'DISMISSED' })] }),
  ];
  const { changes } = describeReviews(known(reviewsOf([changeOf({ pullRequests })])));
  expect(
    changes[0]?.pullRequests.map(({ counts, reviews }) => [counts, reviews[0]?.counts]),
  ).toEqual([
    [true, true],
    [false, false],
    [false, false],
    [true, false],
  ]);
});

test.each([
  ['2026-01-03T00:00:00Z', true],
  ['2026-01-01T23:59:59Z', false],
  [undefined, false],
])('says whether the review of %s was given after the merge', (submittedAt, expected) => {
  const pullRequests = [pullRequestOf({ reviews: [reviewOf({ submittedAt })] })];
  const { changes } = describeReviews(known(reviewsOf([changeOf({ pullRequests })])));
  expect(changes[0]?.pullRequests[0]?.reviews[0]).toMatchObject({
    user: 'ann',
    submittedAt: submittedAt ?? null,
    afterMerge: expected,
  });
});

test('describes HEAD, a file that is not in the history, and deleted accounts', () => {
  const reviews = [reviewOf({ user: undefined, userType: undefined, commit: undefined })];
  const pullRequests = [pullRequestOf({ author: undefined, mergedAt: undefined, reviews })];
  const changes = [
    changeOf({ file: undefined, pullRequests }),
    changeOf({ commit: undefined, isCommitted: false, pullRequests: [] }),
  ];
  expect(describeReviews(known(reviewsOf(changes)))).toMatchObject({
    branch: 'main',
    changes: [
      {
        file: null,
        pullRequests: [
          {
            author: null,
            mergedAt: null,
            counts: false,
            reviews: [{ user: null, commit: null, afterMerge: false, counts: false }],
          },
        ],
      },
      { file: 'migrations/1.sql', commit: null, isCommitted: false, pullRequests: [] },
    ],
  });
});
