import type { Rule } from '../../rule';
import { isMissingFeature, type RehearsalFailure } from '../rehearsal-failure';

/** Reports a rehearsal that stopped because the embedded Postgres lacks something. */
export const rehearsalIncomplete: Rule<RehearsalFailure> = {
  id: 'rehearsal-incomplete',
  level: 'warning',
  title: 'The rehearsal stopped before the last statement',
  find: (failure) => {
    if (failure.stopped !== undefined) return [];
    if (failure.during === 'setup' || (failure.during !== 'base' && !isMissingFeature(failure)))
      return [];
    return [
      {
        place: failure.place,
        what: `The rehearsal stopped at this statement, and the statements after it were not checked. The error is: ${failure.message.replace(/\.$/, '')}.`,
        next: 'Set `rehearsal-setup` to an SQL file that creates the missing schemas, roles or functions of the platform. If an extension is missing, set `rehearsal-url` to a server that has it.',
      },
    ];
  },
};
