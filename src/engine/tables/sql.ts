import { addSchemaColumn, createHistoryStatement, insertRow } from '../history-table';
import { quoteLiteral } from '../sql-literal';
import type { ToolTable } from './tool-table';

/** History table of plain SQL files, if it is not `governed.migrations`. */
export const sql: ToolTable = {
  query: (table) =>
    `SELECT ordinal, version, name, checksum, run_id, applied_at FROM ${table} ORDER BY ordinal;`,
  read: (rows) => ({
    ok: true,
    rows: rows.map(([ordinal, version, name, checksum, runId, appliedAt]) => ({
      ordinal: Number(ordinal),
      version: version ?? '',
      name: name ?? '',
      checksum: checksum ?? '',
      state: 'applied',
      statementsDone: 0,
      runId: runId ?? '',
      appliedAt: appliedAt ?? '',
    })),
  }),
  at: ({ name, lacksSchema }) => ({
    name,
    create: createHistoryStatement(name),
    upgrade: lacksSchema === true ? addSchemaColumn(name) : undefined,
    isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
    insert: (row) => insertRow(name, row),
    appliedBy: ({ version }) =>
      `SELECT run_id FROM ${name} WHERE version = ${quoteLiteral(version)}`,
    deletePrevious: undefined,
    toolLocks: [],
  }),
};
