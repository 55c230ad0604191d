/** What a file's guards compare the history with. */
export interface ExpectedHistory {
  /** Whether our tables were there. Where they were not, the first file's transaction makes them. */
  readonly historyExists: boolean;
  /** Whether the tool's table was, where the files are a tool's. */
  readonly tableExists: boolean;
  /** The version of the newest row, undefined in an empty history. */
  readonly head: string | undefined;
  /** Its ordinal, 0 in an empty history. */
  readonly ordinal: number;
  /** The version of a file that an interrupted run has begun, outside a transaction. */
  readonly begun: string | undefined;
  /** Whether tables that are there already are an error: nobody has said whose they are. */
  readonly unadopted: boolean;
}
