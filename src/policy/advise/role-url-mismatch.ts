import { closestMatch } from 'leven';
import { classifyName, type NameKind, splitNameWords } from '../../database-url/name-words';
import { PROVIDER_NAMES } from '../../database-url/provider-row';
import { describeTarget, type HostFacts, type TargetFacts } from '../../database-url/providers';
import { formatAddress } from '../../database-url/redact';
import type { Target } from '../../database-url/target';
import type { Finding } from '../finding';
import type { Role } from '../role';

interface Facts {
  readonly role: Role;
  readonly authority: string | undefined;
  readonly target: Target;
}

/**
 * Where the declared role, the declared authority and the URL disagree (contract, section 5). The
 * authority changes nothing but these words.
 *
 * @param facts the declared role and authority, and the understood target
 * @returns warnings; they may name hosts and databases, never a user or a password
 */
export function roleUrlMismatch(facts: Facts): Finding[] {
  const { role, target } = facts;
  const authority = facts.authority?.trim() || undefined;
  const seen = describeTarget(target);
  const findings = [
    role === 'prod' ? prodLocal(seen, target) : undefined,
    role === 'prod' ? namedOtherwise(seen, target, role, 'staging') : undefined,
    role === 'staging' ? namedOtherwise(seen, target, role, 'prod') : undefined,
    role === 'staging' && authority !== 'neon' ? stagingOnNeon(seen) : undefined,
    authority === undefined ? undefined : againstAuthority(seen, authority),
    role !== 'replica' ? reader(seen, role) : undefined,
  ];
  return findings.filter((finding) => finding !== undefined);
}

function prodLocal(seen: TargetFacts, target: Target): Finding | undefined {
  const local = seen.hosts.find((host) => host.location === 'local');
  if (target.kind === 'server' && local === undefined) return undefined;
  const place =
    local === undefined
      ? 'the throw-away Postgres inside the action'
      : `${formatAddress(local.host)}, which is local (${local.label})`;
  return {
    code: 'prod-url-local',
    level: 'warning',
    what: `The role is prod, but the database URL points at ${place}.`,
    next: 'Set DB_ROLE to staging if this is a rehearsal; if a proxy here (such as the Cloud SQL Auth Proxy) forwards to production, nothing needs to change.',
  };
}

function namedOtherwise(
  seen: TargetFacts,
  target: Target,
  role: 'prod' | 'staging',
  other: Exclude<NameKind, 'neutral'>,
): Finding | undefined {
  const name = nameOfKind(seen, target, other);
  if (name === undefined) return undefined;
  const like = other === 'prod' ? 'production' : 'a staging or test database';
  return {
    code: role === 'prod' ? 'prod-url-nonprod-name' : 'staging-url-prod-name',
    level: 'warning',
    what: `The role is ${role}, but ${name} reads like ${like}.`,
    next: `Check that the URL is the one that is meant; if it is, set DB_ROLE to ${other}, or keep ${role} if only the name misleads.`,
  };
}

/** Database and host speak first; the user is asked only where both say nothing. */
function nameOfKind(seen: TargetFacts, target: Target, kind: NameKind): string | undefined {
  if (target.kind === 'embedded') return undefined;
  const database = classifyName(splitNameWords(target.database ?? ''));
  if (database === kind) return `the database name ${target.database}`;
  const host = seen.hosts.find((candidate) => kindsOf(candidate).includes(kind));
  if (host !== undefined) return `the host ${formatAddress(host.host)}`;
  const neutral = database === 'neutral' && seen.hosts.every((each) => kindsOf(each).length === 0);
  return neutral && classifyName(splitNameWords(target.user ?? '')) === kind
    ? 'the user name'
    : undefined;
}

function kindsOf(host: HostFacts): readonly NameKind[] {
  return host.labels.map(classifyName).filter((kind) => kind !== 'neutral');
}

function stagingOnNeon(seen: TargetFacts): Finding | undefined {
  const host = seen.hosts.find((candidate) => candidate.provider === 'neon');
  if (host === undefined) return undefined;
  return {
    code: 'staging-url-neon',
    level: 'warning',
    what: `The role is staging, but the database URL points at Neon (${formatAddress(host.host)}).`,
    next: 'Set DB_AUTHORITY to neon if a Neon staging database is meant, DB_ROLE to prod if it is production.',
  };
}

function againstAuthority(seen: TargetFacts, authority: string): Finding | undefined {
  const known = PROVIDER_NAMES.find((name) => name === authority);
  if (known === undefined) {
    const near = closestMatch(authority.toLowerCase(), PROVIDER_NAMES, { maxDistance: 2 });
    const list = PROVIDER_NAMES.join(', ');
    return {
      code: 'authority-unknown',
      level: 'warning',
      what: 'DB_AUTHORITY holds a name that is not known, so it was not compared with the URL.',
      next: near === undefined ? `Set it to one of ${list}.` : `Did you mean ${near}?`,
    };
  }
  if (seen.hosts.length === 0 && known !== 'local') return mismatch(known, 'the embedded Postgres');
  const host = seen.hosts.find(
    ({ authorities }) => authorities.length > 0 && !authorities.includes(known),
  );
  if (host === undefined) return undefined;
  return mismatch(known, `${formatAddress(host.host)} (${host.label})`);
}

function mismatch(authority: string, place: string): Finding {
  return {
    code: 'authority-url-mismatch',
    level: 'warning',
    what: `DB_AUTHORITY says ${authority}, but the database URL points at ${place}.`,
    next: 'Correct DB_AUTHORITY if the URL is the one that is meant, otherwise correct the URL.',
  };
}

function reader(seen: TargetFacts, role: Role): Finding | undefined {
  if (!seen.reader) return undefined;
  const host = seen.hosts.find((candidate) => candidate.reader);
  const fact =
    host === undefined
      ? 'the database URL asks for a read-only session'
      : `${formatAddress(host.host)} looks like a read-only endpoint`;
  return {
    code: 'url-reader-endpoint',
    level: 'warning',
    what: `The role is ${role}, which migrates, but ${fact}.`,
    next: 'Use the URL of the writer, or set DB_ROLE to replica if this database must never be migrated.',
  };
}
