/**
 * Runs one throw-away PostgreSQL server for as long as standard input stays open, then leaves
 * nothing behind. A process of its own, because it must outlive a test run that is killed: the pipe
 * closes then too. Says where the server is in one line of JSON.
 *
 *   node serve.mjs <scratch folder>
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serverAccount } from './account.mjs';
import { findBinaries, majorVersion } from './binaries.mjs';
import { initialise, installation, run, startOnFreePort } from './installation.mjs';

const scratch = process.argv[2];
const account = serverAccount();
const home = join(scratch, 'postgres');
// Ctrl-C reaches the whole group; the end of the test run is what counts here.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

try {
  const server = installation(findBinaries(account, scratch), home, account);
  const password = randomBytes(12).toString('hex');
  await initialise(server, password);
  const port = await startOnFreePort(server);
  const { bin } = server;
  const where = { host: '127.0.0.1', port, socket: home, bin };
  const version = majorVersion(bin, account);
  console.log(JSON.stringify({ ...where, version, user: 'postgres', password }));
  for await (const _ of process.stdin);
  await run(server, 'pg_ctl', ['stop', '-D', server.data, '-m', 'immediate', '-w']);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
