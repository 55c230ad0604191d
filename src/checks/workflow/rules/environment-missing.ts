import leven from 'leven';
import type { Rule } from '../../rule';
import { findEnvironmentJobs } from '../environment-jobs';
import { formatJobName } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A similar name within this number of edits is suggested. */
const MAX_EDIT_DISTANCE = 2;

/** Finds an environment that does not exist. GitHub creates it at the first run, unprotected. */
export const environmentMissing: Rule<RepositoryConfiguration> = {
  id: 'environment-missing',
  level: 'error',
  title: 'A job that migrates names an environment that does not exist',
  find: (configuration) =>
    findEnvironmentJobs(configuration).flatMap(({ name, protection, line, stepContext }) => {
      if (protection?.kind !== 'missing') return [];
      const similarName = protection.others.find(
        (other) => leven(other.toLowerCase(), name.toLowerCase()) <= MAX_EDIT_DISTANCE,
      );
      const hint = similarName === undefined ? '' : ` Did you mean \`${similarName}\`?`;
      return [
        {
          place: { file: stepContext.jobs.at(-1)?.file ?? stepContext.root.file, line },
          what: `The environment \`${name}\` of the ${formatJobName(stepContext.jobs)} does not exist. GitHub creates it without protection at the first run.${hint}`,
          next: 'Use the name of an existing environment, or create the environment first, with its required reviewers and secrets.',
        },
      ];
    }),
};
