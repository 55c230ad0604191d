import { isSharedHostPattern } from '../database-url/providers';
import { isSupabasePooler, toSupabaseHostPattern } from '../database-url/supabase-project';

/** The parts of an entry of `targets`. */
interface TargetPattern {
  /** `!`, or nothing. */
  readonly mark: string;
  /** Undefined without an `@`. */
  readonly user: string | undefined;
  readonly host: string;
  /** With its colon. Empty for every port. */
  readonly port: string;
  /** With its slash. */
  readonly database: string;
}

function splitTargetPattern(entry: string): TargetPattern {
  const mark = entry.startsWith('!') ? '!' : '';
  const slash = entry.lastIndexOf('/');
  const location = entry.slice(mark.length, slash);
  const at = location.lastIndexOf('@');
  const address = location.slice(at + 1);
  // An IPv6 address with a port is in brackets.
  const [port = ''] = /(?<=[^:]):\d{1,5}$/.exec(address) ?? [];
  return {
    mark,
    user: at < 0 ? undefined : location.slice(0, at),
    host: address.slice(0, address.length - port.length),
    port,
    database: entry.slice(slash),
  };
}

/**
 * Returns the patterns that an entry of `targets` stands for. Resolvers ignore the case of a host, and
 * a URL is read with its host in lower case. A project on Supabase's shared pooler is also the direct
 * host of this project.
 *
 * @param entry An entry of the form `[!][user@]host[:port]/database`.
 */
export function expandTargetPattern(entry: string): readonly [string, ...string[]] {
  const { mark, user, host, port, database } = splitTargetPattern(entry);
  const prefix = user === undefined ? '' : `${user}@`;
  const written = `${mark}${prefix}${host.toLowerCase()}${port}${database}`;
  const direct = toSupabaseHostPattern(user ?? '', host);
  return direct === undefined ? [written] : [written, `${mark}${direct}${port}${database}`];
}

/**
 * Returns the message about an entry that does not say which database of a shared host it means;
 * undefined if the entry is valid.
 */
export function findMissingUser(entry: string): { what: string; next: string } | undefined {
  const { mark, user, host, port, database } = splitTargetPattern(entry);
  if (!isSharedHostPattern(host)) return undefined;
  const isSupabase = isSupabasePooler(host);
  const isComplete = isSupabase
    ? toSupabaseHostPattern(user ?? '', host) !== undefined
    : user !== undefined && user !== '';
  if (isComplete) return undefined;
  const example = isSupabase ? `${user || 'postgres'}.<project>` : '<user>';
  return {
    what: `contains \`${entry}\`, but many customers share this host and the user identifies the database`,
    next: `Use \`${mark}${example}@${host}${port}${database}\`.`,
  };
}
