import { FINDING_STAGES } from '../policy/finding';
import { REHEARSAL_RULES } from './rehearsal/rules';

/** The codes that `deny` of a policy file accepts: finding codes and rehearsal rules. */
export const DENIABLE_CODES: readonly string[] = [
  // A finding that is only known at the end of a run cannot stop the run.
  ...Object.entries(FINDING_STAGES).flatMap(([code, known]) => (known === 'end' ? [] : [code])),
  ...REHEARSAL_RULES.map(({ id }) => id),
];
