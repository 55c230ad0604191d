import type { Migration } from '../../migrations/migration';
import { quoteLiteral } from '../sql-literal';
import { indexByVersion, type ToolTable, toAppliedRow } from './tool-table';

/** Shared by all its runs (https://github.com/salsita/node-pg-migrate/blob/main/src/runner.ts). */
const LOCK = '7241865325823964';

/** node-pg-migrate's table: the names of the files. */
export const nodePgMigrate: ToolTable = {
  query: (table) => `SELECT name FROM ${table} ORDER BY run_on, id;`,
  read: (rows, files) => {
    const versions = new Map(files.map((file) => [nameOf(file), file.version]));
    const known = indexByVersion(files);
    return {
      ok: true,
      rows: rows.map(([name], index) => {
        const version = versions.get(name ?? '') ?? /^\d*/.exec(name ?? '')?.[0] ?? '';
        return toAppliedRow(index + 1, version, known);
      }),
    };
  },
  at: ({ name }) => {
    return {
      name,
      create: `CREATE TABLE ${name} (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL);`,
      isStale: ({ ordinal }) => `(SELECT pg_catalog.count(*) FROM ${name}) <> ${ordinal}`,
      insert: ({ migration }) =>
        `INSERT INTO ${name} (name, run_on) VALUES (${quoteLiteral(nameOf(migration))}, pg_catalog.now())`,
      appliedBy: ({ version }, runId) =>
        `SELECT ${quoteLiteral(runId)} FROM ${name} WHERE name ~ ${quoteLiteral(`^${version}([_-]|$)`)}`,
      deletePrevious: undefined,
      toolLocks: [LOCK],
    };
  },
};

function nameOf({ fileName }: Pick<Migration, 'fileName'>): string {
  return fileName.replace(/\.sql$/, '');
}
