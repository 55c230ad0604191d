import type { Rule } from '../../rule';
import { isMissingFeature, type RehearsalFailure } from '../rehearsal-failure';

/** What the embedded Postgres cannot show, for it lacks something. */
export const rehearsalIncomplete: Rule<RehearsalFailure> = {
  id: 'rehearsal-incomplete',
  level: 'warning',
  title: 'The rehearsal could not be carried to its end',
  find: (stop) => {
    if (stop.during === 'setup' || (stop.during !== 'base' && !isMissingFeature(stop))) return [];
    return [
      {
        place: stop.place,
        what: `The rehearsal ends here, and nothing behind it was seen: ${stop.message}.`,
        next: "Make what is missing in a file of SQL, and name it as `rehearsal-setup`: a platform's schemas, roles and functions. An extension that the embedded Postgres lacks cannot be had there.",
      },
    ];
  },
};
