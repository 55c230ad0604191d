/**
 * The variables of the original gate: a Python function in the `env.py` of an Alembic project. This
 * file was written from its description and shares no code with `src/`, so that the two can disagree.
 */
export interface ReferenceVariables {
  readonly DB_ROLE?: string | undefined;
  readonly DB_AUTHORITY?: string | undefined;
  readonly CONFIRM_PROD_MIGRATIONS?: string | undefined;
  readonly DATABASE_URL?: string | undefined;
}

/** Returns whether the original gate allows migrations. Its warnings are not compared. */
export function referenceAllows(variables: ReferenceVariables): boolean {
  const role = (variables.DB_ROLE ?? '').trim();
  // The description: "Requires DB_ROLE (not just DB_AUTHORITY)". Its table has three values.
  if (role === 'staging') return true;
  // "Requires CONFIRM_PROD_MIGRATIONS=true for prod role", in upper or lower case.
  if (role === 'prod')
    return (variables.CONFIRM_PROD_MIGRATIONS ?? '').trim().toLowerCase() === 'true';
  // "Blocks replica role". Any other value is not a role.
  return false;
}
