/**
 * Runs a PgBouncer in front of the server of the test run until standard input closes. Prints its
 * address as one line of JSON.
 */
import { startPgBouncer } from '../../../prove/harness/pgbouncer';
import { testServer } from '../postgres';

/** Fewer than the runners of each test with several runners, so that runners share backends. */
const POOL_SIZE = 2;

// Ctrl-C reaches the whole process group. This process waits for the end of the test run instead.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

async function serve(): Promise<void> {
  const server = testServer();
  const pooler = await startPgBouncer(server, {
    poolSize: POOL_SIZE,
    // Finds the logins that a test creates.
    settings: {
      auth_user: server.user,
      auth_query: 'SELECT usename, passwd FROM pg_catalog.pg_shadow WHERE usename = $1',
    },
  });
  if (pooler === undefined)
    throw new Error('PgBouncer is not installed. Run `apt-get install pgbouncer`.');
  const { host, port, version } = pooler;
  console.log(JSON.stringify({ host, port, version }));
  for await (const _ of process.stdin);
  await pooler.stop();
}

serve().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
