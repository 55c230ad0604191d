import { quoteLiteral } from '../sql-literal';
import { indexByVersion, type ToolTable, toAppliedRow } from './tool-table';

/**
 * Drizzle's table: the sha-256 of each file, and the date that its journal has of it. What is later
 * than the latest is pending to it (https://github.com/drizzle-team/drizzle-orm,
 * drizzle-orm/src/pg-core/dialect.ts). It takes no lock.
 */
export const drizzle: ToolTable = {
  query: (table) => `SELECT created_at, hash FROM ${table} ORDER BY created_at, id;`,
  read: (rows, files) => {
    const versions = new Map(files.map(({ toolChecksum: mark, version }) => [mark, version]));
    const byHash = new Map(files.map(({ checksum, version }) => [checksum, version]));
    const known = indexByVersion(files);
    return {
      ok: true,
      rows: rows.map(([date, hash], index) => {
        const version = versions.get(date ?? '') ?? byHash.get(hash ?? '') ?? date ?? '';
        return { ...toAppliedRow(index + 1, version, known), checksum: hash ?? '' };
      }),
    };
  },
  at: ({ name, schema }) => ({
    name,
    create: `IF pg_catalog.to_regnamespace(pg_catalog.quote_ident(${quoteLiteral(schema)})) IS NULL THEN
        EXECUTE pg_catalog.format('CREATE SCHEMA %I', ${quoteLiteral(schema)});
      END IF;
      CREATE TABLE ${name} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint);`,
    isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
    insert: ({ migration: { checksum, toolChecksum: mark } }) =>
      `INSERT INTO ${name} (hash, created_at) VALUES (${quoteLiteral(checksum)}, ${mark})`,
    appliedBy: ({ toolChecksum: mark }, runId) =>
      `SELECT ${quoteLiteral(runId)} FROM ${name} WHERE created_at = ${mark}`,
    deletePrevious: undefined,
    toolLocks: [],
  }),
};
