import { describeTarget } from '../../database-url/providers';
import type { ServerTarget, Target } from '../../database-url/target';
import type { RunEvent } from '../../inputs/request';
import { isUntrustedEvent } from '../../policy/untrusted-events';
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

/** The server of the input `rehearsal-url`, and the event of the run. */
export interface RequestedServer {
  readonly target: Target;
  readonly event: RunEvent;
}

/** A permit. If the requested server is refused, the permit is for the embedded Postgres. */
export interface RehearsalVerdict {
  readonly permit: RehearsalPermit;
  readonly refusal: Problem | undefined;
}

/**
 * Decides where a rehearsal may run. Only the embedded Postgres, loopback addresses, sockets and
 * service containers (a host of one word) are allowed, because a rehearsal runs the code of a pull
 * request. On an untrusted event only the embedded Postgres is allowed: a superuser of a server can
 * start programs on its machine (`COPY … TO PROGRAM`).
 *
 * @param requested Undefined if `rehearsal-url` is not set.
 */
export function permitRehearsal(requested?: RequestedServer): RehearsalVerdict {
  const refusal = requested === undefined ? undefined : refuseServer(requested);
  const target = refusal === undefined ? requested?.target : undefined;
  const server = target?.kind === 'server' ? target : undefined;
  const permit = { server, role: 'staging', confirmed: false } as RehearsalPermit;
  return { permit, refusal };
}

function refuseServer({ target, event }: RequestedServer): Problem | undefined {
  if (describeTarget(target).location !== 'local') {
    return {
      code: 'rehearsal-url-refused',
      what: '`rehearsal-url` points to a server that is not local. A rehearsal runs the code of a pull request.',
      next: 'Set `rehearsal-url` to a service container of the job (`localhost` with its port, or the name of the service), or remove it to use the embedded Postgres.',
    };
  }
  if (target.kind !== 'server' || !isUntrustedEvent(event)) return undefined;
  return {
    code: 'rehearsal-url-refused',
    what: `\`rehearsal-url\` is not used on \`${event.name}\`. Anyone can start a run on this event, and migrations can start programs on the machine of a server.`,
    next: 'Run the check on `pull_request`, or remove `rehearsal-url` to use the embedded Postgres.',
  };
}
