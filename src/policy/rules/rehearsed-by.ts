import type { PromotionRules } from '../evaluate-promotion';
import { resolvePromotion } from '../resolve-promotion';
import { definePolicyRule, type RuleInput, ruleMet, ruleNotMet } from './policy-rule';

const WORKFLOW_AND_BRANCH = /^[^@]+@[^@]+$/;

/** The run that reached the state is a run of one of these workflows. */
export const rehearsedBy = definePolicyRule({
  id: 'rehearsed-by',
  schema: {
    kind: 'globs',
    form: WORKFLOW_AND_BRANCH,
    caseSensitive: true,
    description:
      'A run of one of these workflows has reached this state, written `.github/workflows/x.yml@branch`.',
  },
  expectation: 'a workflow and its branch, such as `.github/workflows/staging.yml@main`',
  evaluate(input: RuleInput<PromotionRules>) {
    const { rehearsedBy: workflows, rehearsedOn: role } = input.rules;
    if (workflows === undefined && role === undefined) return undefined;
    if (workflows === undefined || role === undefined) {
      const [present, missing] =
        workflows === undefined
          ? ['rehearsed-on', 'rehearsed-by']
          : ['rehearsed-by', 'rehearsed-on'];
      return ruleNotMet(
        `The policy has \`${present}\` without \`${missing}\`. No run can meet one without the other.`,
        `Add \`${missing}\`, or remove \`${present}\`.`,
      );
    }
    const result = resolvePromotion(input);
    if (!('ok' in result)) return result;
    if (result.ok) return ruleMet(`The policy lists the workflow of run ${result.run.id}.`);
    if (result.rule === 'rehearsed-by') return ruleNotMet(result.what, result.next);
    return {
      kind: 'later',
      what: 'There is no run to check yet.',
      next: 'Fix `rehearsed-on` first.',
    };
  },
});
