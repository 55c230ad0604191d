import {
  type CommitReviews,
  MAX_REVIEWED_COMMITS,
  MAX_REVIEWED_FILES,
  type PullRequestReview,
  type ReviewedChange,
  type ReviewedPullRequest,
} from './commit-reviews';
import { joinSentences } from './join-sentences';

/** Whether all changes of a run are reviewed; if not, the first objection in two sentences. */
export type ReviewsResult =
  | { readonly ok: true; readonly what: string }
  | { readonly ok: false; readonly what: string; readonly next: string };

/** A review and why it does not count, as a clause. `why` is undefined if it counts. */
export interface EvaluatedReview {
  readonly review: PullRequestReview;
  readonly why: string | undefined;
}

type FoundReviews = Extract<CommitReviews, { kind: 'found' }>;

/**
 * Evaluates whether each change of a run has a merged pull request with enough approvals
 * (docs/policy.md#reviews). Never throws.
 *
 * @param count The number of approvals that the policy requires, at least 1.
 */
export function evaluateReviews(reviews: CommitReviews, count: number): ReviewsResult {
  if (reviews.kind === 'nothing-pending') return { ok: true, what: 'No file is pending.' };
  if (reviews.kind !== 'found') return explainMissingReviews(reviews);
  const results = reviews.changes.map((change) => evaluateChange(change, reviews, count));
  const objections = results.flatMap((result) => (result.ok ? [] : [result]));
  const [first] = objections;
  if (first !== undefined) {
    const rest = objections.length - 1;
    const more =
      rest === 0 ? '' : `${rest} more pending ${rest === 1 ? 'file does' : 'files do'} not meet it`;
    return { ok: false, what: joinSentences(first.what, more), next: first.next };
  }
  const approved = new Set(results.map(({ what }) => what));
  return { ok: true, what: joinSentences(...approved) };
}

function explainMissingReviews(
  reviews: Exclude<CommitReviews, { kind: 'found' | 'nothing-pending' }>,
): Extract<ReviewsResult, { ok: false }> {
  switch (reviews.kind) {
    case 'too-many-files':
      return {
        ok: false,
        what: `${reviews.count} files are pending, and the action checks the reviews of at most ${MAX_REVIEWED_FILES}.`,
        next: `Migrate an older commit first, so that at most ${MAX_REVIEWED_FILES} files are pending.`,
      };
    case 'no-branch':
      return {
        ok: false,
        what:
          reviews.ref === undefined
            ? 'The ref of this run is not known.'
            : `\`${reviews.ref}\` is not a branch or a tag.`,
        next: 'Run the workflow on the branch into which the pull requests are merged.',
      };
    case 'unknown-commit':
      return {
        ok: false,
        what: `GitHub does not have the commit ${shortenCommit(reviews.head)} in this repository.`,
        next: 'Push the commit, and merge it with a reviewed pull request.',
      };
  }
}

/** Evaluates one change. If one of its pull requests has enough approvals, the change has them. */
function evaluateChange(
  change: ReviewedChange,
  reviews: FoundReviews,
  count: number,
): ReviewsResult {
  const { file, commit } = change;
  if (commit === undefined) {
    return {
      ok: false,
      what: `The history of commit ${shortenCommit(reviews.head)} does not contain \`${file}\`.`,
      next: 'Commit the file, and merge it with a reviewed pull request.',
    };
  }
  if (!change.isCommitted) {
    return {
      ok: false,
      what: `\`${file}\` in the workspace differs from the file in commit ${shortenCommit(commit)}.`,
      next: 'Check out the commit again, and do not change the file before this step.',
    };
  }
  const subject = describeChange(file, commit);
  const merged = change.pullRequests.filter((each) => isMergedInto(each, reviews));
  const results = merged.map((each) => evaluatePullRequest(each, subject, file, count));
  const [first] = results;
  if (first === undefined) return explainMissingPullRequest(change, subject, reviews);
  return results.find(({ ok }) => ok) ?? first;
}

function isMergedInto(
  { mergedAt, repository, branch }: ReviewedPullRequest,
  target: FoundReviews,
): boolean {
  const isHere = repository?.toLowerCase() === target.repository.toLowerCase();
  return mergedAt !== undefined && isHere && branch === target.branch;
}

function explainMissingPullRequest(
  { pullRequests }: ReviewedChange,
  subject: string,
  { branch }: FoundReviews,
): Extract<ReviewsResult, { ok: false }> {
  const [other] = pullRequests;
  const found =
    other === undefined
      ? ''
      : `Pull request #${other.number} of ${other.repository ?? 'a deleted repository'} into \`${other.branch}\` ${other.mergedAt === undefined ? 'is not merged' : 'does not count'}`;
  return {
    ok: false,
    what: joinSentences(`${subject} does not have a merged pull request into \`${branch}\``, found),
    next: `Merge the change into \`${branch}\` with a reviewed pull request. If it has one, grant the job \`pull-requests: read\`.`,
  };
}

