import type { ClientConfig } from 'pg';
import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import { describeHost } from '../../database-url/providers';
import { listKnownSettings, type SessionSetting } from '../../database-url/session-setting';
import { joinStartupOptions } from '../../database-url/startup-options';
import type { Host, ServerTarget } from '../../database-url/target';
import { type CancellationSignal, sleepUnlessCancelled } from '../../engine/cancellation-signal';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { Clock } from '../../engine/clock';
import { isConnectRetryable, retryDelayMs } from '../../engine/retry';
import type { ReadPermit } from '../../policy/decide';
import { UserError } from '../../problem';
import { getLoginName } from '../login-name';
import { connectCode, findRefusedSetting, toConnectProblem } from './connect-problem';
import { createClient } from './create-client';
import { createPgSession, type PgSession } from './pg-session';
import { listTlsAttempts, type TlsAttempt } from './tls-attempts';

/** A suspended database (Neon) takes several seconds to start. */
const CONNECT_TIMEOUT_MS = 30_000;

/** For a connection that the run does not depend on. */
const BRIEF_TIMEOUT_MS = 5_000;

/** TCP detects a dead connection before the time limit of the job. */
const KEEP_ALIVE_DELAY_MS = 30_000;

/** Attempts for a server that is not ready yet. */
const MAX_CONNECT_ATTEMPTS = 3;

/** Options of a connection. */
export interface ConnectOptions {
  /** The `sslrootcert` input. */
  readonly rootCertificate: string | undefined;
  /** `application_name` in `pg_stat_activity`. */
  readonly applicationName: string;
  /** The target without its secrets, for messages. */
  readonly place: string;
  /** False for the embedded server, whose process id does not show a pooler. */
  readonly detectPooler: boolean;
  readonly clock: Clock;
  readonly signal: CancellationSignal;
  /** Writes a line to the log, such as a retry. */
  readonly log: (line: string) => void;
  /** Run-time parameters of the session. Without them, those of the URL that every server knows. */
  readonly settings?: readonly SessionSetting[];
  /** One attempt with a short timeout, for a connection that the run does not depend on. */
  readonly brief?: boolean;
}

/**
 * Opens a connection to the target of the decision: the parsed URL becomes the configuration of the
 * driver (docs/targets.md). Several hosts are tried in order, as in libpq. Only a server that is
 * not ready yet is tried again.
 *
 * @param _permit Without a permit nothing connects.
 * @throws UserError `connection-failed` with the error of the last attempt, or the reason of a
 * cancellation.
 */
export async function connect(
  _permit: ReadPermit | RehearsalPermit,
  target: ServerTarget,
  options: ConnectOptions,
): Promise<PgSession> {
  const { clock, signal, log, place } = options;
  const attempts = listTlsAttempts(target.tls, options.rootCertificate);
  for (let attempt = 1; ; attempt += 1) {
    const result = await openFirstHost(target, attempts, options);
    if (result.ok) return result.session;
    const cancelReason = signal.reason();
    if (cancelReason !== undefined)
      throw new UserError([cancelledProblem(cancelReason, 'A connection was not open yet.')]);
    const problem =
      findRefusedSetting(result.error, getSettings(target, options)) ??
      toConnectProblem(result.error, place);
    const isLast = attempt === MAX_CONNECT_ATTEMPTS || options.brief === true;
    if (isLast || !canRetryConnect(result.error, target, attempt)) {
      throw new UserError([problem], result.error);
    }
    log(
      `${problem.what} Trying again, attempt ${attempt + 1} of ${MAX_CONNECT_ATTEMPTS}: the server may be starting.`,
    );
    await sleepUnlessCancelled(clock, signal, SLOW_CONNECT_FACTOR * retryDelayMs(attempt, clock));
  }
}

/** Starting a server takes seconds. A lock takes less. */
const SLOW_CONNECT_FACTOR = 4;

/** The name of a new Neon branch may not be known yet. Any other unknown name is a typing error. */
function canRetryConnect(error: unknown, target: ServerTarget, attempt: number): boolean {
  const code = connectCode(error);
  const onNeon = target.hosts.every((host) => describeHost(host).provider === 'neon');
  return isConnectRetryable(code) || (code === 'ENOTFOUND' && onNeon && attempt === 1);
}

type OpenResult = { ok: true; session: PgSession } | { ok: false; error: unknown };

async function openFirstHost(
  target: ServerTarget,
  attempts: readonly TlsAttempt[],
  options: ConnectOptions,
): Promise<OpenResult> {
  let error: unknown;
  for (const host of target.hosts) {
    for (const tls of host.kind === 'socket' ? ([false] as const) : attempts) {
      if (options.signal.reason() !== undefined) return { ok: false, error };
      const result = await openHost(target, host, tls, options);
      if (result.ok) {
        if (await acceptsTarget(result.session, target, options)) return result;
        result.session.close();
        error = { message: 'no host takes writes' };
        break;
      }
      error = result.error;
      if (!refusesTls(result.error)) break;
    }
  }
  return { ok: false, error };
}

async function openHost(
  target: ServerTarget,
  host: Host,
  tls: TlsAttempt,
  options: ConnectOptions,
): Promise<OpenResult> {
  const settings = getSettings(target, options);
  // The list that a value is put in front of is not known before the session begins.
  const literal = settings.filter(({ prepends }) => prepends !== true);
  let startup = joinStartupOptions(target.session.startupOptions, literal);
  const connectClient = async (signal: CancellationSignal | undefined) =>
    await createClient(toClientConfig(target, host, tls, options), startup, signal);
  try {
    const client = await connectClient(options.signal).catch(async (error) => {
      if (settings.length === 0 || !refusesStartup(error)) throw error;
      // The pooler refuses startup parameters. Every transaction sets them anyway.
      startup = target.session.startupOptions;
      return await connectClient(options.signal);
    });
    const backendPid = options.detectPooler ? readBackendPid(client) : undefined;
    // The second connection does not react to a cancellation, because it cancels the statement.
    return {
      ok: true,
      session: createPgSession(
        client,
        backendPid,
        async () => await connectClient(undefined),
        settings,
      ),
    };
  } catch (error) {
    return { ok: false, error };
  }
}

function getSettings(
  { session }: ServerTarget,
  { settings }: ConnectOptions,
): readonly SessionSetting[] {
  return settings ?? listKnownSettings(session);
}

function toClientConfig(
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
    ssl: tls,
    enableChannelBinding: target.tls.channelBinding,
    application_name: applicationName,
    connectionTimeoutMillis: brief === true ? BRIEF_TIMEOUT_MS : CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
  };
}

/** Returns the process id from BackendKeyData. `pg` has it, but its types do not. */
function readBackendPid(client: object): number | undefined {
  const value: unknown = Reflect.get(client, 'processID');
  return typeof value === 'number' ? value : undefined;
}

/** Returns whether a pooler refuses the startup parameters (PgBouncer 08P01, RDS Proxy 0A000). */
function refusesStartup(error: unknown): boolean {
  return ['08P01', '0A000'].includes(connectCode(error));
}

function refusesTls(error: unknown): boolean {
  return error instanceof Error && error.message.includes('does not support SSL connections');
}

/**
 * Returns whether a host fulfills `target_session_attrs`. With several hosts, `read-write` and
 * `primary` require one that accepts writes.
 */
async function acceptsTarget(
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
