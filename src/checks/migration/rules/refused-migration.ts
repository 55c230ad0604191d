import type { Rule } from '../../rule';
import type { MigrationDiff } from '../migration-diff';
import { problemsToMatches } from '../problems-to-matches';

/** Codes that other rules report. */
const CODES_OF_OTHER_RULES = new Set(['duplicate-version', 'bad-name', 'syntax-error']);

/** Reports a file that the engine refuses for another reason (`docs/engine.md#what-is-refused`). */
export const refusedMigration: Rule<MigrationDiff> = {
  id: 'refused-migration',
  level: 'error',
  title: 'A migration contains something that the engine does not run',
  find: (diff) => problemsToMatches(diff, (code) => !CODES_OF_OTHER_RULES.has(code)),
};
