import { ACTION_INPUTS } from '../../inputs/input-table';
import type { EnvironmentProtection } from '../../policy/environment-protection';
import type { SourceLocation } from '../rule';
import { canBeTrue } from './condition';
import { knownValue } from './expression';
import { interpolateKnown } from './interpolate';
import type { RepositoryConfiguration } from './repository-configuration';
import type { StepContext } from './step-context';
import type { Job } from './workflow-model';

/** Something that migrates when its workflow runs: a use of this action, or a command. */
export interface MigrationSite {
  readonly stepContext: StepContext;
  readonly place: SourceLocation;
  readonly via: readonly SourceLocation[];
  /** As declared; empty where nobody does. */
  readonly role: string;
  /** In words, for a sentence. */
  readonly what: string;
}

/** Everything that migrates, uses of this action first. A check and a plan do not. */
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
        what: 'this action',
      })),
    ...migrations.map(({ stepContext, place, via, variables, shown }) => ({
      stepContext,
      place,
      via,
      role: getDeclaredRole(variables),
      what: `\`${shown}\``,
    })),
  ];
}

/** The role that reaches a command; empty where none does. */
export function getDeclaredRole(variables: ReadonlyMap<string, string>): string {
  return variables.get(ACTION_INPUTS.role.variable)?.trim() ?? '';
}

/** What migrates production, once for each job. */
export function findProductionJobs(
  configuration: RepositoryConfiguration,
): readonly MigrationSite[] {
  const seen = new Set<string>();
  return listMigrationSites(configuration).filter(({ role, stepContext }) => {
    const key = stepContext.jobs.map(({ file, id }) => `${file} ${id}`).join(' ');
    if (role !== 'prod' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The environment of the job, as far as it is known; undefined where it names none. */
export function getJobEnvironment({ jobs, facts }: StepContext): string | undefined {
  const own = jobs.at(-1)?.environment;
  return own === undefined ? undefined : interpolateKnown(own.text, facts);
}

/** What GitHub says of the job's environment; undefined where there is none, or nobody asked. */
export function getEnvironment(
  { answers }: RepositoryConfiguration,
  stepContext: StepContext,
): EnvironmentProtection | undefined {
  return answers.get(getJobEnvironment(stepContext)?.toLowerCase() ?? '');
}

/** Every condition between the start of the workflow and the step. */
export function listConditions({ jobs, steps }: StepContext): readonly string[] {
  return [...jobs, ...steps].flatMap(({ condition }) =>
    condition === undefined ? [] : [condition.text],
  );
}

/** Whether it can run at all when this event starts the workflow. */
export function canRunOn(stepContext: StepContext, event: string): boolean {
  const facts = (path: string) =>
    path === 'github.event_name' ? knownValue(event) : stepContext.facts(path);
  return listConditions(stepContext).every((text) => canBeTrue(text, facts));
}

/** The job in words. */
export function formatJobName(jobs: readonly Job[]): string {
  return `job \`${jobs.map(({ id }) => id).join(' / ')}\``;
}
