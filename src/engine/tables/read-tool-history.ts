import type { HistoryTableName } from '../../migrations/formats/format';
import type { Migration } from '../../migrations/migration';
import type { Problem } from '../../problem';
import { inProgressKey } from '../history-table';
import type { ServerReply, Session } from '../session';
import { quoteLiteral } from '../sql-literal';
import type { HistoryResult, TargetHistory } from '../target-history';
import type { ToolTable } from './tool-table';

/**
 * Reads the history that a tool keeps: its table where its own run would look for it.
 * Of our own table only a row that is under way counts: a tool has no word for that.
 *
 * @param ours What our own tables say.
 * @param of Whose table it is, and its name.
 */
export async function readToolHistory(
  session: Session,
  ours: TargetHistory,
  of: { readonly tool: ToolTable; readonly where: HistoryTableName },
  files: readonly Migration[],
  readOnly: boolean,
): Promise<HistoryResult> {
  const { tool, where } = of;
  const ask = async (query: string) =>
    await session.query(readOnly ? `BEGIN READ ONLY; ${query} COMMIT;` : query);
  const { schema, table: relation } = where;
  const place = await ask(
    `SELECT s, pg_catalog.format('%I.%I', s, t), pg_catalog.current_database(), pg_catalog.to_regclass(pg_catalog.format('%I.%I', s, t)) IS NOT NULL FROM (SELECT ${schema === undefined ? 'pg_catalog.current_schema()' : quoteLiteral(schema)}, ${quoteLiteral(relation)}) AS place (s, t);`,
  );
  const row = rowsOf(place)?.[0];
  if (row === undefined) return { ok: false, problem: unreadable(relation, place) };
  const [found, name, database, exists] = row;
  if (!found || !name) return { ok: false, problem: NO_SCHEMA };
  const located = { name, schema: found, table: relation, database: database ?? '' };
  const table = tool.at(located);
  const tableExists = exists === 't';
  const history = { ...ours, table, tableExists };
  const begun = ours.rows.flatMap((each) => {
    const file = files.find(({ version }) => inProgressKey(table, version) === each.version);
    return file === undefined || each.state !== 'running'
      ? []
      : [{ ...each, version: file.version }];
  });
  if (!tableExists) return { ok: true, history: { ...history, rows: begun } };
  const answer = await ask(tool.query(table.name));
  const rows = rowsOf(answer);
  if (rows === undefined) return { ok: false, problem: unreadable(relation, answer) };
  const reading = tool.read(rows, files);
  if (!reading.ok) return reading;
  const { newest } = reading;
  return { ok: true, history: { ...history, newest, rows: [...reading.rows, ...begun] } };
}

/** The rows of the one query that gives any; undefined where there was no answer. */
function rowsOf(reply: ServerReply) {
  if (reply.kind === 'lost' || reply.error !== undefined) return undefined;
  return reply.results[0];
}

const NO_SCHEMA: Problem = {
  code: 'history-unreadable',
  what: 'The search path of this login names no schema that exists, so that a tool would find no place for its history table.',
  next: 'Nothing was written. Create the schema, or set the search path (`ALTER ROLE … SET search_path`).',
};

function unreadable(relation: string, reply: ServerReply): Problem {
  const why = reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? 'no answer');
  return {
    code: reply.kind === 'lost' ? 'connection-lost' : 'history-unreadable',
    what: `The history table ${relation} cannot be read: ${why}.`,
    next: 'Nothing was written. Look at the table, and at what the login may read.',
  };
}
