import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { problemsToMatches } from '../problems-to-matches';

/** Reports two files with the same version, because their order is not defined. */
export const duplicateVersion: Rule<MigrationDiff> = {
  id: 'duplicate-version',
  level: 'error',
  title: 'Two migrations have the same version',
  find: (diff) => problemsToMatches(diff, (code) => code === 'duplicate-version'),
};
