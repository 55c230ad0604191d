import type { ReviewedChange, ReviewedPullRequest } from '../../../policy/commit-reviews';
import {
  type ChangeAnswer,
  type CommitPage,
  listEntries,
  type PullRequestAnswer,
} from './reviews-answer';

/** A pending file. */
export interface ReviewedFile {
  /** Relative to the workspace, for messages. */
  readonly file: string;
  /** Relative to the root of the repository. */
  readonly repositoryPath: string;
  /** The ids that Git can have for the content of the file in the workspace. */
  readonly blobs: readonly string[];
}

/**
 * Converts GitHub's answer about one change to plain data.
 *
 * @param file The pending file; undefined if HEAD is judged.
 * @param answer Undefined if the history does not contain the file.
 * @param pages The further pages of commits, by the number of the pull request.
 */
export function toReviewedChange(
  file: ReviewedFile | undefined,
  answer: ChangeAnswer | undefined,
  pages: ReadonlyMap<number, readonly CommitPage[]>,
): ReviewedChange {
  const blob = answer?.file?.oid;
  const isCommitted = file === undefined || (blob !== undefined && file.blobs.includes(blob));
  const pullRequests = listEntries(answer?.associatedPullRequests).map((each) =>
    toReviewedPullRequest(each, pages.get(each.number) ?? [], file === undefined, blob),
  );
  return { file: file?.file, commit: answer?.oid, isCommitted, pullRequests };
}

function toReviewedPullRequest(
  answer: PullRequestAnswer,
  pages: readonly CommitPage[],
  judgesHead: boolean,
  blob: string | undefined,
): ReviewedPullRequest {
  const { number, url, headRefOid: headCommit } = answer;
  const commits = [answer.commits, ...pages].flatMap(listEntries).map(({ commit }) => commit);
  const oids = new Set(commits.map(({ oid }) => oid));
  const [head] = listEntries(answer.headOfPullRequest);
  const isHeadCommit = head?.commit.oid === headCommit;
  const users = commits.flatMap(({ author, committer }) => [author?.user, committer?.user]);
  return {
    number,
    url,
    author: answer.author?.login,
    mergedAt: answer.merged ? (answer.mergedAt ?? undefined) : undefined,
    repository: answer.baseRepository?.nameWithOwner,
    branch: answer.baseRefName,
    headCommit,
    commitCount: answer.commits.totalCount,
    contributors: [...new Set(users.flatMap((user) => user?.login ?? []))],
    // GitHub could list only the first commits. The head commit is the last one.
    isWhole: oids.size === answer.commits.totalCount && oids.has(headCommit),
    hasSameFile:
      judgesHead || (isHeadCommit && blob !== undefined && head?.commit.file?.oid === blob),
    reviews: listEntries(answer.latestOpinionatedReviews).map((review) => ({
      user: review.author?.login,
      userType: review.author?.__typename,
      state: review.state,
      commit: review.commit?.oid,
      submittedAt: review.submittedAt ?? undefined,
      url: review.url,
    })),
  };
}
