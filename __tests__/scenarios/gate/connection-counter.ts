import { createServer, connect as dial, type Socket } from 'node:net';

/** A port that hangs up on everybody and knows who came. */
export interface Doorbell {
  readonly host: string;
  readonly port: number;
  /** How many connections were opened to it since this was last asked. */
  strangers(): Promise<number>;
  close(): Promise<void>;
}

/** Listens on a free port of the loopback address. */
export async function hangDoorbell(): Promise<Doorbell> {
  const callers: (number | undefined)[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    callers.push(socket.remotePort);
    socket.destroy();
    for (const look of waiting) look();
  });
  const host = '127.0.0.1';
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  const { port } = address;

  /** Connections are taken in the order in which they came: behind our own none is left unseen. */
  async function ringOurselves(): Promise<number | undefined> {
    const socket = dial(port, host).on('error', () => {});
    const own = await new Promise<number | undefined>((resolve) =>
      socket.once('connect', () => resolve(socket.localPort)),
    );
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!callers.includes(own)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
    return own;
  }

  return {
    host,
    port,
    async strangers() {
      const own = await ringOurselves();
      return callers.splice(0).filter((caller) => caller !== own).length;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
