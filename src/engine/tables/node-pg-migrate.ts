import { getMigrationName } from '../../migrations/formats/node-pg-migrate';
import { quoteLiteral } from '../sql-literal';
import { indexByVersion, type ToolTable, toAppliedRow } from './tool-table';

/** Lock key of all runs (https://github.com/salsita/node-pg-migrate/blob/main/src/runner.ts). */
const LOCK_KEY = '7241865325823964';

/** History table of node-pg-migrate: the names of the files. */
export const nodePgMigrate: ToolTable = {
  query: (table) => `SELECT name FROM ${table} ORDER BY run_on, id;`,
  read: (rows, files) => {
    const versionsByName = new Map(
      files.map(({ fileName, version }) => [getMigrationName(fileName), version]),
    );
    const filesByVersion = indexByVersion(files);
    const ownNames = new Set(rows.map(([name]) => name));
    return {
      ok: true,
      rows: rows.map(([name], index) => {
        const digits = /^\d*/.exec(name ?? '')?.[0] ?? '';
        const sameDigits = filesByVersion.get(digits);
        // A file with the digits of the row was renamed, unless it has a row of its own.
        const hasOwnRow =
          sameDigits !== undefined && ownNames.has(getMigrationName(sameDigits.fileName));
        const version = versionsByName.get(name ?? '') ?? (hasOwnRow ? (name ?? '') : digits);
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
        `INSERT INTO ${name} (name, run_on) VALUES (${quoteLiteral(getMigrationName(migration.fileName))}, pg_catalog.now())`,
      appliedBy: ({ fileName }, runId) =>
        `SELECT ${quoteLiteral(runId)} FROM ${name} WHERE name = ${quoteLiteral(getMigrationName(fileName))}`,
      deletePrevious: undefined,
      toolLocks: [LOCK_KEY],
    };
  },
};
