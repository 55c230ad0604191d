import type { Rule } from '../../rule';
import { usesBlockedFor } from '../blocked-use';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a use without a role in its inputs and its variables. */
export const roleMissing: Rule<RepositoryConfiguration> = {
  id: 'role-missing',
  level: 'error',
  title: 'A use of this action does not declare a role, so it is always blocked',
  find: (configuration) => usesBlockedFor(configuration, ['role-missing']),
};
