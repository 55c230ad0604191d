import { ACTION_INPUTS } from '../../inputs/input-table';
import type { EnvironmentProtection } from '../../policy/environment-protection';
import type { RuleMatch, SourceLocation } from '../rule';
import {
  describeVerdict,
  type JudgedMigration,
  listAllowancePlaces,
  needsNoGate,
} from './database/judged-migration';
import { interpolateKnown } from './interpolate';
import type { RepositoryConfiguration } from './repository-configuration';
import type { StepContext } from './step-context';
import type { Job } from './workflow-model';

/** A place in a workflow that migrates: a use of this action, or a command. */
export interface MigrationSite {
  readonly stepContext: StepContext;
  readonly place: SourceLocation;
  readonly via: readonly SourceLocation[];
  /** As declared; empty without a declaration. */
  readonly role: string;
  /** What migrates, for a message: `this action` or the command in backticks. */
  readonly description: string;
  /** Whether its database is temporary or not Postgres, so that the migration needs no gate. */
  readonly isTemporary: boolean;
  /** What the database was taken for, as a sentence; empty for a use of this action. */
  readonly database: string;
}

/** Returns all places that migrate, uses of this action first. `check` and `plan` do not migrate. */
export function listMigrationSites({
  uses,
  migrations,
}: RepositoryConfiguration): readonly MigrationSite[] {
  return [
    ...uses
      .filter(({ mode }) => mode !== 'check' && mode !== 'plan')
      .map(({ stepContext, role }) => ({
        stepContext,
        place: stepContext.place,
        via: stepContext.via,
        role,
        description: 'this action',
        isTemporary: false,
        database: '',
      })),
    ...migrations.map((migration) => {
      const { stepContext, place, via, redactedCommand, verdict } = migration;
      const role = getDeclaredRole(migration.variables);
      return {
        stepContext,
        place,
        via,
        role,
        description: `\`${redactedCommand}\``,
        isTemporary: stepContext.gate === 'none' && needsNoGate(migration, role),
        database: describeVerdict(verdict),
      };
    }),
  ];
}

/** Returns the role that reaches a command; empty if none does. */
export function getDeclaredRole(variables: ReadonlyMap<string, string>): string {
  return variables.get(ACTION_INPUTS.role.variable)?.trim() ?? '';
}

/** Returns the places that migrate with the role `prod`, one for each job. */
export function findProductionJobs(
  configuration: RepositoryConfiguration,
): readonly MigrationSite[] {
  const keys = new Set<string>();
  return listMigrationSites(configuration).filter(({ role, stepContext }) => {
    const key = stepContext.jobs.map(({ file, id }) => `${file} ${id}`).join(' ');
    if (role !== 'prod' || keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

/**
 * Returns the environment of the job, with known expressions replaced by their values. Returns
 * undefined if the job does not name an environment.
 */
export function getJobEnvironment({ jobs, expressionContext }: StepContext): string | undefined {
  const environment = jobs.at(-1)?.environment;
  return environment === undefined
    ? undefined
    : interpolateKnown(environment.text, expressionContext);
}

/**
 * Returns the protection of the job's environment. Returns undefined if the job does not name an
 * environment, or if GitHub was not asked.
 */
export function getEnvironment(
  { protections }: RepositoryConfiguration,
  stepContext: StepContext,
): EnvironmentProtection | undefined {
  return protections.get(getJobEnvironment(stepContext)?.toLowerCase() ?? '');
}

/**
 * Describes what a finding is about without lines, so that it can be found in another reading of the
 * repository: the job, the step, and the command or what the finding says.
 */
export function describeSubject({ jobs, steps }: StepContext, detail: string): string {
  const stepNames = steps.map(({ id, name, uses }) => id ?? name ?? uses?.text ?? '');
  return JSON.stringify([jobs.map(({ id }) => id), stepNames, detail]);
}

/** Whether no gate runs before a command that needs one. */
export function isUngated(migration: JudgedMigration): boolean {
  const role = getDeclaredRole(migration.variables);
  return migration.stepContext.gate === 'none' && !needsNoGate(migration, role);
}

/** Returns where a finding about an ungated command is, and what it is about. */
export function locateMigration(
  migration: JudgedMigration,
): Pick<RuleMatch, 'place' | 'subject' | 'via' | 'scopes'> {
  const { place, stepContext, redactedCommand } = migration;
  const subject = describeSubject(stepContext, redactedCommand);
  return { ...listAllowancePlaces(migration), place, subject };
}

/** Returns the name of a job for a message: ``job `deploy / migrate` ``. */
export function formatJobName(jobs: readonly Job[]): string {
  return `job \`${jobs.map(({ id }) => id).join(' / ')}\``;
}
