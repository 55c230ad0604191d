import ipaddr from 'ipaddr.js';
import { isAddress } from './host-name';
import { isPoolerName, isReaderName, splitNameWords } from './name-words';
import type { ProviderName, ProviderRow } from './provider-row';
import { PROVIDER_ROWS } from './provider-table';
import type { Host, Target, TcpHost } from './target';

/** Whether a host is on this machine or in a container beside it. */
export type HostLocation = 'local' | 'remote' | 'unknown';

/** Facts about a host. No decision is made here. */
export interface HostFacts {
  readonly host: Host;
  readonly provider: ProviderName | undefined;
  /** The provider as shown to users, for example `Neon` or `a service container`. */
  readonly label: string | undefined;
  readonly location: HostLocation;
  /** Correct values of DB_AUTHORITY. Empty if the provider is unknown. */
  readonly authorities: readonly ProviderName[];
  /** Whether the host is, or appears to be, a pooler in transaction mode. */
  readonly pooler: boolean;
  /** The direct host of the pooler; undefined if the host is not a pooler or the direct host is unknown. */
  readonly direct: TcpHost | undefined;
  /** Whether the host is, or appears to be, a read-only replica. */
  readonly reader: boolean;
  /** The words of each label that the customer chose, without the part of the provider. */
  readonly labels: readonly (readonly string[])[];
  /** Whether many customers share the host, so that the user name is part of the target's identity. */
  readonly sharedHost: boolean;
}

/** Facts about a target: what all its hosts have in common, and facts about each host. */
export interface TargetFacts {
  readonly provider: ProviderName | undefined;
  readonly location: HostLocation;
  /** Whether any host is a pooler. */
  readonly pooler: boolean;
  /** Whether any host is a read-only replica, or the target asks for a read-only session. */
  readonly reader: boolean;
  readonly hosts: readonly HostFacts[];
}

// PgBouncer, Supavisor, DigitalOcean, Crunchy Bridge. The rule of a provider has precedence.
const POOLER_PORTS: readonly number[] = [6432, 6543, 25061, 5431];

/** Returns the facts that the provider table and the name of a canonical host provide. */
export function describeHost(host: Host): HostFacts {
  const row = PROVIDER_ROWS.find((candidate) => findStem(candidate, host) !== undefined);
  const stem = (row && findStem(row, host)) ?? '';
  const labels = splitChosenLabels(host, row, stem);
  const words = labels.flat();
  const pooler =
    row?.pooler === undefined
      ? isPoolerName(words) || POOLER_PORTS.includes(host.port)
      : Boolean(row.pooler.stem?.test(stem) || row.pooler.ports?.includes(host.port));
  return {
    host,
    provider: row?.id,
    label: row?.label,
    location: row?.location ?? 'unknown',
    authorities: row === undefined ? [] : [row.id, ...(row.otherNames ?? [])],
    pooler,
    direct: pooler ? toDirectHost(host, row) : undefined,
    reader: Boolean(row?.reader?.test(stem)) || isReaderName(words),
    labels,
    sharedHost: row?.sharedHost ?? false,
  };
}

/**
 * Returns the addresses that lead to the same server as a canonical host, as far as its name shows:
 * the host itself, the direct host of a pooler, and the poolers of this direct host.
 */
export function listEndpointHosts(host: Host): readonly Host[] {
  const row = PROVIDER_ROWS.find((candidate) => findStem(candidate, host) !== undefined);
  if (host.kind !== 'tcp' || row?.direct === undefined) return [host];
  const direct = describeHost(host).direct ?? host;
  const name = row.pooled === undefined ? direct.name : direct.name.replace(...row.pooled);
  const ports = row.direct.port === direct.port ? (row.pooler?.ports ?? []) : [];
  const poolers = [direct.port, ...ports].map((port) => ({ kind: 'tcp' as const, name, port }));
  const byAddress = new Map<string, Host>();
  for (const each of [host, direct, ...poolers]) byAddress.set(`${each.name} ${each.port}`, each);
  return [...byAddress.values()];
}

