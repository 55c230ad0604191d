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
  /** Undefined if GitHub was not asked. */
  readonly protection: EnvironmentProtection | undefined;
  /** The line of the job's `environment:`. */
  readonly line: number | undefined;
}

/** Returns the jobs that migrate and name an environment, each once. */
export function findEnvironmentJobs(
  configuration: RepositoryConfiguration,
): readonly EnvironmentJob[] {
  const keys = new Set<string>();
  return listMigrationSites(configuration).flatMap((site) => {
    const { stepContext } = site;
    const name = getJobEnvironment(stepContext);
    const job = stepContext.jobs.at(-1);
    const key = `${job?.file} ${job?.id} ${name}`;
    if (name === undefined || name === '' || isDynamic(name) || keys.has(key)) return [];
    keys.add(key);
    const protection = getEnvironment(configuration, stepContext);
    return [{ ...site, name, protection, line: job?.environment?.line }];
  });
}
