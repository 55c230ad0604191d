import { createServer, connect as dial, type Socket } from 'node:net';
import type { Held, Hold, HoldOptions, Waiting } from './hold';
import { Proxied, type Said } from './proxied';

export type { Held, Hold, HoldOptions, Place } from './hold';
export type { Said } from './proxied';

/**
 * A TCP proxy in front of a server. It reads messages, delays them, and stops them at named points.
 */
export interface WireProxy {
  readonly port: number;
  /** Returns the URL of the same target through the proxy, in plain text. */
  through(url: string): string;
  readonly said: readonly Said[];
  /** Texts of the queries so far. */
  readonly queries: readonly string[];
  /** Number of queries that a client waited for, without the startup. */
  readonly roundTrips: number;
  /** Number of connections so far. */
  readonly connections: number;
  /** Delay of every byte in each direction from now on, in milliseconds. */
  delay: number;
  /**
   * Stops the first connection whose client sends the message. Call it before the message is sent.
   * Several points can wait at once. Each is reached once.
   */
  hold(options: HoldOptions): Hold;
  /** Forgets all messages so far. */
  clear(): void;
  /** Closes every connection, as a network failure does. New connections are accepted. */
  cutAll(): void;
  close(): Promise<void>;
}

/** Starts a proxy on a free port of the loopback address. */
export async function startProxy(
  to: { readonly host: string; readonly port: number },
  { delay = 0 }: { readonly delay?: number } = {},
): Promise<WireProxy> {
  const said: Said[] = [];
  const waiting = new Set<Waiting>();
  const open = new Set<Proxied>();
  let connections = 0;
  const front = { said, waiting, delay: () => proxy.delay };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const upstream = dial({ ...to, allowHalfOpen: true, noDelay: true });
    connections += 1;
    const connection = new Proxied(connections, client, upstream, front);
    open.add(connection);
    bothClosed(client, upstream, () => open.delete(connection));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A failed test must not keep its process alive.
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  const { port } = address;
  const cutAll = () => {
    for (const connection of open) connection.cut();
  };
  const proxy: WireProxy = {
    port,
    said,
    delay,
    cutAll,
    through: (url) => throughPort(url, port),
    get queries() {
      return queriesOf(said);
    },
    get roundTrips() {
      return queriesOf(said).length;
    },
    get connections() {
      return connections;
    },
    hold: (options) => holdIn(waiting, options),
    clear: () => said.splice(0),
    close: () => {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}

/** Returns the URL of the same target at another port of this machine, without TLS. */
export function throughPort(url: string, port: number): string {
  const other = new URL(url);
  other.hostname = '127.0.0.1';
  other.port = String(port);
  other.searchParams.set('sslmode', 'disable');
  return other.href;
}

function queriesOf(said: readonly Said[]): string[] {
  return said.flatMap((each) => (each.from === 'client' && each.letter === 'Q' ? [each.text] : []));
}

function holdIn(waiting: Set<Waiting>, options: HoldOptions): Hold {
  let reach: (held: Held) => void = () => undefined;
  const reached = new Promise<Held>((resolve) => {
    reach = resolve;
  });
  const each: Waiting = { options, reach: (held) => reach(held) };
  waiting.add(each);
  return { reached, forget: () => void waiting.delete(each) };
}

function bothClosed(one: Socket, other: Socket, then: () => void): void {
  let closed = 0;
  for (const socket of [one, other]) {
    socket.on('close', () => {
      closed += 1;
      if (closed === 2) then();
    });
  }
}
