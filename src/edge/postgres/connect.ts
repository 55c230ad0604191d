import type { Client, ClientConfig } from 'pg';
import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import { describeHost } from '../../database-url/providers';
import type { Host, ServerTarget } from '../../database-url/target';
import { type CancellationSignal, sleepUnlessCancelled } from '../../engine/cancellation-signal';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { Clock } from '../../engine/clock';
import { isConnectRetryable, retryDelayMs } from '../../engine/retry';
import type { ReadPermit } from '../../policy/decide';
import { UserError } from '../../problem';
import { getLoginName } from '../login-name';
import { connectCode, toConnectProblem } from './connect-problem';
import { createPgSession, type PgSession } from './pg-session';
import { listTlsAttempts, type TlsAttempt } from './tls-attempts';

/** Half a minute: a database that sleeps (Neon) takes several seconds to wake. */
const CONNECT_TIMEOUT_MS = 30_000;

/** Where nothing depends on the connection. */
const BRIEF_TIMEOUT_MS = 5_000;

/** A dead line is noticed by TCP before the job's own limit. */
const KEEP_ALIVE_DELAY_MS = 30_000;

/** So often is a server tried that is not ready yet. */
const MAX_CONNECT_ATTEMPTS = 3;

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
  readonly clock: Clock;
  readonly signal: CancellationSignal;
  /** Takes a line for the log: why it takes so long. */
  readonly log: (line: string) => void;
  /** Tried once, for some seconds: where nothing depends on it. */
  readonly brief?: boolean;
}

/**
 * Opens a connection to the target that was judged: the gate's own parse becomes the driver's
 * explicit configuration (contract, 7.9). Several hosts are tried in order, as libpq does; a server
 * that is not ready yet is tried again, and nothing else is.
 *
 * @param _permit Nothing connects that was not allowed.
 * @throws UserError `connection-failed`, naming what the last try came to; or why the run shall end.
 */
export async function connect(
  _permit: ReadPermit | RehearsalPermit,
  target: ServerTarget,
  options: ConnectOptions,
): Promise<PgSession> {
  const { clock, signal, log, place } = options;
  const attempts = listTlsAttempts(target.tls, options.rootCertificate);
  for (let tries = 1; ; tries += 1) {
    const opened = await openAny(target, attempts, options);
    if (opened.ok) return opened.session;
    const wish = signal.reason();
    if (wish !== undefined)
      throw new UserError([cancelledProblem(wish, 'no connection was open yet')]);
    const problem = toConnectProblem(opened.error, place);
    const isLast = tries === MAX_CONNECT_ATTEMPTS || options.brief === true;
    if (isLast || !isWorthATry(opened.error, target, tries)) {
      throw new UserError([problem], opened.error);
    }
    log(
      `${problem.what} Trying again (${tries + 1} of ${MAX_CONNECT_ATTEMPTS}): it may be waking up.`,
    );
    await sleepUnlessCancelled(clock, signal, SLOW_CONNECT_FACTOR * retryDelayMs(tries, clock));
  }
}

/** A server that starts needs seconds, where a lock needs moments. */
const SLOW_CONNECT_FACTOR = 4;

/** The name of a Neon branch that was just made may not be known yet, once; any other is a typo. */
function isWorthATry(error: unknown, target: ServerTarget, tries: number): boolean {
  const code = connectCode(error);
  const onNeon = target.hosts.every((host) => describeHost(host).provider === 'neon');
  return isConnectRetryable(code) || (code === 'ENOTFOUND' && onNeon && tries === 1);
}

type Opened = { ok: true; session: PgSession } | { ok: false; error: unknown };

async function openAny(
  target: ServerTarget,
  attempts: readonly TlsAttempt[],
  options: ConnectOptions,
): Promise<Opened> {
  let error: unknown;
  for (const host of target.hosts) {
    for (const tls of host.kind === 'socket' ? ([false] as const) : attempts) {
      if (options.signal.reason() !== undefined) return { ok: false, error };
      const opened = await open(target, host, tls, options);
      if (opened.ok) {
        if (await fits(opened.session, target, options)) return opened;
        opened.session.close();
        error = { message: 'no host takes writes' };
        break;
      }
      error = opened.error;
      if (!refusesTls(opened.error)) break;
    }
  }
  return { ok: false, error };
}

async function open(
  target: ServerTarget,
  host: Host,
  tls: TlsAttempt,
  options: ConnectOptions,
): Promise<Opened> {
  const dial = async (signal: CancellationSignal | undefined) =>
    await dialed(configuration(target, host, tls, options), signal);
  try {
    const client = await dial(options.signal);
    const greetedBy = options.detectPooler ? processId(client) : undefined;
    // Once the run shall end, the second connection is what ends it.
    return {
      ok: true,
      session: createPgSession(client, greetedBy, async () => await dial(undefined)),
    };
  } catch (error) {
    return { ok: false, error };
  }
}

/** A client that is connected; a wish to end the run ends the attempt. */
async function dialed(
  configuration: ClientConfig,
  signal: CancellationSignal | undefined,
): Promise<Client> {
  introduceNode();
  const { Client } = await import('pg');
  const client = new Client(configuration);
  // pg ends a failed client by itself; until it is connected, errors come through connect().
  client.on('error', () => undefined);
  const unlisten = signal?.listen(() => client.connection.stream.destroy());
  try {
    await client.connect();
    return client;
  } catch (error) {
    // pg leaves the socket open over some errors (no password), and with it this process.
    client.connection.stream.destroy();
    throw error;
  } finally {
    unlisten?.();
  }
}

/**
 * Says who we are, as Node does from version 21 on. Where nobody says so, pg finds out by `Response`
 * whether it runs on Cloudflare's workers, which loads all of `fetch`: a fifth of a run on Node 20.
 */
function introduceNode(): void {
  if ('navigator' in globalThis) return;
  const userAgent = `Node.js/${process.versions.node.split('.')[0]}`;
  Object.defineProperty(globalThis, 'navigator', { value: { userAgent }, configurable: true });
}

function configuration(
  target: ServerTarget,
  host: Host,
  tls: TlsAttempt,
  { applicationName, brief }: ConnectOptions,
): ClientConfig {
  const user = target.user ?? getLoginName();
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
    connectionTimeoutMillis: brief === true ? BRIEF_TIMEOUT_MS : CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
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
  { clock, signal }: ConnectOptions,
): Promise<boolean> {
  if (hosts.length === 1) return true;
  if (sessionAttributes !== 'read-write' && sessionAttributes !== 'primary') return true;
  const giveUp = () => session.abort(signal.reason()?.what ?? 'it did not answer');
  const unlisten = signal.listen(giveUp);
  const cancel = clock.after(CONNECT_TIMEOUT_MS, giveUp);
  const reply = await session.query(
    "SELECT pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('default_transaction_read_only') = 'on'",
  );
  unlisten();
  cancel();
  return reply.kind === 'answered' && reply.results[0]?.[0]?.[0] === 'f';
}
