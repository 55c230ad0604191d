/** The codes of an allowance (contract, section 4). */
export const ALLOW_REASONS = ['staging-allowed', 'prod-confirmed', 'prod-read-only'] as const;

/** The codes of a block, in the order in which the judges ask (contract, section 4). */
export const BLOCK_REASONS = [
  'untrusted-event',
  'role-conflict',
  'url-conflict',
  'role-missing',
  'role-invalid',
  'replica-blocked',
  'prod-unconfirmed',
  'baseline-unconfirmed',
  'url-missing',
  'url-invalid',
  'policy-invalid',
  'server-read-only',
] as const;

export type AllowReason = (typeof ALLOW_REASONS)[number];
/** A rule of the policy file blocks by its own name. */
export type BlockReason = (typeof BLOCK_REASONS)[number] | `policy:${string}`;
