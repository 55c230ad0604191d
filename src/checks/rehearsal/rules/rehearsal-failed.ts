import type { Rule } from '../../rule';
import { isMissingFeature, type RehearsalFailure } from '../rehearsal-failure';

/** What was rehearsed, as the message names it. */
const PHASES = {
  base: 'the merged files',
  change: 'the pull request',
  setup: '`rehearsal-setup`',
  clean: 'all files from an empty database',
} as const;

/** Reports a statement that Postgres rejected. It would fail in the same way on a real database. */
export const rehearsalFailed: Rule<RehearsalFailure> = {
  id: 'rehearsal-failed',
  level: 'error',
  title: 'A migration fails in the rehearsal',
  find: (failure) => {
    const { place, message, hint, code, during } = failure;
    if (during === 'base' || (isMissingFeature(failure) && during !== 'setup')) return [];
    const hintText = hint === undefined ? '' : ` Hint: ${hint}`;
    const sqlState = code === undefined ? '' : ` (SQLSTATE ${code})`;
    return [
      {
        place,
        what: `Postgres rejected this statement while rehearsing ${PHASES[during]}: ${message}${sqlState}.${hintText}`,
        next: 'Fix the statement.',
      },
    ];
  },
};
