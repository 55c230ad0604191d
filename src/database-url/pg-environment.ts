/** The variables that Postgres drivers fall back to where a connection string is silent. */
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
] as const;

export type PgVariable = (typeof PG_VARIABLES)[number];

/** Their values as the process has them. An empty value counts as unset, as libpq has it. */
export type PgEnvironment = { readonly [variable in PgVariable]?: string | undefined };

/**
 * @param environment the PG* variables
 * @param variable the one wanted
 * @returns its value, or undefined where it is unset or empty
 */
export function environmentFallback(
  environment: PgEnvironment,
  variable: PgVariable,
): string | undefined {
  return environment[variable] || undefined;
}
