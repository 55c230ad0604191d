import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { problemsToMatches } from '../problems-to-matches';

/** Reports a file whose name does not begin with a version. */
export const badName: Rule<MigrationDiff> = {
  id: 'bad-name',
  level: 'error',
  title: 'The name of a file does not begin with a version',
  find: (diff) => problemsToMatches(diff, (code) => code === 'bad-name'),
};