/**
 * Returns whether many customers share the hosts that a pattern of host names describes. Only the end
 * of the pattern counts.
 */
export function isSharedHostPattern(pattern: string): boolean {
  return PROVIDER_ROWS.some(
    ({ sharedHost, suffixes = [] }) =>
      sharedHost === true && suffixes.some((suffix) => endsWithName(pattern, suffix)),
  );
}

/** Returns the facts about a target. The embedded Postgres is local. */
export function describeTarget(target: Target): TargetFacts {
  if (target.kind === 'embedded') {
    return { provider: 'local', location: 'local', pooler: false, reader: false, hosts: [] };
  }
  const hosts = target.hosts.map(describeHost);
  const requestsReader = ['read-only', 'standby', 'prefer-standby'].includes(
    target.sessionAttributes,
  );
  const readOnly = /default_transaction_read_only\s*=\s*(?:on|true|yes|1)\b/i;
  return {
    provider: getCommonValue(hosts.map((host) => host.provider)),
    location: getCommonValue(hosts.map((host) => host.location)) ?? 'unknown',
    pooler: hosts.some((host) => host.pooler),
    reader:
      requestsReader ||
      hosts.some((host) => host.reader) ||
      readOnly.test(target.options ?? '') ||
      // PlanetScale connects users with this suffix to its replicas.
      (target.user?.endsWith('|replica') ?? false),
    hosts,
  };
}

/** The end of an alternative in braces is an end too. */
function endsWithName(pattern: string, name: string): boolean {
  const text = pattern.replaceAll('\\', '').toLowerCase();
  return text
    .split(/[,}]/)
    .some((part) => part.endsWith(name) && !/[a-z0-9_-]/.test(part.at(-name.length - 1) ?? ''));
}

function getCommonValue<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

/** Returns the part of the host before the suffix of the row, or undefined if the row does not match. */
function findStem(row: ProviderRow, host: Host): string | undefined {
  if (host.kind === 'socket') {
    const directory = host.directory.replace(/\/+/g, '/');
    return row.sockets?.some((prefix) => `${directory}/`.startsWith(prefix)) ? '' : undefined;
  }
  if (isAddress(host.name)) {
    return row.ranges?.includes(ipaddr.process(host.name).range()) ? '' : undefined;
  }
  if (row.names?.includes(host.name)) return '';
  if (!host.name.includes('.') && row.singleLabel?.test(host.name)) return host.name;
  for (const suffix of row.suffixes ?? []) {
    if (host.name !== suffix && !host.name.endsWith(`.${suffix}`)) continue;
    const stem = host.name.slice(0, -suffix.length).replace(/\.$/, '');
    if (row.stem?.test(stem) ?? true) return stem;
  }
  return undefined;
}

/** Generated labels and top-level domains (`.dev`, `.test`) do not suggest a role. */
function splitChosenLabels(
  host: Host,
  row: ProviderRow | undefined,
  stem: string,
): readonly (readonly string[])[] {
  if (host.kind === 'socket' || isAddress(host.name)) return [];
  if (row === undefined) return host.name.split('.').slice(0, -1).map(splitNameWords);
  const labels = stem === '' ? [] : stem.split('.');
  if (row.chosenLabels === 'all') return labels.map(splitNameWords);
  return row.chosenLabels === 'first' ? labels.slice(0, 1).map(splitNameWords) : [];
}

function toDirectHost(host: Host, row: ProviderRow | undefined): TcpHost | undefined {
  if (host.kind !== 'tcp' || row?.direct === undefined) return undefined;
  const { replace, port } = row.direct;
  const name = replace === undefined ? host.name : host.name.replace(...replace);
  return { kind: 'tcp', name, port: port ?? host.port };
}
