import type { Governance } from './governance';
import type { PolicyResult, RolePolicy } from './policy';
import type { MigratableRole } from './role';

/** Returns whether a policy names this role in `rehearsed-on`. */
export function isPromotionSource({ policies }: Governance, role: string | undefined): boolean {
  return policies.some(
    (result) =>
      result.ok &&
      Object.values(result.policy.roles).some(({ rehearsedOn }) => rehearsedOn === role),
  );
}

/** Returns the requirements for a role, one for each valid policy that names the role. */
export function rulesForRole(
  policies: readonly PolicyResult[],
  role: MigratableRole,
): readonly RolePolicy[] {
  return policies.flatMap((result) => (result.ok ? (result.policy.roles[role] ?? []) : []));
}

/** Returns whether one of these requirements is `reviews`. */
export function needsReviews(rules: readonly RolePolicy[]): boolean {
  return rules.some(({ reviews = 0 }) => reviews > 0);
}
