import { describeHost, listEndpointHosts } from '../database-url/providers';
import { formatAddress } from '../database-url/redact';
import { listSupabaseHosts } from '../database-url/supabase-project';
import type { Host, ServerTarget, Target } from '../database-url/target';

/** A database that the driver can connect to. */
export interface NamedTarget {
  /** As an entry of `targets`, without the default port. */
  readonly shown: string;
  /** All names of this database that an entry of `targets` can match, with and without the port. */
  readonly names: readonly string[];
}

const DEFAULT_PORT = 5432;

/** Lists a target for each host of the URL. The driver can connect to each of them. */
export function listNamedTargets(target: Target): readonly NamedTarget[] {
  if (target.kind === 'embedded') return [{ shown: 'embedded', names: ['embedded'] }];
  return target.hosts.map((host) => ({
    shown: formatTargetEntry(target, host),
    names: listNames(target, host),
  }));
}

/** Returns the entry of `targets` for a host of a target. */
function formatTargetEntry(target: ServerTarget, host: Host): string {
  const { database = '' } = target;
  const name = host.port === DEFAULT_PORT ? hostName(host) : formatAddress(host);
  return `${userPrefix(target, host)}${name}/${database}`;
}

function listNames(target: ServerTarget, host: Host): readonly string[] {
  const prefix = userPrefix(target, host);
  const own = listEndpointHosts(host).flatMap((each) => listHostNames(each, prefix));
  const direct = listSupabaseHosts(target, host).flatMap((each) => listHostNames(each, ''));
  return [...own, ...direct].map((name) => `${name}/${target.database ?? ''}`);
}

/** A shared host identifies its customers by their user name. */
function userPrefix({ user = '' }: ServerTarget, host: Host): string {
  return describeHost(host).sharedHost ? `${user}@` : '';
}

function listHostNames(host: Host, prefix: string): readonly string[] {
  return [hostName(host), formatAddress(host)].map((name) => `${prefix}${name}`);
}

function hostName(host: Host): string {
  return host.kind === 'tcp' ? host.name : host.directory;
}
