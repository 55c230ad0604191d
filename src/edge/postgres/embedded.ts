import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import { EMPTY_URL_SESSION } from '../../database-url/session-setting';
import type { ServerTarget } from '../../database-url/target';
import type { ReadPermit } from '../../policy/decide';

/**
 * Location of PGlite in `dist/`, where `scripts/build.mjs` copies it, because it cannot be bundled.
 */
const BESIDE_THE_BUNDLE = './pglite/index.js';

/** Tools open several connections. All of them share the one session of PGlite. */
const MAX_CONNECTIONS = 20;

/**
 * Starts an in-memory Postgres (PGlite), calls `use` with its address on loopback, and stops it at
 * the end. The engine and a command use it in the same way.
 *
 * @param _permit Without a permit nothing starts.
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
    return await use(toLoopbackTarget(server.getServerConn()));
  } finally {
    await server.stop();
    await db.close();
  }
}

/** Returns the target of the embedded server. Its password protects nothing and is not a secret. */
function toLoopbackTarget(address: string): ServerTarget {
  const port = Number(address.split(':').at(-1));
  return {
    kind: 'server',
    hosts: [{ kind: 'tcp', name: '127.0.0.1', port }],
    database: 'postgres',
    user: 'postgres',
    password: 'postgres',
    passwordFile: undefined,
    tls: {
      mode: 'disable',
      rootCertificate: undefined,
      certificate: undefined,
      key: undefined,
      channelBinding: 'disable',
    },
    options: undefined,
    session: EMPTY_URL_SESSION,
    sessionAttributes: 'any',
    unenforceable: [],
    driver: undefined,
    text: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
  };
}
