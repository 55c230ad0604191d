import type { RuleMatch } from '../../rule';
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

const WORKFLOW_FILE = /^\.github\/workflows\/|(?:^|\/)action\.ya?ml$/;

/**
 * Returns where a comment can allow a migration besides the line of its step. If the database is known to
 * be lasting, only the lines of workflows that lead to it. If it cannot be told, also the lines of scripts,
 * the keys of its jobs and the heads of its workflows.
 */
export function listAllowancePlaces({
  stepContext,
  via,
  verdict,
}: JudgedMigration): Pick<RuleMatch, 'via' | 'scopes'> {
  const { root, jobs } = stepContext;
  if (verdict.isKnown) return { via: via.filter(({ file }) => WORKFLOW_FILE.test(file)) };
  const files = [...new Set([root.file, ...jobs.map(({ file }) => file)])];
  const keys = jobs.map(({ file, keyLine }) => ({ file, line: keyLine }));
  return { via, scopes: { jobs: keys, files } };
}

/** Formats what the database was taken for, and why, as a sentence of a finding. */
export function describeVerdict({ kind, database, why }: DatabaseVerdict): string {
  return kind === 'lasting'
    ? `The database counts as lasting, because ${why}.`
    : `The database counts as ${database}, because ${why}.`;
}
