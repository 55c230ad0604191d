import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { problemsToMatches } from '../problems-to-matches';

/** Two files of one version: their order would be a guess. */
export const duplicateVersion: Rule<MigrationDiff> = {
  id: 'duplicate-version',
  level: 'error',
  title: 'Two migrations have the same version',
  find: (change) => problemsToMatches(change, (code) => code === 'duplicate-version'),
};
