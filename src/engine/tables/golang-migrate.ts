import crc32 from 'crc-32';
import type { HistoryRow } from '../../migrations/history-row';
import type { Problem } from '../../problem';
import { indexByVersion, type TableLocation, type ToolTable, toAppliedRow } from './tool-table';

/**
 * golang-migrate's table: one row, the newest version, and whether a run has failed in it
 * (https://github.com/golang-migrate/migrate/blob/master/database/postgres/postgres.go). Whatever
 * file stands below counts as applied.
 */
export const golangMigrate: ToolTable = {
  query: (table) => `SELECT version, dirty FROM ${table};`,
  read: ([row], files) => {
    if (row === undefined) return { ok: true, rows: [] };
    const [version = '', dirty] = row;
    if (dirty === 't') return { ok: false, problem: isDirty(version ?? '') };
    const newest = BigInt(version ?? '0');
    const applied = files.filter((file) => BigInt(file.version) <= newest);
    const known = indexByVersion(applied);
    const rows: HistoryRow[] = applied.map((file, index) =>
      toAppliedRow(index + 1, file.version, known),
    );
    if (!applied.some((file) => BigInt(file.version) === newest)) {
      rows.push(toAppliedRow(rows.length + 1, version ?? '', known));
    }
    return { ok: true, rows };
  },
  at: (located) => {
    const { name, database } = located;
    const number = (version: string) => BigInt(version).toString();
    return {
      name,
      create: `CREATE TABLE ${name} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL);`,
      isStale: ({ head }) =>
        `(SELECT pg_catalog.max(version) FROM ${name}) IS DISTINCT FROM ${head === undefined ? 'NULL' : number(head)}`,
      insert: ({ migration: { version } }) =>
        `INSERT INTO ${name} (version, dirty) VALUES (${number(version)}, false)`,
      appliedBy: ({ version }, runId) =>
        `SELECT '${runId}' FROM ${name} WHERE version >= ${number(version)}`,
      deletePrevious: `DELETE FROM ${name}`,
      // The program takes the path of its URL for the name of the database, slash and all.
      toolLocks: [lockKey(located, `/${database}`), lockKey(located, database)],
    };
  },
};

/** `database.GenerateAdvisoryLockId`, of schema, table and database. */
function lockKey({ schema, table }: TableLocation, database: string): string {
  const sum = BigInt(crc32.str([schema, table, database].join('\0')) >>> 0);
  return ((sum * 1_486_364_155n) & 0xffff_ffffn).toString();
}

function isDirty(version: string): Problem {
  return {
    code: 'history-dirty',
    what: `schema_migrations says \`dirty\` at version ${version}: a run of golang-migrate failed in it, and what it left is not known.`,
    next: `Nothing was written. Look at the database, mend what that file left, then say which version it is at: \`migrate force <version>\`.`,
  };
}
