import type { PromotionResult } from '../evaluate-promotion';
import { evaluatePromotion } from '../evaluate-promotion';
import {
  type PolicyRule,
  type RuleInput,
  type RuleResult,
  ruleMet,
  ruleNotMet,
} from './policy-rule';

/** The state that would be reached was reached before, by the role that the policy names. */
export const rehearsedOn: PolicyRule = {
  id: 'rehearsed-on',
  judge(question) {
    if (question.rules.rehearsedOn === undefined) return undefined;
    const judged = judgedPromotion(question);
    if (!('ok' in judged)) return judged;
    if (!judged.ok)
      return judged.rule === 'rehearsed-on' ? ruleNotMet(judged.what, judged.next) : REACHED;
    const { run, by, word } = judged;
    return ruleMet(
      `Reached by run ${run.id} of \`${run.workflow}@${run.branch}\` on ${by.commit.slice(0, 12)} (${WORDS[word]}).`,
    );
  },
};

/** And a run that the policy lists says so. */
export const rehearsedBy: PolicyRule = {
  id: 'rehearsed-by',
  judge(question) {
    const { rehearsedBy: listed, rehearsedOn: on } = question.rules;
    if (listed === undefined && on === undefined) return undefined;
    if (listed === undefined || on === undefined) {
      const missing = listed === undefined ? 'rehearsed-by' : 'rehearsed-on';
      return ruleNotMet(
        `The policy has one of \`rehearsed-on\` and \`rehearsed-by\`, and not \`${missing}\`: nobody could meet it.`,
        'Add it, or take the other away.',
      );
    }
    const judged = judgedPromotion(question);
    if (!('ok' in judged)) return judged;
    if (!judged.ok)
      return judged.rule === 'rehearsed-by' ? ruleNotMet(judged.what, judged.next) : LATER;
    return ruleMet(`Run ${judged.run.id} is one that the policy lists.`);
  },
};

/** Evidence and summary say which it is (issue 6, section 4). */
const WORDS = { attested: 'attested by it', 'pointer-only': 'pointer only' };

const REACHED = ruleMet('The head that would be reached was published.');

const LATER: RuleResult = {
  kind: 'later',
  what: 'There is no such run to ask about.',
  next: 'See `rehearsed-on`.',
};

function judgedPromotion({ request, rules, promotion }: RuleInput): PromotionResult | RuleResult {
  if (promotion?.known === true) return evaluatePromotion(promotion.value, rules);
  const asked = `The policy asks that the state which would be reached was reached on ${rules.rehearsedOn ?? ''} before`;
  if (promotion !== undefined) {
    return { kind: 'unknown', what: `${asked}. ${promotion.what}`, next: promotion.next };
  }
  if (request.command !== undefined) {
    return {
      kind: 'unknown',
      what: `${asked}, and which state a \`command\` reaches is not ours to see.`,
      next: 'Take it out of the policy of this role, or migrate by the built-in engine.',
    };
  }
  return {
    kind: 'later',
    what: `${asked}, which the server and its history tell.`,
    next: 'Let `mode: migrate` judge it: `gate` connects to nothing.',
  };
}
