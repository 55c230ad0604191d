/**
 * Runs one PgBouncer before the test run's server for as long as standard input stays open. Says
 * where it is in one line of JSON.
 */
import { startPgBouncer } from '../../../prove/harness/pgbouncer';
import { testServer } from '../postgres';

/** Fewer than the runners of any test with several, so that they share backends. */
const POOL_SIZE = 2;

// Ctrl-C reaches the whole group; the end of the test run is what counts here.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

async function serve(): Promise<void> {
  const server = testServer();
  const pooler = await startPgBouncer(server, {
    poolSize: POOL_SIZE,
    // Logins that a test makes are looked up in the server.
    settings: {
      auth_user: server.user,
      auth_query: 'SELECT usename, passwd FROM pg_catalog.pg_shadow WHERE usename = $1',
    },
  });
  if (pooler === undefined) throw new Error('Install PgBouncer: apt-get install pgbouncer.');
  const { host, port, version } = pooler;
  console.log(JSON.stringify({ host, port, version }));
  for await (const _ of process.stdin);
  await pooler.stop();
}

serve().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
