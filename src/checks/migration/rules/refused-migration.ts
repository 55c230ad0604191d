import type { Rule } from '../../rule';
import type { MigrationsChange } from '../change';
import { problemsOf } from '../problems';

/** What rules of their own tell. */
const OTHERS = new Set(['duplicate-version', 'bad-name', 'syntax-error']);

/** A file that the engine refuses for anything else, in its own words (docs/engine.md). */
export const refusedMigration: Rule<MigrationsChange> = {
  id: 'refused-migration',
  level: 'error',
  title: 'A migration holds something that the engine does not run',
  find: (change) => problemsOf(change, (code) => !OTHERS.has(code)),
};
