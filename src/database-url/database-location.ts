import { describeHost } from './providers';
import { formatAddress } from './redact';
import type { Target } from './target';

/** Location of a database. Two targets with the same location are the same database. */
export interface DatabaseLocation {
  /** Sorted hosts with ports, with the direct host of a pooler. On a shared host, with the user. */
  readonly host: string;
  readonly database: string;
}

/** Returns the location of a target. A pooler and its direct host have the same location. */
export function locateDatabase(target: Target): DatabaseLocation {
  if (target.kind === 'embedded') return { host: 'embedded', database: '' };
  const hosts = target.hosts.map(describeHost);
  const addresses = hosts.map(({ host, direct }) => formatAddress(direct ?? host)).sort();
  // A shared host identifies its customers by their user name.
  const userPrefix = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
  return {
    host: `${userPrefix}${addresses.join(',')}`,
    database: target.database ?? target.user ?? '',
  };
}
