import type { Governance } from './governance';
import type { PolicyResult, RolePolicy } from './policy';
import type { MigratableRole } from './role';

/** Whether a policy promotes what this role has reached to another. */
export function isPromotionSource({ policies }: Governance, role: string | undefined): boolean {
  return policies.some(
    (reading) =>
      reading.ok &&
      Object.values(reading.policy.roles).some(({ rehearsedOn }) => rehearsedOn === role),
  );
}

/** What the policies that were understood ask of a role; a policy that does not name it asks nothing. */
export function rulesForRole(
  policies: readonly PolicyResult[],
  role: MigratableRole,
): readonly RolePolicy[] {
  return policies.flatMap((reading) => (reading.ok ? (reading.policy.roles[role] ?? []) : []));
}
