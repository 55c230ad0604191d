import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a file that a workflow uses and that the check could not read, so its commands are not judged. */
export const unreadFile: Rule<RepositoryConfiguration> = {
  id: 'unread-file',
  level: 'warning',
  title: 'A file that a workflow uses cannot be read',
  find: ({ unreadFiles }) =>
    unreadFiles.map((file) => ({
      place: { file, line: undefined },
      what: 'The file cannot be read: it is larger than 16 MB, or a link to something that is not a committed file. Its commands were not judged.',
      next: 'Commit it as a regular file, and make sure that it contains no migration.',
    })),
};
