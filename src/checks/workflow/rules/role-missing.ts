import type { Rule } from '../../rule';
import { usesBlockedFor } from '../blocked-use';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A use with no role, in its inputs or in what reaches it. */
export const roleMissing: Rule<RepositoryConfiguration> = {
  id: 'role-missing',
  level: 'error',
  title: 'A use of this action declares no role, and can only be blocked',
  find: (configuration) => usesBlockedFor(configuration, ['role-missing']),
};
