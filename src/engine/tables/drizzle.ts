import type { Migration } from '../../migrations/migration';
import type { SqlRow } from '../session';
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
    const filesByVersion = indexByVersion(files);
    const matched = matchFiles(rows, files);
    return {
      ok: true,
      rows: rows.map((row, index) => {
        const [date, hash] = row;
        const version = matched.get(row)?.version ?? date ?? '';
        return {
          ...toAppliedRow(index + 1, version, filesByVersion),
          checksum: hash ?? '',
          toolChecksum: date ?? '0',
        };
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

/**
 * Finds the file of each row: by date and hash, then by date, then by hash, because dates in the journal
 * can be equal, and a rebuilt journal can contain other dates. A file belongs to one row.
 */
function matchFiles(
  rows: readonly SqlRow[],
  files: readonly Migration[],
): ReadonlyMap<SqlRow, Migration> {
  const matched = new Map<SqlRow, Migration>();
  const free = new Set(files);
  const matchBy = (
    rowKey: (row: SqlRow) => string,
    fileKey: (file: Migration) => string | undefined,
  ) => {
    const byKey = new Map([...free].reverse().map((file) => [fileKey(file), file]));
    for (const row of rows) {
      const file = matched.has(row) ? undefined : byKey.get(rowKey(row));
      if (file === undefined || !free.has(file)) continue;
      matched.set(row, file);
      free.delete(file);
    }
  };
  matchBy(
    ([date, hash]) => `${date} ${hash}`,
    ({ toolChecksum, checksum }) => `${toolChecksum} ${checksum}`,
  );
  matchBy(
    ([date]) => date ?? '',
    ({ toolChecksum }) => toolChecksum,
  );
  matchBy(
    ([, hash]) => hash ?? '',
    ({ checksum }) => checksum,
  );
  return matched;
}
