import { ACTION_INPUTS } from '../../inputs/input-table';
import type { EnvironmentProtection } from '../../policy/environment-protection';
import type { Place } from '../rule';
import { mayHold } from './condition';
import type { Configuration } from './configuration';
import { known } from './expression';
import type { Job } from './model';
import type { Situation } from './situation';
import { resolved } from './texts';

/** Something that migrates when its workflow runs: a use of this action, or a command. */
export interface Migrating {
  readonly situation: Situation;
  readonly place: Place;
  readonly via: readonly Place[];
  /** As declared; empty where nobody does. */
  readonly role: string;
  /** In words, for a sentence. */
  readonly what: string;
}

/** Everything that migrates, uses of this action first. A check and a plan do not. */
export function migrating({ uses, migrations }: Configuration): readonly Migrating[] {
  return [
    ...uses
      .filter(({ mode }) => mode !== 'check' && mode !== 'plan')
      .map(({ situation, role }) => ({
        situation,
        place: situation.place,
        via: situation.via,
        role,
        what: 'this action',
      })),
    ...migrations.map(({ situation, place, via, variables, shown }) => ({
      situation,
      place,
      via,
      role: declaredRole(variables),
      what: `\`${shown}\``,
    })),
  ];
}

/** The role that reaches a command; empty where none does. */
export function declaredRole(variables: ReadonlyMap<string, string>): string {
  return variables.get(ACTION_INPUTS.role.variable)?.trim() ?? '';
}

/** What migrates production, once for each job. */
export function productionJobs(configuration: Configuration): readonly Migrating[] {
  const seen = new Set<string>();
  return migrating(configuration).filter(({ role, situation }) => {
    const key = situation.jobs.map(({ file, id }) => `${file} ${id}`).join(' ');
    if (role !== 'prod' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The environment of the job, as far as it is known; undefined where it names none. */
export function environmentOf({ jobs, facts }: Situation): string | undefined {
  const own = jobs.at(-1)?.environment;
  return own === undefined ? undefined : resolved(own.text, facts);
}

/** What GitHub says of the job's environment; undefined where there is none, or nobody asked. */
export function answerFor(
  { answers }: Configuration,
  situation: Situation,
): EnvironmentProtection | undefined {
  return answers.get(environmentOf(situation)?.toLowerCase() ?? '');
}

/** Every condition between the start of the workflow and the step. */
export function conditions({ jobs, steps }: Situation): readonly string[] {
  return [...jobs, ...steps].flatMap(({ condition }) =>
    condition === undefined ? [] : [condition.text],
  );
}

/** Whether it can run at all when this event starts the workflow. */
export function runsOn(situation: Situation, event: string): boolean {
  const facts = (path: string) =>
    path === 'github.event_name' ? known(event) : situation.facts(path);
  return conditions(situation).every((text) => mayHold(text, facts));
}

/** The job in words. */
export function jobName(jobs: readonly Job[]): string {
  return `job \`${jobs.map(({ id }) => id).join(' / ')}\``;
}
