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

export type FindingCode =
  | 'prod-url-local'
  | 'prod-url-nonprod-name'
  | 'staging-url-prod-name'
  | 'staging-url-neon'
  | 'authority-url-mismatch'
  | 'authority-unknown'
  | 'url-reader-endpoint'
  | 'url-pooler'
  | 'url-no-tls'
  | 'url-unjudged'
  | 'server-read-only'
  | 'history-ahead'
  | 'prod-on-pull-request';
