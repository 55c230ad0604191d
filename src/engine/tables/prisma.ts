import { parsePrismaFolder } from '../../migrations/formats/prisma';
import type { Problem } from '../../problem';
import type { SqlRow } from '../session';
import { quoteLiteral } from '../sql-literal';
import { createMissingSchema, indexByVersion, type ToolTable } from './tool-table';

/**
 * History table of Prisma: the SHA-256 of each file. The row of a failed migration has no
 * `finished_at` (https://github.com/prisma/prisma-engines,
 * schema-engine/connectors/sql-schema-connector/src/flavour/postgres.rs).
 */
export const prisma: ToolTable = {
  query: (table) =>
    `SELECT migration_name, checksum, finished_at IS NULL, started_at FROM ${table} WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name;`,
  read: (rows, files) => {
    const failed = rows.find(([, , unfinished]) => unfinished === 't');
    if (failed !== undefined) return { ok: false, problem: failedMigrationProblem(failed) };
    const filesByName = new Map(files.map((file) => [parsePrismaFolder(file.fileName), file]));
    const filesByVersion = indexByVersion(files);
    return {
      ok: true,
      rows: rows.map(([name, checksum, , startedAt], index) => {
        const version = filesByName.get(name ?? '')?.version ?? /^\d*/.exec(name ?? '')?.[0] ?? '';
        return {
          ordinal: index + 1,
          version,
          name: filesByVersion.get(version)?.name ?? '',
          checksum: checksum ?? '',
          state: 'applied',
          statementsDone: 0,
          appliedAt: startedAt ?? '',
        };
      }),
    };
  },
  at: ({ name, ...location }) => ({
    name,
    create: `${createMissingSchema(location)}
      CREATE TABLE ${name} (
        id VARCHAR(36) PRIMARY KEY NOT NULL,
        checksum VARCHAR(64) NOT NULL,
        finished_at TIMESTAMPTZ,
        migration_name VARCHAR(255) NOT NULL,
        logs TEXT,
        rolled_back_at TIMESTAMPTZ,
        started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
        applied_steps_count INTEGER NOT NULL DEFAULT 0
      );`,
    isStale: ({ ordinal }) =>
      `(SELECT pg_catalog.count(*) FROM ${name} WHERE rolled_back_at IS NULL) <> ${ordinal}`,
    insert: ({ migration: { fileName, checksum } }) =>
      `INSERT INTO ${name} (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (${NEW_ID}, ${quoteLiteral(checksum)}, pg_catalog.clock_timestamp(), ${quoteLiteral(parsePrismaFolder(fileName))}, pg_catalog.now(), 1)`,
    appliedBy: ({ version }, runId) =>
      `SELECT ${quoteLiteral(runId)} FROM ${name} WHERE migration_name ~ ${quoteLiteral(`^${version}(_|$)`)} AND rolled_back_at IS NULL`,
    deletePrevious: undefined,
    toolLocks: [LOCK_KEY],
  }),
};

/** Any UUID: Prisma never reads it. `gen_random_uuid()` does not exist on every server. */
const NEW_ID =
  'pg_catalog.md5(pg_catalog.random()::text || pg_catalog.clock_timestamp()::text)::uuid::text';

/** Lock key of all runs (schema-engine, `acquire_lock`). */
const LOCK_KEY = '72707369';

function failedMigrationProblem([name]: SqlRow): Problem {
  return {
    code: 'history-dirty',
    what: `The migration ${name} failed, according to _prisma_migrations (P3009). Its partial changes are not known.`,
    next: `Nothing was written. If you reverted its changes, run \`prisma migrate resolve --rolled-back "${name}"\`. If you completed them manually, run \`prisma migrate resolve --applied "${name}"\`.`,
  };
}
