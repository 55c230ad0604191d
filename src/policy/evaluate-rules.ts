import type { Request } from '../inputs/request';
import type { Promotion } from './evaluate-promotion';
import type { FindingCode } from './finding';
import type { Governance } from './governance';
import type { LookupResult } from './lookup-result';
import type { Policy } from './policy';
import type { MigratableRole } from './role';
import { POLICY_RULES } from './rules';
import type { RuleResult } from './rules/policy-rule';

/** How one rule of one policy stands. */
export interface EvaluatedRule {
  readonly rule: string;
  /** Which policy has it. */
  readonly source: string;
  readonly standing: RuleResult;
}

/** What the rules of the policies are asked about. */
export interface EvaluationInput {
  readonly role: MigratableRole;
  readonly request: Request;
  readonly governance: Governance;
  readonly findings: readonly FindingCode[];
  readonly rehearsal: LookupResult<readonly string[]> | undefined;
  readonly promotion: LookupResult<Promotion> | undefined;
  /** Whether the server was asked. */
  readonly connected: boolean;
}

/** How every rule stands that the policies have for this role, in the order in which they block. */
export function evaluatePolicyRules(asked: EvaluationInput): readonly EvaluatedRule[] {
  const policies = asked.governance.policies.flatMap((reading) =>
    reading.ok ? [reading.policy] : [],
  );
  return policies.flatMap((policy) => {
    const question = {
      ...asked,
      rules: policy.roles[asked.role] ?? {},
      others: others(policy, asked),
    };
    return POLICY_RULES.flatMap((rule) => {
      const standing = rule.judge(question);
      return standing === undefined ? [] : [{ rule: rule.id, source: policy.source, standing }];
    });
  });
}

function others({ roles }: Policy, { role }: EvaluationInput) {
  return Object.entries(roles).flatMap(([other, rules]) =>
    other === role ? [] : [{ role: other, rules }],
  );
}
