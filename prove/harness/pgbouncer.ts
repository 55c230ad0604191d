import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestServer } from '../../__tests__/support/postgres';
import { serverAccount } from '../../__tests__/support/server/account.mjs';
import { findFreePort } from '../../__tests__/support/server/installation.mjs';
import { throughPort } from './proxy';
import { scratchFolder } from './scratch';
import { connectTo } from './superuser';

/** A PgBouncer in front of one server. */
export interface PgBouncer {
  readonly host: string;
  readonly port: number;
  readonly version: string;
  /** Returns the URL of the same target through PgBouncer. */
  through(url: string): string;
  /**
   * Waits until PgBouncer can reach the database again. After a crash it refuses clients for a
   * while.
   */
  untilReaches(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Options of PgBouncer. */
export interface PgBouncerOptions {
  /** Server connections for each database and user. */
  readonly poolSize?: number;
  /** Additional lines of `[pgbouncer]`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the installed PgBouncer in transaction mode, in front of every database of a server, for
 * its superuser.
 *
 * @returns Undefined if PgBouncer is not installed. Report it: then nothing is proven through a
 * pooler.
 */
export async function startPgBouncer(
  server: Pick<TestServer, 'host' | 'port' | 'user' | 'password'>,
  { poolSize = 20, settings = {} }: PgBouncerOptions = {},
): Promise<PgBouncer | undefined> {
  const found = installed();
  if (found === undefined) return undefined;
  const { program, version } = found;
  const scratch = scratchFolder('pgbouncer');
  const home = join(scratch, 'home');
  mkdirSync(home);
  const port = await findFreePort();
  const account = serverAccount();
  const config = join(home, 'pgbouncer.ini');
  // PgBouncer needs plain-text passwords to log in with SCRAM.
  writeFileSync(join(home, 'users.txt'), `"${server.user}" "${server.password}"\n`);
  writeFileSync(config, configuration(server, home, { port, poolSize, settings }));
  if (account) {
    for (const path of [home, config, join(home, 'users.txt')]) {
      chownSync(path, account.uid >>> 0, account.gid >>> 0);
    }
  }
  // PgBouncer refuses to run as root.
  const child = spawn(program, ['-q', config], { ...account, cwd: home, stdio: 'ignore' });
  child.unref();
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  const vanish = () => {
    child.kill('SIGKILL');
    remove();
  };
  process.on('exit', vanish);
  const stop = async () => {
    process.off('exit', vanish);
    await end(child);
    remove();
  };
  if (!(await listens(port, child))) {
    const log = readFileSync(join(home, 'log'), 'utf8').slice(-2000);
    await stop();
    throw new Error(`PgBouncer did not start.\n${log}`);
  }
  const through = (url: string) => throughPort(url, port);
  const untilReaches = (url: string) => answers(through(url));
  return { host: '127.0.0.1', port, version, through, untilReaches, stop };
}

/** Debian installs it in a folder that is not in the PATH of an ordinary user. */
const PROGRAMS = ['pgbouncer', '/usr/sbin/pgbouncer'];

function installed(): { program: string; version: string } | undefined {
  for (const program of PROGRAMS) {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    if (status === 0) return { program, version: stdout.split('\n')[0] ?? '' };
  }
  return undefined;
}

function configuration(
  server: Pick<TestServer, 'host' | 'port'>,
  home: string,
  { port, poolSize, settings }: Required<PgBouncerOptions> & { port: number },
): string {
  const all = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'scram-sha-256',
    auth_file: join(home, 'users.txt'),
    pool_mode: 'transaction',
    default_pool_size: poolSize,
    max_client_conn: 1000,
    // A crashed server restarts quickly. By default PgBouncer retries only after 15 s.
    server_login_retry: 0.1,
    logfile: join(home, 'log'),
    pidfile: join(home, 'pid'),
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${value}\n`);
  return `[databases]\n* = host=${server.host} port=${server.port}\n[pgbouncer]\n${lines.join('')}`;
}

async function listens(port: number, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return true;
    await pause(20);
  }
  return false;
}

async function answers(url: string): Promise<void> {
  for (;;) {
    const session = connectTo(url);
    const reached = await session.query('SELECT 1').then(
      () => true,
      () => false,
    );
    await session.close();
    if (reached) return;
    await pause(20);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  // The meaning of the other signals differs between versions.
  child.kill('SIGKILL');
  await gone;
}
