import type { Rule } from '../../rule';
import type { Configuration } from '../configuration';
import { environmentOf, jobName, productionJobs } from '../migrating';

/** Role `prod` in a job that names no environment: nobody can be asked, and secrets are for all. */
export const prodWithoutEnvironment: Rule<Configuration> = {
  id: 'prod-without-environment',
  level: 'error',
  title: 'A job migrates production and names no environment',
  find: (configuration) =>
    productionJobs(configuration)
      .filter(({ situation }) => environmentOf(situation) === undefined)
      .map(({ situation, place, via, what }) => ({
        place,
        via,
        what: `${jobName(situation.jobs)} migrates production by ${what}, and names no \`environment:\`, so that nothing can ask for an approval or hold it to a branch.`,
        next: 'Give the job an `environment:` that has reviewers and a branch rule, and keep the secret of production there.',
      })),
};
