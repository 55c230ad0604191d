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

/** What a session needs beside its permit. */
export type SessionOptions = Pick<
  ConnectOptions,
  'rootCertificate' | 'applicationName' | 'clock' | 'signal' | 'log' | 'brief'
>;

/** What a run's session needs of the request and its surroundings. */
export function toSessionOptions(
  { rootCertificate }: Request,
  { applicationName, runner }: Context,
  signal: CancellationSignal,
): SessionOptions {
  return { rootCertificate, applicationName, clock: systemClock, signal, log: runner.log };
}

/**
 * Opens a session on the target that was judged, hands it to `use`, and closes it whatever happens.
 *
 * @param meanwhile Work that needs no connection, begun while one is being opened.
 * @param use Gets what comes of that as a promise: it has to wait for it, or a failure goes unseen.
 * @throws UserError when no connection comes about; where `meanwhile` fails too, its error instead.
 */
export async function withSession<Brought, Result>(
  permit: ReadPermit,
  options: SessionOptions,
  meanwhile: () => Promise<Brought>,
  use: (session: Session, brought: Promise<Brought>) => Promise<Result>,
): Promise<Result> {
  return await withTargetServer(permit, async (server) => {
    const place = formatTarget(permit.target ?? server);
    // The process of an embedded server says nothing of a pooler.
    const detectPooler = permit.target?.kind === 'server';
    const { signal, abandon } = childSignal(options.signal);
    const opening = connect(permit, server, { ...options, signal, place, detectPooler });
    const bringing = meanwhile();
    bringing.catch(abandon);
    const session = await openedOrFailed(opening, bringing);
    try {
      return await use(session, bringing);
    } finally {
      session.close();
    }
  });
}

/** The session, once it is open; or what failed, and of two failures not the connection's. */
async function openedOrFailed(
  opening: Promise<PgSession>,
  bringing: Promise<unknown>,
): Promise<PgSession> {
  try {
    return await Promise.race([opening, bringing.then(() => opening)]);
  } catch (error) {
    opening.then((late) => late.close()).catch(() => undefined);
    await bringing;
    throw error;
  }
}

/**
 * Hands the server that was judged to `use`: the declared one, or the embedded one while it runs.
 *
 * @throws Error where the permit has no target: a bug.
 */
export async function withTargetServer<Result>(
  permit: ReadPermit,
  use: (server: ServerTarget) => Promise<Result>,
): Promise<Result> {
  const { target } = permit;
  if (target === undefined) throw new Error('a permit without a target opens nothing');
  if (target.kind === 'server') return await use(target);
  const { withEmbedded } = await import('../edge/postgres/embedded');
  return await withEmbedded(permit, use);
}
