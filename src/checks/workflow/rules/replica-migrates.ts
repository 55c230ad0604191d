import type { Rule } from '../../rule';
import { usesBlockedFor } from '../blocked-use';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A use with role `replica`, which never takes a migration. */
export const replicaMigrates: Rule<RepositoryConfiguration> = {
  id: 'replica-migrates',
  level: 'error',
  title: 'A use of this action would migrate a replica, and can only be blocked',
  find: (configuration) => usesBlockedFor(configuration, ['replica-blocked']),
};
