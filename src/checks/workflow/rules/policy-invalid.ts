import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds an invalid policy file. It blocks every run that it applies to. */
export const policyInvalid: Rule<RepositoryConfiguration> = {
  id: 'policy-invalid',
  level: 'error',
  title: 'A policy file is not valid',
  find: ({ policies }) =>
    [...policies].flatMap(([file, result]) =>
      result.ok
        ? []
        : [
            {
              place: { file, line: result.line },
              subject: result.what.replace(/, line \d+/, ''),
              what: result.what,
              next: result.next,
            },
          ],
    ),
};
