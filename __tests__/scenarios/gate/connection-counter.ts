import { createServer, connect as dial, type Socket } from 'node:net';

/** Server that closes every connection at once and counts them. */
export interface ConnectionCounter {
  readonly host: string;
  readonly port: number;
  /** Returns how many connections were opened since the last call. */
  countConnections(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a counter on a free port of the loopback address. */
export async function startConnectionCounter(): Promise<ConnectionCounter> {
  const clientPorts: (number | undefined)[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    clientPorts.push(socket.remotePort);
    socket.destroy();
    for (const check of waiting) check();
  });
  const host = '127.0.0.1';
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  const { port } = address;

  /**
   * Connects to the counter and waits until it has seen this connection. Connections are accepted in
   * order, so it has then seen all earlier ones.
   */
  async function connectOnce(): Promise<number | undefined> {
    const socket = dial(port, host).on('error', () => {});
    const ownPort = await new Promise<number | undefined>((resolve) =>
      socket.once('connect', () => resolve(socket.localPort)),
    );
    await new Promise<void>((resolve) => {
      const check = () => {
        if (!clientPorts.includes(ownPort)) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
    return ownPort;
  }

  return {
    host,
    port,
    async countConnections() {
      const ownPort = await connectOnce();
      return clientPorts.splice(0).filter((port) => port !== ownPort).length;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
