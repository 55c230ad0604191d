/** One row of the history table (contract, section 7.10), as the plan needs it. */
export interface HistoryRow {
  /** The order in which the rows came about; ascending, with gaps at most. */
  readonly ordinal: number;
  readonly version: string;
  readonly name: string;
  readonly checksum: string;
  /** `running`: a file outside a transaction, begun and not ended. */
  readonly state: 'applied' | 'running';
  readonly statementsDone: number;
  readonly runId?: string;
  /** ISO 8601. */
  readonly appliedAt?: string;
}
