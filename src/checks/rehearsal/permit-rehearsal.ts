import { describeTarget } from '../../database-url/providers';
import type { ServerTarget, Target } from '../../database-url/target';
import type { Problem } from '../../problem';

declare const seal: unique symbol;

/**
 * Leave to write to a throw-away database: the embedded one, or one on a local server. A check has no
 * other permit, so that nothing that it holds can open a target.
 */
export interface RehearsalPermit {
  readonly [seal]: 'rehearsal';
  /** Where to rehearse; undefined for the embedded Postgres. */
  readonly server: ServerTarget | undefined;
  /** What a command is told: a throw-away database is what staging is, and nobody confirms it. */
  readonly role: 'staging';
  readonly confirmed: false;
}

/** A permit, or why there is none. */
export type RehearsalVerdict =
  | { readonly ok: true; readonly permit: RehearsalPermit }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Judges where a rehearsal would run. Only the embedded Postgres, loopback, a socket and a service
 * container of the job's own (a host of one word) are let through: whatever else it is, somebody may
 * need it.
 *
 * @param target The `rehearsal-url`; undefined for the embedded Postgres.
 */
export function permitRehearsal(target?: Target): RehearsalVerdict {
  if (target !== undefined && describeTarget(target).location !== 'local') {
    return {
      ok: false,
      problem: {
        code: 'rehearsal-url-refused',
        what: 'The input `rehearsal-url` leads to a server that is not local: a rehearsal runs whatever a pull request brings.',
        next: "Point it to a service container of the job (`localhost` with its port, or the service's name), or leave it out for the embedded Postgres.",
      },
    };
  }
  const server = target?.kind === 'server' ? target : undefined;
  return { ok: true, permit: { server, role: 'staging', confirmed: false } as RehearsalPermit };
}
