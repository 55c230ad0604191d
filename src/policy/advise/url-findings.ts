import { parseTarget } from '../../database-url/connection-string';
import type { PgEnvironment } from '../../database-url/pg-environment';
import { describeHost, describeTarget, type TargetFacts } from '../../database-url/providers';
import { formatAddress } from '../../database-url/redact';
import type { Target, TlsMode } from '../../database-url/target';
import type { Finding } from '../finding';

interface Facts {
  readonly target: Target;
  /** Other variables that are set and may hold a database URL. */
  readonly otherUrls: readonly { readonly variable: string; readonly text: string }[];
  /** The PG* variables, with which the other URLs are completed as the judged one was. */
  readonly environment?: PgEnvironment;
}

/** Modes in which a server that offers no TLS, or somebody in between, gets the password anyway. */
const LAX: readonly TlsMode[] = ['disable', 'allow', 'prefer'];

/**
 * What the URL alone tells (contract, section 5): a pooler, TLS that is not demanded, and variables
 * beside it that lead a command to another database.
 *
 * @param facts the understood target and its neighbours
 * @returns notices, and a warning for each variable that was not judged; they name hosts and
 *   variables, never a value
 */
export function urlFindings(facts: Facts): Finding[] {
  const { target, otherUrls, environment = {} } = facts;
  const seen = describeTarget(target);
  const judged = identity(target);
  const others = otherUrls.flatMap(({ variable, text }) => {
    const other = parseTarget(text, environment);
    const server = other.ok && other.target.kind === 'server';
    return server && identity(other.target) !== judged ? [unjudged(variable)] : [];
  });
  return [pooler(seen), noTls(target, seen), ...others].filter((finding) => finding !== undefined);
}

function pooler(seen: TargetFacts): Finding | undefined {
  const host = seen.hosts.find((candidate) => candidate.pooler);
  if (host === undefined) return undefined;
  const direct = host.direct === undefined ? 'its own host' : formatAddress(host.direct);
  return {
    code: 'url-pooler',
    level: 'notice',
    what: `${formatAddress(host.host)} looks like a pooler that gives each transaction another connection.`,
    next: `Connect to the server directly (${direct}) for files that cannot run in a transaction.`,
  };
}

function noTls(target: Target, seen: TargetFacts): Finding | undefined {
  if (target.kind === 'embedded' || !LAX.includes(target.tls.mode)) return undefined;
  const open = seen.hosts.find(({ host, location }) => host.kind === 'tcp' && location !== 'local');
  if (open === undefined) return undefined;
  return {
    code: 'url-no-tls',
    level: 'notice',
    what: `The database URL does not demand TLS for ${formatAddress(open.host)} (sslmode is ${target.tls.mode}).`,
    next: 'Add sslmode=verify-full to the URL; where the authority of its certificate is not a public one, give that certificate as sslrootcert.',
  };
}

function unjudged(variable: string): Finding {
  return {
    code: 'url-unjudged',
    level: 'warning',
    what: `The variable ${variable} holds the URL of another database, which was not judged.`,
    next: `Add ${variable} to url-variables if the command reads it, otherwise unset it for this step.`,
  };
}

/** Two URLs with the same identity lead to the same database. */
function identity(target: Target): string {
  if (target.kind === 'embedded') return 'embedded';
  const hosts = target.hosts.map(describeHost);
  // pooled and direct are two doors of one server
  const doors = hosts.map(({ host, direct }) => formatAddress(direct ?? host)).sort();
  const customer = hosts.some((host) => host.sharedHost) ? target.user : undefined;
  return JSON.stringify([doors, target.database, customer]);
}
