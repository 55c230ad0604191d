import type { MigrationCommandUse } from '../step-context';
import type { DatabaseVerdict } from './database-verdict';

/** A migration command with the database that it was taken to migrate. */
export interface JudgedMigration extends MigrationCommandUse {
  readonly verdict: DatabaseVerdict;
}

/** Roles with which a temporary database is judged like any other: none of them is temporary. */
const TEMPORARY_ROLES: ReadonlySet<string> = new Set(['', 'staging']);

/** Whether a command with this role is judged by its database. */
export function isTemporaryRole(role: string): boolean {
  return TEMPORARY_ROLES.has(role);
}

/**
 * Whether a command needs no gate, because its database is a container of its job or not Postgres. A
 * command that declares `prod`, `replica` or a role that is not known is judged as for any database.
 *
 * @param role The role that reaches the command; empty if none does.
 */
export function needsNoGate({ verdict }: JudgedMigration, role: string): boolean {
  return verdict.kind !== 'lasting' && isTemporaryRole(role);
}

/** Formats what the database was taken for, and why, as a sentence of a finding. */
export function describeVerdict({ kind, database, why }: DatabaseVerdict): string {
  return kind === 'lasting'
    ? `The database counts as lasting, because ${why}.`
    : `The database counts as ${database}, because ${why}.`;
}
