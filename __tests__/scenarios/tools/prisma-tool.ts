import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from '../../support/action';
import { type FormatTool, installPackages, TEST_MIGRATIONS, withDatabaseUrl } from './format-tool';
import { runProgram } from './programs';
import { fetchOrSkip } from './registries';

/**
 * Configures the schema engine that the package contains as WebAssembly, because a registry does not
 * have the native engine. Like the native engine, it sends a file as a whole. The adapter would split
 * the file at every semicolon.
 */
const PRISMA_CONFIG = `import { PrismaPg } from '@prisma/adapter-pg';
import { defineConfig } from 'prisma/config';

class WholeFileAdapter extends PrismaPg {
  async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  }
}

export default defineConfig({
  experimental: { adapter: true },
  engine: 'js',
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  adapter: async () => new WholeFileAdapter({ connectionString: process.env.DATABASE_URL, allowExitOnIdle: true }),
} as never);
`;

const PRISMA_SCHEMA = `datasource db {
  provider = "postgresql"
  url = env("DATABASE_URL")
}
`;

/** Lets the program end although a timer of ten seconds runs. */
const UNREF_LONG_TIMERS = `const { setTimeout: original } = globalThis;
globalThis.setTimeout = (callback, delay, ...rest) => {
  const timer = original(callback, delay, ...rest);
  return delay >= 5_000 ? timer.unref() : timer;
};
`;

/** Fetches Prisma. `bin` is its `node_modules`. */
export async function prismaTool(): Promise<FormatTool> {
  return {
    name: 'prisma',
    bin: await fetchOrSkip('Prisma', async () => await installPrisma()),
    createFiles: (migrations) => ({
      'prisma.config.ts': PRISMA_CONFIG,
      'schema.prisma': PRISMA_SCHEMA,
      'migrations/migration_lock.toml': 'provider = "postgresql"\n',
      ...Object.fromEntries(
        migrations.map(({ version, name, up }) => [
          `migrations/${version}_${name}/migration.sql`,
          `${up}\n`,
        ]),
      ),
    }),
    runUp: async (bin, db, folder) =>
      await runProgram({
        program: 'sh',
        args: ['-c', prismaCommand(bin)],
        folder,
        env: withDatabaseUrl(db),
      }),
    createCommand: prismaCommand,
    nothingPending: /No pending migrations to apply/,
    historyQuery: 'SELECT migration_name AS version FROM _prisma_migrations ORDER BY started_at',
    versions: TEST_MIGRATIONS.map(({ version, name }) => `${version}_${name}`),
  };
}

async function installPrisma(): Promise<string> {
  const folder = workspace({ 'unref.cjs': UNREF_LONG_TIMERS });
  const packages = ['prisma@6.19.0', '@prisma/adapter-pg@6.19.0', 'pg@8.23.1'];
  const modules = await installPackages(['--ignore-scripts', ...packages], folder);
  for (const name of ['index.js', 'index.mjs']) {
    const file = join(modules, '@prisma/adapter-pg/dist', name);
    // This version of the adapter cannot read columns of the type `name` (19), which the engine reads.
    const original = 'if (fieldTypeId >= FIRST_NORMAL_OBJECT_ID) {\n        return';
    const text = readFileSync(file, 'utf8');
    if (!text.includes(original))
      throw new Error(`Unexpected text of ${name} in @prisma/adapter-pg.`);
    writeFileSync(file, text.replace(original, original.replace('(', '(fieldTypeId === 19 || ')));
  }
  return modules;
}

/** Returns the shell command. It links `node_modules`, because Prisma searches it beside its files. */
function prismaCommand(modules: string): string {
  const engines = 'PRISMA_QUERY_ENGINE_LIBRARY=/bin/true PRISMA_SCHEMA_ENGINE_BINARY=/bin/true';
  return `ln -sfn '${modules}' node_modules && CHECKPOINT_DISABLE=1 NODE_OPTIONS='-r ${modules}/../unref.cjs' ${engines} node_modules/.bin/prisma migrate deploy`;
}
