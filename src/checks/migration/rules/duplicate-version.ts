import type { Rule } from '../../rule';
import type { MigrationsChange } from '../change';
import { problemsOf } from '../problems';

/** Two files of one version: their order would be a guess. */
export const duplicateVersion: Rule<MigrationsChange> = {
  id: 'duplicate-version',
  level: 'error',
  title: 'Two migrations have the same version',
  find: (change) => problemsOf(change, (code) => code === 'duplicate-version'),
};
