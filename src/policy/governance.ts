import type { EnvironmentProtection } from './environment-protection';
import { type LookupResult, notKnown } from './lookup-result';
import type { PolicyResult } from './policy';

/** The run as GitHub's own OIDC token names it, once the token has been verified. */
export interface ProvenRun {
  /** Who signed: one of GitHub's issuers, or the server's own. */
  readonly issuer: string;
  /** The job's environment; undefined where it names none. */
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

/** One review of the run, by GitHub's record. */
export interface Review {
  readonly user: string;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly comment: string;
  readonly environments: readonly string[];
}

/** Why somebody's approval of a run does not count. */
export type ApprovalExclusion =
  | 'started the run'
  | 'started this attempt'
  | 'wrote the commit'
  | 'wrote a pull request that carries it';

/** The reviews of a run, and those whose own does not count, by login in lower case. */
export interface RunReviews {
  readonly all: readonly Review[];
  readonly involved: ReadonlyMap<string, ApprovalExclusion>;
}

/**
 * What the policies ask, and what is known of the run: all of `decide` and `admit` that the request,
 * the server and the plan do not tell. A fact that no policy asks about is not looked for.
 */
export interface Governance {
  readonly policies: readonly PolicyResult[];
  readonly proof: LookupResult<ProvenRun>;
  readonly protection: EnvironmentProtection;
  readonly reviews: LookupResult<RunReviews>;
}

const NOT_ASKED = notKnown('It was not asked for.', 'No rule needs it.');

/** Of a repository without a policy: nothing is asked beyond what `decide` asks of everybody. */
export const NO_GOVERNANCE: Governance = {
  policies: [],
  proof: NOT_ASKED,
  protection: { kind: 'unknown', why: NOT_ASKED.what },
  reviews: NOT_ASKED,
};
