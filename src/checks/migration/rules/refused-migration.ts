import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { problemsToMatches } from '../problems-to-matches';

/** What rules of their own tell. */
const OTHERS = new Set(['duplicate-version', 'bad-name', 'syntax-error']);

/** A file that the engine refuses for anything else, in its own words (docs/engine.md). */
export const refusedMigration: Rule<MigrationDiff> = {
  id: 'refused-migration',
  level: 'error',
  title: 'A migration holds something that the engine does not run',
  find: (change) => problemsToMatches(change, (code) => !OTHERS.has(code)),
};
