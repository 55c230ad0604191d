import { createServer, connect as dial } from 'node:net';
import { messageReader } from '../../../prove/harness/messages';

/** A server that starts at the first connection, as one that scales to zero. */
export interface Waking {
  readonly port: number;
  /** Number of connections so far. */
  readonly calls: number;
  close(): Promise<void>;
}

/**
 * Rejects a number of connections, then forwards them to a server.
 *
 * @param how `starting` rejects with 57P03, as PostgreSQL does; `reset` resets the connection, as a
 * network does.
 */
export async function wakesAfter(
  calls: number,
  to: { readonly host: string; readonly port: number },
  how: 'starting up' | 'reset' = 'starting up',
): Promise<Waking> {
  let count = 0;
  const server = createServer((client) => {
    client.on('error', () => undefined);
    count += 1;
    if (count > calls) {
      const upstream = dial({ host: to.host, port: to.port });
      upstream.on('error', () => client.destroy());
      client.on('close', () => upstream.destroy());
      client.pipe(upstream).pipe(client);
      return;
    }
    const read = messageReader(true);
    client.on('data', (bytes) => {
      for (const { letter } of read(bytes)) {
        if (how === 'reset') client.resetAndDestroy();
        else if (letter === 'encryption?') client.write('N');
        else client.end(STARTING);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A failed test must not keep the test run alive.
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return {
    port: address.port,
    get calls() {
      return count;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const STARTING = errorResponse('57P03', 'the database system is starting up');

function errorResponse(code: string, message: string): Buffer {
  const fields = `SFATAL\0VFATAL\0C${code}\0M${message}\0\0`;
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(4 + Buffer.byteLength(fields), 1);
  return Buffer.concat([head, Buffer.from(fields)]);
}
