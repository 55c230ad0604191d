import type { EnvironmentProtection } from '../../policy/environment-protection';
import { isDynamic } from './interpolate';
import {
  getEnvironment,
  getJobEnvironment,
  listMigrationSites,
  type MigrationSite,
} from './migration-sites';
import type { RepositoryConfiguration } from './repository-configuration';

/** A job that migrates in an environment whose name is known. */
export interface EnvironmentJob extends MigrationSite {
  readonly name: string;
  /** Undefined where nobody asked. */
  readonly answer: EnvironmentProtection | undefined;
  readonly line: number | undefined;
}

/** The jobs that migrate and name an environment, each once. */
export function findEnvironmentJobs(
  configuration: RepositoryConfiguration,
): readonly EnvironmentJob[] {
  const seen = new Set<string>();
  return listMigrationSites(configuration).flatMap((each) => {
    const { stepContext } = each;
    const name = getJobEnvironment(stepContext);
    const job = stepContext.jobs.at(-1);
    const key = `${job?.file} ${job?.id} ${name}`;
    if (name === undefined || name === '' || isDynamic(name) || seen.has(key)) return [];
    seen.add(key);
    const answer = getEnvironment(configuration, stepContext);
    return [{ ...each, name, answer, line: job?.environment?.line }];
  });
}
