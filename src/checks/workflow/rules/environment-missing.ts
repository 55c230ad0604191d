import leven from 'leven';
import type { Rule } from '../../rule';
import { findEnvironmentJobs } from '../environment-jobs';
import { formatJobName } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** An environment that GitHub does not know: it would make it, with no protection and no secret. */
export const environmentMissing: Rule<RepositoryConfiguration> = {
  id: 'environment-missing',
  level: 'error',
  title: 'A job that migrates names an environment that does not exist',
  find: (configuration) =>
    findEnvironmentJobs(configuration).flatMap(({ name, answer, line, stepContext }) => {
      if (answer?.kind !== 'missing') return [];
      const near = answer.others.find(
        (other) => leven(other.toLowerCase(), name.toLowerCase()) <= 2,
      );
      const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
      return [
        {
          place: { file: stepContext.jobs.at(-1)?.file ?? stepContext.root.file, line },
          what: `The environment \`${name}\` of ${formatJobName(stepContext.jobs)} does not exist: the first run would make it, unprotected.${hint}`,
          next: 'Name one that exists, or make it first, with its reviewers and its secrets.',
        },
      ];
    }),
};
