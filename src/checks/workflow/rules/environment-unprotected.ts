import { classifyName, splitNameWords } from '../../../database-url/name-words';
import { restrictsBranches } from '../../../policy/environment-protection';
import type { Rule } from '../../rule';
import { findEnvironmentJobs } from '../environment-jobs';
import { isDynamic } from '../interpolate';
import { formatJobName } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds an environment of production without required reviewers and deployment branches. */
export const environmentUnprotected: Rule<RepositoryConfiguration> = {
  id: 'environment-unprotected',
  level: 'warning',
  title: 'A job migrates production in an environment without protection',
  find: (configuration) =>
    findEnvironmentJobs(configuration).flatMap(({ name, protection, line, stepContext, role }) => {
      if (protection?.kind !== 'found' || !isProduction(role, name)) return [];
      if (protection.reviewers > 0 || restrictsBranches(protection)) return [];
      return [
        {
          place: { file: stepContext.jobs.at(-1)?.file ?? stepContext.root.file, line },
          what: `The environment \`${name}\` of the ${formatJobName(stepContext.jobs)} has no required reviewers and allows every branch.`,
          next: 'Add required reviewers or deployment branches to the environment (Settings > Environments).',
        },
      ];
    }),
};

/** Whether the role is `prod`, or unknown in an environment whose name suggests production. */
function isProduction(role: string, environment: string): boolean {
  return (
    role === 'prod' || (isDynamic(role) && classifyName(splitNameWords(environment)) === 'prod')
  );
}
