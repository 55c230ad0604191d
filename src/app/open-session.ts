import { formatTarget } from '../database-url/redact';
import type { ServerTarget } from '../database-url/target';
import { systemClock } from '../edge/clock';
import { type ConnectOptions, connect } from '../edge/postgres/connect';
import type { PgSession } from '../edge/postgres/pg-session';
import { type CancellationSignal, childSignal } from '../engine/cancellation-signal';
import type { Session } from '../engine/session';
import type { Request } from '../inputs/request';
import type { ReadPermit } from '../policy/decide';
import type { Context } from './context';

/** What opening a session takes beside the permit. */
export type SessionOptions = Pick<
  ConnectOptions,
  'rootCertificate' | 'applicationName' | 'clock' | 'signal' | 'log' | 'brief' | 'settings'
>;

/** Returns the session options of a run. */
export function toSessionOptions(
  { rootCertificate }: Request,
  { applicationName, runner }: Context,
  signal: CancellationSignal,
): SessionOptions {
  return { rootCertificate, applicationName, clock: systemClock, signal, log: runner.log };
}

/**
 * Opens a session on the target of the permit, passes it to `use`, and closes it in every case.
 *
 * @throws UserError if no connection can be opened.
 */
export async function withSession<Result>(
  permit: ReadPermit,
  options: SessionOptions,
  use: (session: Session) => Promise<Result>,
): Promise<Result> {
  const noTask = async () => undefined;
  return await withSessionAndTask(permit, options, noTask, use);
}

/**
 * Opens a session and runs a task that does not need a connection at the same time. Closes the
 * session in every case.
 *
 * @param task For example reading the migration files.
 * @param use Gets the session and the promise of the task. It must await the promise, otherwise an
 *   error of the task is lost.
 * @throws UserError if no connection can be opened; the error of the task if both fail.
 */
export async function withSessionAndTask<Value, Result>(
  permit: ReadPermit,
  options: SessionOptions,
  task: () => Promise<Value>,
  use: (session: Session, value: Promise<Value>) => Promise<Result>,
): Promise<Result> {
  return await withTargetServer(permit, options.signal, async (server) => {
    const place = formatTarget(permit.target ?? server);
    // The backend PID of an embedded server tells nothing about a pooler.
    const detectPooler = permit.target?.kind === 'server';
    const { signal, abandon } = childSignal(options.signal);
    const sessionPromise = connect(permit, server, { ...options, signal, place, detectPooler });
    const value = task();
    value.catch(abandon);
    const session = await awaitSession(sessionPromise, value);
    try {
      return await use(session, value);
    } finally {
      session.close();
    }
  });
}

/** Returns the open session. If both promises fail, throws the error of the task. */
async function awaitSession(
  sessionPromise: Promise<PgSession>,
  task: Promise<unknown>,
): Promise<PgSession> {
  try {
    return await Promise.race([sessionPromise, task.then(() => sessionPromise)]);
  } catch (error) {
    sessionPromise.then((session) => session.close()).catch(() => undefined);
    await task;
    throw error;
  }
}

/**
 * Drops the connection as soon as the run is cancelled.
 *
 * @returns Stops listening.
 */
export function abortOnCancel(session: Session, signal: CancellationSignal): () => void {
  return signal.listen(() => session.abort(signal.reason()?.what ?? ''));
}

/**
 * Passes the server of the permit to `use`: the target, or an embedded server that runs meanwhile.
 *
 * @throws Error if the permit has no target, which is a bug.
 * @throws UserError if the run is cancelled while the embedded server starts.
 */
export async function withTargetServer<Result>(
  permit: ReadPermit,
  signal: CancellationSignal,
  use: (server: ServerTarget) => Promise<Result>,
): Promise<Result> {
  const { target } = permit;
  if (target === undefined) throw new Error('A permit without a target cannot open a connection.');
  if (target.kind === 'server') return await use(target);
  const { withEmbedded } = await import('../edge/postgres/embedded');
  return await withEmbedded(permit, signal, use);
}
