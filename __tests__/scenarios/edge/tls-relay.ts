import { createServer, connect as dial, type Socket } from 'node:net';
import { createSecureContext, connect as dialTls, TLSSocket } from 'node:tls';
import type { Certificate } from './certificate';

/** A proxy between a client and a server with TLS, which has a TLS connection to each. */
export interface TlsRelay {
  readonly port: number;
  close(): Promise<void>;
}

/** SSLRequest. */
const TLS_REQUEST = Buffer.from('0000000804d2162f', 'hex');

/** Starts a proxy with its own certificate in front of a server on this machine. */
export async function startTlsRelay(
  { certificate, key }: Certificate,
  serverPort: number,
): Promise<TlsRelay> {
  const secureContext = createSecureContext({ cert: certificate, key });
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = dial(serverPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined);
    }
    client.once('data', () => upstream.write(TLS_REQUEST));
    upstream.once('data', () => {
      client.write('S');
      const inside = new TLSSocket(client, { isServer: true, secureContext });
      const outside = dialTls({ socket: upstream, rejectUnauthorized: false });
      for (const socket of [inside, outside]) {
        socket.on('error', () => undefined);
        socket.on('close', () => {
          inside.destroy();
          outside.destroy();
        });
      }
      inside.pipe(outside).pipe(inside);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return {
    port: address.port,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
