/**
 * Runs one throw-away PostgreSQL server, from the moment a test asks for it until standard input
 * closes, then deletes everything. It is a process of its own because it must survive a test run
 * that is killed: the pipe closes then too.
 *
 *   node serve.mjs <folder of the test run>
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverAccount } from './account.mjs';
import { findBinaries, majorVersion } from './binaries.mjs';
import { initialise, installation, run, startOnFreePort } from './installation.mjs';
import { filesOf } from './request.mjs';

const POLL_MS = 20;

const scratch = process.argv[2];
const { wanted, ready, failed } = filesOf(scratch);
// Ctrl-C reaches the whole group. The end of the test run is what counts here.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

let isRunEnded = false;
process.stdin.resume();
const end = once(process.stdin, 'close').then(() => {
  isRunEnded = true;
});

try {
  while (!isRunEnded && !existsSync(wanted)) await Promise.race([end, sleep(POLL_MS)]);
  if (!isRunEnded) await serve();
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function serve() {
  try {
    const account = serverAccount();
    const home = join(scratch, 'postgres');
    const server = installation(findBinaries(account, scratch), home, account);
    const password = randomBytes(12).toString('hex');
    await initialise(server, password);
    const port = await startOnFreePort(server);
    const { bin } = server;
    const version = majorVersion(bin, account);
    const where = {
      host: '127.0.0.1',
      port,
      socket: home,
      bin,
      version,
      user: 'postgres',
      password,
    };
    // Renamed into place, so that no test reads half of it.
    writeFileSync(`${ready}.new`, JSON.stringify(where));
    renameSync(`${ready}.new`, ready);
    await end;
    await run(server, 'pg_ctl', ['stop', '-D', server.data, '-m', 'immediate', '-w']);
  } catch (error) {
    console.error(error);
    writeFileSync(failed, '');
    await end;
  }
}
