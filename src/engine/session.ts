import type { SessionSetting } from '../database-url/session-setting';

/** An error of the server. Its `detail` is left out, because it can contain rows. */
export interface ServerError {
  /** SQLSTATE, five characters. */
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  /** Position in the message that was sent, in characters (code points) from 1. */
  readonly position: number | undefined;
}

/** One row: each value as text, null for NULL. */
export type SqlRow = readonly (string | null)[];

/** The reply to one message. */
export type ServerReply =
  | {
      readonly kind: 'answered';
      /** A result set for each statement that returned rows, in order. */
      readonly results: readonly (readonly SqlRow[])[];
      /** Number of statements that completed (CommandComplete), also those before an error. */
      readonly completed: number;
      /** Command tag of the last completed statement, for example `INSERT 0 1`. */
      readonly commandTag: string | undefined;
      readonly error: ServerError | undefined;
      /** Transaction status in ReadyForQuery. */
      readonly transaction: 'idle' | 'open' | 'failed';
    }
  | {
      /** The connection was lost before ReadyForQuery. */
      readonly kind: 'lost';
      readonly reason: string;
      /** Number of statements that completed before the loss. More may have completed. */
      readonly completed: number;
    };

/** A notice of the server. */
export interface Notice {
  /** `NOTICE`, `WARNING`, `INFO`, …, in the server's language. */
  readonly severity: string;
  readonly message: string;
}

/**
 * Port for a connection to the target. It sends simple-query messages: a message of several
 * statements is one round trip. `edge/postgres` implements it.
 */
export interface Session {
  /** Run-time parameters of the URL. A message that depends on them sets them (`buildReadMessage`). */
  readonly settings: readonly SessionSetting[];
  /**
   * Process id from the start of the connection. If `pg_backend_pid()` differs, a pooler is
   * between.
   */
  readonly backendPid: number | undefined;
  /** Sends a message and keeps the rows. Never rejects. */
  query(sql: string): Promise<ServerReply>;
  /**
   * Sends a message and drops the rows, because a migration can select more than fits in memory.
   * Never rejects.
   */
  execute(sql: string, onNotice?: (notice: Notice) => void): Promise<ServerReply>;
  /**
   * Sends a message over a second connection. It is opened when it is first needed, and again after
   * it was lost. It is used to cancel a statement, to find blocking processes, and to read the
   * history after the first connection was lost.
   */
  querySide(sql: string): Promise<ServerReply>;
  /** Closes the connection at once. Waiting calls return `lost` with this reason. */
  abort(reason: string): void;
}
