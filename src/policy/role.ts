/** What the database is for: the authority on whether a migration may run (PIN-462). */
export const ROLES = ['staging', 'prod', 'replica'] as const;

export type Role = (typeof ROLES)[number];

/** The roles that can ever hold a permit. */
export type MigratableRole = Exclude<Role, 'replica'>;
