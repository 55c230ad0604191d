import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { problemsToMatches } from '../problems-to-matches';

/** A file that Postgres's own grammar refuses. */
export const syntaxError: Rule<MigrationDiff> = {
  id: 'syntax-error',
  level: 'error',
  title: 'A migration is no SQL that Postgres can read',
  find: (change) => problemsToMatches(change, (code) => code === 'syntax-error'),
};
