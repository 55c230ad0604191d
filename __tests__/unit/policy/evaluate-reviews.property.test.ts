import fc from 'fast-check';
import type { ReviewedChange, ReviewedPullRequest } from '../../../src/policy/commit-reviews';
import { evaluateReviews } from '../../../src/policy/evaluate-reviews';
import { propertyRuns } from '../../support/property-runs';
import { arbitraryChange, reviewsOf } from './commit-reviews-support';

/** The conditions of docs/policy.md#reviews, written as one expression. */
function isReviewed({ commit, isCommitted, pullRequests }: ReviewedChange, count: number): boolean {
  const isSame = (one: string | undefined, other: string | undefined) =>
    one?.toLowerCase() === other?.toLowerCase();
  const countOf = ({ reviews, author, contributors, headCommit }: ReviewedPullRequest) =>
    new Set(
      reviews
        .filter(
          ({ user, userType, state, commit: reviewed }) =>
            user !== undefined &&
            userType === 'User' &&
            state === 'APPROVED' &&
            reviewed === headCommit &&
            !isSame(user, author) &&
            !contributors.some((login) => isSame(user, login)),
        )
        .map(({ user }) => user?.toLowerCase()),
    ).size;
  const isEligible = (each: ReviewedPullRequest) =>
    each.mergedAt !== undefined &&
    each.branch === 'main' &&
    isSame(each.repository, 'octo/shop') &&
    each.isWhole &&
    each.commitCount <= 250 &&
    each.hasSameFile;
  return (
    commit !== undefined &&
    isCommitted &&
    pullRequests.some((each) => isEligible(each) && countOf(each) >= count)
  );
}

test('is met only if each change has a pull request with enough reviews that count', () => {
  const runs = propertyRuns(5000);
  const seen = { met: 0, unmet: 0 };
  fc.assert(
    fc.property(
      fc.array(arbitraryChange, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 1, max: 2 }),
      (changes, count) => {
        const result = evaluateReviews(reviewsOf(changes), count);
        seen[result.ok ? 'met' : 'unmet'] += 1;
        expect(result.ok).toBe(changes.every((change) => isReviewed(change, count)));
        // Sentences end with one full stop.
        expect(result.what).toMatch(/[^.]\.$/);
        expect(result.what).not.toContain('..');
      },
    ),
    runs,
  );
  expect(seen.met).toBeGreaterThan(runs.numRuns / 50);
  expect(seen.unmet).toBeGreaterThan(runs.numRuns / 50);
});

test('another review, a higher number or another change never meets a rule that is not met', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryChange, { maxLength: 2 }),
      arbitraryChange,
      fc.integer({ min: 1, max: 2 }),
      (changes, added, count) => {
        const { ok } = evaluateReviews(reviewsOf(changes), count);
        if (ok) return;
        expect(evaluateReviews(reviewsOf([...changes, added]), count).ok).toBe(false);
        expect(evaluateReviews(reviewsOf(changes), count + 1).ok).toBe(false);
      },
    ),
    propertyRuns(2000),
  );
});
