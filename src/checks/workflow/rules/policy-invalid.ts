import type { Rule } from '../../rule';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A policy file that is not understood: every run that it judges is blocked. */
export const policyInvalid: Rule<RepositoryConfiguration> = {
  id: 'policy-invalid',
  level: 'error',
  title: 'A policy file is not understood',
  find: ({ policies }) =>
    [...policies].flatMap(([file, reading]) =>
      reading.ok
        ? []
        : [{ place: { file, line: reading.line }, what: reading.what, next: reading.next }],
    ),
};
