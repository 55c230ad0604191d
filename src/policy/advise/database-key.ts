import { describeHost } from '../../database-url/providers';
import { formatAddress } from '../../database-url/redact';
import type { Target } from '../../database-url/target';

/** Returns a key that is the same for two targets that are the same database. */
export function databaseKey(target: Target): string {
  if (target.kind === 'embedded') return 'embedded';
  const hosts = target.hosts.map(describeHost);
  // A pooler and its direct host lead to the same server.
  const servers = hosts.map(({ host, direct }) => formatAddress(direct ?? host)).sort();
  const tenant = hosts.some((host) => host.sharedHost) ? target.user : undefined;
  return JSON.stringify([servers, target.database, tenant]);
}
