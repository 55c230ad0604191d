import type { Request } from '../../inputs/request';
import type { CommitReviews } from '../commit-reviews';
import type { Promotion } from '../evaluate-promotion';
import type { FindingCode } from '../finding';
import type { GitHubFacts } from '../github-facts';
import type { LookupResult } from '../lookup-result';
import type { MigratableRole, Role } from '../role';
import type { SchemaValue, ValueName, ValueSchema } from '../value-schema';

/** What a rule can read: the values of the policy, the request, and the known facts. */
export interface RuleInput<Values> {
  readonly role: MigratableRole;
  readonly request: Request;
  readonly facts: GitHubFacts;
  /** The values that the policy sets for this role. A key that is not set is absent. */
  readonly rules: Values;
  /** The values that the policy sets for the other roles. */
  readonly others: readonly { readonly role: string; readonly rules: Values }[];
  /** The findings so far. */
  readonly findings: readonly FindingCode[];
  /** The rules of the rehearsal that the pending files break; undefined before a rehearsal. */
  readonly rehearsal: LookupResult<readonly string[]> | undefined;
  /** The statuses that were published for the state after the run; undefined before the search. */
  readonly promotion: LookupResult<Promotion> | undefined;
  /** The reviews of the pending files; undefined before they are requested. */
  readonly commitReviews: LookupResult<CommitReviews> | undefined;
  /** Whether the action has connected to the server. After that, no more facts become known. */
  readonly connected: boolean;
}

/** Whether a rule is met. `later`: only a later step or run can decide it. */
export type RuleResult =
  | { readonly kind: 'met'; readonly what: string }
  | { readonly kind: 'unmet' | 'unknown' | 'later'; readonly what: string; readonly next: string };

/** Creates the result of a rule that is met. `what` is one sentence of fact. */
export const ruleMet = (what: string): RuleResult => ({ kind: 'met', what });

/** Creates the result of a rule that is not met. `next` is one imperative sentence. */
export const ruleNotMet = (what: string, next: string): RuleResult => ({
  kind: 'unmet',
  what,
  next,
});

/** The value of one rule, as `RuleInput` has it. */
type OwnValue<Id extends string, Schema extends ValueSchema> = {
  readonly [Name in ValueName<Id>]?: SchemaValue<Schema>;
};

/**
 * A rule of the policy file. It can only block. The schema of the file, the type `RolePolicy`, the
 * messages about an invalid value and the table in docs/policy.md are derived from it.
 */
export interface PolicyRule<
  Id extends string,
  Schema extends ValueSchema,
  Values = OwnValue<Id, Schema>,
> {
  /** The key in the policy file, the file name of the rule, and the end of its reason. */
  readonly id: Id;
  readonly schema: Schema;
  /** What the value must be, or each entry if the value is a list: "an integer from 0 to 6". */
  readonly expectation: string;
  /** The roles that can have the key. By default, all. */
  readonly roles?: readonly Role[];
  /** Returns whether the rule is met; undefined if it does not apply. Never throws. */
  evaluate(input: RuleInput<Values>): RuleResult | undefined;
}

/**
 * Defines a rule and infers the type of its value from its schema. A rule that also reads the value
 * of another key declares this by the type of the parameter of `evaluate`.
 */
export function definePolicyRule<
  const Id extends string,
  const Schema extends ValueSchema,
  Values = OwnValue<Id, Schema>,
>(rule: PolicyRule<Id, Schema, Values>): PolicyRule<Id, Schema, Values> {
  return rule;
}
