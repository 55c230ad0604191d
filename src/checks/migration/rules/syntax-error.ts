import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { problemsToMatches } from '../problems-to-matches';

/** Reports a file that the parser of Postgres rejects. */
export const syntaxError: Rule<MigrationDiff> = {
  id: 'syntax-error',
  level: 'error',
  title: 'A migration is not valid SQL',
  find: (diff) => problemsToMatches(diff, (code) => code === 'syntax-error'),
};
