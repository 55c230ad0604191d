import type { Rule } from '../../rule';
import type { MigrationsChange } from '../change';
import { problemsOf } from '../problems';

/** A name that the engine cannot read a version from. */
export const badName: Rule<MigrationsChange> = {
  id: 'bad-name',
  level: 'error',
  title: 'The name of a file says no version',
  find: (change) => problemsOf(change, (code) => code === 'bad-name'),
};
