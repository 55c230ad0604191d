import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a connection string with a password in a committed file. */
export const urlInPlainText: Rule<RepositoryConfiguration> = {
  id: 'url-in-plain-text',
  level: 'error',
  title: 'A committed file contains a connection string with its password',
  find: ({ urls }) =>
    urls.map(({ place, redactedUrl }) => ({
      place,
      what: `A committed file contains the password of ${redactedUrl}. Everyone with read access can see it, including in the Git history.`,
      next: "Change the password, and use a secret of the job's environment for the URL.",
    })),
};
