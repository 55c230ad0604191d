/** An error that the server answered. Its `detail` holds rows of data and is left out on purpose. */
export interface ServerError {
  /** SQLSTATE, five characters. */
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  /** Where in the message that was sent, in characters (code points) from 1. */
  readonly position: number | undefined;
}

/** One row: every value as Postgres writes it, null for NULL. */
export type SqlRow = readonly (string | null)[];

/** What came back for one message. */
export type ServerReply =
  | {
      readonly kind: 'answered';
      /** A result set for each statement that gave rows, in order. */
      readonly results: readonly (readonly SqlRow[])[];
      /** How many statements ended (CommandComplete), the last one before an error included. */
      readonly completed: number;
      /** What the last of them did, and to how many rows, in the server's words: `INSERT 0 1`. */
      readonly commandTag: string | undefined;
      readonly error: ServerError | undefined;
      /** The state that the server reported when it was ready again. */
      readonly transaction: 'idle' | 'open' | 'failed';
    }
  | {
      /** The connection ended before the server was ready again. */
      readonly kind: 'lost';
      readonly reason: string;
      /** How many statements were seen to end; more may have. */
      readonly completed: number;
    };

/** A notice of the server. */
export interface Notice {
  /** `NOTICE`, `WARNING`, `INFO`, …, in the server's language. */
  readonly severity: string;
  readonly message: string;
}

/**
 * One connection to the target, spoken to in simple-query messages: a message of several statements
 * is one round trip. The port through which the engine sees the world; `edge/postgres` implements it.
 */
export interface Session {
  /** The process that greeted us; another one answering means that a pooler stands between. */
  readonly backendPid: number | undefined;
  /** Sends a message and keeps the rows. Never rejects: errors are values. */
  query(sql: string): Promise<ServerReply>;
  /** Sends a message and drops the rows: a migration may select more than fits in memory. */
  execute(sql: string, hear?: (notice: Notice) => void): Promise<ServerReply>;
  /**
   * Asks by a second connection, which is opened when it is first needed, and again when it broke:
   * to cancel what the first one runs, to see who blocks it, and to look once it is lost.
   */
  querySide(sql: string): Promise<ServerReply>;
  /** Gives the connection up at once: whatever waits for an answer gets `lost` with this reason. */
  abort(reason: string): void;
}
