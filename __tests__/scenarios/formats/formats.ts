/** The SQL of migrations, by version. */
export type Bodies = Readonly<Record<string, string>>;
const files = (bodies: Bodies, end: string, head: string) =>
  Object.fromEntries(
    Object.entries(bodies).map(([version, body]) => [
      `migrations/${version}_x${end}`,
      `${head}${body}\n`,
    ]),
  );

/** Creates a journal of Drizzle with a date for each version. */
export function journal(versions: readonly string[], dialect = 'postgresql'): string {
  const entries = versions.map((version, idx) => ({
    idx,
    version: '7',
    when: 1_700_000_000_000 + Number(version),
    tag: `${version}_x`,
    breakpoints: true,
  }));
  return JSON.stringify({ version: '7', dialect, entries });
}

/** For each format: its files, and two history tables for two services in one database. */
export const FORMATS = {
  sql: {
    of: (bodies: Bodies) => files(bodies, '.sql', ''),
    one: 'governed.shop',
    other: 'governed.billing',
  },
  dbmate: {
    of: (bodies: Bodies) => files(bodies, '.sql', '-- migrate:up\n'),
    one: 'schema_migrations',
    other: 'billing_migrations',
  },
  'golang-migrate': {
    of: (bodies: Bodies) => files(bodies, '.up.sql', ''),
    one: 'schema_migrations',
    other: 'billing.schema_migrations',
  },
  goose: {
    of: (bodies: Bodies) => files(bodies, '.sql', '-- +goose Up\n'),
    one: 'goose_db_version',
    other: 'Billing-2',
  },
  'node-pg-migrate': {
    of: (bodies: Bodies) => files(bodies, '.sql', '-- Up Migration\n'),
    one: 'pgmigrations',
    other: 'billing.pgmigrations',
  },
  flyway: {
    of: (bodies: Bodies) =>
      Object.fromEntries(
        Object.entries(bodies).map(([version, body]) => [
          `migrations/V${version}__x.sql`,
          `${body}\n`,
        ]),
      ),
    one: 'flyway_schema_history',
    other: 'billing.flyway_schema_history',
  },
  prisma: {
    of: (bodies: Bodies) => files(bodies, '/migration.sql', ''),
    one: '_prisma_migrations',
    other: 'billing._prisma_migrations',
  },
  drizzle: {
    of: (bodies: Bodies) => ({
      ...files(bodies, '.sql', ''),
      'migrations/meta/_journal.json': journal(Object.keys(bodies)),
    }),
    one: 'drizzle.__drizzle_migrations',
    other: 'billing.history',
  },
  supabase: {
    of: (bodies: Bodies) => files(bodies, '.sql', ''),
    one: 'supabase_migrations.schema_migrations',
    other: 'billing.schema_migrations',
  },
} as const;
