import { Socket } from 'node:net';
import type { Client } from 'pg';
import type { Notice, ServerReply, Session } from '../../engine/session';
import { SimpleQuery } from './simple-query';

/** A session over connected clients of `pg`, and the way to end it. */
export interface PgSession extends Session {
  /** Says goodbye, and does not wait for an answer; does nothing on a connection that is gone. */
  close(): void;
}

/** One connected client, spoken to in simple queries: named statements would outlive a transaction
 * behind a pooler. */
interface Line {
  send(sql: string, keepRows: boolean, hear: (notice: Notice) => void): Promise<ServerReply>;
  drop(reason: string): void;
  close(): void;
}

/**
 * Wraps a connected client.
 *
 * @param reopen Connects another client to the same server, for what is asked aside.
 */
export function createPgSession(
  client: Client,
  greetedBy: number | undefined,
  reopen: () => Promise<Client>,
): PgSession {
  const main = line(client);
  let second: Promise<Line> | undefined;
  const askSecond = async (sql: string): Promise<ServerReply> => {
    try {
      second ??= reopen().then(line);
      const reply = await (await second).send(sql, true, ignore);
      if (reply.kind === 'lost') second = undefined;
      return reply;
    } catch {
      second = undefined;
      return { kind: 'lost', reason: 'no second connection', completed: 0 };
    }
  };
  // One after the other: who blocks may be asked while a cancel waits for its turn at a pooler.
  let last: Promise<unknown> = Promise.resolve();
  const aside = (sql: string): Promise<ServerReply> => {
    const next = last.then(() => askSecond(sql));
    last = next;
    return next;
  };
  return {
    backendPid: greetedBy,
    query: async (sql) => await main.send(sql, true, ignore),
    execute: async (sql, hear = ignore) => await main.send(sql, false, hear),
    querySide: aside,
    abort: main.drop,
    close: () => {
      main.close();
      void second?.then((open) => open.close(), ignore);
    },
  };
}

function ignore(): void {}

function line(client: Client): Line {
  let gone: string | undefined;
  let current: SimpleQuery | undefined;
  // Without a listener, an error on an idle connection would end the process.
  client.on('error', (error) => {
    gone ??= error.message;
  });
  client.on('end', () => {
    gone ??= 'the connection was closed';
  });
  client.on('notice', ({ severity, message }) => {
    current?.hear({ severity: severity ?? 'NOTICE', message: message ?? '' });
  });
  return {
    send: async (sql, keepRows, hear) => {
      if (gone !== undefined) return { kind: 'lost', reason: gone, completed: 0 };
      const exchange = new SimpleQuery(sql, keepRows, hear);
      current = exchange;
      client.query(exchange);
      return await exchange.reply;
    },
    drop: (reason) => {
      gone ??= reason;
      current?.lose(reason);
      client.connection.stream.destroy();
    },
    close: () => {
      if (gone !== undefined) return;
      void client.end().catch(ignore);
      // The goodbye is on its way: the process does not stay for a server that is slow to hang up.
      // pg's types call the stream any duplex; it is a socket.
      const { stream } = client.connection;
      if (stream instanceof Socket) stream.unref();
    },
  };
}
