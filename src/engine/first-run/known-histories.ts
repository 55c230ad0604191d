import type { FormatName } from '../../inputs/request';
import { MIGRATION_FORMATS } from '../../migrations/formats';
import { HISTORY_COLUMNS } from '../../migrations/formats/history-columns';
import { runToolAdvice, type ToolName } from '../../migrations/formats/tool-commands';

/** A history table that a migration tool creates. */
export interface KnownHistory {
  /** The format that reads it, or the tool if no format does. */
  readonly owner: FormatName | ToolName;
  /** Undefined: in any schema. */
  readonly schema: string | undefined;
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns of the tables of other tools with the same name. */
  readonly otherColumns: readonly string[];
}

/** Histories of formats whose table has only common column names. */
const OTHER_COLUMNS: Partial<Record<FormatName, readonly string[]>> = {
  dbmate: ['dirty', 'inserted_at', 'statements', 'description', 'applied_at'],
  'node-pg-migrate': ['batch'],
};

const FORMAT_HISTORIES: readonly KnownHistory[] = Object.values(MIGRATION_FORMATS).flatMap(
  ({ name, history }) =>
    history === undefined
      ? []
      : [
          {
            owner: name,
            schema: name === 'supabase' || name === 'drizzle' ? history.schema : undefined,
            table: history.table,
            columns: HISTORY_COLUMNS[name],
            otherColumns: OTHER_COLUMNS[name] ?? [],
          },
        ],
);

/** [tool, `schema.table` or `table`, columns, columns of other tools] */
type ToolRow = readonly [ToolName, string, readonly string[], (readonly string[])?];

/** The tables of tools without a format, as their source code or documentation defines them. */
const TOOL_ROWS: readonly ToolRow[] = [
  // https://github.com/launchbadge/sqlx, sqlx-postgres/src/migrate.rs
  ['sqlx', '_sqlx_migrations', ['version', 'description', 'success', 'checksum']],
  // https://github.com/rust-db/refinery, refinery_core/src/traits/mod.rs
  ['refinery', 'refinery_schema_history', ['version', 'name', 'applied_on', 'checksum']],
  // https://github.com/uptrace/bun, migrate/migrator.go
  ['bun', 'bun_migrations', ['name', 'group_id', 'migrated_at']],
  // https://github.com/rubenv/sql-migrate, migrate.go
  ['sql-migrate', 'gorp_migrations', ['id', 'applied_at']],
  // https://github.com/jackc/tern, migrate/migrate.go
  ['tern', 'schema_version', ['version'], ['installed_rank', 'version_rank']],
  // https://github.com/flyway/flyway: the table of Flyway 3 and older.
  ['Flyway', 'schema_version', ['version_rank', 'version', 'script', 'success']],
  // https://github.com/diesel-rs/diesel, diesel_migrations
  ['Diesel', '__diesel_schema_migrations', ['version', 'run_on']],
  // https://github.com/SeaQL/sea-orm, sea-orm-migration/src/seaql_migrations.rs
  ['SeaORM', 'seaql_migrations', ['version', 'applied_at']],
  // https://github.com/hasura/graphql-engine, cli/internal/hasura
  ['Hasura', 'hdb_catalog.hdb_version', ['hasura_uuid', 'version', 'cli_state']],
  ['Hasura', 'hdb_catalog.schema_migrations', ['version', 'dirty']],
  // https://github.com/knex/knex, lib/migrations/migrate/table-creator.js
  ['Knex', 'knex_migrations', ['name', 'batch', 'migration_time']],
  // https://github.com/typeorm/typeorm, src/migration/MigrationExecutor.ts
  ['TypeORM', 'migrations', ['id', 'timestamp', 'name']],
  // https://github.com/kysely-org/kysely, src/migration/migrator.ts
  ['Kysely', 'kysely_migration', ['name', 'timestamp']],
  // https://github.com/sequelize/umzug, src/storage/sequelize.ts
  ['Sequelize', 'SequelizeMeta', ['name']],
  // https://github.com/mikro-orm/mikro-orm, packages/migrations/src/MigrationStorage.ts
  ['MikroORM', 'mikro_orm_migrations', ['name', 'executed_at']],
  // https://github.com/graphile/migrate, src/migration.ts
  ['graphile-migrate', 'graphile_migrate.migrations', ['hash', 'previous_hash', 'filename']],
  // https://github.com/adonisjs/lucid, src/migration/runner.ts
  ['AdonisJS', 'adonis_schema', ['name', 'batch', 'migration_time']],
  // https://payloadcms.com/docs/database/migrations
  ['Payload', 'payload_migrations', ['name', 'batch']],
  // https://github.com/elixir-ecto/ecto_sql, lib/ecto/migration/schema_migration.ex
  ['Ecto', 'schema_migrations', ['version', 'inserted_at']],
  // https://learn.microsoft.com/ef/core/managing-schemas/migrations/history-table
  ['EF Core', '__EFMigrationsHistory', ['MigrationId', 'ProductVersion']],
  ['EF Core', '__ef_migrations_history', ['migration_id', 'product_version']],
  // https://github.com/cakephp/phinx, src/Phinx/Db/Adapter/AdapterInterface.php
  ['Phinx', 'phinxlog', ['version', 'migration_name', 'breakpoint']],
  // https://github.com/laravel/framework, src/Illuminate/Database/Migrations
  ['Laravel', 'migrations', ['migration', 'batch']],
  // https://www.doctrine-project.org/projects/doctrine-migrations
  ['Doctrine', 'doctrine_migration_versions', ['version', 'executed_at']],
  ['Alembic', 'alembic_version', ['version_num']],
  ['Django', 'django_migrations', ['app', 'name', 'applied']],
  ['Liquibase', 'databasechangelog', ['id', 'author', 'filename', 'md5sum']],
  ['Sqitch', 'sqitch.changes', ['change_id', 'project']],
  ['Atlas', 'atlas_schema_revisions.atlas_schema_revisions', ['version', 'applied', 'total']],
];

