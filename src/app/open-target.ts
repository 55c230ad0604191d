import { systemClock } from '../edge/clock';
import type { ConnectOptions } from '../edge/postgres/connect';
import type { Halt } from '../engine/halt';
import type { Session } from '../engine/session';
import type { Request } from '../inputs/request';
import type { ReadPermit } from '../policy/decide';
import { describe } from '../target/redact';
import type { ServerTarget } from '../target/target';
import type { Context } from './context';

/** What a session needs beside its permit. */
export type SessionOptions = Pick<
  ConnectOptions,
  'rootCertificate' | 'applicationName' | 'clock' | 'halt' | 'log'
>;

/** What a run's session needs of the request and its surroundings. */
export function sessionOptions(
  { rootCertificate }: Request,
  { applicationName, runner }: Context,
  halt: Halt,
): SessionOptions {
  return { rootCertificate, applicationName, clock: systemClock, halt, log: runner.log };
}

/**
 * Opens a session on the target that was judged, hands it to `use`, and closes it whatever happens.
 *
 * @param meanwhile Work to do while the connection is being opened; `use` gets what comes of it.
 * @throws UserError when no connection comes about; whatever `meanwhile` throws, first.
 */
export async function withSession<Brought, Result>(
  permit: ReadPermit,
  options: SessionOptions,
  meanwhile: () => Promise<Brought>,
  use: (session: Session, brought: Brought) => Promise<Result>,
): Promise<Result> {
  const { target } = permit;
  if (target === undefined) throw new Error('a permit without a target opens nothing');
  const { connect } = await import('../edge/postgres/connect');
  const place = describe(target);
  const open = async (server: ServerTarget, detectPooler: boolean) => {
    const opening = connect(permit, server, { ...options, place, detectPooler });
    // Heard of when it is waited for.
    opening.catch(() => undefined);
    const brought = await meanwhile().catch((error: unknown) => {
      opening.then((session) => session.close()).catch(() => undefined);
      throw error;
    });
    const session = await opening;
    try {
      return await use(session, brought);
    } finally {
      session.close();
    }
  };
  if (target.kind === 'server') return await open(target, true);
  const { withEmbedded } = await import('../edge/postgres/embedded');
  return await withEmbedded(permit, async (server) => await open(server, false));
}

/** Hands the URL that a command shall use to `use`: the declared one, or the embedded server's. */
export async function withUrl<Result>(
  permit: ReadPermit,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const { target } = permit;
  if (target === undefined) throw new Error('a permit without a target opens nothing');
  if (target.kind === 'server') return await use(target.text);
  const { withEmbedded } = await import('../edge/postgres/embedded');
  return await withEmbedded(permit, async (server) => await use(server.text));
}
