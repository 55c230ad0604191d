import { DENIABLE_CODES } from '../../checks/deniable-codes';
import { sha256Hex } from '../../edge/hash';
import type { PolicyResult } from '../../policy/policy';
import { type PolicyText, readPolicy } from '../../policy/read-policy';

/** Parses the text of a policy, and adds the digest of its bytes. */
export function parsePolicy(policy: Omit<PolicyText, 'digest'>): PolicyResult {
  return readPolicy({ ...policy, digest: `sha256:${sha256Hex(policy.text)}` }, DENIABLE_CODES);
}
