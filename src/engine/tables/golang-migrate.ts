import crc32 from 'crc-32';
import type { HistoryRow } from '../../migrations/history-row';
import type { Problem } from '../../problem';
import { indexByVersion, type TableLocation, type ToolTable, toAppliedRow } from './tool-table';

/**
 * History table of golang-migrate: one row with the newest version, and whether a run failed in it
 * (https://github.com/golang-migrate/migrate/blob/master/database/postgres/postgres.go). Every file
 * with a lower version counts as applied.
 */
export const golangMigrate: ToolTable = {
  query: (table) => `SELECT version, dirty FROM ${table};`,
  read: ([row], files) => {
    if (row === undefined) return { ok: true, rows: [] };
    const [version = '', dirty] = row;
    if (dirty === 't') return { ok: false, problem: dirtyProblem(version ?? '') };
    const newest = BigInt(version ?? '0');
    const applied = files.filter((file) => BigInt(file.version) <= newest);
    const filesByVersion = indexByVersion(applied);
    const rows: HistoryRow[] = applied.map((file, index) =>
      toAppliedRow(index + 1, file.version, filesByVersion),
    );
    if (!applied.some((file) => BigInt(file.version) === newest)) {
      rows.push(toAppliedRow(rows.length + 1, version ?? '', filesByVersion));
    }
    return { ok: true, rows };
  },
  at: (location) => {
    const { name, database } = location;
    const toNumber = (version: string) => BigInt(version).toString();
    return {
      name,
      create: `CREATE TABLE ${name} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL);`,
      isStale: ({ head }) =>
        `(SELECT pg_catalog.max(version) FROM ${name}) IS DISTINCT FROM ${head === undefined ? 'NULL' : toNumber(head)}`,
      insert: ({ migration: { version } }) =>
        `INSERT INTO ${name} (version, dirty) VALUES (${toNumber(version)}, false)`,
      appliedBy: ({ version }, runId) =>
        `SELECT '${runId}' FROM ${name} WHERE version >= ${toNumber(version)}`,
      deletePrevious: `DELETE FROM ${name}`,
      // golang-migrate uses the path of its URL as the name of the database, with the slash.
      toolLocks: [lockKey(location, `/${database}`), lockKey(location, database)],
    };
  },
};

/** Computes the lock key, as `database.GenerateAdvisoryLockId` does. */
function lockKey({ schema, table }: TableLocation, database: string): string {
  const sum = BigInt(crc32.str([schema, table, database].join('\0')) >>> 0);
  return ((sum * 1_486_364_155n) & 0xffff_ffffn).toString();
}

function dirtyProblem(version: string): Problem {
  return {
    code: 'history-dirty',
    what: `schema_migrations is \`dirty\` at version ${version}. A run of golang-migrate failed in this migration, and its partial changes are not known.`,
    next: `Nothing was written. Fix the partial changes in the database, then run \`migrate force <version>\` with its current version.`,
  };
}
