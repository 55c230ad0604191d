import { formatNames } from '../format-names';
import type { GitHubFacts } from '../github-facts';
import type { RunCheckout } from '../run-checkout';
import { definePolicyRule, type RuleResult, ruleMet, ruleNotMet } from './policy-rule';

const BRANCH_REF = /^refs\/heads\/(.+)/s;

const NEXT = 'Run the workflow on an allowed branch.';

/** The run is on one of these branches, which contains the commit that is checked out. */
export const branches = definePolicyRule({
  id: 'branches',
  schema: {
    kind: 'globs',
    caseSensitive: true,
    description:
      'The run is on one of these branches, and the branch contains the commit that is checked out. The ref of a tag or of a pull request is not a branch.',
  },
  expectation: 'a non-empty string',
  evaluate({ rules, request: { event }, facts }) {
    if (rules.branches === undefined) return undefined;
    const { patterns, matches } = rules.branches;
    const allowed = `The policy allows the ${patterns.length === 1 ? 'branch' : 'branches'} ${formatNames(patterns)}`;
    const ref = facts.proof.known ? facts.proof.value.ref : event.ref;
    const branch = getBranchName(ref);
    if (ref === undefined) {
      return ruleNotMet(`${allowed}, but the ref of this run is not known.`, NEXT);
    }
    if (branch === undefined) {
      return ruleNotMet(`${allowed}, but \`${ref}\` is not a branch.`, NEXT);
    }
    if (!matches(branch)) return ruleNotMet(`${allowed}, not \`${branch}\`.`, NEXT);
    const { checkout, branchPosition } = facts;
    return checkout?.state === 'other'
      ? evaluatePosition(branch, allowed, checkout, branchPosition)
      : ruleMet(`The branch is \`${branch}\`.`);
  },
});

/** Returns the name of the branch of a ref; undefined if the ref is not a branch. */
export function getBranchName(ref: string | undefined): string | undefined {
  return BRANCH_REF.exec(ref ?? '')?.[1];
}

/** Another commit than that of the run is checked out. It counts only if it is on the branch. */
function evaluatePosition(
  branch: string,
  allowed: string,
  checkout: RunCheckout,
  branchPosition: GitHubFacts['branchPosition'],
): RuleResult {
  const commit = checkout.commit?.slice(0, 12);
  if (checkout.why !== undefined) {
    return ruleNotMet(
      `${allowed}, but the commit that is checked out is not on \`${branch}\`. ${checkout.why}`,
      'Run `git submodule update`, or set `submodules: true` for `actions/checkout`.',
    );
  }
  if (!branchPosition.known) {
    const what = `${allowed}, but the action could not check whether \`${branch}\` contains ${commit}, which is checked out. ${branchPosition.what}`;
    return { kind: 'unknown', what, next: branchPosition.next };
  }
  switch (branchPosition.value) {
    case 'contained':
      return ruleMet(
        `The branch is \`${branch}\`, and it contains ${commit}, which is checked out.`,
      );
    case 'elsewhere':
      return ruleNotMet(
        `${allowed}, but \`${branch}\` does not contain ${commit}, which is checked out.`,
        `Check out a commit of \`${branch}\`, or merge ${commit} first.`,
      );
    case 'missing':
      return ruleNotMet(
        `${allowed}, but GitHub does not know the commit ${commit}, which is checked out, in this repository.`,
        `Push it first. If it is on \`${branch}\` already, add \`contents: read\` to \`permissions:\`.`,
      );
  }
}
