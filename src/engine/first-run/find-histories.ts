import type { Problem } from '../../problem';
import { connectionLostProblem } from '../history-problems';
import { identityQuery } from '../server-identity';
import type { Session, SqlRow } from '../session';
import { quoteLiteral } from '../sql-literal';
import { KNOWN_HISTORIES, type KnownHistory } from './known-histories';

/** A history table that exists in the database. */
export interface FoundHistory {
  readonly owner: KnownHistory['owner'];
  readonly schema: string;
  readonly table: string;
  /** Name with schema, quoted for SQL. */
  readonly name: string;
  /** Whether the login can read all of its rows. */
  readonly isReadable: boolean;
  /** Whether row security hides rows from the login. */
  readonly hidesRows: boolean;
  readonly isOnSearchPath: boolean;
  /** Whether the tool has this table in one schema only. */
  readonly hasFixedSchema: boolean;
}

/** The history tables of a database. */
export interface HistorySurvey {
  readonly ok: true;
  readonly histories: readonly FoundHistory[];
  /**
   * Whether the login has a schema of its own: it sets its search path, or the current schema has
   * its name. Then other schemas can belong to other tenants.
   */
  readonly hasOwnSchema: boolean;
  /** Identity of the database (`identityQuery`). Undefined if it is not needed or not known. */
  readonly server: string | undefined;
}

/** Rails has this table and dbmate does not. Their history tables are otherwise alike. */
const RAILS_TABLE = 'ar_internal_metadata';

/** How long reading another history may wait, in milliseconds. */
const READ_TIMEOUT_MS = 5_000;

/**
 * Returns a query for the tables with these names in all schemas, except those of the server. Only
 * the catalog is read.
 */
function historiesQuery(tables: readonly string[]): string {
  const names = [...tables, RAILS_TABLE].map(quoteLiteral).join(', ');
  const readable = `pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT') AND NOT pg_catalog.row_security_active(c.oid)`;
  const columns = `SELECT pg_catalog.string_agg(a.attname, ' ') FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;
  const ownPath = `SELECT source IN ('user', 'database user') FROM pg_catalog.pg_settings WHERE name = 'search_path'`;
  return `SELECT n.nspname, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname), (${columns}), ${readable}, n.nspname = ANY (pg_catalog.current_schemas(false)), (${ownPath}) OR pg_catalog.current_schema() IS NOT DISTINCT FROM CURRENT_USER, pg_catalog.row_security_active(c.oid) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND c.relname IN (${names}) AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY n.nspname <> ALL (pg_catalog.current_schemas(false)), n.nspname, c.relname;`;
}

/**
 * Finds the history tables of all known tools, in one round trip.
 *
 * @param extra Tables with other names than their tool gives them.
 * @param options.readOnly Whether the query runs in a `READ ONLY` transaction.
 * @param options.asksIdentity Whether the message also asks for the identity of the server. The query
 * comes last, because any error of it means that the identity is not known.
 */
export async function findHistories(
  session: Session,
  extra: readonly KnownHistory[],
  { readOnly, asksIdentity }: { readonly readOnly: boolean; readonly asksIdentity: boolean },
): Promise<HistorySurvey | { readonly ok: false; readonly problem: Problem }> {
  const known = [...KNOWN_HISTORIES, ...extra];
  const tables = [...new Set(known.map(({ table }) => table))];
  const identity = asksIdentity ? `${identityQuery(session.settings)};` : '';
  const query = `${historiesQuery(tables)} ${identity}`;
  const reply = await session.query(readOnly ? `BEGIN READ ONLY; ${query} COMMIT;` : query);
  if (reply.kind === 'lost') return { ok: false, problem: connectionLostProblem(reply.reason) };
  if (reply.transaction !== 'idle') await session.execute('ROLLBACK');
  const [rows, identityRows] = reply.results;
  if (rows === undefined) {
    return { ok: false, problem: surveyProblem(reply.error?.message ?? '') };
  }
  return {
    ok: true,
    histories: rows.flatMap((row) => parseHistory(row, known, rows)),
    hasOwnSchema: rows[0]?.[6] === 't',
    server: identityRows?.[0]?.[0] ?? undefined,
  };
}

function parseHistory(
  [schema, table, name, columnList, readable, onPath, , rowSecurity]: SqlRow,
  known: readonly KnownHistory[],
  rows: readonly SqlRow[],
): readonly FoundHistory[] {
  const columns = new Set((columnList ?? '').split(' '));
  const match = known.find(
    (each) =>
      each.table === table &&
      (each.schema === undefined || each.schema === schema) &&
      each.columns.every((column) => columns.has(column)) &&
      !each.otherColumns.some((column) => columns.has(column)),
  );
  if (match === undefined || !schema || !table || !name) return [];
  const isRails =
    match.owner === 'dbmate' &&
    rows.some(
      (row) => row[0] === schema && row[1] === RAILS_TABLE && table === 'schema_migrations',
    );
  return [
    {
      owner: isRails ? 'Rails' : match.owner,
      schema,
      table,
      name,
      isReadable: readable === 't',
      hidesRows: rowSecurity === 't',
      isOnSearchPath: onPath === 't',
      hasFixedSchema: match.schema !== undefined,
    },
  ];
}

function surveyProblem(failure: string): Problem {
  return {
    code: 'history-unreadable',
    what: `The history is empty, and the catalog could not be searched for another one: ${failure}.`,
    next: 'Nothing was written. Retry the run. If this happens again, check the server and its log.',
  };
}

/** Results of queries, in the order of the queries. */
interface SafeResult {
  readonly results: readonly (readonly SqlRow[])[];
  /** Number of queries that were answered. */
  readonly completed: number;
}

/** Runs queries in a `READ ONLY` transaction with timeouts. Never throws. */
export async function querySafely(session: Session, queries: string): Promise<SafeResult> {
  const reply = await session.query(`${BEGIN_SAFELY.join('; ')}; ${queries} COMMIT;`);
  if (reply.kind === 'lost') return { results: [], completed: 0 };
  if (reply.transaction !== 'idle') await session.execute('ROLLBACK');
  const { results, error } = reply;
  const completed = Math.max(0, reply.completed - BEGIN_SAFELY.length - (error ? 0 : 1));
  return { results, completed };
}

const BEGIN_SAFELY = [
  'BEGIN READ ONLY',
  `SET LOCAL lock_timeout = ${READ_TIMEOUT_MS}`,
  `SET LOCAL statement_timeout = ${READ_TIMEOUT_MS}`,
];
