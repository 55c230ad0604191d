import { describeTarget } from '../../database-url/providers';
import type { ServerTarget, Target } from '../../database-url/target';
import type { Problem } from '../../problem';

declare const seal: unique symbol;

/**
 * Permission to write to a temporary database: the embedded one, or one on a local server. It is
 * the only permit of `check`, so no value that `check` has can open a real target.
 */
export interface RehearsalPermit {
  readonly [seal]: 'rehearsal';
  /** The server to rehearse on; undefined for the embedded Postgres. */
  readonly server: ServerTarget | undefined;
  /** The role that a command gets. */
  readonly role: 'staging';
  /** Always false: a rehearsal is never confirmed for production. */
  readonly confirmed: false;
}

/** A permit, or the problem because of which there is none. */
export type RehearsalVerdict =
  | { readonly ok: true; readonly permit: RehearsalPermit }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Decides whether a rehearsal may run on a server. Only the embedded Postgres, loopback addresses,
 * sockets and service containers (a host of one word) are allowed, because a rehearsal runs the
 * code of a pull request.
 *
 * @param target The `rehearsal-url`; undefined for the embedded Postgres.
 */
export function permitRehearsal(target?: Target): RehearsalVerdict {
  if (target !== undefined && describeTarget(target).location !== 'local') {
    return {
      ok: false,
      problem: {
        code: 'rehearsal-url-refused',
        what: '`rehearsal-url` points to a server that is not local. A rehearsal runs the code of a pull request.',
        next: 'Set `rehearsal-url` to a service container of the job (`localhost` with its port, or the name of the service), or remove it to use the embedded Postgres.',
      },
    };
  }
  const server = target?.kind === 'server' ? target : undefined;
  return { ok: true, permit: { server, role: 'staging', confirmed: false } as RehearsalPermit };
}
