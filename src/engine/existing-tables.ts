import type { Problem } from '../problem';
import { guardedName, guardReturningName } from './guard';
import type { ServerError, Session } from './session';
import { buildReadMessage } from './session-settings';
import { quoteLiteral } from './sql-literal';

/** Tables, views, materialized views, partitioned and foreign tables: `pg_class.relkind`. */
const RELATION_KINDS = "('r', 'p', 'v', 'm', 'f')";

/**
 * Returns a query for the name of an existing table. It has no row if there is none. Tables of
 * extensions do not count.
 *
 * @param schemaCondition A condition on `n.nspname`.
 */
function existingTableQuery(schemaCondition: string): string {
  return `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${schemaCondition} AND c.relkind IN ${RELATION_KINDS} AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY c.oid LIMIT 1`;
}

const isNotHistory = (table: string) =>
  `pg_catalog.format('%I.%I', n.nspname, c.relname) <> ${quoteLiteral(table)}`;

/** Schemas of a hosting platform are usually not on the search path. */
const isOnSearchPath = (table: string) =>
  `n.nspname = ANY (pg_catalog.current_schemas(false)) AND n.nspname <> 'governed' AND ${isNotHistory(table)}`;

/**
 * Returns a guard that fails if a table exists in the search path of the files, and names the
 * table.
 */
export function existingTableGuard(tag: string, table: string): string {
  return guardReturningName(tag, 'existingTable', existingTableQuery(isOnSearchPath(table)));
}

/** Returns the name of an existing table in the search path, or undefined. */
export async function findConflictingTable(
  session: Session,
  table: string,
): Promise<string | undefined> {
  return await queryFirstName(session, isOnSearchPath(table));
}

/** Returns the name of an existing table in any user schema, or undefined. A baseline needs one. */
export async function findAnyExistingTable(
  session: Session,
  table: string,
): Promise<string | undefined> {
  const isUserSchema =
    "n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'governed')";
  return await queryFirstName(session, `${isUserSchema} AND ${isNotHistory(table)}`);
}

async function queryFirstName(
  session: Session,
  schemaCondition: string,
): Promise<string | undefined> {
  const reply = await session.query(
    buildReadMessage(session, `${existingTableQuery(schemaCondition)};`, true),
  );
  return reply.kind === 'answered' ? (reply.results[0]?.[0]?.[0] ?? undefined) : undefined;
}

/** Returns the problem of a database with tables, an empty history and no baseline. */
export function schemaWithoutHistoryProblem(existingTable: string, table: string): Problem {
  return {
    code: 'schema-without-history',
    what: `The database already contains tables, such as ${existingTable}, but ${table} records no applied file.`,
    next: 'Nothing was written. Set `baseline` to the version of the newest migration that this database already contains. If the existing tables are unrelated, set it to `none`.',
  };
}

/** Returns the same problem from the error of the guard. */
export function existingTableProblem(
  { tag, table }: { readonly tag: string; readonly table: { readonly name: string } },
  error: ServerError,
): Problem {
  return schemaWithoutHistoryProblem(guardedName(tag, 'existingTable', error), table.name);
}
