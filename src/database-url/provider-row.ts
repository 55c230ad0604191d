/** The names that DB_AUTHORITY may say, exact and case-sensitive. */
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

export type ProviderName = (typeof PROVIDER_NAMES)[number];

/** One pattern of hosts and what is known of them. The first row that matches a host speaks. */
export interface ProviderRow {
  readonly id: ProviderName;
  /** Unique in the table, for people. */
  readonly label: string;
  readonly location: 'local' | 'remote';
  /** The documentation that the pattern comes from, and the month in which it was looked at. */
  readonly source: string;
  readonly checked: string;

  /** Ends of host names, matched on a label boundary: `notneon.tech` is not `neon.tech`. */
  readonly suffixes?: readonly string[];
  /** What stands before the suffix must match this too. */
  readonly stem?: RegExp;
  /** Whole host names. */
  readonly names?: readonly string[];
  /** Host names without a dot. */
  readonly singleLabel?: RegExp;
  /** Ranges of addresses, as ipaddr.js calls them. */
  readonly ranges?: readonly string[];
  /** Beginnings of socket folders (`/` and `@` for all). */
  readonly sockets?: readonly string[];

  /** Which labels before the suffix the customer chose: generated ones say nothing about the role. */
  readonly chosenLabels: 'all' | 'first' | 'none';
  /** Pooled in transaction mode when the stem matches or the port is one of these. */
  readonly pooler?: { readonly stem?: RegExp; readonly ports?: readonly number[] };
  /** How to get from the pooler to the server itself. */
  readonly direct?: { readonly replace?: readonly [RegExp, string]; readonly port?: number };
  /** A stem that says read-only endpoint. */
  readonly reader?: RegExp;
  /** One host serves many customers, told apart by the user name. */
  readonly sharedHost?: true;
  /** Other names that DB_AUTHORITY may rightly say of such a host. */
  readonly also?: readonly ProviderName[];
}
