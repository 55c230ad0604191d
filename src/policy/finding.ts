/**
 * Something worth saying that never blocks (contract, section 5). `what` is one sentence of fact,
 * `next` one sentence of what to do; neither repeats a secret.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly level: 'warning' | 'notice';
  readonly what: string;
  readonly next: string;
}

/** Every finding, and what has to be known before it can be told to be there or not. */
export const FINDING_STAGES = {
  'prod-on-pull-request': 'event',
  'prod-url-local': 'url',
  'prod-url-nonprod-name': 'url',
  'staging-url-prod-name': 'url',
  'staging-url-neon': 'url',
  'authority-url-mismatch': 'url',
  'authority-unknown': 'url',
  'url-reader-endpoint': 'url',
  'url-pooler': 'url',
  'url-no-tls': 'url',
  'url-unjudged': 'url',
  'server-read-only': 'server',
  'history-ahead': 'server',
  'role-stamp-mismatch': 'server',
  'role-stamp-copied': 'server',
  'head-unpublished': 'end',
  'history-shrank': 'end',
  'nothing-recorded': 'end',
  'several-heads': 'end',
  'command-unseen': 'end',
} as const satisfies Record<string, 'event' | 'url' | 'server' | 'end'>;

export type FindingCode = keyof typeof FINDING_STAGES;
