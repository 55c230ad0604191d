import type { Rule } from '../../rule';
import { isMissingFeature, type RehearsalFailure } from '../rehearsal-failure';

/** What was rehearsed, as the message names it. */
const PHASES = {
  base: 'the merged files',
  change: 'the pull request',
  setup: '`rehearsal-setup`',
  clean: 'all files from an empty database',
} as const;

/** Reports a statement that failed. It would fail in the same way on a real database. */
export const rehearsalFailed: Rule<RehearsalFailure> = {
  id: 'rehearsal-failed',
  level: 'error',
  title: 'A migration fails in the rehearsal',
  find: (failure) => {
    const { place, message, hint, code, during, stopped } = failure;
    if (stopped !== undefined) {
      const what = `${message}, while rehearsing ${PHASES[during]}.`;
      return [{ place, what, next: stopped.next }];
    }
    if (during === 'base' || (isMissingFeature(failure) && during !== 'setup')) return [];
    const cause =
      code === undefined
        ? `The rehearsal of ${PHASES[during]} failed`
        : `Postgres rejected this statement while rehearsing ${PHASES[during]}`;
    const sqlState = code === undefined ? '' : ` (SQLSTATE ${code})`;
    const hintText = hint === undefined ? '' : ` Hint: ${hint}`;
    return [
      {
        place,
        what: `${cause}: ${message.replace(/\.$/, '')}${sqlState}.${hintText}`,
        next: 'Fix the statement.',
      },
    ];
  },
};
