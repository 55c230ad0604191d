import type { Connection, Submittable } from 'pg';
import type { Notice, ServerError, ServerReply, SqlRow } from '../../engine/session';

type Answered = Extract<ServerReply, { kind: 'answered' }>;

/** What pg hands to `handleError`: the server's own error has a severity, a broken socket has none. */
interface PgError {
  readonly message: string;
  readonly severity?: string | undefined;
  readonly code?: string | undefined;
  readonly hint?: string | undefined;
  readonly position?: string | undefined;
}

/** What pg's connection can do and its types do not tell. */
interface CopyRefuser {
  sendCopyFail(reason: string): void;
}

/**
 * One simple-query message and what comes back for it. pg's own Query rejects at the first error and
 * throws away what came before it; here the results before an error, the number of statements that
 * ended and the state at ReadyForQuery are kept, for the engine rests on them (reliability, A0, A4).
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
    /** Hears the server's notices until the answer is complete. */
    readonly hear: (notice: Notice) => void,
  ) {
    this.reply = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  submit(connection: Connection): void {
    // After an error pg forgets the query before the server is ready again, so that the end is
    // heard on the connection itself.
    const ready = ({ status }: { status: string }) => {
      connection.off('end', ended);
      this.resolve({ ...this.answer(), transaction: state(status) });
    };
    const ended = () => {
      connection.off('readyForQuery', ready);
      this.lose(this.error?.message ?? 'the connection was closed');
    };
    connection.once('readyForQuery', ready);
    connection.once('end', ended);
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
    // Refused by the parser already; if one slips by, the server must not wait for data.
    connection.sendCopyFail('COPY FROM STDIN is not supported in a migration file');
  }

  handleCopyData(): void {}

  handleError(error: PgError): void {
    if (error.severity === undefined || error.code === undefined) {
      this.lose(error.message);
      return;
    }
    const position = error.position === undefined ? undefined : Number(error.position);
    this.error = { code: error.code, message: error.message, hint: error.hint, position };
  }

  /** Ends the exchange when no answer can come any more. Nothing happens if one has come. */
  lose(reason: string): void {
    this.resolve({ kind: 'lost', reason, completed: this.completed });
  }

  private answer(): Omit<Answered, 'transaction'> {
    const { results, completed, commandTag, error } = this;
    return { kind: 'answered', results, completed, commandTag, error };
  }
}

function state(status: string): Answered['transaction'] {
  if (status === 'T') return 'open';
  return status === 'E' ? 'failed' : 'idle';
}
