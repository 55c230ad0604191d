import type { CheckPolicy, RuleLevel } from '../policy/check-policy';
import type { FindingLevel } from './rule';

/** How many findings of a rule have a lower level than the rule gives them. */
export interface LoweredRule {
  readonly rule: string;
  readonly from: FindingLevel;
  readonly to: RuleLevel;
  readonly count: number;
}

/** Findings with the levels of a policy, and what the policy lowered. */
export interface LeveledFindings<Finding> {
  readonly findings: readonly Finding[];
  readonly lowered: readonly LoweredRule[];
}

const RANKS = { error: 3, warning: 2, notice: 1, off: 0 } as const;

/** Gives findings the levels that a policy sets for their rules. Removes those of rules that are off. */
export function applyRuleLevels<
  Finding extends { readonly rule: string; readonly level: FindingLevel },
>(findings: readonly Finding[], levels: CheckPolicy['rules']): LeveledFindings<Finding> {
  const lowered = new Map<string, LoweredRule>();
  const remaining = findings.flatMap((finding): Finding[] => {
    const { rule, level: from } = finding;
    const to = levels[rule];
    if (to === undefined) return [finding];
    if (RANKS[to] < RANKS[from]) {
      const key = `${rule} ${from}`;
      lowered.set(key, { rule, from, to, count: (lowered.get(key)?.count ?? 0) + 1 });
    }
    return to === 'off' ? [] : [{ ...finding, level: to }];
  });
  return { findings: remaining, lowered: [...lowered.values()] };
}
