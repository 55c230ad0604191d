import { literal } from '../literal';
import { appliedRow, byVersion, type ToolTable } from './tool-table';

/**
 * The table of the Supabase CLI: a row for each version, with the statements that ran
 * (https://github.com/supabase/cli, pkg/migration/history.go). It takes no lock.
 */
export const supabase: ToolTable = {
  query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
  read: (rows, files) => {
    const known = byVersion(files);
    return {
      ok: true,
      rows: rows.map(([version], index) => appliedRow(index + 1, version ?? '', known)),
    };
  },
  in: ({ name, schema }) => ({
    name,
    create: `IF pg_catalog.to_regnamespace(pg_catalog.quote_ident(${literal(schema)})) IS NULL THEN
        EXECUTE pg_catalog.format('CREATE SCHEMA %I', ${literal(schema)});
      END IF;
      CREATE TABLE ${name} (version text NOT NULL PRIMARY KEY, statements text[], name text);`,
    differs: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
    insert: ({ migration: { version, name: title }, statements }) =>
      `INSERT INTO ${name} (version, name, statements) VALUES (${literal(version)}, ${literal(title)}, ARRAY[${statements.map(({ text }) => literal(text)).join(', ')}]::pg_catalog.text[])`,
    appliedBy: ({ version }, runId) =>
      `SELECT ${literal(runId)} FROM ${name} WHERE version = ${literal(version)}`,
    ...{ forget: undefined, toolLocks: [] },
  }),
};
