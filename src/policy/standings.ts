import type { Request } from '../inputs/request';
import type { Fact } from './fact';
import type { FindingCode } from './finding';
import type { Governance } from './governance';
import type { Policy } from './policy';
import type { Promotion } from './promotion';
import type { MigratableRole } from './role';
import { POLICY_RULES } from './rules/index';
import type { Standing } from './rules/rule';

/** How one rule of one policy stands. */
export interface RuleStanding {
  readonly rule: string;
  /** Which policy has it. */
  readonly source: string;
  readonly standing: Standing;
}

/** What the rules of the policies are asked about. */
export interface Asked {
  readonly role: MigratableRole;
  readonly request: Request;
  readonly governance: Governance;
  readonly findings: readonly FindingCode[];
  readonly rehearsal: Fact<readonly string[]> | undefined;
  readonly promotion: Fact<Promotion> | undefined;
  /** Whether the server was asked. */
  readonly connected: boolean;
}

/** How every rule stands that the policies have for this role, in the order in which they block. */
export function standingsOf(asked: Asked): readonly RuleStanding[] {
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

function others({ roles }: Policy, { role }: Asked) {
  return Object.entries(roles).flatMap(([other, rules]) =>
    other === role ? [] : [{ role: other, rules }],
  );
}
