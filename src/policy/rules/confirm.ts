import { readConfirmation } from '../read-confirmation';
import { definePolicyRule, ruleMet, ruleNotMet } from './policy-rule';

/** The confirmation is the digest of a plan. `admit` compares it with the pending migrations. */
export const confirm = definePolicyRule({
  id: 'confirm',
  schema: {
    kind: 'choice',
    choices: ['plan-digest'],
    description:
      'The confirmation is the digest of the plan, not `true`. Only `prod` has this key.',
  },
  expectation: '`plan-digest`',
  roles: ['prod'],
  evaluate({ rules, request: { mode, confirmation } }) {
    if (rules.confirm === undefined) return undefined;
    if (mode === 'plan') {
      return {
        kind: 'later',
        what: 'The policy requires the digest of this plan as the confirmation.',
        next: 'Set `confirm-prod-migrations` to this digest in the step that migrates.',
      };
    }
    if (readConfirmation(confirmation).kind === 'digest') {
      return ruleMet('The confirmation is a digest.');
    }
    return ruleNotMet(
      'The policy requires the digest of a plan as the confirmation, not `true`.',
      'Run `mode: plan`, check its plan, and set `confirm-prod-migrations` to the digest that it prints.',
    );
  },
});