function evaluatePullRequest(
  pullRequest: ReviewedPullRequest,
  subject: string,
  file: string | undefined,
  count: number,
): ReviewsResult {
  const { number, commitCount, hasSameFile, url } = pullRequest;
  if (!areContributorsKnown(pullRequest)) {
    return {
      ok: false,
      what: `Pull request #${number} has ${commitCount} commits, and the action could not list the authors of all. It lists at most ${MAX_REVIEWED_COMMITS}.`,
      next: `Use pull requests with at most ${MAX_REVIEWED_COMMITS} commits.`,
    };
  }
  if (!hasSameFile) {
    return {
      ok: false,
      what: `\`${file}\` differs from the file in the head commit of pull request #${number}. The merge changed it.`,
      next: 'Change the file with another reviewed pull request, whose branch is up to date.',
    };
  }
  const evaluated = classifyReviews(pullRequest);
  const users = listCountingUsers(evaluated);
  if (users.length >= count) {
    return { ok: true, what: `Pull request #${number} is approved by ${users.join(', ')}.` };
  }
  const found =
    users.length === 0 ? 'no approval counts' : `only the approval of ${users.join(', ')} counts`;
  const excluded = evaluated.flatMap(({ review, why }) =>
    why === undefined ? [] : [`The review of ${review.user ?? 'a deleted user'} ${why}`],
  );
  return {
    ok: false,
    what: joinSentences(`${subject} belongs to pull request #${number}, but ${found}`, ...excluded),
    next: `Add an approval to ${url} as a user who can push and did not write its changes, then retry. An approval after the merge counts.`,
  };
}

/** Without all authors and committers, one of them could be the reviewer. */
function areContributorsKnown({ commitCount, isWhole }: ReviewedPullRequest): boolean {
  return isWhole && commitCount <= MAX_REVIEWED_COMMITS;
}

/** Returns whether the approvals of a pull request can count for a change of the run. */
export function canCount(pullRequest: ReviewedPullRequest, reviews: FoundReviews): boolean {
  const isMerged = isMergedInto(pullRequest, reviews);
  return isMerged && areContributorsKnown(pullRequest) && pullRequest.hasSameFile;
}

/** Returns the noun phrase for a change, as the subject of a sentence. */
function describeChange(file: string | undefined, commit: string): string {
  const name = shortenCommit(commit);
  return file === undefined ? `Commit ${name}` : `Commit ${name}, which last changed \`${file}\`,`;
}

/**
 * Evaluates which reviews of a pull request count. A review counts if it approves the head commit
 * and its user did not write any part of the pull request. GitHub returns only reviews of users who
 * may push now.
 */
export function classifyReviews(pullRequest: ReviewedPullRequest): readonly EvaluatedReview[] {
  return pullRequest.reviews.map((review) => ({ review, why: findObjection(review, pullRequest) }));
}

/** Returns the users whose reviews count. Each user counts once. */
export function listCountingUsers(evaluated: readonly EvaluatedReview[]): readonly string[] {
  const users = evaluated.flatMap(({ review: { user }, why }) =>
    user === undefined || why !== undefined ? [] : [[user.toLowerCase(), user] as const],
  );
  return [...new Map(users).values()];
}

function findObjection(
  { user, userType, state, commit }: PullRequestReview,
  { author, headCommit, contributors }: ReviewedPullRequest,
): string | undefined {
  if (state === 'DISMISSED') return 'was dismissed';
  if (state === 'CHANGES_REQUESTED') return 'requests changes';
  if (state !== 'APPROVED') return 'is not an approval';
  if (user === undefined || userType !== 'User') return 'does not count: it is not from a user';
  if (isSameUser(user, author)) return 'does not count: this user opened the pull request';
  if (contributors.some((login) => isSameUser(user, login))) {
    return 'does not count: this user is the author or committer of one of its commits';
  }
  if (commit !== headCommit) {
    const reviewed = commit === undefined ? 'another commit' : `commit ${shortenCommit(commit)}`;
    return `is of ${reviewed}, not of the head commit ${shortenCommit(headCommit)}`;
  }
  return undefined;
}

function isSameUser(user: string, other: string | undefined): boolean {
  return user.toLowerCase() === other?.toLowerCase();
}

function shortenCommit(commit: string): string {
  return commit.slice(0, 12);
}
