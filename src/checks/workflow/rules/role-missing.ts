import type { Rule } from '../../rule';
import { blockedFor } from '../blocked-use';
import type { Configuration } from '../configuration';

/** A use with no role, in its inputs or in what reaches it. */
export const roleMissing: Rule<Configuration> = {
  id: 'role-missing',
  level: 'error',
  title: 'A use of this action declares no role, and can only be blocked',
  find: (configuration) => blockedFor(configuration, ['role-missing']),
};
