import type { Rule } from '../../rule';
import { blockedFor } from '../blocked-use';
import type { Configuration } from '../configuration';

/** A use whose role is not one of the three, or two that differ. */
export const roleInvalid: Rule<Configuration> = {
  id: 'role-invalid',
  level: 'error',
  title: 'A use of this action declares a role that is none, and can only be blocked',
  find: (configuration) => blockedFor(configuration, ['role-invalid', 'role-conflict']),
};
