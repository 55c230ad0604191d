import { closestMatch } from 'leven';
import { classifyName, type NameKind, splitNameWords } from '../../database-url/name-words';
import { PROVIDER_NAMES } from '../../database-url/provider-row';
import { describeTarget, type HostFacts, type TargetFacts } from '../../database-url/providers';
import { formatAddress } from '../../database-url/redact';
import type { Target } from '../../database-url/target';
import type { Finding } from '../finding';
import type { Role } from '../role';

/** The declared role and authority, and the target of the URL. */
interface Declaration {
  readonly role: Role;
  readonly authority: string | undefined;
  readonly target: Target;
}

/**
 * Returns the warnings that the declared role or the declared authority does not match the URL
 * (docs/decision.md#findings). The authority has no other effect. The warnings can name hosts and
 * databases, never a user or a password.
 */
export function roleUrlMismatch({ role, target, ...declared }: Declaration): Finding[] {
  const authority = declared.authority?.trim() || undefined;
  const facts = describeTarget(target);
  const findings = [
    role === 'prod' ? findProdOnLocal(facts, target) : undefined,
    role === 'prod' ? findOtherName(facts, target, role, 'staging') : undefined,
    role === 'staging' ? findOtherName(facts, target, role, 'prod') : undefined,
    role === 'staging' && authority !== 'neon' ? findStagingOnNeon(facts) : undefined,
    authority === undefined ? undefined : findAuthorityMismatch(facts, authority),
    role !== 'replica' ? findReaderEndpoint(facts, role) : undefined,
  ];
  return findings.filter((finding) => finding !== undefined);
}

function findProdOnLocal(facts: TargetFacts, target: Target): Finding | undefined {
  const local = facts.hosts.find((host) => host.location === 'local');
  if (target.kind === 'server' && local === undefined) return undefined;
  const place =
    local === undefined
      ? 'the embedded Postgres of the action'
      : `${formatAddress(local.host)}, which is local (${local.label})`;
  return {
    code: 'prod-url-local',
    level: 'warning',
    what: `The role is \`prod\`, but the database URL points to ${place}.`,
    next: 'If a local proxy (such as the Cloud SQL Auth Proxy) forwards to production, ignore this warning. Otherwise set `DB_ROLE` to `staging`.',
  };
}

function findOtherName(
  facts: TargetFacts,
  target: Target,
  role: 'prod' | 'staging',
  other: Exclude<NameKind, 'neutral'>,
): Finding | undefined {
  const name = findNameOfKind(facts, target, other);
  if (name === undefined) return undefined;
  const kind = other === 'prod' ? 'production' : 'staging or test';
  return {
    code: role === 'prod' ? 'prod-url-nonprod-name' : 'staging-url-prod-name',
    level: 'warning',
    what: `The role is \`${role}\`, but ${name} suggests ${kind}.`,
    next: `If the role is correct and only the name is misleading, ignore this warning. Otherwise fix the URL, or set \`DB_ROLE\` to \`${other}\`.`,
  };
}

/**
 * Returns the name that suggests this kind. The user name counts only if the names of the database
 * and of the hosts suggest nothing.
 */
function findNameOfKind(facts: TargetFacts, target: Target, kind: NameKind): string | undefined {
  if (target.kind === 'embedded') return undefined;
  const database = classifyName(splitNameWords(target.database ?? ''));
  if (database === kind) return `the database name ${target.database}`;
  const host = facts.hosts.find((candidate) => listHostKinds(candidate).includes(kind));
  if (host !== undefined) return `the host ${formatAddress(host.host)}`;
  const neutral =
    database === 'neutral' && facts.hosts.every((each) => listHostKinds(each).length === 0);
  return neutral && classifyName(splitNameWords(target.user ?? '')) === kind
    ? 'the user name'
    : undefined;
}

function listHostKinds(host: HostFacts): readonly NameKind[] {
  return host.labels.map(classifyName).filter((kind) => kind !== 'neutral');
}

function findStagingOnNeon(facts: TargetFacts): Finding | undefined {
  const host = facts.hosts.find((candidate) => candidate.provider === 'neon');
  if (host === undefined) return undefined;
  return {
    code: 'staging-url-neon',
    level: 'warning',
    what: `The role is \`staging\`, but the database URL points to Neon (${formatAddress(host.host)}).`,
    next: 'If this is a staging database on Neon, set `DB_AUTHORITY` to `neon`. If it is production, set `DB_ROLE` to `prod`.',
  };
}

function findAuthorityMismatch(facts: TargetFacts, authority: string): Finding | undefined {
  const known = PROVIDER_NAMES.find((name) => name === authority);
  if (known === undefined) {
    const near = closestMatch(authority.toLowerCase(), PROVIDER_NAMES, { maxDistance: 2 });
    const list = PROVIDER_NAMES.join(', ');
    return {
      code: 'authority-unknown',
      level: 'warning',
      what: '`DB_AUTHORITY` is not a known provider, so it was not compared with the URL.',
      next:
        near === undefined
          ? `Set it to one of ${list}.`
          : `If you meant \`${near}\`, set it to that.`,
    };
  }
  if (facts.hosts.length === 0 && known !== 'local')
    return authorityMismatch(known, 'the embedded Postgres');
  const host = facts.hosts.find(
    ({ authorities }) => authorities.length > 0 && !authorities.includes(known),
  );
  if (host === undefined) return undefined;
  return authorityMismatch(known, `${formatAddress(host.host)} (${host.label})`);
}

function authorityMismatch(authority: string, place: string): Finding {
  return {
    code: 'authority-url-mismatch',
    level: 'warning',
    what: `\`DB_AUTHORITY\` is \`${authority}\`, but the database URL points to ${place}.`,
    next: 'If the URL is correct, fix `DB_AUTHORITY`. Otherwise fix the URL.',
  };
}

function findReaderEndpoint(facts: TargetFacts, role: Role): Finding | undefined {
  if (!facts.reader) return undefined;
  const host = facts.hosts.find((candidate) => candidate.reader);
  const fact =
    host === undefined
      ? 'the database URL requests a read-only session'
      : `${formatAddress(host.host)} looks like a read-only endpoint`;
  return {
    code: 'url-reader-endpoint',
    level: 'warning',
    what: `The role \`${role}\` migrates, but ${fact}.`,
    next: 'Use the URL of the writer. If this database must never be migrated, set `DB_ROLE` to `replica`.',
  };
}
