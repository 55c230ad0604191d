import { describeHost } from './providers';
import { formatAddress } from './redact';
import type { Target } from './target';

/** Where a database is: two targets of the same place lead to the same one. */
export interface DatabaseLocation {
  /** Its hosts with their ports, the direct ones of poolers, in order; who it is of on a shared one. */
  readonly host: string;
  readonly database: string;
}

/** The place of a target. Pooled and direct hosts are two doors of one server. */
export function locateDatabase(target: Target): DatabaseLocation {
  if (target.kind === 'embedded') return { host: 'embedded', database: '' };
  const hosts = target.hosts.map(describeHost);
  const doors = hosts.map(({ host, direct }) => formatAddress(direct ?? host)).sort();
  // A pooler of many customers knows them apart by their login.
  const customer = hosts.some(({ sharedHost }) => sharedHost) ? `${target.user ?? ''}@` : '';
  return {
    host: `${customer}${doors.join(',')}`,
    database: target.database ?? target.user ?? '',
  };
}
