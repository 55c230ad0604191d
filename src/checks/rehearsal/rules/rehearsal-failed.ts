import type { Rule } from '../../rule';
import { isMissingFeature, type RehearsalFailure } from '../rehearsal-failure';

const DURING = {
  base: 'what is merged',
  change: 'the pull request',
  setup: 'rehearsal-setup',
  clean: 'all files from an empty database',
} as const;

/** A statement that Postgres refuses: it would fail on a database as well. */
export const rehearsalFailed: Rule<RehearsalFailure> = {
  id: 'rehearsal-failed',
  level: 'error',
  title: 'A migration fails when it is rehearsed',
  find: (stop) => {
    if (stop.during === 'base' || (isMissingFeature(stop) && stop.during !== 'setup')) return [];
    const { place, message, hint, code, during } = stop;
    const told = hint === undefined ? '' : ` Hint: ${hint}`;
    const state = code === undefined ? '' : ` (SQLSTATE ${code})`;
    return [
      {
        place,
        what: `Rehearsing ${DURING[during]}, Postgres refused this: ${message}${state}.${told}`,
        next: 'Mend it: it would fail in the same way on a database.',
      },
    ];
  },
};
