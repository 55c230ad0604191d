import { quoteLiteral } from '../sql-literal';
import { createMissingSchema, indexByVersion, type ToolTable, toAppliedRow } from './tool-table';

/**
 * History table of the Supabase CLI: a row for each version, with the statements that ran
 * (https://github.com/supabase/cli, pkg/migration/history.go). The CLI takes no lock.
 */
export const supabase: ToolTable = {
  query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
  read: (rows, files) => {
    const filesByVersion = indexByVersion(files);
    return {
      ok: true,
      rows: rows.map(([version], index) => toAppliedRow(index + 1, version ?? '', filesByVersion)),
    };
  },
  at: ({ name, ...location }) => ({
    name,
    create: `${createMissingSchema(location)}
      CREATE TABLE ${name} (version text NOT NULL PRIMARY KEY, statements text[], name text);`,
    isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
    insert: ({ migration: { version, name: title }, statements }) =>
      `INSERT INTO ${name} (version, name, statements) VALUES (${quoteLiteral(version)}, ${quoteLiteral(title)}, ARRAY[${statements.map(({ text }) => quoteLiteral(text)).join(', ')}]::pg_catalog.text[])`,
    appliedBy: ({ version }, runId) =>
      `SELECT ${quoteLiteral(runId)} FROM ${name} WHERE version = ${quoteLiteral(version)}`,
    deletePrevious: undefined,
    toolLocks: [],
  }),
};
