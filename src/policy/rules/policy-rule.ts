import type { Request } from '../../inputs/request';
import type { Promotion } from '../evaluate-promotion';
import type { FindingCode } from '../finding';
import type { Governance } from '../governance';
import type { LookupResult } from '../lookup-result';
import type { RolePolicy } from '../policy';
import type { MigratableRole } from '../role';

/** What is asked of one rule of a policy. */
export interface RuleInput {
  readonly role: MigratableRole;
  readonly request: Request;
  readonly governance: Governance;
  /** What the policy asks of this role; empty where it asks nothing. */
  readonly rules: RolePolicy;
  /** What it asks of the other roles. */
  readonly others: readonly { readonly role: string; readonly rules: RolePolicy }[];
  /** The findings so far. */
  readonly findings: readonly FindingCode[];
  /** The rules of the rehearsal that what is pending breaks; undefined where nobody rehearsed it. */
  readonly rehearsal: LookupResult<readonly string[]> | undefined;
  /** What was published of the state that would be reached; undefined where nobody looked. */
  readonly promotion: LookupResult<Promotion> | undefined;
  /** Whether the server was asked: then nothing more comes to be known. */
  readonly connected: boolean;
}

/** How a rule stands. What is `later` cannot be known before the server was asked. */
export type RuleResult =
  | { readonly kind: 'met'; readonly what: string }
  | { readonly kind: 'unmet' | 'unknown' | 'later'; readonly what: string; readonly next: string };

export const ruleMet = (what: string): RuleResult => ({ kind: 'met', what });

export const ruleNotMet = (what: string, next: string): RuleResult => ({
  kind: 'unmet',
  what,
  next,
});

/** A rule of the policy file: it can only block. */
export interface PolicyRule {
  /** Its key in the file, and the second half of its reason. */
  readonly id: string;
  /** How it stands; undefined where the policy does not have it. Pure and total. */
  judge(question: RuleInput): RuleResult | undefined;
}
