/** Facts that a server reports after the connection. */
export interface ServerFacts {
  /** `server_version_num`, for example 160004. */
  readonly versionNumber: number;
  /** Whether the server is a hot standby. */
  readonly inRecovery: boolean;
  /** Whether transactions are read-only, by recovery or by `default_transaction_read_only`. */
  readonly readOnly: boolean;
  /** Whether a pooler is in between: another backend answers than the one at the start. */
  readonly pooled: boolean;
}
