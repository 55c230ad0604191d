import type { Rule } from '../../rule';
import { usesBlockedFor } from '../blocked-use';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a use with an invalid role, or with two different roles. */
export const roleInvalid: Rule<RepositoryConfiguration> = {
  id: 'role-invalid',
  level: 'error',
  title:
    'A use of this action declares an invalid role, or two different roles, so it is always blocked',
  find: (configuration) => usesBlockedFor(configuration, ['role-invalid', 'role-conflict']),
};
