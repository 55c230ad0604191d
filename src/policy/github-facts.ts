import type { CommitReviews } from './commit-reviews';
import type { EnvironmentProtection } from './environment-protection';
import type { LookupResult } from './lookup-result';
import type { RunCheckout } from './run-checkout';

/** The run, from the claims of GitHub's OIDC token. The token has been verified. */
export interface ProvenRun {
  /** The issuer of the token. */
  readonly issuer: string;
  /** The environment of the job; undefined if the job has none. */
  readonly environment: string | undefined;
  readonly repository: string;
  readonly visibility: 'public' | 'private' | 'internal';
  readonly ref: string;
  readonly commit: string;
  /** `octo/shop/.github/workflows/deploy.yml@refs/heads/main`. */
  readonly workflow: string;
  readonly event: string;
  readonly runId: string;
  readonly attempt: string;
  readonly actor: string;
}

/** One review of the run, from GitHub's API. */
export interface Review {
  readonly user: string;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly comment: string;
  readonly environments: readonly string[];
}

/** Why the approval of a user does not count. */
export type ApprovalExclusion =
  | 'started the run'
  | 'started this attempt'
  | 'wrote the commit'
  | 'wrote a pull request that carries it';

/** The reviews of a run, and the users whose approval does not count, by login in lower case. */
export interface RunReviews {
  readonly all: readonly Review[];
  readonly involved: ReadonlyMap<string, ApprovalExclusion>;
}

/** Whether the branch of the run contains the commit that is checked out. */
export type BranchPosition =
  /** The commit is on the branch. */
  | 'contained'
  /** GitHub knows the commit, but it is not on the branch. */
  | 'elsewhere'
  /** GitHub does not know the commit. */
  | 'missing';

/** What GitHub knows about the run. The action requests a fact only if a policy needs it. */
export interface GitHubFacts {
  /**
   * What is checked out. `checkout.commit` is the commit whose files run. Undefined if it was not
   * read, because the request alone is blocked.
   */
  readonly checkout: RunCheckout | undefined;
  /** Requested if a policy has `branches` and another commit than GITHUB_SHA is checked out. */
  readonly branchPosition: LookupResult<BranchPosition>;
  readonly proof: LookupResult<ProvenRun>;
  readonly protection: EnvironmentProtection;
  readonly reviews: LookupResult<RunReviews>;
  /** The reviews of HEAD, for `gate` and `command`; undefined for a run of the engine. */
  readonly commitReviews: LookupResult<CommitReviews> | undefined;
}
