import type { ClientConfig } from 'pg';
import type { ReadPermit } from '../../policy/decide';
import { UserError } from '../../problem';
import type { Host, ServerTarget } from '../../target/target';
import { loginName } from '../login-name';
import { connectProblem } from './connect-problem';
import { type PgSession, pgSession } from './pg-session';
import { type TlsAttempt, tlsAttempts } from './tls';

/** Half a minute: a database that sleeps (Neon) takes several seconds to wake. */
const CONNECT_TIMEOUT = 30_000;

/** A dead line is noticed by TCP before the job's own limit. */
const KEEP_ALIVE_DELAY = 30_000;

/** What a connection needs beside the target. */
export interface ConnectOptions {
  /** The `sslrootcert` input. */
  readonly rootCertificate: string | undefined;
  /** How the session shows in `pg_stat_activity`. */
  readonly applicationName: string;
  /** The target in words, without its secrets. */
  readonly place: string;
  /** The pid of an in-process server says nothing of a pooler. */
  readonly detectPooler: boolean;
}

/**
 * Opens a connection to the target that was judged: the gate's own parse becomes the driver's
 * explicit configuration (contract, 7.9). Several hosts are tried in order, as libpq does.
 *
 * @param _permit Nothing connects that was not allowed.
 * @throws UserError `connection-failed`, naming the last host that was tried.
 */
export async function connect(
  _permit: ReadPermit,
  target: ServerTarget,
  options: ConnectOptions,
): Promise<PgSession> {
  const attempts = await tlsAttempts(target.tls, options.rootCertificate);
  let failure: unknown;
  for (const host of target.hosts) {
    for (const tls of host.kind === 'socket' ? ([false] as const) : attempts) {
      const opened = await open(target, host, tls, options);
      if (opened.ok) {
        if (await fits(opened.session, target)) return opened.session;
        await opened.session.close();
        failure = { message: 'no host takes writes' };
        break;
      }
      failure = opened.error;
      if (!refusesTls(opened.error)) break;
    }
  }
  throw new UserError([connectProblem(failure, options.place)], failure);
}

type Opened = { ok: true; session: PgSession } | { ok: false; error: unknown };

async function open(
  target: ServerTarget,
  host: Host,
  tls: TlsAttempt,
  options: ConnectOptions,
): Promise<Opened> {
  const { Client } = await import('pg');
  const client = new Client(configuration(target, host, tls, options.applicationName));
  // pg ends a failed client by itself; until it is connected, errors come through connect().
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    // pg leaves the socket open over some errors (no password), and with it this process.
    client.connection.stream.destroy();
    return { ok: false, error };
  }
  const greetedBy = options.detectPooler ? processId(client) : undefined;
  return { ok: true, session: pgSession(client, greetedBy) };
}

function configuration(
  target: ServerTarget,
  host: Host,
  tls: TlsAttempt,
  applicationName: string,
): ClientConfig {
  const user = target.user ?? loginName();
  return {
    host: host.kind === 'socket' ? host.directory : host.name,
    port: host.port,
    user,
    database: target.database ?? user,
    ...(target.password === undefined ? {} : { password: target.password }),
    ...(target.options === undefined ? {} : { options: target.options }),
    ssl: tls,
    enableChannelBinding: target.tls.channelBinding,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY,
  };
}

/** The process that greeted us, from BackendKeyData; pg has it, its types do not. */
function processId(client: object): number | undefined {
  const value: unknown = Reflect.get(client, 'processID');
  return typeof value === 'number' ? value : undefined;
}

function refusesTls(error: unknown): boolean {
  return error instanceof Error && error.message.includes('does not support SSL connections');
}

/** Among several hosts, `target_session_attrs=read-write` or `primary` picks one that takes writes. */
async function fits(
  session: PgSession,
  { hosts, sessionAttributes }: ServerTarget,
): Promise<boolean> {
  if (hosts.length === 1) return true;
  if (sessionAttributes !== 'read-write' && sessionAttributes !== 'primary') return true;
  const reply = await session.ask(
    "SELECT pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('default_transaction_read_only') = 'on'",
  );
  return reply.kind === 'answered' && reply.results[0]?.[0]?.[0] === 'f';
}
