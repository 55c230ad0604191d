import type { GitHubFacts } from './github-facts';
import { notKnown } from './lookup-result';
import type { PolicyResult } from './policy';

/** The policies of a run and what GitHub knows about it: the input of `decide` beside the request. */
export interface Governance extends GitHubFacts {
  readonly policies: readonly PolicyResult[];
}

const NOT_REQUESTED = notKnown('It was not requested.', 'No rule needs it.');

/** The governance of a repository without a policy. */
export const NO_GOVERNANCE: Governance = {
  policies: [],
  checkout: undefined,
  branchPosition: NOT_REQUESTED,
  proof: NOT_REQUESTED,
  protection: { kind: 'unknown', why: NOT_REQUESTED.what },
  reviews: NOT_REQUESTED,
  commitReviews: undefined,
};
