import { createServer, connect as dial, type Socket } from 'node:net';
import { testServer } from '../support/postgres';

/** What was said through the proxy, in the order in which it passed. */
export type Said =
  /** A message of the client after its greeting, by the protocol's letter; `Q` has a text. */
  | { readonly from: 'client'; readonly letter: string; readonly text: string }
  /** The server is ready again: `I`dle, in a `T`ransaction, or in a failed one (`E`). */
  | { readonly from: 'server'; readonly ready: string };

/** A TCP proxy in front of the test server, that listens in. */
export interface Wiretap {
  /** The same target, reached through the proxy in plain text. */
  through(url: string): string;
  readonly said: readonly Said[];
  /** The texts of the queries so far. */
  readonly queries: readonly string[];
  close(): Promise<void>;
}

/** Starts a proxy on a free port of the loopback address. */
export async function listenIn(): Promise<Wiretap> {
  const { host, port } = testServer();
  const said: Said[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = dial(port, host);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    const fromClient = clientMessages(said);
    const fromServer = serverMessages(said);
    client.on('data', (bytes) => {
      fromClient(bytes);
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      fromServer(bytes);
      client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return {
    through: (url) => {
      const other = new URL(url);
      other.port = String(address.port);
      other.searchParams.set('sslmode', 'disable');
      return other.href;
    },
    said,
    get queries() {
      return said.flatMap((each) =>
        each.from === 'client' && each.letter === 'Q' ? [each.text] : [],
      );
    },
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function clientMessages(said: Said[]): (bytes: Buffer) => void {
  let greeted = false;
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      // The greeting has no letter before its length.
      const head = greeted ? 1 : 0;
      const end = lengthOf(rest, head);
      if (end === undefined) return;
      if (greeted) {
        const text = rest.subarray(5, end).toString('utf8').replace(/\0$/, '');
        said.push({ from: 'client', letter: String.fromCharCode(rest[0] ?? 0), text });
      }
      greeted = true;
      rest = rest.subarray(end);
    }
  };
}

function serverMessages(said: Said[]): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let end = lengthOf(rest, 1); end !== undefined; end = lengthOf(rest, 1)) {
      if (rest[0] === 0x5a) said.push({ from: 'server', ready: String.fromCharCode(rest[5] ?? 0) });
      rest = rest.subarray(end);
    }
  };
}

/** Where the first message ends, if all of it is here. */
function lengthOf(bytes: Buffer, head: number): number | undefined {
  if (bytes.length < head + 4) return undefined;
  const end = head + bytes.readInt32BE(head);
  return bytes.length < end ? undefined : end;
}
