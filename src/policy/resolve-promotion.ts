import { evaluatePromotion, type PromotionResult, type PromotionRules } from './evaluate-promotion';
import { joinSentences } from './join-sentences';
import type { RuleInput, RuleResult } from './rules/policy-rule';

/**
 * Evaluates the promotion for `rehearsed-on` and `rehearsed-by`. Returns a `RuleResult`, without
 * `ok`, if the published statuses are not known.
 */
export function resolvePromotion({
  request,
  rules,
  promotion,
}: RuleInput<PromotionRules>): PromotionResult | RuleResult {
  if (promotion?.known === true) return evaluatePromotion(promotion.value, rules);
  const required = `The policy requires that \`${rules.rehearsedOn}\` has reached the same state before`;
  if (promotion !== undefined) {
    const what = joinSentences(required, promotion.what);
    return { kind: 'unknown', what, next: promotion.next };
  }
  if (request.command !== undefined) {
    return {
      kind: 'unknown',
      what: `${required}, but the action cannot predict the state that a \`command\` reaches.`,
      next: 'Remove the rule from the policy of this role, or use the built-in engine.',
    };
  }
  return {
    kind: 'later',
    what: `${required}, and this check needs the history on the server.`,
    next: 'Use `mode: migrate` to check this rule. `gate` does not connect to the server.',
  };
}
