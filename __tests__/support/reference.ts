/**
 * The gate that PIN-462 describes (`validate_db_authority()` of a project's `alembic/env.py`),
 * written from that document alone. It shares nothing with `src/`, so that the two can disagree.
 */
export interface ReferenceVariables {
  readonly DB_ROLE?: string | undefined;
  readonly DB_AUTHORITY?: string | undefined;
  readonly CONFIRM_PROD_MIGRATIONS?: string | undefined;
  readonly DATABASE_URL?: string | undefined;
}

/** May migrations run? What it warns of is not compared: PIN-462 does not say which mismatches. */
export function referenceAllows(variables: ReferenceVariables): boolean {
  const role = (variables.DB_ROLE ?? '').trim();
  // "Requires DB_ROLE (not just DB_AUTHORITY)", and the table knows three values.
  if (role === 'staging') return true;
  // "Requires CONFIRM_PROD_MIGRATIONS=true for prod role", in any case of letters.
  if (role === 'prod')
    return (variables.CONFIRM_PROD_MIGRATIONS ?? '').trim().toLowerCase() === 'true';
  // "Blocks replica role"; whatever else was declared is no role.
  return false;
}
