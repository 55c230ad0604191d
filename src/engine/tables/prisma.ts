import { parsePrismaFolder } from '../../migrations/formats/prisma';
import type { Problem } from '../../problem';
import type { SqlRow } from '../session';
import { quoteLiteral } from '../sql-literal';
import { indexByVersion, type ToolTable } from './tool-table';

/**
 * Prisma's table, as its schema engine writes it: the sha-256 of the file, and a row that is not
 * finished for a migration that failed (https://github.com/prisma/prisma-engines,
 * schema-engine/connectors/sql-schema-connector/src/flavour/postgres.rs).
 */
export const prisma: ToolTable = {
  query: (table) =>
    `SELECT migration_name, checksum, finished_at IS NULL, started_at FROM ${table} WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name;`,
  read: (rows, files) => {
    const failed = rows.find(([, , unfinished]) => unfinished === 't');
    if (failed !== undefined) return { ok: false, problem: failedMigration(failed) };
    const byName = new Map(files.map((file) => [parsePrismaFolder(file.fileName), file]));
    const known = indexByVersion(files);
    return {
      ok: true,
      rows: rows.map(([name, checksum, , startedAt], index) => {
        const version = byName.get(name ?? '')?.version ?? /^\d*/.exec(name ?? '')?.[0] ?? '';
        return {
          ordinal: index + 1,
          version,
          name: known.get(version)?.name ?? '',
          checksum: checksum ?? '',
          state: 'applied',
          statementsDone: 0,
          appliedAt: startedAt ?? '',
        };
      }),
    };
  },
  at: ({ name }) => ({
    name,
    create: `CREATE TABLE ${name} (
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
      `INSERT INTO ${name} (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (${ID}, ${quoteLiteral(checksum)}, pg_catalog.clock_timestamp(), ${quoteLiteral(parsePrismaFolder(fileName))}, pg_catalog.now(), 1)`,
    appliedBy: ({ version }, runId) =>
      `SELECT ${quoteLiteral(runId)} FROM ${name} WHERE migration_name ~ ${quoteLiteral(`^${version}(_|$)`)} AND rolled_back_at IS NULL`,
    deletePrevious: undefined,
    toolLocks: [LOCK],
  }),
};

/** Any text of that form: Prisma never looks at it. `gen_random_uuid()` is not on every server. */
const ID =
  'pg_catalog.md5(pg_catalog.random()::text || pg_catalog.clock_timestamp()::text)::uuid::text';

/** Shared by all its runs (schema-engine, `acquire_lock`). */
const LOCK = '72707369';

function failedMigration([name]: SqlRow): Problem {
  return {
    code: 'history-dirty',
    what: `_prisma_migrations says that the migration ${name} was begun and has failed (P3009): what it left is not known.`,
    next: `Nothing was written. Look at the database. If you took back what it did: \`prisma migrate resolve --rolled-back "${name}"\`; if you did the rest by hand: \`prisma migrate resolve --applied "${name}"\`.`,
  };
}
