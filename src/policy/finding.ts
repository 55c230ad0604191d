/** A warning or a notice. It never blocks by itself (docs/decision.md#findings). */
export interface Finding {
  readonly code: FindingCode;
  readonly level: 'warning' | 'notice';
  /** One sentence of fact. It must not contain a secret. */
  readonly what: string;
  /** One imperative sentence. It must not contain a secret. */
  readonly next: string;
}

/**
 * When a finding becomes known, and whether `deny` of a policy accepts its code. By default, `deny`
 * does not. A finding of the stage `end` is known after the run and cannot prevent it.
 */
type FindingDefinition =
  | { readonly stage: 'event' | 'checkout' | 'url' | 'server'; readonly deniable?: true }
  | { readonly stage: 'end'; readonly deniable?: never };

/** Every finding. */
export const FINDING_DEFINITIONS = {
  'prod-on-pull-request': { stage: 'event', deniable: true },
  'checkout-unknown': { stage: 'checkout', deniable: true },
  'policy-unseen': { stage: 'checkout', deniable: true },
  'prod-url-local': { stage: 'url', deniable: true },
  'prod-url-nonprod-name': { stage: 'url', deniable: true },
  'staging-url-prod-name': { stage: 'url', deniable: true },
  'staging-url-neon': { stage: 'url', deniable: true },
  'authority-url-mismatch': { stage: 'url', deniable: true },
  'authority-unknown': { stage: 'url', deniable: true },
  'url-reader-endpoint': { stage: 'url', deniable: true },
  'url-pooler': { stage: 'url', deniable: true },
  'url-no-tls': { stage: 'url', deniable: true },
  'url-unjudged': { stage: 'url', deniable: true },
  'server-read-only': { stage: 'server', deniable: true },
  'history-ahead': { stage: 'server', deniable: true },
  'file-not-read': { stage: 'server', deniable: true },
  'history-foreign': { stage: 'server', deniable: true },
  'role-stamp-mismatch': { stage: 'server', deniable: true },
  'role-stamp-copied': { stage: 'server', deniable: true },
  'timeout-set-aside': { stage: 'server' },
  'head-unpublished': { stage: 'end' },
  'history-shrank': { stage: 'end' },
  'nothing-recorded': { stage: 'end' },
  'several-heads': { stage: 'end' },
  'command-unseen': { stage: 'end' },
} as const satisfies Record<string, FindingDefinition>;

/** The code of a finding. */
export type FindingCode = keyof typeof FINDING_DEFINITIONS;

/** Returns whether a text is the code of a finding. */
export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(FINDING_DEFINITIONS, code);
}

/** The codes of findings that `deny` of a policy accepts. */
export const DENIABLE_FINDINGS: readonly string[] = Object.entries<FindingDefinition>(
  FINDING_DEFINITIONS,
).flatMap(([code, { deniable }]) => (deniable === true ? [code] : []));
