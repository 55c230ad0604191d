/** The planned history. The guards of a file compare the actual history with it. */
export interface ExpectedHistory {
  /**
   * Whether the tables in schema `governed` existed. If not, the first file's transaction creates
   * them.
   */
  readonly historyExists: boolean;
  /** Whether the history table of the files' tool existed. */
  readonly tableExists: boolean;
  /** Version of the newest row. Undefined if the history is empty. */
  readonly head: string | undefined;
  /** Ordinal of the newest row. 0 if the history is empty. */
  readonly ordinal: number;
  /**
   * Version of a non-transactional file that an interrupted run started. Undefined if there is
   * none.
   */
  readonly inProgressVersion: string | undefined;
  /**
   * Statements that upgrade tables of an older release, in PL/pgSQL. Undefined if there is nothing
   * to upgrade.
   */
  readonly upgrade?: string | undefined;
  /** Whether existing tables are an error, because no baseline is set. */
  readonly needsBaseline: boolean;
}
