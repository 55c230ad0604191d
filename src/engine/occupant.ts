import { literal } from './literal';
import type { Session } from './session';

/** Tables, views and what else holds data, by pg_class.relkind. */
const KINDS = "('r', 'p', 'v', 'm', 'f')";

/**
 * A query: the name of a table that is there already, no row where there is none. What an extension
 * brought does not count.
 *
 * @param schemas A condition on `n.nspname`.
 */
function anyTable(schemas: string): string {
  return `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${schemas} AND c.relkind IN ${KINDS} AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY c.oid LIMIT 1`;
}

const ON_SEARCH_PATH =
  "n.nspname = ANY (pg_catalog.current_schemas(false)) AND n.nspname <> 'governed'";

/**
 * An expression: a table that stands where the files would make theirs, although there is no history
 * table. A platform's own schemas are not on the search path.
 *
 * @param table The history table.
 */
export function occupantWithout(table: string): string {
  return `CASE WHEN pg_catalog.to_regclass(${table}) IS NULL THEN (${anyTable(ON_SEARCH_PATH)}) END`;
}

/** Asks for such a table where there is a history table, and it is empty. */
export async function occupantBeside(session: Session, table: string): Promise<string | undefined> {
  return await first(
    session,
    `${ON_SEARCH_PATH} AND pg_catalog.format('%I.%I', n.nspname, c.relname) <> ${literal(table)}`,
  );
}

/** Asks for a table wherever it is, the history table apart: a baseline tells of what made some. */
export async function anyOccupant(session: Session, table: string): Promise<string | undefined> {
  return await first(
    session,
    `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'governed') AND pg_catalog.format('%I.%I', n.nspname, c.relname) <> ${literal(table)}`,
  );
}

async function first(session: Session, schemas: string): Promise<string | undefined> {
  const reply = await session.ask(`BEGIN READ ONLY; ${anyTable(schemas)}; COMMIT;`);
  return reply.kind === 'answered' ? (reply.results[0]?.[0]?.[0] ?? undefined) : undefined;
}
