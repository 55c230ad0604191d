import { literal } from '../literal';
import { appliedRow, byVersion, type ToolTable } from './tool-table';

/**
 * dbmate's table: the versions, and nothing else
 * (https://github.com/amacneil/dbmate/blob/main/pkg/driver/postgres/postgres.go). It takes no lock.
 */
export const dbmate: ToolTable = {
  query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
  read: (rows, files) => {
    const known = byVersion(files);
    return {
      ok: true,
      rows: rows.map(([version], index) => appliedRow(index + 1, version ?? '', known)),
    };
  },
  in: ({ name }) => {
    return {
      name,
      create: `CREATE TABLE ${name} (version varchar PRIMARY KEY);`,
      differs: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
      insert: ({ migration: { version } }) =>
        `INSERT INTO ${name} (version) VALUES (${literal(version)})`,
      appliedBy: ({ version }, runId) =>
        `SELECT ${literal(runId)} FROM ${name} WHERE version = ${literal(version)}`,
      ...{ forget: undefined, toolLocks: [] },
    };
  },
};
