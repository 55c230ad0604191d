/** The latest opinion of one reviewer, from GitHub's API. A comment is not an opinion. */
export interface PullRequestReview {
  /** The login; undefined if the account was deleted. */
  readonly user: string | undefined;
  /** GitHub's type of the account: `User`, `Bot`, `Mannequin`, …; undefined if it was deleted. */
  readonly userType: string | undefined;
  /** `APPROVED`, `CHANGES_REQUESTED` or `DISMISSED`. Every other state is not an approval. */
  readonly state: string;
  /** The commit that was reviewed; undefined if GitHub does not have it any more. */
  readonly commit: string | undefined;
  /** ISO 8601; undefined if GitHub does not know it. */
  readonly submittedAt: string | undefined;
  readonly url: string;
}

/** A pull request that contains a commit, with the reviews of users who may push now. */
export interface ReviewedPullRequest {
  readonly number: number;
  readonly url: string;
  /** The login of the user who opened it; undefined if the account was deleted. */
  readonly author: string | undefined;
  /** When it was merged, in ISO 8601; undefined if it is not merged. */
  readonly mergedAt: string | undefined;
  /** The repository and the branch that it is for. */
  readonly repository: string | undefined;
  readonly branch: string;
  readonly headCommit: string;
  /** How many commits it has. */
  readonly commitCount: number;
  /** The logins of the authors and committers of its commits, as far as GitHub links them. */
  readonly contributors: readonly string[];
  /** Whether `contributors` covers all its commits. */
  readonly isWhole: boolean;
  /** Whether its head commit has the same content of the pending file. True if HEAD is judged. */
  readonly hasSameFile: boolean;
  readonly reviews: readonly PullRequestReview[];
}

/** A commit that must be reviewed: the last one that changed a pending file, or HEAD. */
export interface ReviewedChange {
  /** The path of the pending file in the workspace; undefined if HEAD is judged. */
  readonly file: string | undefined;
  /** Undefined if the history of HEAD does not contain the file. */
  readonly commit: string | undefined;
  /** Whether the file in the workspace has the content of the commit. True if HEAD is judged. */
  readonly isCommitted: boolean;
  readonly pullRequests: readonly ReviewedPullRequest[];
}

/** What GitHub knows about the reviews of a run. */
export type CommitReviews =
  | {
      readonly kind: 'found';
      /** The commit that is checked out. */
      readonly head: string;
      readonly repository: string;
      /** The branch that a pull request must be merged into. */
      readonly branch: string;
      readonly changes: readonly ReviewedChange[];
    }
  /** No file is pending, so nothing needs a review. */
  | { readonly kind: 'nothing-pending' }
  /** More files are pending than the action checks. */
  | { readonly kind: 'too-many-files'; readonly count: number }
  /** The ref of the run is not a branch or a tag. */
  | { readonly kind: 'no-branch'; readonly ref: string | undefined }
  /** GitHub does not have the commit in this repository. */
  | { readonly kind: 'unknown-commit'; readonly head: string };

/** How many pending files the action checks with one request. */
export const MAX_REVIEWED_FILES = 50;

/** How many commits a pull request may have. The page of a pull request on GitHub lists no more. */
export const MAX_REVIEWED_COMMITS = 250;
