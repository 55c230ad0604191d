import { type PolicyRule, ruleMet, ruleNotMet } from './policy-rule';

const BRANCH = /^refs\/heads\/(.+)/s;

/** The run is of one of these branches: a tag, or a pull request, is of none. */
export const branches: PolicyRule = {
  id: 'branches',
  judge({ rules, request: { event }, governance: { proof } }) {
    if (rules.branches === undefined) return undefined;
    const ref = proof.known ? proof.value.ref : event.ref;
    const branch = BRANCH.exec(ref ?? '')?.[1];
    const listed = rules.branches.patterns.join(', ');
    if (branch === undefined) {
      const of =
        ref === undefined ? 'of no ref that is known' : `of \`${ref}\`, which is no branch`;
      return ruleNotMet(`The run is ${of}; the policy lets ${listed}.`, 'Run it on one of them.');
    }
    if (rules.branches.matches(branch)) return ruleMet(`On the branch \`${branch}\`.`);
    return ruleNotMet(
      `The run is of the branch \`${branch}\`; the policy lets ${listed}.`,
      'Run it on one of them.',
    );
  },
};
