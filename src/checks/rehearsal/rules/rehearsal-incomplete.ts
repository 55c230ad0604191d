import type { Rule } from '../../rule';
import { isLacking, type Stop } from '../stop';

/** What the embedded Postgres cannot show, for it lacks something. */
export const rehearsalIncomplete: Rule<Stop> = {
  id: 'rehearsal-incomplete',
  level: 'warning',
  title: 'The rehearsal could not be carried to its end',
  find: (stop) => {
    if (stop.during === 'setup' || (stop.during !== 'base' && !isLacking(stop))) return [];
    return [
      {
        place: stop.place,
        what: `The rehearsal ends here, and nothing behind it was seen: ${stop.message}.`,
        next: "Make what is missing in a file of SQL, and name it as `rehearsal-setup`: a platform's schemas, roles and functions. An extension that the embedded Postgres lacks cannot be had there.",
      },
    ];
  },
};
