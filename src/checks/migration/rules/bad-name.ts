import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { problemsToMatches } from '../problems-to-matches';

/** A name that the engine cannot read a version from. */
export const badName: Rule<MigrationDiff> = {
  id: 'bad-name',
  level: 'error',
  title: 'The name of a file says no version',
  find: (change) => problemsToMatches(change, (code) => code === 'bad-name'),
};
