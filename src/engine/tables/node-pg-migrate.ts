import type { Migration } from '../../migrations/migration';
import { quoteLiteral } from '../sql-literal';
import { indexByVersion, type ToolTable, toAppliedRow } from './tool-table';

/** Lock key of all runs (https://github.com/salsita/node-pg-migrate/blob/main/src/runner.ts). */
const LOCK_KEY = '7241865325823964';

/** History table of node-pg-migrate: the names of the files. */
export const nodePgMigrate: ToolTable = {
  query: (table) => `SELECT name FROM ${table} ORDER BY run_on, id;`,
  read: (rows, files) => {
    const versionsByName = new Map(files.map((file) => [migrationName(file), file.version]));
    const filesByVersion = indexByVersion(files);
    return {
      ok: true,
      rows: rows.map(([name], index) => {
        const version = versionsByName.get(name ?? '') ?? /^\d*/.exec(name ?? '')?.[0] ?? '';
        return toAppliedRow(index + 1, version, filesByVersion);
      }),
    };
  },
  at: ({ name }) => {
    return {
      name,
      create: `CREATE TABLE ${name} (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL);`,
      isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
      insert: ({ migration }) =>
        `INSERT INTO ${name} (name, run_on) VALUES (${quoteLiteral(migrationName(migration))}, pg_catalog.now())`,
      appliedBy: ({ version }, runId) =>
        `SELECT ${quoteLiteral(runId)} FROM ${name} WHERE name ~ ${quoteLiteral(`^${version}([_-]|$)`)}`,
      deletePrevious: undefined,
      toolLocks: [LOCK_KEY],
    };
  },
};

function migrationName({ fileName }: Pick<Migration, 'fileName'>): string {
  return fileName.replace(/\.sql$/, '');
}
