/** The roles of a database. The role decides whether a migration may run (docs/decision.md#roles). */
export const ROLE_NAMES = ['staging', 'prod', 'replica'] as const;

/** The role of a database. */
export type Role = (typeof ROLE_NAMES)[number];

/** The roles that can get a permit. */
export type MigratableRole = Exclude<Role, 'replica'>;

/** Returns whether a text is exactly one of the roles. */
export function isRole(text: string | undefined): text is Role {
  return ROLE_NAMES.some((role) => role === text);
}

/** Returns whether a text is a role that can get a permit. */
export function mayMigrate(role: string | undefined): role is MigratableRole {
  return isRole(role) && role !== 'replica';
}
