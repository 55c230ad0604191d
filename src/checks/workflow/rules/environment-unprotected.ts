import { classifyName, splitNameWords } from '../../../database-url/name-words';
import { restrictsBranches } from '../../../policy/environment-protection';
import type { Rule } from '../../rule';
import { findEnvironmentJobs } from '../environment-jobs';
import { isDynamic } from '../interpolate';
import { formatJobName } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** An environment of production that asks nobody and holds no branch. */
export const environmentUnprotected: Rule<RepositoryConfiguration> = {
  id: 'environment-unprotected',
  level: 'warning',
  title: 'The environment of a job that migrates production protects nothing',
  find: (configuration) =>
    findEnvironmentJobs(configuration).flatMap(({ name, answer, line, stepContext, role }) => {
      if (answer?.kind !== 'found' || !isProduction(role, name)) return [];
      if (answer.reviewers > 0 || restrictsBranches(answer)) return [];
      return [
        {
          place: { file: stepContext.jobs.at(-1)?.file ?? stepContext.root.file, line },
          what: `The environment \`${name}\` of ${formatJobName(stepContext.jobs)} has no reviewers and takes every branch: it protects nothing.`,
          next: 'Give it required reviewers, or a rule for the branches that may deploy (Settings, Environments).',
        },
      ];
    }),
};

/** Declared as it, or of a role that only the run knows in an environment that reads like it. */
function isProduction(role: string, environment: string): boolean {
  return (
    role === 'prod' || (isDynamic(role) && classifyName(splitNameWords(environment)) === 'prod')
  );
}
