import type { Connection, Submittable } from 'pg';
import type { Notice, ServerError, ServerReply, SqlRow } from '../../engine/session';

type Answered = Extract<ServerReply, { kind: 'answered' }>;

/**
 * The argument of `handleError`: an error of the server has a severity, a socket error does not.
 */
interface PgError {
  readonly message: string;
  readonly severity?: string | undefined;
  readonly code?: string | undefined;
  readonly hint?: string | undefined;
  readonly position?: string | undefined;
}

/** Method of the connection that the types of `pg` omit. */
interface CopyRefuser {
  sendCopyFail(reason: string): void;
}

/**
 * One simple-query message and its reply. The Query class of `pg` discards the results before an
 * error. This one keeps them, the number of completed statements and the status of ReadyForQuery,
 * which the engine needs (docs/engine-rationale.md#error-positions).
 */
export class SimpleQuery implements Submittable {
  readonly reply: Promise<ServerReply>;
  private readonly results: SqlRow[][] = [];
  private current: SqlRow[] | undefined;
  private completed = 0;
  private commandTag: string | undefined;
  private error: ServerError | undefined;
  private resolve: (reply: ServerReply) => void = () => undefined;

  constructor(
    private readonly text: string,
    private readonly keepRows: boolean,
    /** Receives notices of the server until the reply is complete. */
    readonly onNotice: (notice: Notice) => void,
  ) {
    this.reply = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  submit(connection: Connection): void {
    // After an error `pg` drops the query before ReadyForQuery, so the end is read from the
    // connection itself.
    const onReady = ({ status }: { status: string }) => {
      connection.off('end', onEnd);
      this.resolve({ ...this.buildReply(), transaction: toTransactionStatus(status) });
    };
    const onEnd = () => {
      connection.off('readyForQuery', onReady);
      this.markLost(this.error?.message ?? 'the connection was closed');
    };
    connection.once('readyForQuery', onReady);
    connection.once('end', onEnd);
    connection.query(this.text);
  }

  handleRowDescription(): void {
    this.current = [];
    this.results.push(this.current);
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    if (this.keepRows) this.current?.push(message.fields);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.completed += 1;
    this.commandTag = text;
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleReadyForQuery(): void {}

  handleCopyInResponse(connection: CopyRefuser): void {
    // The parser already refuses COPY FROM STDIN. If one gets through, the server must not wait for
    // data.
    connection.sendCopyFail('COPY FROM STDIN is not supported in a migration file');
  }

  handleCopyData(): void {}

  handleError(error: PgError): void {
    if (error.severity === undefined || error.code === undefined) {
      this.markLost(error.message);
      return;
    }
    const position = error.position === undefined ? undefined : Number(error.position);
    this.error = { code: error.code, message: error.message, hint: error.hint, position };
  }

  /** Resolves the reply as lost. Has no effect after the reply is complete. */
  markLost(reason: string): void {
    this.resolve({ kind: 'lost', reason, completed: this.completed });
  }

  private buildReply(): Omit<Answered, 'transaction'> {
    const { results, completed, commandTag, error } = this;
    return { kind: 'answered', results, completed, commandTag, error };
  }
}

function toTransactionStatus(status: string): Answered['transaction'] {
  if (status === 'T') return 'open';
  return status === 'E' ? 'failed' : 'idle';
}
