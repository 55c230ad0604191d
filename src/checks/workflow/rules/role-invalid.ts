import type { Rule } from '../../rule';
import { usesBlockedFor } from '../blocked-use';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A use whose role is not one of the three, or two that differ. */
export const roleInvalid: Rule<RepositoryConfiguration> = {
  id: 'role-invalid',
  level: 'error',
  title: 'A use of this action declares a role that is none, and can only be blocked',
  find: (configuration) => usesBlockedFor(configuration, ['role-invalid', 'role-conflict']),
};
