/** What a connected server said of itself. */
export interface ServerFacts {
  /** `server_version_num`, e.g. 160004. */
  readonly versionNumber: number;
  /** A hot standby. */
  readonly inRecovery: boolean;
  /** Transactions are read-only, whether by recovery or by `default_transaction_read_only`. */
  readonly readOnly: boolean;
  /** A pooler stands between: the backend that answers is not the one that greeted us. */
  readonly pooled: boolean;
}
