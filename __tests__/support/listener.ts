import { createServer, type Socket } from 'node:net';

/** A port that accepts connections, never answers, and counts the connections. */
export interface Listener {
  readonly host: string;
  readonly port: number;
  /** How many connections were opened since the start. */
  readonly connections: number;
  close(): Promise<void>;
}

/** Listens on a free port of the loopback address. A blocked run must not connect to it. */
export async function listen(): Promise<Listener> {
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
  });
  const host = '127.0.0.1';
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The listener did not get a port.');
  return {
    host,
    port: address.port,
    get connections() {
      return connections;
    },
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
