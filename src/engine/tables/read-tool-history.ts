import type { HistoryTableName } from '../../migrations/formats/format';
import type { Migration } from '../../migrations/migration';
import type { Problem } from '../../problem';
import { PRIVILEGE_MISSING, readToolTableAdvice } from '../history-privileges';
import { type HistoryTable, hasSchemaColumn, inProgressKey } from '../history-table';
import type { ServerReply, Session } from '../session';
import { buildReadMessage } from '../session-settings';
import { quoteLiteral } from '../sql-literal';
import type { HistoryResult, TargetHistory } from '../target-history';
import type { ToolTable } from './tool-table';

/**
 * Reads the history of a tool from the table that the tool itself would use. From
 * `governed.migrations` only a `running` row counts, because a tool's table has no state for
 * running files.
 *
 * @param own The history in `governed.migrations`.
 * @param of The tool and the name of its table.
 */
export async function readToolHistory(
  session: Session,
  own: TargetHistory,
  of: { readonly tool: ToolTable; readonly where: HistoryTableName },
  files: readonly Migration[],
  readOnly: boolean,
): Promise<HistoryResult> {
  const { tool, where } = of;
  const queryServer = async (query: string) =>
    await session.query(buildReadMessage(session, query, readOnly));
  const { schema, table: tableName } = where;
  const locationReply = await queryServer(
    `SELECT s, name, pg_catalog.current_database(), pg_catalog.to_regclass(name) IS NOT NULL, ${hasSchemaColumn('pg_catalog.to_regclass(name)')}, pg_catalog.current_setting('search_path') FROM (SELECT s, CASE WHEN s IS NOT NULL THEN pg_catalog.format('%I.%I', s, t) END AS name FROM (SELECT ${schema === undefined ? 'pg_catalog.current_schema()' : quoteLiteral(schema)}, ${quoteLiteral(tableName)}) AS place (s, t)) AS location;`,
  );
  const row = getRows(locationReply)?.[0];
  if (row === undefined) {
    const shownName = schema === undefined ? tableName : formatTableName(schema, tableName);
    return { ok: false, problem: unreadableProblem(shownName, locationReply) };
  }
  const [schemaName, name, database, exists, hasSchema, searchPath] = row;
  if (!schemaName || !name) return { ok: false, problem: noSchemaProblem(tableName, searchPath) };
  const location = {
    name,
    schema: schemaName,
    table: tableName,
    database: database ?? '',
    lacksSchema: exists === 't' && hasSchema !== 't',
  };
  const table = withSchemas(tool.at(location), where);
  const tableExists = exists === 't';
  const history = { ...own, table, tableExists, otherSchema: undefined };
  const inProgress = own.rows.flatMap((each) => {
    const file = files.find(({ version }) => inProgressKey(table, version) === each.version);
    return file === undefined || each.state !== 'running'
      ? []
      : [{ ...each, version: file.version }];
  });
  if (!tableExists) return { ok: true, history: { ...history, rows: inProgress } };
  const answer = await queryServer(tool.query(table.name));
  const rows = getRows(answer);
  if (rows === undefined) return { ok: false, problem: unreadableProblem(table.name, answer) };
  const result = tool.read(rows, files);
  if (!result.ok) return result;
  const { newest } = result;
  return { ok: true, history: { ...history, newest, rows: [...result.rows, ...inProgress] } };
}

/** Returns a name as the server's `format('%I.%I')` does for names that are not keywords. */
function formatTableName(...parts: readonly string[]): string {
  const quote = (part: string) =>
    /^[a-z_][a-z0-9_$]*$/.test(part) ? part : `"${part.replaceAll('"', '""')}"`;
  return parts.map(quote).join('.');
}

/** Adds the statements that create the missing schemas of a tool before its table, in PL/pgSQL. */
function withSchemas(table: HistoryTable, { createSchemas = [] }: HistoryTableName): HistoryTable {
  if (table.create === undefined || createSchemas.length === 0) return table;
  const statements = createSchemas.map((schema) => {
    const literal = quoteLiteral(schema);
    return `IF pg_catalog.to_regnamespace(pg_catalog.quote_ident(${literal})) IS NULL THEN EXECUTE pg_catalog.format('CREATE SCHEMA %I', ${literal}); END IF;`;
  });
  return { ...table, create: [...statements, table.create].join(' ') };
}

/** Returns the rows of the first query, or undefined without an answer. */
function getRows(reply: ServerReply) {
  if (reply.kind === 'lost' || reply.error !== undefined) return undefined;
  return reply.results[0];
}

/** @param searchPath The value of `search_path`; undefined or null if it is not known. */
function noSchemaProblem(table: string, searchPath: string | null | undefined): Problem {
  return {
    code: 'history-unreadable',
    what: `The search path of the session (\`${searchPath ?? ''}\`) contains no existing schema, so the history table ${table} has no location.`,
    next: 'Nothing was written. Create a schema of the search path, set `search_path` in `database-url`, or set `history-table` to `<schema>.<table>`.',
  };
}

function unreadableProblem(tableName: string, reply: ServerReply): Problem {
  const why = reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? 'no answer');
  return {
    code: reply.kind === 'lost' ? 'connection-lost' : 'history-unreadable',
    what: `The history table ${tableName} cannot be read: ${why}.`,
    next:
      reply.kind === 'answered' && reply.error?.code === PRIVILEGE_MISSING
        ? `Nothing was written. ${readToolTableAdvice(tableName)}`
        : 'Nothing was written. Check the table and the privileges of the login.',
  };
}
