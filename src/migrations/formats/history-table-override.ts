import type { MigrationsResult } from '../migration';
import type { Format, HistoryTableName } from './format';

/** The schema in which the history of plain SQL files stands: no file may touch it. */
const OWN_SCHEMA = 'governed';

/** Tables of ours that are no history. */
const TAKEN = new Set(['runs', 'schema_version']);

/**
 * A format whose history stands in the table that the input `history-table` names. That of plain SQL
 * files stays in schema `governed`, which is what keeps files away from it.
 */
export function withHistoryTable(
  format: Format,
  { schema, table }: HistoryTableName,
): MigrationsResult<Format> {
  if (format.name !== 'sql') {
    const history = { schema: schema ?? format.history?.schema, table };
    return { ok: true, value: { ...format, history } };
  }
  if ((schema ?? OWN_SCHEMA) === OWN_SCHEMA && !TAKEN.has(table)) {
    const history = table === 'migrations' ? undefined : { schema: OWN_SCHEMA, table };
    return { ok: true, value: { ...format, history } };
  }
  const problem = {
    code: 'input-invalid',
    what: `The history of plain SQL files cannot stand in \`${schema ?? OWN_SCHEMA}.${table}\`, the value of \`history-table\`.`,
    next: 'Name a table of schema governed, where no file can touch it, and neither `runs` nor `schema_version`: `governed.billing`.',
  };
  return { ok: false, problems: [problem] };
}
