/** What the database is for: the authority on whether a migration may run (PIN-462). */
export const ROLE_NAMES = ['staging', 'prod', 'replica'] as const;

export type Role = (typeof ROLE_NAMES)[number];

/** The roles that can ever hold a permit. */
export type MigratableRole = Exclude<Role, 'replica'>;

/** Whether a text is exactly one of the three roles. */
export function isRole(text: string | undefined): text is Role {
  return ROLE_NAMES.some((role) => role === text);
}

/** Whether a role, declared or not, is one that can ever hold a permit. */
export function mayMigrate(role: string | undefined): role is MigratableRole {
  return isRole(role) && role !== 'replica';
}
