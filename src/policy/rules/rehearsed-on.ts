import type { PromotionRules } from '../evaluate-promotion';
import { resolvePromotion } from '../resolve-promotion';
import { definePolicyRule, type RuleInput, ruleMet, ruleNotMet } from './policy-rule';

/** The role that the policy names has reached the state that this run would reach. */
export const rehearsedOn = definePolicyRule({
  id: 'rehearsed-on',
  schema: {
    kind: 'choice',
    choices: ['staging', 'prod'],
    description: 'This role has reached the state that the run would reach.',
  },
  expectation: '`staging` or `prod`',
  evaluate(input: RuleInput<PromotionRules>) {
    if (input.rules.rehearsedOn === undefined) return undefined;
    const result = resolvePromotion(input);
    if (!('ok' in result)) return result;
    if (!result.ok) {
      return result.rule === 'rehearsed-on'
        ? ruleNotMet(result.what, result.next)
        : ruleMet('The head that this run would reach was published.');
    }
    const { run, by, proof } = result;
    return ruleMet(
      `Run ${run.id} of \`${run.workflow}@${run.branch}\` reached this state on ${by.commit.slice(0, 12)} (${PROOF_LABELS[proof]}).`,
    );
  },
});

/** The labels of docs/policy.md#promotion-of-a-rehearsed-state. */
const PROOF_LABELS = { attested: 'attested by it', 'pointer-only': 'pointer only' };
