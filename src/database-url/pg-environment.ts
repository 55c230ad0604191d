/** Variables that Postgres drivers use for missing parts of a connection string. */
export const PG_VARIABLES = [
  'PGHOST',
  'PGHOSTADDR',
  'PGPORT',
  'PGDATABASE',
  'PGUSER',
  'PGPASSWORD',
  'PGSSLMODE',
  'PGSSLROOTCERT',
  'PGSERVICE',
  'PGOPTIONS',
  'PGTARGETSESSIONATTRS',
  'PGCHANNELBINDING',
  'PGREQUIREAUTH',
  'PGGSSENCMODE',
] as const;

/** One of `PG_VARIABLES`. */
export type PgVariable = (typeof PG_VARIABLES)[number];

/** Values of the PG* variables of the process. An empty value counts as unset, as in libpq. */
export type PgEnvironment = { readonly [variable in PgVariable]?: string | undefined };

/** Returns the value of a PG* variable, or undefined if it is unset or empty. */
export function environmentFallback(
  environment: PgEnvironment,
  variable: PgVariable,
): string | undefined {
  return environment[variable] || undefined;
}
