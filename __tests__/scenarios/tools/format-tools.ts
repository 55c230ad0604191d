import { join } from 'node:path';
import { workspace } from '../../support/action';
import { flywayTool } from './flyway-tool';
import { type FormatTool, installPackages, TEST_MIGRATIONS, withDatabaseUrl } from './format-tool';
import { prismaTool } from './prisma-tool';
import { readOutput, runProgram } from './programs';
import { fetchOrSkip } from './registries';

const FETCHERS: Readonly<Record<string, () => Promise<FormatTool>>> = {
  dbmate: dbmateTool,
  'golang-migrate': golangMigrateTool,
  goose: gooseTool,
  'node-pg-migrate': nodePgMigrateTool,
  flyway: flywayTool,
  prisma: prismaTool,
  drizzle: drizzleTool,
  supabase: supabaseTool,
};

/** Fetches the tools, or those of these formats. */
export async function fetchFormatTools(
  names: readonly string[] = Object.keys(FETCHERS),
): Promise<readonly FormatTool[]> {
  const tools: FormatTool[] = [];
  for (const name of names) {
    const tool = await FETCHERS[name]?.();
    if (tool !== undefined) tools.push(tool);
  }
  return tools;
}

async function dbmateTool(): Promise<FormatTool> {
  const options = '-d migrations --no-dump-schema migrate';
  return {
    name: 'dbmate',
    bin: await fetchOrSkip('dbmate', async () =>
      join(await installPackages(['dbmate@2.36.0']), '.bin/dbmate'),
    ),
    createFiles: (migrations) =>
      Object.fromEntries(
        migrations.map(({ version, name, up, down, nonTransactional }) => [
          `migrations/${version}_${name}.sql`,
          `-- migrate:up${nonTransactional ? ' transaction:false' : ''}\n${up}\n\n-- migrate:down\n${down}\n`,
        ]),
      ),
    runUp: async (bin, db, folder) =>
      await runProgram({
        program: bin,
        args: ['--url', `${db.url}?sslmode=disable`, ...options.split(' ')],
        folder,
      }),
    createCommand: (bin) => `'${bin}' --url "$DATABASE_URL?sslmode=disable" ${options}`,
    nothingPending: /^$/,
    historyQuery: 'SELECT version FROM schema_migrations ORDER BY version',
    versions: TEST_MIGRATIONS.map(({ version }) => version),
  };
}

async function golangMigrateTool(): Promise<FormatTool> {
  return {
    name: 'golang-migrate',
    bin: await fetchOrSkip('golang-migrate', async () =>
      join(
        await installGoProgram('github.com/golang-migrate/migrate/v4/cmd/migrate@v4.20.1'),
        'migrate',
      ),
    ),
    createFiles: (migrations) =>
      Object.fromEntries(
        migrations.flatMap(({ version, name, up, down }) => [
          [`migrations/${version}_${name}.up.sql`, `${up}\n`],
          [`migrations/${version}_${name}.down.sql`, `${down}\n`],
        ]),
      ),
    runUp: async (bin, db, folder) =>
      await runProgram({
        program: bin,
        args: ['-path', 'migrations', '-database', `${db.url}?sslmode=disable`, 'up'],
        folder,
      }),
    createCommand: (bin) =>
      `'${bin}' -path migrations -database "$DATABASE_URL?sslmode=disable" up`,
    nothingPending: /no change/,
    historyQuery: "SELECT version || ' ' || dirty AS version FROM schema_migrations",
    versions: ['20240101000004 false'],
  };
}

async function gooseTool(): Promise<FormatTool> {
  return {
    name: 'goose',
    bin: await fetchOrSkip('goose', async () =>
      join(await installGoProgram('github.com/pressly/goose/v3/cmd/goose@v3.30.0'), 'goose'),
    ),
    createFiles: (migrations) =>
      Object.fromEntries(
        migrations.map(({ version, name, up, down, nonTransactional }) => [
          `migrations/${version}_${name}.sql`,
          `${nonTransactional ? '-- +goose NO TRANSACTION\n' : ''}-- +goose Up\n-- +goose StatementBegin\n${up}\n-- +goose StatementEnd\n\n-- +goose Down\n${down}\n`,
        ]),
      ),
    runUp: async (bin, db, folder) =>
      await runProgram({
        program: bin,
        args: ['-dir', 'migrations', 'postgres', `${db.url}?sslmode=disable`, 'up'],
        folder,
      }),
    createCommand: (bin) => `'${bin}' -dir migrations postgres "$DATABASE_URL?sslmode=disable" up`,
    nothingPending: /no migrations to run/,
    historyQuery: 'SELECT version_id::text AS version FROM goose_db_version ORDER BY id',
    versions: ['0', ...TEST_MIGRATIONS.map(({ version }) => version)],
  };
}

