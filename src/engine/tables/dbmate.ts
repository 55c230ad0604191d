import { quoteLiteral } from '../sql-literal';
import { createMissingSchema, indexByVersion, type ToolTable, toAppliedRow } from './tool-table';

/**
 * History table of dbmate: only the versions
 * (https://github.com/amacneil/dbmate/blob/main/pkg/driver/postgres/postgres.go). dbmate takes no
 * lock.
 */
export const dbmate: ToolTable = {
  query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
  read: (rows, files) => {
    const filesByVersion = indexByVersion(files);
    return {
      ok: true,
      rows: rows.map(([version], index) => toAppliedRow(index + 1, version ?? '', filesByVersion)),
    };
  },
  at: ({ name, ...location }) => {
    return {
      name,
      create: `${createMissingSchema(location)} CREATE TABLE ${name} (version varchar PRIMARY KEY);`,
      isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
      insert: ({ migration: { version } }) =>
        `INSERT INTO ${name} (version) VALUES (${quoteLiteral(version)})`,
      appliedBy: ({ version }, runId) =>
        `SELECT ${quoteLiteral(runId)} FROM ${name} WHERE version = ${quoteLiteral(version)}`,
      deletePrevious: undefined,
      toolLocks: [],
    };
  },
};
