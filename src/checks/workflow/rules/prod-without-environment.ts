import type { Rule } from '../../rule';
import { findProductionJobs, formatJobName, getJobEnvironment } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Role `prod` in a job that names no environment: nobody can be asked, and secrets are for all. */
export const prodWithoutEnvironment: Rule<RepositoryConfiguration> = {
  id: 'prod-without-environment',
  level: 'error',
  title: 'A job migrates production and names no environment',
  find: (configuration) =>
    findProductionJobs(configuration)
      .filter(({ stepContext }) => getJobEnvironment(stepContext) === undefined)
      .map(({ stepContext, place, via, what }) => ({
        place,
        via,
        what: `${formatJobName(stepContext.jobs)} migrates production by ${what}, and names no \`environment:\`, so that nothing can ask for an approval or hold it to a branch.`,
        next: 'Give the job an `environment:` that has reviewers and a branch rule, and keep the secret of production there.',
      })),
};
