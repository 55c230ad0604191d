import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a workflow or an action that is not valid YAML. */
export const unreadableWorkflow: Rule<RepositoryConfiguration> = {
  id: 'unreadable-workflow',
  level: 'error',
  title: 'A workflow or an action is not valid YAML',
  find: ({ unreadable }) =>
    unreadable.map(({ file, line, message }) => ({
      place: { file, line },
      what: `Invalid YAML: ${lowerFirst(message)}.`,
      next: 'Fix the YAML. GitHub cannot run this workflow, and its steps were not checked.',
    })),
};

function lowerFirst(text: string): string {
  return text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}
