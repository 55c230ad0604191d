import type { MigrationsResult } from '../migration';
import type { Format, HistoryTableName } from './format';

/** The schema with the history of plain SQL files. No migration may use it. */
const GOVERNED_SCHEMA = 'governed';

/** Tables of this schema that are not a history. */
const RESERVED_TABLES = new Set(['runs', 'schema_version']);

/**
 * Returns the format with the history table that the input `history-table` or the URL names.
 *
 * @param table Undefined if neither names one.
 * @param urlSchema The schema of a table that is named without one, if the tool reads it from the URL.
 */
export function withFirstHistoryTable(
  format: Format,
  table: HistoryTableName | undefined,
  urlSchema: string | undefined,
): MigrationsResult<Format> {
  const { history, isHistoryNamed = false } = format;
  // A setting can name a table with a schema of its own, which is above that of the URL.
  const hasOwnSchema = isHistoryNamed && history?.schema !== undefined;
  const placed =
    urlSchema === undefined || history === undefined || hasOwnSchema
      ? format
      : { ...format, history: { ...history, schema: urlSchema } };
  return table === undefined ? { ok: true, value: placed } : withHistoryTable(placed, table);
}

/**
 * Returns the format with the history table that the input `history-table` names. The history of
 * plain SQL files must stay in the schema `governed`, because this protects it from migrations.
 */
function withHistoryTable(
  format: Format,
  { schema, table }: HistoryTableName,
): MigrationsResult<Format> {
  if (format.name !== 'sql') {
    const history = { ...format.history, schema: schema ?? format.history?.schema, table };
    return { ok: true, value: { ...format, history } };
  }
  if ((schema ?? GOVERNED_SCHEMA) === GOVERNED_SCHEMA && !RESERVED_TABLES.has(table)) {
    const history = table === 'migrations' ? undefined : { schema: GOVERNED_SCHEMA, table };
    return { ok: true, value: { ...format, history } };
  }
  const problem = {
    code: 'input-invalid',
    what: `\`history-table\` is \`${schema ?? GOVERNED_SCHEMA}.${table}\`, which cannot contain the history of plain SQL files.`,
    next: 'Set it to a table of the schema `governed` other than `runs` and `schema_version`, for example `governed.billing`. If the files belong to a tool, set `format` to the tool.',
  };
  return { ok: false, problems: [problem] };
}
