import type { Rule } from '../../rule';
import type { MigrationsChange } from '../change';
import { problemsOf } from '../problems';

/** A file that Postgres's own grammar refuses. */
export const syntaxError: Rule<MigrationsChange> = {
  id: 'syntax-error',
  level: 'error',
  title: 'A migration is no SQL that Postgres can read',
  find: (change) => problemsOf(change, (code) => code === 'syntax-error'),
};
