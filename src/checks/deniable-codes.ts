import { DENIABLE_FINDINGS } from '../policy/finding';
import { REHEARSAL_RULES } from './rehearsal/rules';

/** What `deny` of a policy file accepts: codes of findings, and ids of rules of the rehearsal. */
export const DENIABLE_CODES: readonly string[] = [
  ...DENIABLE_FINDINGS,
  ...REHEARSAL_RULES.map(({ id }) => id).sort(),
];
