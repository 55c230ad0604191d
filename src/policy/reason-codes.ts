/** The reasons of an allowed run (docs/decision.md#reasons). */
export const ALLOW_REASONS = ['staging-allowed', 'prod-confirmed', 'prod-read-only'] as const;

/** The reasons of a block, in the order of the judges (docs/decision.md#reasons). */
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
  'policy-unavailable',
  'server-read-only',
] as const;

/** The reason of an allowed run. */
export type AllowReason = (typeof ALLOW_REASONS)[number];
/** The reason of a block. A rule of the policy file has the reason `policy:<rule>`. */
export type BlockReason = (typeof BLOCK_REASONS)[number] | `policy:${string}`;
