import type { EnvironmentProtection } from '../../policy/environment-protection';
import type { Configuration } from './configuration';
import { answerFor, environmentOf, type Migrating, migrating } from './migrating';
import { isDynamic } from './texts';

/** A job that migrates in an environment whose name is known. */
export interface EnvironmentJob extends Migrating {
  readonly name: string;
  /** Undefined where nobody asked. */
  readonly answer: EnvironmentProtection | undefined;
  readonly line: number | undefined;
}

/** The jobs that migrate and name an environment, each once. */
export function environmentJobs(configuration: Configuration): readonly EnvironmentJob[] {
  const seen = new Set<string>();
  return migrating(configuration).flatMap((each) => {
    const { situation } = each;
    const name = environmentOf(situation);
    const job = situation.jobs.at(-1);
    const key = `${job?.file} ${job?.id} ${name}`;
    if (name === undefined || name === '' || isDynamic(name) || seen.has(key)) return [];
    seen.add(key);
    const answer = answerFor(configuration, situation);
    return [{ ...each, name, answer, line: job?.environment?.line }];
  });
}
