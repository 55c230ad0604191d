import type { SettingTable } from './setting-row';

/** Settings of dbmate. It reads no file but `.env`. */
export const DBMATE_SETTINGS: SettingTable = {
  format: 'dbmate',
  command: 'dbmate up',
  sources: ['https://github.com/amacneil/dbmate/blob/main/main.go'],
  rows: [
    {
      key: 'migrations-table',
      variable: 'DBMATE_MIGRATIONS_TABLE',
      effect: 'honored',
      note: 'the history table, `table` or `schema.table`',
      namesHistory: true,
    },
    {
      key: 'strict',
      variable: 'DBMATE_STRICT',
      effect: 'honored',
      accepts: /^(?:|1|t|true|0|f|false)$/i,
      values: '`true` and `false`',
      note: 'with `true`, a new file below the newest applied one is an error',
    },
    {
      key: 'migrations-dir',
      variable: 'DBMATE_MIGRATIONS_DIR',
      effect: 'honored',
      note: 'must be the folder of the input `migrations`',
    },
    ...['DRIVER', 'SCHEMA_FILE', 'NO_DUMP_SCHEMA', 'WAIT', 'WAIT_TIMEOUT', 'VERBOSE'].map(
      (name) =>
        ({
          key: name.toLowerCase().replaceAll('_', '-'),
          variable: `DBMATE_${name}`,
          effect: 'none',
          note: 'connection or output',
        }) as const,
    ),
  ],
};

/** Settings of goose, and the file of the tools that goose is derived from. */
export const GOOSE_SETTINGS: SettingTable = {
  format: 'goose',
  command: 'goose up',
  sources: [
    'https://github.com/pressly/goose/blob/main/cmd/goose/main.go',
    'https://github.com/rubenv/sql-migrate#as-a-standalone-tool',
    'https://bitbucket.org/liamstask/goose',
  ],
  rows: [
    {
      key: 'table',
      variable: 'GOOSE_TABLE',
      effect: 'honored',
      note: 'the history table, `table` or `schema.table`',
      namesHistory: true,
    },
    {
      key: 'migration-dir',
      variable: 'GOOSE_MIGRATION_DIR',
      effect: 'honored',
      note: 'must be the folder of the input `migrations`',
    },
    {
      key: 'driver',
      variable: 'GOOSE_DRIVER',
      effect: 'refused',
      accepts: /^(?:|postgres|pgx)$/,
      values: '`postgres` and `pgx`',
      note: 'the action applies files to Postgres only',
    },
    { key: 'dbstring', variable: 'GOOSE_DBSTRING', effect: 'none', note: 'connection' },
    {
      key: 'dbconfig.table',
      effect: 'refused',
      accepts: /^goose_db_version$/,
      note: 'goose does not read `dbconfig.yml`, so the file says that another tool keeps the history',
      namesHistory: true,
    },
    {
      key: 'dbconfig.schema',
      effect: 'refused',
      note: 'goose does not read `dbconfig.yml`, so the file says that another tool keeps the history',
      namesHistory: true,
    },
    ...['dialect', 'datasource', 'dir', 'ignoreunknown', 'driver', 'open', 'import'].map(
      (key) => ({ key: `dbconfig.${key}`, effect: 'none', note: 'connection' }) as const,
    ),
  ],
};

/** Settings of the Supabase CLI: the part of its `config.toml` about migrations. */
export const SUPABASE_SETTINGS: SettingTable = {
  format: 'supabase',
  command: 'supabase db push',
  sources: [
    'https://github.com/supabase/cli/blob/develop/apps/cli-go/pkg/config/db.go',
    'https://github.com/supabase/cli/blob/develop/apps/cli-go/internal/db/push/push.go',
  ],
  rows: [
    {
      key: 'db.migrations.enabled',
      variable: 'SUPABASE_DB_MIGRATIONS_ENABLED',
      effect: 'refused',
      accepts: /^true$/,
      values: '`true`',
      note: '`supabase db push` skips all migrations',
    },
    {
      key: 'db.migrations.schema_paths',
      effect: 'none',
      note: 'only `supabase db diff` and the local database use these files',
    },
  ],
};

/** Settings of drizzle-kit: what its configuration says about the history table. */
export const DRIZZLE_SETTINGS: SettingTable = {
  format: 'drizzle',
  command: 'drizzle-kit migrate',
  sources: [
    'https://github.com/drizzle-team/drizzle-orm/blob/main/drizzle-kit/src/cli/validations/common.ts',
  ],
  rows: [
    {
      key: 'migrations.table',
      effect: 'honored',
      note: 'the history table',
      namesHistory: true,
    },
    {
      key: 'migrations.schema',
      effect: 'honored',
      note: 'the schema of the history table, which is created if it does not exist',
      namesHistory: true,
    },
    { key: 'migrations.prefix', effect: 'none', note: 'only `drizzle-kit generate` uses it' },
    {
      key: 'migrations',
      effect: 'refused',
      note: 'it is not written as plain strings',
      namesHistory: true,
    },
  ],
};

/** Prisma's settings: it has none that move the history, except the schema of its URL. */
export const PRISMA_SETTINGS: SettingTable = {
  format: 'prisma',
  command: 'prisma migrate deploy',
  sources: [
    'https://www.prisma.io/docs/orm/reference/environment-variables-reference',
    'https://www.prisma.io/docs/orm/reference/prisma-config-reference',
  ],
  rows: [
    {
      key: 'schema-disable-advisory-lock',
      variable: 'PRISMA_SCHEMA_DISABLE_ADVISORY_LOCK',
      effect: 'none',
      note: 'the action holds the lock of Prisma anyway',
    },
  ],
};

/** golang-migrate's settings: all of them are parameters of its URL (`golang-migrate-url.ts`). */
export const GOLANG_MIGRATE_SETTINGS: SettingTable = {
  format: 'golang-migrate',
  command: 'migrate up',
  sources: [
    'https://github.com/golang-migrate/migrate/blob/master/internal/cli/main.go',
    'https://github.com/golang-migrate/migrate/blob/master/database/postgres/README.md',
  ],
  rows: [
    {
      key: 'x-migrations-table',
      effect: 'honored',
      note: 'the history table',
      namesHistory: true,
    },
    {
      key: 'x-migrations-table-quoted',
      effect: 'honored',
      accepts: /^(?:1|t|true|0|f|false)$/i,
      values: '`true` and `false`',
      note: 'whether the name is `"schema"."table"`',
      namesHistory: true,
    },
    {
      key: 'search_path',
      effect: 'honored',
      note: 'the search path of history and migrations',
      movesHistory: true,
    },
    {
      key: 'x-statement-timeout',
      effect: 'honored',
      note: 'the limit of a statement in milliseconds',
    },
    {
      key: 'x-multi-statement',
      effect: 'honored',
      note: 'with `true`, a file of several statements is not transactional',
    },
    {
      key: 'x-multi-statement-max-size',
      effect: 'none',
      note: 'the action has a limit for each file',
    },
    ...['x-no-lock', 'x-lock-table'].map(
      (key) =>
        ({
          key,
          effect: 'none',
          note: 'the action holds the lock of golang-migrate anyway',
        }) as const,
    ),
    {
      key: 'x-lock-strategy',
      effect: 'refused',
      accepts: /^advisory$/,
      values: '`advisory`',
      note: 'the action holds the advisory lock',
    },
  ],
};
