import type { Request } from '../inputs/request';
import type { CommitReviews } from './commit-reviews';
import type { Promotion } from './evaluate-promotion';
import type { FindingCode } from './finding';
import type { Governance } from './governance';
import type { LookupResult } from './lookup-result';
import type { Policy, RolePolicy, RolePolicyRule } from './policy';
import type { MigratableRole } from './role';
import { POLICY_RULES } from './rules';
import type { RuleResult } from './rules/policy-rule';

/** The result of one rule of one policy. */
export interface EvaluatedRule {
  readonly rule: string;
  /** The policy that has the rule. */
  readonly source: string;
  readonly standing: RuleResult;
}

/** What the rules of the policies are evaluated for. */
export interface EvaluationInput {
  readonly role: MigratableRole;
  readonly request: Request;
  readonly governance: Governance;
  readonly findings: readonly FindingCode[];
  readonly rehearsal: LookupResult<readonly string[]> | undefined;
  readonly promotion: LookupResult<Promotion> | undefined;
  readonly commitReviews: LookupResult<CommitReviews> | undefined;
  /** Whether the action has connected to the server. */
  readonly connected: boolean;
}

/** Evaluates the rules that the policies set for the role, in the order in which they block. */
export function evaluatePolicyRules(
  input: EvaluationInput,
  rules: readonly RolePolicyRule[] = POLICY_RULES,
): readonly EvaluatedRule[] {
  const { governance, ...shared } = input;
  const policies = governance.policies.flatMap((result) => (result.ok ? [result.policy] : []));
  return policies.flatMap((policy) => {
    const ruleInput = {
      ...shared,
      facts: governance,
      rules: policy.roles[input.role] ?? {},
      others: listOtherRoles(policy, input.role),
    };
    return rules.flatMap((rule) => {
      const standing = rule.evaluate(ruleInput);
      return standing === undefined ? [] : [{ rule: rule.id, source: policy.source, standing }];
    });
  });
}

function listOtherRoles(
  { roles }: Policy,
  role: MigratableRole,
): readonly { readonly role: string; readonly rules: RolePolicy }[] {
  return Object.entries(roles).flatMap(([other, rules]) =>
    other === role ? [] : [{ role: other, rules }],
  );
}
