import { formatNames } from '../format-names';
import { definePolicyRule, ruleMet, ruleNotMet } from './policy-rule';

/** The job runs in one of these environments. Only GitHub's token counts as a proof. */
export const environments = definePolicyRule({
  id: 'environments',
  schema: {
    kind: 'globs',
    caseSensitive: false,
    description:
      "The job runs in one of these environments, and GitHub's OIDC token proves the environment.",
  },
  expectation: 'a non-empty string',
  evaluate({ rules, facts: { proof } }) {
    if (rules.environments === undefined) return undefined;
    const { patterns, matches } = rules.environments;
    const required = `The policy requires the environment ${formatNames(patterns, 'or')}`;
    if (!proof.known) {
      const what = `${required}, but the environment is not proven. ${proof.what}`;
      return { kind: 'unknown', what, next: proof.next };
    }
    const { environment } = proof.value;
    if (environment === undefined) {
      return ruleNotMet(
        `${required}, but the job does not have an environment.`,
        'Add `environment:` to the job.',
      );
    }
    if (matches(environment)) {
      return ruleMet(`GitHub's token proves the environment \`${environment}\`.`);
    }
    return ruleNotMet(
      `${required}, but GitHub's token names the environment \`${environment}\`.`,
      'Run the job in an environment that the policy allows.',
    );
  },
});
