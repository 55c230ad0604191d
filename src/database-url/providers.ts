import ipaddr from 'ipaddr.js';
import { isAddress } from './host-name';
import { isPoolerName, isReaderName, splitNameWords } from './name-words';
import type { ProviderName, ProviderRow } from './provider-row';
import { PROVIDER_ROWS } from './provider-table';
import type { Host, Target, TcpHost } from './target';

export type HostLocation = 'local' | 'remote' | 'unknown';

/** What a host tells about itself. Nothing here judges. */
export interface HostFacts {
  readonly host: Host;
  readonly provider: ProviderName | undefined;
  /** The provider for people, e.g. `Neon` or `a service container`. */
  readonly label: string | undefined;
  readonly location: HostLocation;
  /** The names that DB_AUTHORITY may rightly say; empty where the provider is unknown. */
  readonly authorities: readonly ProviderName[];
  /** Connections are (or look) pooled in transaction mode. */
  readonly pooler: boolean;
  /** The same server without the pooler, where that can be told. */
  readonly direct: TcpHost | undefined;
  readonly reader: boolean;
  /** The words that the customer chose, the provider's own part cut off; one list for each label. */
  readonly labels: readonly (readonly string[])[];
  /** Many customers share the host: the user name belongs to the target's identity. */
  readonly sharedHost: boolean;
}

/** What a target tells: of all its hosts together (where they agree), and of each. */
export interface TargetFacts {
  readonly provider: ProviderName | undefined;
  readonly location: HostLocation;
  /** One of its hosts is pooled, or answers only reads (or only such are asked for). */
  readonly pooler: boolean;
  readonly reader: boolean;
  readonly hosts: readonly HostFacts[];
}

// PgBouncer, Supavisor, DigitalOcean, Crunchy Bridge; a row's own rule goes before these
const POOLER_PORTS: readonly number[] = [6432, 6543, 25061, 5431];

/**
 * @param host a canonical host
 * @returns what the table of providers and its name tell about it
 */
export function describeHost(host: Host): HostFacts {
  const row = PROVIDER_ROWS.find((candidate) => stemOf(candidate, host) !== undefined);
  const stem = (row && stemOf(row, host)) ?? '';
  const labels = chosenLabels(host, row, stem);
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
    authorities: row === undefined ? [] : [row.id, ...(row.also ?? [])],
    pooler,
    direct: pooler ? directHost(host, row) : undefined,
    reader: Boolean(row?.reader?.test(stem)) || isReaderName(words),
    labels,
    sharedHost: row?.sharedHost ?? false,
  };
}

/**
 * @param target an understood target
 * @returns what it tells; the embedded Postgres is local
 */
export function describeTarget(target: Target): TargetFacts {
  if (target.kind === 'embedded') {
    return { provider: 'local', location: 'local', pooler: false, reader: false, hosts: [] };
  }
  const hosts = target.hosts.map(describeHost);
  const asksReader = ['read-only', 'standby', 'prefer-standby'].includes(target.sessionAttributes);
  const readOnly = /default_transaction_read_only\s*=\s*(?:on|true|yes|1)\b/i;
  return {
    provider: common(hosts.map((host) => host.provider)),
    location: common(hosts.map((host) => host.location)) ?? 'unknown',
    pooler: hosts.some((host) => host.pooler),
    reader:
      asksReader ||
      hosts.some((host) => host.reader) ||
      readOnly.test(target.options ?? '') ||
      // PlanetScale sends a user of this name to its replicas
      (target.user?.endsWith('|replica') ?? false),
    hosts,
  };
}

function common<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

/** What stands before the part of the host that belongs to the row, or undefined: no match. */
function stemOf(row: ProviderRow, host: Host): string | undefined {
  if (host.kind === 'socket') {
    const folder = host.directory.replace(/\/+/g, '/');
    return row.sockets?.some((start) => `${folder}/`.startsWith(start)) ? '' : undefined;
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

/** Generated labels and top-level domains (`.dev`, `.test`) are no one's choice and say nothing. */
function chosenLabels(
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

function directHost(host: Host, row: ProviderRow | undefined): TcpHost | undefined {
  if (host.kind !== 'tcp' || row?.direct === undefined) return undefined;
  const { replace, port } = row.direct;
  const name = replace === undefined ? host.name : host.name.replace(...replace);
  return { kind: 'tcp', name, port: port ?? host.port };
}
