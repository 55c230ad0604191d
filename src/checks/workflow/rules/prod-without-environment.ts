import type { Rule } from '../../rule';
import { findProductionJobs, formatJobName, getJobEnvironment } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a job with the role `prod` and without `environment:`. */
export const prodWithoutEnvironment: Rule<RepositoryConfiguration> = {
  id: 'prod-without-environment',
  level: 'error',
  title: 'A job migrates production without `environment:`',
  find: (configuration) =>
    findProductionJobs(configuration)
      .filter(({ stepContext }) => getJobEnvironment(stepContext) === undefined)
      .map(({ stepContext, place, via, description }) => ({
        place,
        via,
        what: `The ${formatJobName(stepContext.jobs)} migrates production with ${description} and without \`environment:\`. GitHub cannot require a review or limit the branches.`,
        next: 'Add an `environment:` with required reviewers and deployment branches to the job, and create the secret of production in this environment.',
      })),
};
