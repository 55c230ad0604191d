import { formatNames } from '../format-names';
import { definePolicyRule, ruleMet, ruleNotMet } from './policy-rule';

const BRANCH_REF = /^refs\/heads\/(.+)/s;

const NEXT = 'Run the workflow on an allowed branch.';

/** The run is on one of these branches. The ref of a tag or of a pull request is not a branch. */
export const branches = definePolicyRule({
  id: 'branches',
  schema: {
    kind: 'globs',
    caseSensitive: true,
    description:
      'The run is on one of these branches. The ref of a tag or of a pull request is not a branch.',
  },
  expectation: 'a non-empty string',
  evaluate({ rules, request: { event }, facts: { proof } }) {
    if (rules.branches === undefined) return undefined;
    const { patterns, matches } = rules.branches;
    const allowed = `The policy allows the ${patterns.length === 1 ? 'branch' : 'branches'} ${formatNames(patterns)}`;
    const ref = proof.known ? proof.value.ref : event.ref;
    const branch = BRANCH_REF.exec(ref ?? '')?.[1];
    if (ref === undefined) {
      return ruleNotMet(`${allowed}, but the ref of this run is not known.`, NEXT);
    }
    if (branch === undefined) {
      return ruleNotMet(`${allowed}, but \`${ref}\` is not a branch.`, NEXT);
    }
    if (matches(branch)) return ruleMet(`The branch is \`${branch}\`.`);
    return ruleNotMet(`${allowed}, not \`${branch}\`.`, NEXT);
  },
});
