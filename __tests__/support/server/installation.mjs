import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { program } from './binaries.mjs';

/**
 * One PostgreSQL server's place on this machine. `home` holds its data, its log and its socket.
 *
 * @typedef {object} Installation
 * @property {string} bin The folder of its programs.
 * @property {string} home
 * @property {string} data
 * @property {string} log
 * @property {{ uid: number, gid: number } | undefined} account Whom it runs as.
 */

/**
 * Where a server under `home` has its files.
 *
 * @param {string} bin
 * @param {string} home
 * @param {{ uid: number, gid: number } | undefined} account
 * @returns {Installation}
 */
export function installation(bin, home, account) {
  return { bin, home, data: join(home, 'data'), log: join(home, 'log'), account };
}

/**
 * Makes the home and a cluster in it, whose superuser `postgres` has this password.
 *
 * @param {Installation} server
 * @param {string} password
 */
export async function initialise(server, password) {
  const { home, data } = server;
  mkdirSync(home);
  const file = join(home, 'password');
  writeFileSync(file, password);
  for (const path of [home, file]) own(path, server.account);
  await run(server, 'initdb', [
    ...['-D', data, '--username=postgres', `--pwfile=${file}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--no-sync'],
  ]);
}

/**
 * Hands a file to the server's account. Here Node wants the same numbers without a sign.
 *
 * @param {string} path
 * @param {{ uid: number, gid: number } | undefined} account
 */
export function own(path, account) {
  if (account) chownSync(path, account.uid >>> 0, account.gid >>> 0);
}

/**
 * Starts a server on a free port, and says which. The port can be taken before the server gets
 * there, so a few are tried.
 *
 * @param {Installation} server
 * @param {Readonly<Record<string, string>>} [settings] Of postgresql.conf, on top of ours.
 */
export async function startOnFreePort(server, settings = {}) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const text = configuration(server, { port: String(port), ...settings });
    writeFileSync(join(server.data, 'postgresql.auto.conf'), text);
    try {
      await run(server, 'pg_ctl', ['start', '-D', server.data, '-l', server.log, '-w']);
      return port;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/**
 * @param {Installation} server
 * @param {Readonly<Record<string, string>>} settings
 */
function configuration({ home }, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: process.platform === 'win32' ? '' : home,
    max_connections: '200',
    // It never outlives the tests, so nothing needs to reach the disk.
    fsync: 'off',
    full_page_writes: 'off',
    ...settings,
  };
  const line = ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`;
  return Object.entries(all).map(line).join('');
}

/**
 * A port of the loopback address that nobody listens on.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Runs one of the server's programs to its end. No pipes: on Windows the server would inherit them
 * and they would never close.
 *
 * @param {Installation} server
 * @param {'initdb' | 'pg_ctl'} name
 * @param {readonly string[]} args
 * @returns {Promise<void>} Rejects with the end of the server's log when it fails.
 */
export function run({ bin, home, log, account }, name, args) {
  const { PATH, SystemRoot, TEMP, TMP, TMPDIR } = process.env;
  const env = { PATH, SystemRoot, TEMP, TMP, TMPDIR, LC_ALL: 'C', TZ: 'UTC' };
  return new Promise((resolve, reject) => {
    const child = spawn(program(bin, name), args, { ...account, cwd: home, env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ended with ${code}.\n${endOf(log)}`));
    });
  });
}

function endOf(log) {
  try {
    return readFileSync(log, 'utf8').slice(-2000);
  } catch {
    return '';
  }
}
