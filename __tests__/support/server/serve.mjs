/**
 * Runs one throw-away PostgreSQL server for as long as standard input stays open, then leaves
 * nothing behind. A process of its own, because it must outlive a test run that is killed: the pipe
 * closes then too. Says where the server is in one line of JSON.
 *
 *   node serve.mjs <scratch folder>
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serverAccount } from './account.mjs';
import { findBinaries, program } from './binaries.mjs';

const scratch = process.argv[2];
const account = serverAccount();
const home = join(scratch, 'postgres');
const data = join(home, 'data');
const log = join(home, 'log');
// Ctrl-C reaches the whole group; the end of the test run is what counts here.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

let bin;
try {
  bin = findBinaries(account, scratch);
  const password = randomBytes(12).toString('hex');
  mkdirSync(home);
  await initialise(password);
  const port = await start();
  console.log(
    JSON.stringify({ host: '127.0.0.1', port, user: 'postgres', password, socket: home, bin }),
  );
  for await (const _ of process.stdin);
  await run('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w']);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function initialise(password) {
  const file = join(home, 'password');
  writeFileSync(file, password);
  if (account) for (const path of [home, file]) own(path);
  await run('initdb', [
    ...['-D', data, '--username=postgres', `--pwfile=${file}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--no-sync'],
  ]);
}

/** Here Node wants the same numbers without a sign. */
function own(path) {
  chownSync(path, account.uid >>> 0, account.gid >>> 0);
}

/** A free port can be taken before the server gets there, so a few are tried. */
async function start() {
  const settings = join(data, 'postgresql.auto.conf');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    writeFileSync(settings, configuration(port));
    try {
      await run('pg_ctl', ['start', '-D', data, '-l', log, '-w']);
      return port;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

function configuration(port) {
  return [
    `port = ${port}`,
    `listen_addresses = '127.0.0.1'`,
    `unix_socket_directories = '${process.platform === 'win32' ? '' : home}'`,
    'max_connections = 200',
    // It never outlives the tests, so nothing needs to reach the disk.
    'fsync = off',
    'full_page_writes = off',
    '',
  ].join('\n');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** No pipes: on Windows the server would inherit them and they would never close. */
function run(name, args) {
  const { PATH, SystemRoot, TEMP, TMP, TMPDIR } = process.env;
  const env = { PATH, SystemRoot, TEMP, TMP, TMPDIR, LC_ALL: 'C', TZ: 'UTC' };
  return new Promise((resolve, reject) => {
    const child = spawn(program(bin, name), args, { ...account, cwd: home, env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ended with ${code}.\n${serverLog()}`));
    });
  });
}

function serverLog() {
  try {
    return readFileSync(log, 'utf8').slice(-2000);
  } catch {
    return '';
  }
}
