import { readConfirmation } from '../read-confirmation';
import { type PolicyRule, ruleMet, ruleNotMet } from './policy-rule';

/** The confirmation is the digest of the plan: `admit` compares it with what is pending. */
export const confirm: PolicyRule = {
  id: 'confirm',
  judge({ rules, request: { mode, confirmation } }) {
    if (rules.confirm === undefined) return undefined;
    if (mode === 'plan') {
      return {
        kind: 'later',
        what: 'The migration has to be confirmed by the digest of this plan.',
        next: 'Give it to `confirm-prod-migrations` of the step that migrates.',
      };
    }
    if (readConfirmation(confirmation).kind === 'digest') return ruleMet('Confirmed by a digest.');
    return ruleNotMet(
      "The policy asks for a plan's digest as the confirmation, and this one is a word.",
      'Run mode `plan`, look at what it shows, and confirm with the digest that it prints.',
    );
  },
};
