/** Valid values of DB_AUTHORITY. They are case-sensitive. */
export const PROVIDER_NAMES = [
  'local',
  'neon',
  'supabase',
  'rds',
  'aurora',
  'rds-proxy',
  'cloud-sql',
  'alloydb',
  'azure',
  'heroku',
  'render',
  'railway',
  'fly',
  'digitalocean',
  'aiven',
  'crunchy-bridge',
  'timescale',
  'planetscale',
  'prisma',
  'xata',
  'nile',
] as const;

/** One of `PROVIDER_NAMES`. */
export type ProviderName = (typeof PROVIDER_NAMES)[number];

/** A pattern of hosts and their properties. The first row that matches a host applies. */
export interface ProviderRow {
  readonly id: ProviderName;
  /** Shown to users. Unique in the table. */
  readonly label: string;
  readonly location: 'local' | 'remote';
  /** The page that documents the pattern. */
  readonly source: string;
  /** The month in which someone last read the page, for example `2026-11`. */
  readonly checked: string;

  /** Suffixes of host names, matched at the start of a label: `notneon.tech` does not match `neon.tech`. */
  readonly suffixes?: readonly string[];
  /** Pattern that the part before the suffix must match too. */
  readonly stem?: RegExp;
  /** Complete host names. */
  readonly names?: readonly string[];
  /** Host names without a dot. */
  readonly singleLabel?: RegExp;
  /** Ranges of addresses, as named by ipaddr.js. */
  readonly ranges?: readonly string[];
  /** Prefixes of socket directories (`/` and `@` for all). */
  readonly sockets?: readonly string[];

  /** Which labels before the suffix the customer chooses. Generated labels do not suggest a role. */
  readonly chosenLabels: 'all' | 'first' | 'none';
  /** The host is a pooler in transaction mode if the stem matches or the port is in the list. */
  readonly pooler?: { readonly stem?: RegExp; readonly ports?: readonly number[] };
  /** How to convert the host of a pooler to the direct host. */
  readonly direct?: { readonly replace?: readonly [RegExp, string]; readonly port?: number };
  /** How to convert a direct host to the host of its pooler, if their names differ. */
  readonly pooled?: readonly [RegExp, string];
  /** Stem of a read-only endpoint. */
  readonly reader?: RegExp;
  /** Whether one host serves many customers, who are identified by the user name. */
  readonly sharedHost?: true;
  /** Other values of DB_AUTHORITY that are correct for such a host. */
  readonly otherNames?: readonly ProviderName[];
}
