import type { Rule } from '../../rule';
import { blockedFor } from '../blocked-use';
import type { Configuration } from '../configuration';

/** A use with role `replica`, which never takes a migration. */
export const replicaMigrates: Rule<Configuration> = {
  id: 'replica-migrates',
  level: 'error',
  title: 'A use of this action would migrate a replica, and can only be blocked',
  find: (configuration) => blockedFor(configuration, ['replica-blocked']),
};
