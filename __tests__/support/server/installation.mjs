import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { programPath } from './binaries.mjs';

const MAX_START_ATTEMPTS = 3;

/**
 * The folders and the account of a PostgreSQL server.
 *
 * @typedef {object} Installation
 * @property {string} bin The folder of its programs.
 * @property {string} home The folder of its data, its log and its socket.
 * @property {string} data
 * @property {string} log
 * @property {{ uid: number, gid: number } | undefined} account The account that runs it.
 */

/**
 * Returns the installation of a server with this home folder.
 *
 * @param {string} bin
 * @param {string} home
 * @param {{ uid: number, gid: number } | undefined} account
 * @returns {Installation}
 */
export function toInstallation(bin, home, account) {
  return { bin, home, data: join(home, 'data'), log: join(home, 'log'), account };
}

/**
 * Creates the home folder and a cluster in it. The superuser is `postgres`.
 *
 * @param {Installation} server
 * @param {string} password
 */
export async function initializeCluster(server, password) {
  const { home, data } = server;
  mkdirSync(home);
  const file = join(home, 'password');
  writeFileSync(file, password);
  for (const path of [home, file]) changeOwner(path, server.account);
  await runProgram(server, 'initdb', [
    '-D',
    data,
    '--username=postgres',
    `--pwfile=${file}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]);
}

/**
 * Changes the owner of a file to the account of the server. Node needs the ids without a sign here.
 *
 * @param {string} path
 * @param {{ uid: number, gid: number } | undefined} account
 */
export function changeOwner(path, account) {
  if (account) chownSync(path, account.uid >>> 0, account.gid >>> 0);
}

/**
 * Starts a server on a free port. Retries with another port, because another program can take the port
 * first.
 *
 * @param {Installation} server
 * @param {Readonly<Record<string, string>>} [settings] Settings that replace or complete the defaults.
 * @returns The port.
 */
export async function startOnFreePort(server, settings = {}) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    const text = formatConfiguration(server, { port: String(port), ...settings });
    writeFileSync(join(server.data, 'postgresql.auto.conf'), text);
    try {
      await runProgram(server, 'pg_ctl', ['start', '-D', server.data, '-l', server.log, '-w']);
      return port;
    } catch (error) {
      if (attempt === MAX_START_ATTEMPTS) throw error;
    }
  }
}

/**
 * @param {Installation} server
 * @param {Readonly<Record<string, string>>} settings
 */
function formatConfiguration({ home }, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: process.platform === 'win32' ? '' : home,
    max_connections: '200',
    // The data is deleted after the tests, so it does not have to reach the disk.
    fsync: 'off',
    full_page_writes: 'off',
    ...settings,
  };
  const formatLine = ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`;
  return Object.entries(all).map(formatLine).join('');
}

/**
 * Returns a port of the loopback address that is not in use.
 *
 * @returns {Promise<number>}
 */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Runs a program of the server. It has no pipes, because on Windows the server would inherit them and
 * they would never close.
 *
 * @param {Installation} server
 * @param {'initdb' | 'pg_ctl'} name
 * @param {readonly string[]} args
 * @returns {Promise<void>} Rejects with the end of the server's log if the program fails.
 */
export function runProgram({ bin, home, log, account }, name, args) {
  const { PATH, SystemRoot, TEMP, TMP, TMPDIR } = process.env;
  const env = { PATH, SystemRoot, TEMP, TMP, TMPDIR, LC_ALL: 'C', TZ: 'UTC' };
  return new Promise((resolve, reject) => {
    const child = spawn(programPath(bin, name), args, {
      ...account,
      cwd: home,
      env,
      stdio: 'ignore',
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ended with exit code ${code}.\n${readLogEnd(log)}`));
    });
  });
}

function readLogEnd(log) {
  try {
    return readFileSync(log, 'utf8').slice(-2000);
  } catch {
    return '';
  }
}
