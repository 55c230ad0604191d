/** One row of the history table, reduced to what the plan needs (docs/engine.md#the-history). */
export interface HistoryRow {
  /** Position in the history. Ascending; gaps are possible. */
  readonly ordinal: number;
  readonly version: string;
  readonly name: string;
  readonly checksum: string;
  /** The date in the row of Drizzle, by which its rows are ordered. */
  readonly toolChecksum?: string;
  /** `running`: a non-transactional file that has not ended. */
  readonly state: 'applied' | 'running';
  /** Number of completed statements. */
  readonly statementsDone: number;
  readonly runId?: string;
  /** ISO 8601. */
  readonly appliedAt?: string;
}
