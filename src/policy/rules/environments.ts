import { type PolicyRule, ruleMet, ruleNotMet } from './policy-rule';

/** The run's environment is one of these, by GitHub's own token: a name in a variable is no proof. */
export const environments: PolicyRule = {
  id: 'environments',
  judge({ rules, governance: { proof } }) {
    if (rules.environments === undefined) return undefined;
    const listed = rules.environments.patterns.join(', ');
    if (!proof.known) {
      const what = `The policy asks for a proven environment (${listed}). ${proof.what}`;
      return { kind: 'unknown', what, next: proof.next };
    }
    const { environment } = proof.value;
    if (environment === undefined) {
      return ruleNotMet(
        `GitHub's token says that the job has no environment; the policy asks for ${listed}.`,
        'Add `environment:` to the job.',
      );
    }
    if (rules.environments.matches(environment)) {
      return ruleMet(`The environment \`${environment}\`, proven by GitHub's token.`);
    }
    return ruleNotMet(
      `GitHub's token says that the job's environment is \`${environment}\`; the policy asks for ${listed}.`,
      'Run it in one of them.',
    );
  },
};
