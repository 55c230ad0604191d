import type { Problem } from '../problem';
import { guardedName, guardReturningName } from './guard';
import type { ServerError, Session } from './session';
import { quoteLiteral } from './sql-literal';

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

const beside = (table: string) =>
  `pg_catalog.format('%I.%I', n.nspname, c.relname) <> ${quoteLiteral(table)}`;

/** A platform's own schemas are not on the search path. */
const onSearchPath = (table: string) =>
  `n.nspname = ANY (pg_catalog.current_schemas(false)) AND n.nspname <> 'governed' AND ${beside(table)}`;

/** A guard: fails where a table stands where the files would make theirs, and names it. */
export function existingTableGuard(tag: string, table: string): string {
  return guardReturningName(tag, 'occupied', anyTable(onSearchPath(table)));
}

/** Asks for such a table. */
export async function findConflictingTable(
  session: Session,
  table: string,
): Promise<string | undefined> {
  return await first(session, onSearchPath(table));
}

/** Asks for a table wherever it is: a baseline tells of what made some. */
export async function findAnyExistingTable(
  session: Session,
  table: string,
): Promise<string | undefined> {
  const elsewhere = "n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'governed')";
  return await first(session, `${elsewhere} AND ${beside(table)}`);
}

async function first(session: Session, schemas: string): Promise<string | undefined> {
  const reply = await session.query(`BEGIN READ ONLY; ${anyTable(schemas)}; COMMIT;`);
  return reply.kind === 'answered' ? (reply.results[0]?.[0]?.[0] ?? undefined) : undefined;
}

/** Words for a schema that is older than its history, of which nobody has said how much it has. */
export function schemaWithoutHistoryProblem(occupant: string, table: string): Problem {
  return {
    code: 'schema-without-history',
    what: `The database has tables already, ${occupant} among them, and ${table} tells of no file that was applied.`,
    next: 'Nothing was written. Say by the input `baseline` how much of the files it has: the version of the newest one whose changes are there (files up to it are recorded, not run), or `none` where these tables have nothing to do with them.',
  };
}

/** The same, as the guard has said it. */
export function existingTableProblem(
  { tag, table }: { readonly tag: string; readonly table: { readonly name: string } },
  error: ServerError,
): Problem {
  return schemaWithoutHistoryProblem(guardedName(tag, 'occupied', error), table.name);
}
