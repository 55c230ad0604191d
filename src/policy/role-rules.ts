import type { PolicyResult, RolePolicy } from './policy';
import type { MigratableRole } from './role';

/** What the policies that were understood ask of a role; a policy that does not name it asks nothing. */
export function rulesForRole(
  policies: readonly PolicyResult[],
  role: MigratableRole,
): readonly RolePolicy[] {
  return policies.flatMap((reading) => (reading.ok ? (reading.policy.roles[role] ?? []) : []));
}
