import { Socket } from 'node:net';
import type { Client } from 'pg';
import type { SessionSetting } from '../../database-url/session-setting';
import type { Notice, ServerReply, Session } from '../../engine/session';
import { SimpleQuery } from './simple-query';

/** A session over connected clients of `pg`. */
export interface PgSession extends Session {
  /** Closes the connections without waiting for an answer. Has no effect on a lost connection. */
  close(): void;
}

/**
 * One connected client. It sends only simple queries, because a named statement would outlive its
 * transaction behind a pooler.
 */
interface PgConnection {
  send(sql: string, keepRows: boolean, onNotice: (notice: Notice) => void): Promise<ServerReply>;
  drop(reason: string): void;
  close(): void;
}

/**
 * Creates a session from a connected client.
 *
 * @param reopen Connects another client to the same server, for `querySide`.
 * @param settings The run-time parameters of the URL.
 */
export function createPgSession(
  client: Client,
  backendPid: number | undefined,
  reopen: () => Promise<Client>,
  settings: readonly SessionSetting[],
): PgSession {
  const main = wrapClient(client);
  let second: Promise<PgConnection> | undefined;
  const querySecond = async (sql: string): Promise<ServerReply> => {
    try {
      second ??= reopen().then(wrapClient);
      const reply = await (await second).send(sql, true, ignore);
      if (reply.kind === 'lost') second = undefined;
      return reply;
    } catch {
      second = undefined;
      return { kind: 'lost', reason: 'the second connection could not be opened', completed: 0 };
    }
  };
  // Side queries run one after the other, because a cancel may still wait for a server connection
  // of a pooler.
  let lastQuery: Promise<unknown> = Promise.resolve();
  const querySide = (sql: string): Promise<ServerReply> => {
    const next = lastQuery.then(() => querySecond(sql));
    lastQuery = next;
    return next;
  };
  return {
    backendPid,
    settings,
    query: async (sql) => await main.send(sql, true, ignore),
    execute: async (sql, onNotice = ignore) => await main.send(sql, false, onNotice),
    querySide,
    abort: main.drop,
    close: () => {
      main.close();
      void second?.then((connection) => connection.close(), ignore);
    },
  };
}

function ignore(): void {}

function wrapClient(client: Client): PgConnection {
  let lostReason: string | undefined;
  let current: SimpleQuery | undefined;
  // Without a listener, an error on an idle connection would end the process.
  client.on('error', (error) => {
    lostReason ??= error.message;
  });
  client.on('end', () => {
    lostReason ??= 'the connection was closed';
  });
  client.on('notice', ({ severity, message }) => {
    current?.onNotice({ severity: severity ?? 'NOTICE', message: message ?? '' });
  });
  return {
    send: async (sql, keepRows, onNotice) => {
      if (lostReason !== undefined) return { kind: 'lost', reason: lostReason, completed: 0 };
      const query = new SimpleQuery(sql, keepRows, onNotice);
      current = query;
      client.query(query);
      return await query.reply;
    },
    drop: (reason) => {
      lostReason ??= reason;
      current?.markLost(reason);
      client.connection.stream.destroy();
    },
    close: () => {
      if (lostReason !== undefined) return;
      void client.end().catch(ignore);
      // The message to close is sent. A slow server must not keep the process alive. The types of
      // `pg` declare the stream as Duplex, but it is a Socket.
      const { stream } = client.connection;
      if (stream instanceof Socket) stream.unref();
    },
  };
}
