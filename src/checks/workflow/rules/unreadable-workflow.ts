import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A workflow or action that is no YAML: nobody can say what it would run. */
export const unreadableWorkflow: Rule<RepositoryConfiguration> = {
  id: 'unreadable-workflow',
  level: 'error',
  title: 'A workflow or an action cannot be read',
  find: ({ unreadable }) =>
    unreadable.map(({ file, line, message }) => ({
      place: { file, line },
      what: `The file is no YAML that can be read: ${message}.`,
      next: 'Mend it: GitHub runs nothing of it, and what it would run was not judged.',
    })),
};
