import fc from 'fast-check';
import type {
  CommitReviews,
  PullRequestReview,
  ReviewedChange,
  ReviewedPullRequest,
} from '../../../src/policy/commit-reviews';

/** The head commit of the pull request. */
export const HEAD_COMMIT = 'c0ffee'.padEnd(40, '0');

/** Returns an approval of the head commit by Ann. */
export function reviewOf(changes: Partial<PullRequestReview> = {}): PullRequestReview {
  return {
    user: 'ann',
    userType: 'User',
    state: 'APPROVED',
    commit: HEAD_COMMIT,
    submittedAt: '2026-01-01T00:00:00Z',
    url: 'https://github.com/octo/shop/pull/7#pullrequestreview-1',
    ...changes,
  };
}

/** Returns a pull request of Bob that is merged into `main`, with an approval by Ann. */
export function pullRequestOf(changes: Partial<ReviewedPullRequest> = {}): ReviewedPullRequest {
  return {
    number: 7,
    url: 'https://github.com/octo/shop/pull/7',
    author: 'bob',
    mergedAt: '2026-01-02T00:00:00Z',
    repository: 'octo/shop',
    branch: 'main',
    headCommit: HEAD_COMMIT,
    commitCount: 1,
    contributors: ['bob'],
    isWhole: true,
    hasSameFile: true,
    reviews: [reviewOf()],
    ...changes,
  };
}

/** Returns the change of a pending file by a reviewed pull request. */
export function changeOf(changes: Partial<ReviewedChange> = {}): ReviewedChange {
  return {
    file: 'migrations/1.sql',
    commit: 'decade'.padEnd(40, '0'),
    isCommitted: true,
    pullRequests: [pullRequestOf()],
    ...changes,
  };
}

/** Returns the reviews of a run on `main`. */
export function reviewsOf(changes: readonly ReviewedChange[] = [changeOf()]): CommitReviews {
  const head = 'f00dfe'.padEnd(40, '0');
  return { kind: 'found', head, repository: 'octo/shop', branch: 'main', changes };
}

const login = fc.constantFrom('ann', 'Ann', 'bob', 'cy', undefined);

/** Mostly the value that counts. */
const mostly = <Value>(value: Value, ...others: readonly Value[]) =>
  fc.oneof({ weight: 15, arbitrary: fc.constant(value) }, fc.constantFrom(...others));

const arbitraryReview: fc.Arbitrary<PullRequestReview> = fc.record({
  user: login,
  userType: mostly<string | undefined>('User', 'Bot', 'Mannequin', undefined),
  state: mostly('APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED'),
  commit: mostly<string | undefined>(HEAD_COMMIT, 'older', undefined),
  submittedAt: fc.constantFrom('2026-01-01T00:00:00Z', undefined),
  url: fc.constant('https://github.com/octo/shop/pull/7#r'),
});

const arbitraryPullRequest: fc.Arbitrary<ReviewedPullRequest> = fc.record({
  number: fc.nat(9),
  url: fc.constant('https://github.com/octo/shop/pull/7'),
  author: login,
  mergedAt: mostly<string | undefined>('2026-01-02T00:00:00Z', undefined),
  repository: mostly<string | undefined>('octo/shop', 'Octo/Shop', 'mallory/shop', undefined),
  branch: mostly('main', 'Main', 'dev'),
  headCommit: fc.constant(HEAD_COMMIT),
  commitCount: mostly(1, 250, 251),
  contributors: fc.subarray(['bob', 'CY', 'ann'], { maxLength: 2 }),
  isWhole: mostly(true, false),
  hasSameFile: mostly(true, false),
  reviews: fc.array(arbitraryReview, { minLength: 1, maxLength: 4 }),
});

/** Any change of a pending file. */
export const arbitraryChange: fc.Arbitrary<ReviewedChange> = fc.record({
  file: fc.constant('migrations/1.sql'),
  commit: mostly<string | undefined>('decade', undefined),
  isCommitted: mostly(true, false),
  pullRequests: fc.array(arbitraryPullRequest, { minLength: 1, maxLength: 2 }),
});
