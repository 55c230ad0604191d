import { createServer, connect as dial, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { testServer } from '../../support/postgres';
import type { Certificate } from './certificate';

/** A TLS server in front of the test server. */
export interface TlsFront {
  readonly port: number;
  /** Number of encrypted connections. */
  readonly encrypted: number;
  close(): Promise<void>;
}

/**
 * Starts a server that negotiates TLS like Postgres (SSLRequest, the letter S, the handshake) and
 * forwards the connection.
 */
export async function tlsFront({ certificate, key }: Certificate): Promise<TlsFront> {
  const { host, port } = testServer();
  const secureContext = createSecureContext({ cert: certificate, key });
  const open = new Set<Socket>();
  let encrypted = 0;
  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => undefined);
    // The eight bytes of the SSLRequest arrive alone, because the client waits for the answer.
    client.once('data', () => {
      client.write('S');
      const inside = new TLSSocket(client, { isServer: true, secureContext });
      inside.on('error', () => client.destroy());
      inside.on('secure', () => {
        encrypted += 1;
      });
      const upstream = dial(port, host);
      open.add(upstream);
      upstream.on('error', () => client.destroy());
      inside.pipe(upstream).pipe(inside);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return {
    port: address.port,
    get encrypted() {
      return encrypted;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
