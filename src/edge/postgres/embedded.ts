import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import type { ServerTarget } from '../../database-url/target';
import type { ReadPermit } from '../../policy/decide';

/** Where `scripts/build.mjs` lays PGlite: it does not survive bundling. */
const BESIDE_THE_BUNDLE = './pglite/index.js';

/** Tools open more than one connection; the one session behind them is shared. */
const MAX_CONNECTIONS = 20;

/**
 * Starts a throw-away Postgres inside the action (PGlite), hands it to `use` as a server on
 * loopback, and stops it whatever happens. The engine and a command reach it in the same way.
 *
 * @param _permit Nothing starts that was not allowed.
 */
export async function withEmbedded<Result>(
  _permit: ReadPermit | RehearsalPermit,
  use: (server: ServerTarget) => Promise<Result>,
): Promise<Result> {
  const { PGlite }: typeof import('@electric-sql/pglite') = await import(
    /* webpackIgnore: true */ BESIDE_THE_BUNDLE
  );
  const { PGLiteSocketServer } = await import('@electric-sql/pglite-socket');
  const db = await PGlite.create();
  const server = new PGLiteSocketServer({
    db,
    host: '127.0.0.1',
    port: 0,
    maxConnections: MAX_CONNECTIONS,
  });
  await server.start();
  try {
    return await use(loopback(server.getServerConn()));
  } finally {
    await server.stop();
    await db.close();
  }
}

/** The target of the embedded server. Its password protects nothing and is no secret. */
function loopback(address: string): ServerTarget {
  const port = Number(address.split(':').at(-1));
  return {
    kind: 'server',
    hosts: [{ kind: 'tcp', name: '127.0.0.1', port }],
    database: 'postgres',
    user: 'postgres',
    password: 'postgres',
    tls: {
      mode: 'disable',
      rootCertificate: undefined,
      certificate: undefined,
      key: undefined,
      channelBinding: false,
    },
    options: undefined,
    sessionAttributes: 'any',
    driver: undefined,
    text: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
  };
}
