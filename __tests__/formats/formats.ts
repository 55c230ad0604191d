/** Files of a folder, by their versions. */
export type Bodies = Readonly<Record<string, string>>;
const files = (bodies: Bodies, end: string, head: string) =>
  Object.fromEntries(
    Object.entries(bodies).map(([version, body]) => [
      `migrations/${version}_x${end}`,
      `${head}${body}\n`,
    ]),
  );

/** How each format writes its files, and where two services of one database have their histories. */
export const FORMATS = {
  sql: {
    ...{ of: (bodies: Bodies) => files(bodies, '.sql', ''), one: 'governed.shop' },
    other: 'governed.billing',
  },
  dbmate: {
    of: (bodies: Bodies) => files(bodies, '.sql', '-- migrate:up\n'),
    ...{ one: 'schema_migrations', other: 'billing_migrations' },
  },
  'golang-migrate': {
    of: (bodies: Bodies) => files(bodies, '.up.sql', ''),
    ...{ one: 'schema_migrations', other: 'billing.schema_migrations' },
  },
  goose: {
    of: (bodies: Bodies) => files(bodies, '.sql', '-- +goose Up\n'),
    ...{ one: 'goose_db_version', other: 'Billing-2' },
  },
  'node-pg-migrate': {
    of: (bodies: Bodies) => files(bodies, '.sql', '-- Up Migration\n'),
    ...{ one: 'pgmigrations', other: 'billing.pgmigrations' },
  },
} as const;
