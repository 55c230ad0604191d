import type { Client, ClientConfig } from 'pg';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import { isObject } from '../../migrations/syntax-tree';
import { requireChannelBinding } from './require-channel-binding';

/**
 * Connects a client. A cancellation ends the attempt.
 *
 * @param startup The startup parameter `options`; undefined for none.
 * @param mustBind Whether the login must be bound to the TLS connection.
 */
export async function createClient(
  config: ClientConfig,
  startup: string | undefined,
  mustBind: boolean,
  signal: CancellationSignal | undefined,
): Promise<Client> {
  defineNavigator();
  const { Client } = await import('pg');
  const client = new Client(config);
  // The options of `ClientConfig` do not override PGOPTIONS if they are undefined.
  const parameters: unknown = Reflect.get(client, 'connectionParameters');
  if (isObject(parameters)) Reflect.set(parameters, 'options', startup);
  // `pg` closes a failed client itself. Until it is connected, errors come from `connect()`.
  client.on('error', () => undefined);
  if (mustBind) requireChannelBinding(client.connection);
  const unlisten = signal?.listen(() => client.connection.stream.destroy());
  try {
    await client.connect();
    return client;
  } catch (error) {
    // After some errors (missing password) `pg` leaves the socket open, which would keep the
    // process alive.
    client.connection.stream.destroy();
    throw error;
  } finally {
    unlisten?.();
  }
}

/**
 * Defines `navigator`, as Node 21 and later do. Without it, `pg` uses `Response` to detect
 * Cloudflare Workers, which loads all of `fetch`: a fifth of a run on Node 20.
 */
function defineNavigator(): void {
  if ('navigator' in globalThis) return;
  const userAgent = `Node.js/${process.versions.node.split('.')[0]}`;
  Object.defineProperty(globalThis, 'navigator', { value: { userAgent }, configurable: true });
}
