import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A connection string with a password in a committed file. */
export const urlInPlainText: Rule<RepositoryConfiguration> = {
  id: 'url-in-plain-text',
  level: 'error',
  title: 'A connection string with its password stands in a committed file',
  find: ({ urls }) =>
    urls.map(({ place, shown }) => ({
      place,
      what: `The password of ${shown} stands in a committed file, for everybody who can read the repository, and in its history.`,
      next: "Change that password, and read the URL from a secret of the job's environment.",
    })),
};
