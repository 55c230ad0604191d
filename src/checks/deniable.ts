import { FINDINGS } from '../policy/finding';
import { REHEARSAL_RULES } from './rehearsal/rules/index';

/** What `deny` of a policy file takes: the codes of findings, and the rules of the rehearsal. */
export const DENIABLE: readonly string[] = [
  ...Object.keys(FINDINGS),
  ...REHEARSAL_RULES.map(({ id }) => id),
];
