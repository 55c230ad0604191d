import type { Migration } from '../../migrations/migration';
import type { Problem } from '../../problem';
import type { History, HistoryReading } from '../history';
import { literal } from '../literal';
import type { Reply, Session } from '../session';
import type { Schema, ToolTable } from './tool-table';

/**
 * Reads the history that a tool keeps: its table in the schema where its own run would look for it.
 * Of our own table only a row that is under way counts: a tool has no word for that.
 *
 * @param ours What our own tables say.
 */
export async function readToolHistory(
  session: Session,
  ours: History,
  tool: ToolTable,
  files: readonly Migration[],
  readOnly: boolean,
): Promise<HistoryReading> {
  const ask = async (query: string) =>
    await session.ask(readOnly ? `BEGIN READ ONLY; ${query} COMMIT;` : query);
  const place = await ask(
    `SELECT s, pg_catalog.quote_ident(s), pg_catalog.current_database(), pg_catalog.to_regclass(pg_catalog.format('%I.%I', s, ${literal(tool.relation)})) IS NOT NULL FROM (SELECT ${tool.schema === undefined ? 'pg_catalog.current_schema()' : literal(tool.schema)}) AS place (s);`,
  );
  const row = rowsOf(place)?.[0];
  if (row === undefined) return { ok: false, problem: unreadable(tool, place) };
  const [name, quoted, database, exists] = row;
  if (!name || !quoted) return { ok: false, problem: NO_SCHEMA };
  const schema: Schema = { name, quoted, database: database ?? '' };
  const table = tool.in(schema);
  const history = { ...ours, table, tableExists: exists === 't' };
  const begun = ours.rows.filter(
    ({ state, version }) => state === 'running' && files.some((file) => file.version === version),
  );
  if (exists !== 't') return { ok: true, history: { ...history, rows: begun } };
  const answer = await ask(tool.query(table.name));
  const rows = rowsOf(answer);
  if (rows === undefined) return { ok: false, problem: unreadable(tool, answer) };
  const reading = tool.read(rows, files);
  if (!reading.ok) return reading;
  return { ok: true, history: { ...history, rows: [...reading.rows, ...begun] } };
}

/** The rows of the one query that gives any; undefined where there was no answer. */
function rowsOf(reply: Reply) {
  if (reply.kind === 'lost' || reply.error !== undefined) return undefined;
  return reply.results[0];
}

const NO_SCHEMA: Problem = {
  code: 'history-unreadable',
  what: 'The search path of this login names no schema that exists, so that a tool would find no place for its history table.',
  next: 'Nothing was written. Create the schema, or set the search path (`ALTER ROLE … SET search_path`).',
};

function unreadable({ relation }: ToolTable, reply: Reply): Problem {
  const why = reply.kind === 'lost' ? reply.reason : (reply.error?.message ?? 'no answer');
  return {
    code: reply.kind === 'lost' ? 'connection-lost' : 'history-unreadable',
    what: `The history table ${relation} cannot be read: ${why}.`,
    next: 'Nothing was written. Look at the table, and at what the login may read.',
  };
}
