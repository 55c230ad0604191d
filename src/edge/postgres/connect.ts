import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import { describeHost } from '../../database-url/providers';
import { listAttributePasses } from '../../database-url/session-attributes';
import { listKnownSettings, type SessionSetting } from '../../database-url/session-setting';
import { joinStartupOptions } from '../../database-url/startup-options';
import type { Host, ServerTarget } from '../../database-url/target';
import { type CancellationSignal, sleepUnlessCancelled } from '../../engine/cancellation-signal';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { Clock } from '../../engine/clock';
import { isConnectRetryable, retryDelayMs } from '../../engine/retry';
import type { ReadPermit } from '../../policy/decide';
import { UserError } from '../../problem';
import {
  connectCode,
  findRefusedSetting,
  toConnectProblem,
  unenforceableProblem,
} from './connect-problem';
import { createClient } from './create-client';
import { findAttributeRefusal } from './find-attribute-refusal';
import { createPgSession, type PgSession } from './pg-session';
import { createBindingRefusal } from './require-channel-binding';
import { listTlsAttempts, type TlsAttempt } from './tls-attempts';
import { CONNECT_TIMEOUT_MS, toClientConfig } from './to-client-config';

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
  if (target.unenforceable.length > 0) {
    throw new UserError([unenforceableProblem(target.unenforceable, place)]);
  }
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
  for (const attributes of listAttributePasses(target.sessionAttributes, target.hosts.length)) {
    for (const host of target.hosts) {
      const result = await openWithTls(target, host, attempts, options);
      if (!result.ok) {
        error = result.error ?? error;
        continue;
      }
      const limits = { ...options, timeoutMs: CONNECT_TIMEOUT_MS };
      const refusal = await findAttributeRefusal(result.session, attributes, limits);
      if (refusal === undefined) return result;
      result.session.close();
      error = refusal;
    }
  }
  return { ok: false, error };
}

/** Tries the TLS options in order, until one of them is not refused by the server. */
async function openWithTls(
  target: ServerTarget,
  host: Host,
  attempts: readonly TlsAttempt[],
  options: ConnectOptions,
): Promise<OpenResult> {
  const mustBind = target.tls.channelBinding === 'require';
  const all = host.kind === 'socket' ? [false as const] : attempts;
  // A connection in plain text cannot be bound. It would only send the name of the user.
  const candidates = mustBind ? all.filter((tls) => tls !== false) : all;
  let error: unknown = candidates.length === 0 ? createBindingRefusal('no-tls') : undefined;
  for (const tls of candidates) {
    if (options.signal.reason() !== undefined) break;
    const result = await openHost(target, host, tls, options);
    if (result.ok) return result;
    const isTlsRefused = refusesTls(result.error);
    error = isTlsRefused && mustBind ? createBindingRefusal('no-tls') : result.error;
    if (!isTlsRefused) break;
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
  const mustBind = target.tls.channelBinding === 'require';
  const connectClient = async (signal: CancellationSignal | undefined) =>
    await createClient(toClientConfig(target, host, tls, options), startup, mustBind, signal);
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
