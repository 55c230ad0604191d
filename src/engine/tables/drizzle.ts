import { quoteLiteral } from '../sql-literal';
import { createMissingSchema, indexByVersion, type ToolTable, toAppliedRow } from './tool-table';

/**
 * History table of Drizzle: the SHA-256 of each file, and its date from the journal. Drizzle
 * applies all entries that are later than the latest date
 * (https://github.com/drizzle-team/drizzle-orm, drizzle-orm/src/pg-core/dialect.ts). It takes no
 * lock.
 */
export const drizzle: ToolTable = {
  query: (table) => `SELECT created_at, hash FROM ${table} ORDER BY created_at, id;`,
  read: (rows, files) => {
    const versionsByDate = new Map(
      files.map(({ toolChecksum, version }) => [toolChecksum, version]),
    );
    const versionsByHash = new Map(files.map(({ checksum, version }) => [checksum, version]));
    const filesByVersion = indexByVersion(files);
    return {
      ok: true,
      rows: rows.map(([date, hash], index) => {
        const version =
          versionsByDate.get(date ?? '') ?? versionsByHash.get(hash ?? '') ?? date ?? '';
        return { ...toAppliedRow(index + 1, version, filesByVersion), checksum: hash ?? '' };
      }),
    };
  },
  at: ({ name, ...location }) => ({
    name,
    create: `${createMissingSchema(location)}
      CREATE TABLE ${name} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint);`,
    isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
    insert: ({ migration: { checksum, toolChecksum } }) =>
      `INSERT INTO ${name} (hash, created_at) VALUES (${quoteLiteral(checksum)}, ${toolChecksum})`,
    appliedBy: ({ toolChecksum }, runId) =>
      `SELECT ${quoteLiteral(runId)} FROM ${name} WHERE created_at = ${toolChecksum}`,
    deletePrevious: undefined,
    toolLocks: [],
  }),
};
