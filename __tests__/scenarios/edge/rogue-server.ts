import { EventEmitter, once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from './certificate';

/** A server that sends chosen messages of the login, whatever the client answers. */
export interface RogueServer {
  readonly port: number;
  /** Everything that the clients sent after the first messages. It can contain a password. */
  readonly received: Buffer;
  /** Waits until the clients have sent this text. */
  waitFor(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A message of the server that begins with `R`, by its code and its rest. */
export function authentication(code: number, rest: Buffer | string = ''): Buffer {
  const body = Buffer.concat([Buffer.from([0, 0, 0, code]), Buffer.from(rest)]);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from('R'), length, body]);
}

/** ReadyForQuery, outside of a transaction. */
export const READY = Buffer.from('5a0000000549', 'hex');

/**
 * Starts a server that sends the messages at once after the startup message, and answers nothing else.
 *
 * @param certificate With it, the server negotiates TLS first. Without it, it refuses TLS.
 */
export async function startRogueServer(
  messages: readonly Buffer[],
  certificate: Certificate | undefined,
): Promise<RogueServer> {
  let received = Buffer.alloc(0);
  const arrivals = new EventEmitter();
  const open = new Set<Socket>();
  const converse = (client: Socket) => {
    client.on('error', () => undefined);
    client.once('data', () => {
      client.write(Buffer.concat(messages));
      client.on('data', (data: Buffer) => {
        received = Buffer.concat([received, data]);
        arrivals.emit('data');
      });
    });
  };
  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => undefined);
    client.once('data', () => {
      client.write(certificate === undefined ? 'N' : 'S');
      if (certificate === undefined) return converse(client);
      const { certificate: cert, key } = certificate;
      const secureContext = createSecureContext({ cert, key });
      return converse(new TLSSocket(client, { isServer: true, secureContext }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return {
    port: address.port,
    get received() {
      return received;
    },
    async waitFor(text) {
      while (!received.includes(text)) await once(arrivals, 'data');
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
