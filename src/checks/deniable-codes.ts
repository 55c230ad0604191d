import { FINDING_STAGES } from '../policy/finding';
import { REHEARSAL_RULES } from './rehearsal/rules';

/** What `deny` of a policy file takes: the codes of findings, and the rules of the rehearsal. */
export const DENIABLE_CODES: readonly string[] = [
  // What is known once a run has ended can keep nothing from running.
  ...Object.entries(FINDING_STAGES).flatMap(([code, known]) => (known === 'end' ? [] : [code])),
  ...REHEARSAL_RULES.map(({ id }) => id),
];
