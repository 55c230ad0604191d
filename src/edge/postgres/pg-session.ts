import type { Client } from 'pg';
import type { Reply, Session } from '../../engine/session';
import { Exchange } from './exchange';

/** A session over a connected client of `pg`, and the way to end it. */
export interface PgSession extends Session {
  /** Says goodbye; does nothing on a connection that is gone. */
  close(): Promise<void>;
}

/**
 * Wraps a connected client. Only simple queries are sent: named statements would outlive a
 * transaction behind a pooler.
 */
export function pgSession(client: Client, greetedBy: number | undefined): PgSession {
  let gone: string | undefined;
  // Without a listener, an error on an idle connection would end the process.
  client.on('error', (error) => {
    gone ??= error.message;
  });
  client.on('end', () => {
    gone ??= 'the connection was closed';
  });
  let current: Exchange | undefined;
  const send = async (sql: string, keepRows: boolean): Promise<Reply> => {
    if (gone !== undefined) return { kind: 'lost', reason: gone };
    const exchange = new Exchange(sql, keepRows);
    current = exchange;
    client.query(exchange);
    return await exchange.reply;
  };
  return {
    greetedBy,
    ask: async (sql) => await send(sql, true),
    run: async (sql) => await send(sql, false),
    abort: (reason) => {
      gone ??= reason;
      current?.lose(reason);
      client.connection.stream.destroy();
    },
    onNotice: (listener) => {
      client.on('notice', ({ severity, message }) => {
        listener(`${severity ?? 'NOTICE'}: ${message ?? ''}`);
      });
    },
    close: async () => {
      if (gone === undefined) await client.end();
    },
  };
}
