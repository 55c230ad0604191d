import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  freshDatabase,
  type TestDatabase,
  type TestServer,
} from '../../__tests__/support/postgres';
import { serverAccount } from '../../__tests__/support/server/account.mjs';
import { findBinaries, programPath } from '../../__tests__/support/server/binaries.mjs';
import {
  changeOwner,
  type Installation,
  initializeCluster,
  runProgram,
  startOnFreePort,
  toInstallation,
} from '../../__tests__/support/server/installation.mjs';
import { guard } from './guardian';
import { scratchFolder } from './scratch';
import { connectTo } from './superuser';

/** Options of a cluster. */
export interface ClusterOptions {
  /** Settings of postgresql.conf in addition to those of the test server. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Folder of the programs of another PostgreSQL than the one from npm. */
  readonly bin?: string;
  /** Folder for its files, if not on the RAM disk. It must not exist. */
  readonly folder?: string;
}

/** A PostgreSQL server of one proof, which the proof may crash. `user` is a superuser. */
export interface Cluster extends TestServer {
  /** The data folder. */
  readonly data: string;
  /** Returns the URL of `postgres` or another database, over TCP as the superuser. */
  url(database?: string): string;
  /** Runs SQL in the database `postgres` and returns the rows of the last statement. */
  query<R extends Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  createDatabase(): Promise<TestDatabase>;
  /** Kills the server as a power failure does, without a checkpoint. */
  crash(): Promise<void>;
  /** Starts the server again on the same port and waits until it accepts connections. */
  restart(): Promise<void>;
  /** Creates a hot standby of this server. The server is restarted for a cold copy of its files. */
  standby(): Promise<Cluster>;
  /** Stops the server and removes its files, but not its standbys. */
  stop(): Promise<void>;
}

/** Initializes a cluster and starts it. */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const scratch = options.folder ?? scratchFolder('cluster');
  const account = serverAccount();
  const bin = options.bin ?? findBinaries(account, scratch);
  const server = toInstallation(bin, join(scratch, 'postgres'), account);
  const end = guard(bin, scratch, server.home);
  try {
    const password = randomBytes(12).toString('hex');
    await initializeCluster(server, password);
    const port = await startOnFreePort(server, options.settings);
    return cluster({ server, port, password, end, settings: options.settings ?? {} });
  } catch (error) {
    await end();
    throw error;
  }
}

interface Running {
  readonly server: Installation;
  readonly port: number;
  readonly password: string;
  readonly end: () => Promise<void>;
  readonly settings: Readonly<Record<string, string>>;
}

function cluster(running: Running): Cluster {
  const { server, port, password, end } = running;
  const host = '127.0.0.1';
  const user = 'postgres';
  const url = (database = 'postgres') =>
    `postgresql://${user}:${password}@${host}:${port}/${database}`;
  const superuser = connectTo(url());
  const control = (...args: string[]) =>
    runProgram(server, 'pg_ctl', [...args, '-D', server.data, '-w']);
  const restart = () => control('restart', '-m', 'fast', '-l', server.log);
  return {
    host,
    port,
    user,
    password,
    socket: server.home,
    bin: server.bin,
    data: server.data,
    url,
    query: superuser.query,
    createDatabase: () => freshDatabase({ host, port, user, password }),
    crash: () => control('stop', '-m', 'immediate'),
    restart,
    standby: async () => {
      await superuser.close();
      await control('stop', '-m', 'fast');
      const copy = copyOf(server);
      await restart();
      return await startStandby(copy, running);
    },
    stop: async () => {
      await superuser.close();
      await end();
    },
  };
}

/** Copies the files of a stopped server, with their owners. */
function copyOf({ bin, data, account }: Installation): { server: Installation; scratch: string } {
  const scratch = scratchFolder('standby');
  const home = join(scratch, 'postgres');
  spawnSync('mkdir', [home]);
  changeOwner(home, account);
  const server = toInstallation(bin, home, account);
  const { status, stderr } = spawnSync('cp', ['-Rp', data, server.data], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The copy failed: ${stderr}`);
  return { server, scratch };
}

async function startStandby(
  { server, scratch }: { server: Installation; scratch: string },
  { port, password, settings }: Running,
): Promise<Cluster> {
  // The npm package contains only these programs. The folder of the primary can contain a `bin` of
  // its own.
  if (!existsSync(programPath(server.bin, 'pg_ctl'))) throw new Error('No pg_ctl for the standby.');
  const end = guard(server.bin, scratch, server.home);
  try {
    const signal = join(server.data, 'standby.signal');
    writeFileSync(signal, '');
    changeOwner(signal, server.account);
    rmSync(join(server.data, 'postmaster.pid'), { force: true });
    const primary = `host=127.0.0.1 port=${port} user=postgres password=${password}`;
    const standbySettings = { ...settings, primary_conninfo: primary };
    const standbyPort = await startOnFreePort(server, standbySettings);
    return cluster({ server, port: standbyPort, password, end, settings });
  } catch (error) {
    await end();
    throw error;
  }
}