/** All known history tables. The first one that matches a table is its owner. */
export const KNOWN_HISTORIES: readonly KnownHistory[] = [
  ...TOOL_ROWS.map(([owner, name, columns, otherColumns = []]) => {
    const [table = '', schema] = name.split('.').reverse();
    return { owner, schema, table, columns, otherColumns };
  }),
  ...FORMAT_HISTORIES,
  {
    // The name that Flyway 4 gave the table. The columns have not changed.
    owner: 'flyway',
    schema: undefined,
    table: 'schema_version',
    columns: HISTORY_COLUMNS.flyway,
    otherColumns: ['version_rank'],
  },
  {
    owner: 'sql',
    schema: 'governed',
    table: 'migrations',
    columns: HISTORY_COLUMNS.sql,
    otherColumns: [],
  },
];

const FORMAT_TITLES: Partial<Record<FormatName, string>> = {
  flyway: 'Flyway',
  prisma: 'Prisma',
  drizzle: 'Drizzle',
  supabase: 'Supabase',
};

/** Returns the usual name of the tool that owns a history. */
export function ownerTitle(owner: KnownHistory['owner']): string {
  return isFormatName(owner) ? (FORMAT_TITLES[owner] ?? owner) : owner;
}

/** Returns the tool without a format whose history table has this name; undefined if several have. */
export function findTableOwner(table: string): ToolName | undefined {
  const owners = KNOWN_HISTORIES.flatMap((each) => (each.table === table ? [each.owner] : []));
  const [owner, ...others] = owners;
  return owner === undefined || others.length > 0 || isFormatName(owner) ? undefined : owner;
}

/** Returns the advice to let the owner of a history continue it, as a sentence. */
export function continueAdvice(owner: KnownHistory['owner']): string {
  return isFormatName(owner) ? `Set \`format: ${owner}\`.` : runToolAdvice(owner);
}

/** Returns whether an owner of a history is a format. */
export function isFormatName(owner: KnownHistory['owner']): owner is FormatName {
  return Object.hasOwn(MIGRATION_FORMATS, owner);
}
