import type { CommitReviews, ReviewedPullRequest } from '../policy/commit-reviews';
import { canCount, classifyReviews } from '../policy/evaluate-reviews';
import type { LookupResult } from '../policy/lookup-result';

type FoundReviews = Extract<CommitReviews, { kind: 'found' }>;

/**
 * Describes the reviews of a run for the evidence: for each commit that must be reviewed, its files
 * and its pull requests, with who reviewed them, when, and whether the review counts.
 *
 * @param reviews Undefined if no policy has `reviews`.
 */
export function describeReviews(reviews: LookupResult<CommitReviews> | undefined) {
  if (reviews === undefined) return { known: false, why: 'It was not requested.', changes: [] };
  if (!reviews.known) return { known: false, why: reviews.what, changes: [] };
  const { value } = reviews;
  // The result of the rule says why, for example that too many files are pending.
  if (value.kind !== 'found') return { known: true, why: value.kind, changes: [] };
  const changes = value.changes.map(({ file, commit, isCommitted, pullRequests }) => ({
    file: file ?? null,
    commit: commit ?? null,
    isCommitted,
    pullRequests: pullRequests.map((each) => describePullRequest(each, value)),
  }));
  return { known: true, why: '', head: value.head, branch: value.branch, changes };
}

function describePullRequest(pullRequest: ReviewedPullRequest, reviews: FoundReviews) {
  const { number, url, author, mergedAt, repository, branch, headCommit } = pullRequest;
  const counts = canCount(pullRequest, reviews);
  return {
    number,
    url,
    author: author ?? null,
    mergedAt: mergedAt ?? null,
    repository: repository ?? null,
    branch,
    headCommit,
    counts,
    reviews: classifyReviews(pullRequest).map(({ review, why }) => ({
      user: review.user ?? null,
      state: review.state,
      submittedAt: review.submittedAt ?? null,
      afterMerge: isAfter(review.submittedAt, mergedAt),
      commit: review.commit ?? null,
      url: review.url,
      counts: counts && why === undefined,
      why: why ?? null,
    })),
  };
}

/** GitHub's times have the same form (ISO 8601, in UTC), so that their order is that of the texts. */
function isAfter(time: string | undefined, other: string | undefined): boolean {
  return time !== undefined && other !== undefined && time > other;
}