async function nodePgMigrateTool(): Promise<FormatTool> {
  return {
    name: 'node-pg-migrate',
    bin: await fetchOrSkip('node-pg-migrate', async () =>
      join(await installPackages(['node-pg-migrate@9.0.0', 'pg@8.23.1']), '.bin/node-pg-migrate'),
    ),
    createFiles: (migrations) =>
      Object.fromEntries(
        migrations.map(({ version, name, up, down }) => [
          `migrations/${version}_${name}.sql`,
          // Its SQL files do not have a directive for non-transactional statements.
          `-- Up Migration\n${up.replace(' CONCURRENTLY', '')}\n\n-- Down Migration\n${down}\n`,
        ]),
      ),
    runUp: async (bin, db, folder) =>
      await runProgram({
        program: bin,
        args: ['up', '--no-single-transaction'],
        folder,
        env: withDatabaseUrl(db),
      }),
    createCommand: (bin) => `'${bin}' up --no-single-transaction`,
    nothingPending: /No migrations to run/,
    historyQuery: 'SELECT name AS version FROM pgmigrations ORDER BY id',
    versions: TEST_MIGRATIONS.map(({ version, name }) => `${version}_${name}`),
  };
}

const DRIZZLE_SCRIPT = `import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';

const db = drizzle(process.env.DATABASE_URL);
await migrate(db, { migrationsFolder: 'migrations' });
await db.$client.end();
`;

/** The time of the first migration in Drizzle's journal, in milliseconds. */
const FIRST_DRIZZLE_TIME_MS = 1_700_000_000_000;

async function drizzleTool(): Promise<FormatTool> {
  return {
    name: 'drizzle',
    bin: await fetchOrSkip('drizzle', async () => {
      const folder = workspace({ 'migrate.mjs': DRIZZLE_SCRIPT });
      await installPackages(['drizzle-orm@0.45.4', 'pg@8.23.1'], folder);
      return join(folder, 'migrate.mjs');
    }),
    createFiles: (migrations) => ({
      'migrations/meta/_journal.json': JSON.stringify({
        version: '7',
        dialect: 'postgresql',
        entries: migrations.map(({ version, name }, idx) => ({
          idx,
          version: '7',
          when: FIRST_DRIZZLE_TIME_MS + idx,
          breakpoints: true,
          tag: `${version}_${name}`,
        })),
      }),
      ...Object.fromEntries(
        migrations.map(({ version, name, up }) => [
          `migrations/${version}_${name}.sql`,
          // Drizzle runs all pending migrations in one transaction.
          `${up.replace(' CONCURRENTLY', '').replaceAll(';\n\n', ';--> statement-breakpoint\n')}\n`,
        ]),
      ),
    }),
    runUp: async (bin, db, folder) =>
      await runProgram({
        program: process.execPath,
        args: [bin],
        folder,
        env: withDatabaseUrl(db),
      }),
    createCommand: (bin) => `'${process.execPath}' '${bin}'`,
    nothingPending: /^$/,
    historyQuery: 'SELECT created_at AS version FROM drizzle.__drizzle_migrations ORDER BY id',
    versions: TEST_MIGRATIONS.map((_, idx) => String(FIRST_DRIZZLE_TIME_MS + idx)),
  };
}

/** Pushes to a plain PostgreSQL server. The CLI runs a file in one transaction. */
async function supabaseTool(): Promise<FormatTool> {
  const folder = 'supabase/migrations';
  return {
    name: 'supabase',
    folder,
    bin: await fetchOrSkip('Supabase', async () =>
      join(await installPackages(['supabase@3.1.0']), '.bin/supabase'),
    ),
    createFiles: (migrations) =>
      Object.fromEntries(
        migrations.map(({ version, name, up }) => [
          `${folder}/${version}_${name}.sql`,
          `${up.replace(' CONCURRENTLY', '')}\n`,
        ]),
      ),
    runUp: async (bin, db, project) =>
      await runProgram({
        program: bin,
        args: ['db', 'push', '--db-url', `${db.url}?sslmode=disable`, '--yes'],
        folder: project,
      }),
    createCommand: (bin) => `'${bin}' db push --db-url "$DATABASE_URL?sslmode=disable" --yes`,
    nothingPending: /up to date/,
    historyQuery: 'SELECT version FROM supabase_migrations.schema_migrations ORDER BY version',
    versions: TEST_MIGRATIONS.map(({ version }) => version),
  };
}

/** Installs a Go program and returns its folder. */
async function installGoProgram(module: string): Promise<string> {
  const folder = workspace();
  const env = { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod' };
  await readOutput({ program: 'go', args: ['install', '-tags', 'postgres', module], folder, env });
  return folder;
}
