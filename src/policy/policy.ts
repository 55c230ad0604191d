import type { CheckPolicy } from './check-policy';
import type { Role } from './role';
import type { POLICY_RULES } from './rules';
import type { PolicyRule } from './rules/policy-rule';
import type { SchemaValue, ValueName, ValueSchema } from './value-schema';

type KnownRule = (typeof POLICY_RULES)[number];

/** The requirements of a policy for one role, one value for each rule. An absent rule is not set. */
export type RolePolicy = {
  readonly [Rule in KnownRule as ValueName<Rule['id']>]?: SchemaValue<Rule['schema']>;
};

/** A rule that reads its values from `RolePolicy`. */
export type RolePolicyRule = PolicyRule<string, ValueSchema, RolePolicy>;

/** A valid policy file. Its roles can only add blocks. */
export interface Policy {
  /** Where it was read, for messages: `.github/migration-policy.yml` or that of the default branch. */
  readonly source: string;
  /** `sha256:…` of its bytes. */
  readonly digest: string;
  /** The settings of `mode: check`; undefined if the file has none. */
  readonly check?: CheckPolicy | undefined;
  readonly roles: Readonly<Partial<Record<Role, RolePolicy>>>;
}

/** A policy file that was read: the policy, or the first problem. */
export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | {
      readonly ok: false;
      /** True if GitHub did not return the policy, so that it is not known what it requires. */
      readonly isUnavailable?: true;
      readonly what: string;
      readonly next: string;
      readonly file?: string;
      readonly line?: number;
    };
