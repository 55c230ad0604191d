/**
 * Runs a temporary PostgreSQL server from the first request of a test until standard input closes.
 * Then it deletes the folder of the test run. It is a separate process because it must survive a test
 * run that is killed. The pipe closes in this case too.
 *
 *   node serve.mjs <folder of the test run>
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { serverAccount } from './account.mjs';
import { findBinaries, readMajorVersion } from './binaries.mjs';
import { initializeCluster, runProgram, startOnFreePort, toInstallation } from './installation.mjs';
import { getServerFiles } from './request.mjs';

const POLL_MS = 20;

/** PostgreSQL 16 and later have `scram_iterations`. */
const MIN_ITERATIONS_VERSION = 16;

/** A RAM disk of Linux. In a container it is often smaller than the databases of a test run. */
const MEMORY = '/dev/shm';
const MIN_FREE_BYTES = 4 * 1024 ** 3;

const scratch = process.argv[2];
const data = createDataFolder();
const { wanted, ready, failed } = getServerFiles(scratch);
// Ctrl-C reaches the whole process group. This process waits for the end of the test run instead.
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
  for (const folder of [data, scratch]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function serve() {
  try {
    const account = serverAccount();
    const home = join(data, 'postgres');
    const server = toInstallation(findBinaries(account, scratch), home, account);
    const password = randomBytes(12).toString('hex');
    await initializeCluster(server, password);
    const { bin } = server;
    const version = readMajorVersion(bin, account);
    const port = await startOnFreePort(server, chooseSettings(version));
    if (version >= MIN_ITERATIONS_VERSION) await rehashPassword(port, password);
    const address = {
      host: '127.0.0.1',
      port,
      socket: home,
      bin,
      version,
      user: 'postgres',
      password,
    };
    // A test never reads an incomplete file, because the file gets its name when it is complete.
    writeFileSync(`${ready}.new`, JSON.stringify(address));
    renameSync(`${ready}.new`, ready);
    await end;
    await runProgram(server, 'pg_ctl', ['stop', '-D', server.data, '-m', 'immediate', '-w']);
  } catch (error) {
    console.error(error);
    writeFileSync(failed, '');
    await end;
  }
}

/**
 * Creates the folder of the server's data, on the RAM disk if it has room. Only data belongs there: a
 * container may not let it start programs.
 */
function createDataFolder() {
  if (!existsSync(MEMORY)) return scratch;
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize < MIN_FREE_BYTES) return scratch;
  const folder = mkdtempSync(join(MEMORY, 'governed-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Returns settings that save time: one iteration for a password, and no vacuum of short-lived databases. */
function chooseSettings(version) {
  const iterations = version >= MIN_ITERATIONS_VERSION ? { scram_iterations: '1' } : {};
  return { autovacuum: 'off', ...iterations };
}

/** Stores the password again, because `initdb` stored it with 4,096 iterations. */
async function rehashPassword(port, password) {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password });
  await client.connect();
  await client.query(`ALTER ROLE postgres PASSWORD '${password}'`);
  await client.end();
}
