import type { Rule } from '../../rule';
import { usesBlockedFor } from '../blocked-use';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a use with the role `replica`, which may never migrate. */
export const replicaMigrates: Rule<RepositoryConfiguration> = {
  id: 'replica-migrates',
  level: 'error',
  title: 'A use of this action would migrate a replica, so it is always blocked',
  find: (configuration) => usesBlockedFor(configuration, ['replica-blocked']),
};
