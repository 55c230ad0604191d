import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, type StepResult, startAction, workspace } from '../../support/action';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import { attempt, type Ended, output, postgresProgram } from './programs';
import { describeWith, fetched } from './registries';

/*
 * Round trips with the real tools: what we apply they take for applied, and the other way round, and
 * the schema is the same whoever it was.
 */

type Files = Readonly<Record<string, string>>;

interface Tool {
  readonly name:
    | 'dbmate'
    | 'golang-migrate'
    | 'goose'
    | 'node-pg-migrate'
    | 'flyway'
    | 'prisma'
    | 'drizzle';
  /** Where its program is. */
  readonly bin: string | undefined;
  /** How it writes these bodies, by their versions. */
  readonly files: (bodies: readonly Body[]) => Files;
  readonly up: (bin: string, db: TestDatabase, folder: string) => Promise<Ended>;
  /** The same for a shell, on `DATABASE_URL`. */
  readonly command: (bin: string) => string;
  /** What it says where nothing is pending, in either stream. */
  readonly nothing: RegExp;
  /** Its table, in the order of application. */
  readonly history: string;
  readonly versions: readonly string[];
}

interface Body {
  readonly version: string;
  readonly name: string;
  readonly up: string;
  readonly down: string;
  readonly outside?: boolean;
}

const BODIES: readonly Body[] = [
  {
    ...{ version: '20240101000001', name: 'orders' },
    up: "CREATE TABLE orders (id int PRIMARY KEY, note text DEFAULT 'it''s; --');\nINSERT INTO orders VALUES (1);",
    down: 'DROP TABLE orders;',
  },
  {
    ...{ version: '20240101000002', name: 'total' },
    up: 'CREATE FUNCTION total() RETURNS bigint LANGUAGE plpgsql AS $body$\nBEGIN\n  -- a comment; with a semicolon\n  RETURN (SELECT count(*) FROM orders);\nEND;\n$body$;',
    down: 'DROP FUNCTION total();',
  },
  {
    ...{ version: '20240101000003', name: 'index', outside: true },
    up: 'CREATE INDEX CONCURRENTLY orders_note ON orders (note);',
    down: 'DROP INDEX orders_note;',
  },
  {
    ...{ version: '20240101000004', name: 'more_orders' },
    up: "ALTER TABLE orders ADD COLUMN country text;\n\nUPDATE orders SET country = 'de';",
    down: 'ALTER TABLE orders DROP COLUMN country;',
  },
];

const go = async (what: string) => {
  const folder = workspace();
  const env = { ...process.env, GOBIN: folder, GOFLAGS: '-mod=mod' };
  await output({ program: 'go', args: ['install', '-tags', 'postgres', what], folder, env });
  return folder;
};

/**
 * Its schema engine is in the package as WebAssembly; the native one no registry has. A file is sent as
 * a whole, as the native one sends it: the adapter would split it at every semicolon.
 */
const PRISMA_CONFIG = `import { PrismaPg } from '@prisma/adapter-pg';
import { defineConfig } from 'prisma/config';

class Whole extends PrismaPg {
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
  adapter: async () => new Whole({ connectionString: process.env.DATABASE_URL, allowExitOnIdle: true }),
} as never);
`;

/** A timer of ten seconds keeps its program from ending. */
const UNREF = `const { setTimeout: real } = globalThis;
globalThis.setTimeout = (call, delay, ...rest) => {
  const timer = real(call, delay, ...rest);
  return delay >= 5_000 ? timer.unref() : timer;
};
`;

async function installedPrisma(): Promise<string> {
  const folder = workspace({ 'unref.cjs': UNREF });
  const packages = ['prisma@6.19.0', '@prisma/adapter-pg@6.19.0', 'pg@8.23.1'];
  const args = ['install', '--silent', '--no-save', '--ignore-scripts', ...packages];
  await output({ program: 'npm', args, folder });
  for (const name of ['index.js', 'index.mjs']) {
    const file = join(folder, 'node_modules/@prisma/adapter-pg/dist', name);
    // This release of the adapter reads no column of type name (19), which the engine asks for.
    const known = 'if (fieldTypeId >= FIRST_NORMAL_OBJECT_ID) {\n        return';
    const text = readFileSync(file, 'utf8');
    if (!text.includes(known)) throw new Error(`${name} of @prisma/adapter-pg is another one.`);
    writeFileSync(file, text.replace(known, known.replace('(', '(fieldTypeId === 19 || ')));
  }
  return join(folder, 'node_modules');
}

/** @param modules The folder of its packages: its configuration is looked for beside the files. */
function prismaCommand(modules: string): string {
  const engines = 'PRISMA_QUERY_ENGINE_LIBRARY=/bin/true PRISMA_SCHEMA_ENGINE_BINARY=/bin/true';
  return `ln -sfn '${modules}' node_modules && CHECKPOINT_DISABLE=1 NODE_OPTIONS='-r ${modules}/../unref.cjs' ${engines} node_modules/.bin/prisma migrate deploy`;
}

const FLYWAY_POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>t</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.flywaydb</groupId><artifactId>flyway-database-postgresql</artifactId><version>13.12.1</version></dependency>
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.4</version></dependency>
  </dependencies>
</project>
`;

/** With its lock in a transaction it would wait for itself over a concurrent index (flyway#1654). */
const FLYWAY_MAIN = `import java.net.URI;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

public class Main {
  public static void main(String[] arguments) {
    var url = URI.create(System.getenv("DATABASE_URL"));
    var login = url.getUserInfo().split(":");
    var place = "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath();
    var configuration = Flyway.configure().dataSource(place, login[0], login[1]).locations("filesystem:migrations");
    configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    var flyway = configuration.load();
    flyway.migrate();
    flyway.validate();
  }
}
`;

/** Flyway as Java has it: its command line is no package of its own. Gives the folder of its classes. */
async function builtFlyway(): Promise<string> {
  const folder = workspace({ 'pom.xml': FLYWAY_POM, 'Main.java': FLYWAY_MAIN });
  const args = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'];
  await output({ program: 'mvn', args, folder });
  await output({ program: 'javac', args: ['-cp', 'lib/*', 'Main.java'], folder });
  return folder;
}

function flywayCommand(folder: string): string {
  return `java -cp '${folder}/lib/*:${folder}' Main`;
}

const DRIZZLE_SCRIPT = `import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';

const db = drizzle(process.env.DATABASE_URL);
await migrate(db, { migrationsFolder: 'migrations' });
await db.$client.end();
`;

const TOOLS: readonly Tool[] = [
  {
    name: 'dbmate',
    bin: await fetched('dbmate', async () => {
      const folder = workspace();
      const args = ['install', '--silent', '--no-save', 'dbmate@2.36.0'];
      await output({ program: 'npm', args, folder });
      return join(folder, 'node_modules/.bin/dbmate');
    }),
    files: (bodies) =>
      Object.fromEntries(
        bodies.map(({ version, name, up, down, outside }) => [
          `migrations/${version}_${name}.sql`,
          `-- migrate:up${outside ? ' transaction:false' : ''}\n${up}\n\n-- migrate:down\n${down}\n`,
        ]),
      ),
    up: async (bin, db, folder) =>
      await attempt({
        program: bin,
        args: [
          '--url',
          `${db.url}?sslmode=disable`,
          '-d',
          'migrations',
          '--no-dump-schema',
          'migrate',
        ],
        folder,
      }),
    command: (bin) =>
      `'${bin}' --url "$DATABASE_URL?sslmode=disable" -d migrations --no-dump-schema migrate`,
    nothing: /^$/,
    history: 'SELECT version FROM schema_migrations ORDER BY version',
    versions: BODIES.map(({ version }) => version),
  },
  {
    name: 'golang-migrate',
    bin: await fetched('golang-migrate', async () =>
      join(await go('github.com/golang-migrate/migrate/v4/cmd/migrate@v4.20.1'), 'migrate'),
    ),
    files: (bodies) =>
      Object.fromEntries(
        bodies.flatMap(({ version, name, up, down }) => [
          [`migrations/${version}_${name}.up.sql`, `${up}\n`],
          [`migrations/${version}_${name}.down.sql`, `${down}\n`],
        ]),
      ),
    up: async (bin, db, folder) =>
      await attempt({
        program: bin,
        args: ['-path', 'migrations', '-database', `${db.url}?sslmode=disable`, 'up'],
        folder,
      }),
    command: (bin) => `'${bin}' -path migrations -database "$DATABASE_URL?sslmode=disable" up`,
    nothing: /no change/,
    history: "SELECT version || ' ' || dirty AS version FROM schema_migrations",
    versions: ['20240101000004 false'],
  },
  {
    name: 'goose',
    bin: await fetched('goose', async () =>
      join(await go('github.com/pressly/goose/v3/cmd/goose@v3.30.0'), 'goose'),
    ),
    files: (bodies) =>
      Object.fromEntries(
        bodies.map(({ version, name, up, down, outside }) => [
          `migrations/${version}_${name}.sql`,
          `${outside ? '-- +goose NO TRANSACTION\n' : ''}-- +goose Up\n-- +goose StatementBegin\n${up}\n-- +goose StatementEnd\n\n-- +goose Down\n${down}\n`,
        ]),
      ),
    up: async (bin, db, folder) =>
      await attempt({
        program: bin,
        args: ['-dir', 'migrations', 'postgres', `${db.url}?sslmode=disable`, 'up'],
        folder,
      }),
    command: (bin) => `'${bin}' -dir migrations postgres "$DATABASE_URL?sslmode=disable" up`,
    nothing: /no migrations to run/,
    history: 'SELECT version_id::text AS version FROM goose_db_version ORDER BY id',
    versions: ['0', ...BODIES.map(({ version }) => version)],
  },
  {
    name: 'node-pg-migrate',
    bin: await fetched('node-pg-migrate', async () => {
      const folder = workspace();
      const args = ['install', '--silent', '--no-save', 'node-pg-migrate@9.0.0', 'pg@8.23.1'];
      await output({ program: 'npm', args, folder });
      return join(folder, 'node_modules/.bin/node-pg-migrate');
    }),
    files: (bodies) =>
      Object.fromEntries(
        bodies.map(({ version, name, up, down }) => [
          `migrations/${version}_${name}.sql`,
          // Its SQL files have no word for what no transaction allows.
          `-- Up Migration\n${up.replace(' CONCURRENTLY', '')}\n\n-- Down Migration\n${down}\n`,
        ]),
      ),
    up: async (bin, db, folder) =>
      await attempt({
        program: bin,
        args: ['up', '--no-single-transaction'],
        folder,
        env: { ...process.env, DATABASE_URL: db.url },
      }),
    command: (bin) => `'${bin}' up --no-single-transaction`,
    nothing: /No migrations to run/,
    history: 'SELECT name AS version FROM pgmigrations ORDER BY id',
    versions: BODIES.map(({ version, name }) => `${version}_${name}`),
  },
  {
    name: 'flyway',
    bin: await fetched('Flyway', async () => await builtFlyway()),
    files: (bodies) =>
      Object.fromEntries(
        bodies.map(({ version, name, up }) => [`migrations/V${version}__${name}.sql`, `${up}\n`]),
      ),
    up: async (bin, db, folder) =>
      await attempt({
        ...{ program: 'sh', args: ['-c', flywayCommand(bin)], folder },
        env: { ...process.env, DATABASE_URL: db.url },
      }),
    command: flywayCommand,
    nothing: /No migration necessary/,
    history: 'SELECT script AS version FROM flyway_schema_history ORDER BY installed_rank',
    versions: BODIES.map(({ version, name }) => `V${version}__${name}.sql`),
  },
  {
    name: 'prisma',
    bin: await fetched('prisma', async () => await installedPrisma()),
    files: (bodies) => ({
      'prisma.config.ts': PRISMA_CONFIG,
      'schema.prisma':
        'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
      'migrations/migration_lock.toml': 'provider = "postgresql"\n',
      ...Object.fromEntries(
        bodies.map(({ version, name, up }) => [
          `migrations/${version}_${name}/migration.sql`,
          `${up}\n`,
        ]),
      ),
    }),
    up: async (bin, db, folder) =>
      await attempt({
        ...{ program: 'sh', args: ['-c', prismaCommand(bin)], folder },
        env: { ...process.env, DATABASE_URL: db.url },
      }),
    command: prismaCommand,
    nothing: /No pending migrations to apply/,
    history: 'SELECT migration_name AS version FROM _prisma_migrations ORDER BY started_at',
    versions: BODIES.map(({ version, name }) => `${version}_${name}`),
  },
  {
    name: 'drizzle',
    bin: await fetched('drizzle', async () => {
      const folder = workspace({ 'migrate.mjs': DRIZZLE_SCRIPT });
      const args = ['install', '--silent', '--no-save', 'drizzle-orm@0.45.4', 'pg@8.23.1'];
      await output({ program: 'npm', args, folder });
      return join(folder, 'migrate.mjs');
    }),
    files: (bodies) => ({
      'migrations/meta/_journal.json': JSON.stringify({
        ...{ version: '7', dialect: 'postgresql' },
        entries: bodies.map(({ version, name }, idx) => ({
          ...{ idx, version: '7', when: 1_700_000_000_000 + idx, breakpoints: true },
          tag: `${version}_${name}`,
        })),
      }),
      ...Object.fromEntries(
        bodies.map(({ version, name, up }) => [
          `migrations/${version}_${name}.sql`,
          // All that is pending runs in one transaction there.
          `${up.replace(' CONCURRENTLY', '').replaceAll(';\n\n', ';--> statement-breakpoint\n')}\n`,
        ]),
      ),
    }),
    up: async (bin, db, folder) =>
      await attempt({
        ...{ program: process.execPath, args: [bin], folder },
        env: { ...process.env, DATABASE_URL: db.url },
      }),
    command: (bin) => `'${process.execPath}' '${bin}'`,
    nothing: /^$/,
    history: 'SELECT created_at AS version FROM drizzle.__drizzle_migrations ORDER BY id',
    versions: BODIES.map((_, idx) => String(1_700_000_000_000 + idx)),
  },
];

describe.each(TOOLS)('$name', (tool) => {
  const { bin = '' } = tool;
  const some = (count: number) => workspace(tool.files(BODIES.slice(0, count)));
  const all = () => some(BODIES.length);
  let ours: TestDatabase;
  let theirs: TestDatabase;
  beforeEach(async () => {
    [ours, theirs] = await Promise.all([freshDatabase(), freshDatabase()]);
  });
  afterEach(async () => await Promise.all([ours.drop(), theirs.drop()]));

  const migrate = (db: TestDatabase, folder: string, more = {}): Promise<StepResult> =>
    runAction({
      with: { 'db-role': 'staging', 'database-url': db.url, ...more },
      workspace: folder,
    });
  const history = async (db: TestDatabase) =>
    (await db.query(tool.history)).map(({ version }) => version);

  describeWith(tool.bin)('round trips', () => {
    test('ours, then theirs: nothing is pending for it, and the schema is its own', async () => {
      const step = await migrate(ours, all());
      expect(step.annotations).toEqual([]);
      expect(step.outputs).toMatchObject({ applied: '4', pending: '0' });
      expect(await history(ours)).toEqual(tool.versions);
      const { code, stdout, stderr } = await tool.up(bin, ours, all());
      expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(tool.nothing)]);
      expect(await history(ours)).toEqual(tool.versions);
      expect((await tool.up(bin, theirs, all())).code).toBe(0);
      expect(await history(theirs)).toEqual(tool.versions);
      expect(await dump(ours)).toBe(await dump(theirs));
    });

    test('theirs, then ours: nothing is pending for us, and the head is the same', async () => {
      expect((await tool.up(bin, theirs, all())).code).toBe(0);
      const [after, own] = [await migrate(theirs, all()), await migrate(ours, all())];
      expect(after.annotations).toEqual([]);
      expect(after.outputs).toMatchObject({ applied: '0', pending: '0' });
      expect(after.outputs['head-digest']).toBe(own.outputs['head-digest']);
      expect(await theirs.query("SELECT to_regnamespace('governed') AS made")).toEqual([
        { made: null },
      ]);
    });

    test('by turns', async () => {
      expect((await migrate(ours, some(1))).outputs).toMatchObject({ applied: '1' });
      expect((await tool.up(bin, ours, some(2))).code).toBe(0);
      expect((await migrate(ours, some(3))).outputs).toMatchObject({ applied: '1' });
      expect((await tool.up(bin, ours, all())).code).toBe(0);
      expect(await history(ours)).toEqual(tool.versions);
      expect((await migrate(ours, all())).outputs).toMatchObject({ applied: '0', pending: '0' });
      expect((await tool.up(bin, theirs, all())).code).toBe(0);
      expect(await dump(ours)).toBe(await dump(theirs));
    });

    test('a baseline of what is there, then theirs: nothing is pending for it', async () => {
      const [first, second] = BODIES;
      await ours.query(`${first?.up}${second?.up}`);
      const confirmed = { baseline: second?.version ?? '', 'confirm-prod-migrations': 'true' };
      const step = await migrate(ours, all(), confirmed);
      expect(step.annotations).toEqual([]);
      expect(step.outputs).toMatchObject({ applied: '2', pending: '0' });
      const { code, stdout, stderr } = await tool.up(bin, ours, all());
      expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(tool.nothing)]);
      expect(await history(ours)).toEqual(tool.versions);
    });

    test('behind the gate as a command: what it did is told', async () => {
      const command = tool.command(bin);
      const run = async (count: number, more = {}) =>
        await migrate(theirs, some(count), { command, format: tool.name, ...more });
      expect((await run(4, { mode: 'plan' })).outputs).toMatchObject({ pending: '4' });
      const begun = await run(2);
      expect(begun.annotations).toEqual([]);
      expect(begun.outputs).toMatchObject({ applied: '2', pending: '0' });
      const next = await run(4);
      expect(next.annotations).toEqual([]);
      expect(next.outputs).toMatchObject({ applied: '2', pending: '0' });
      expect(next.summary).toMatch(/`20240101000004` .*✅ applied/);
    });

    test('a plan shows what is pending, and writes nothing', async () => {
      expect((await tool.up(bin, theirs, some(2))).code).toBe(0);
      const plan = await migrate(theirs, all(), { mode: 'plan' });
      expect(plan.outputs).toMatchObject({ pending: '2', applied: '0' });
      expect(plan.summary).toContain('20240101000003');
      expect(await history(theirs)).toEqual(
        tool.name === 'golang-migrate' ? ['20240101000002 false'] : tool.versions.slice(0, -2),
      );
    });
  });
});

const LOCKING = TOOLS.filter(({ name }) => ['golang-migrate', 'flyway', 'prisma'].includes(name));

describe.each(LOCKING)('the lock of $name', (tool) => {
  const { bin = '' } = tool;

  (tool.bin === undefined ? test.skip : test)(
    'is held while we apply its files: its own run waits, and finds nothing to do',
    async () => {
      const db = await freshDatabase();
      const first: Body = { version: '1', name: 'first', down: '', up: 'CREATE TABLE first ();' };
      const slow: Body = {
        ...{ version: '2', name: 'slow', down: '' },
        up: 'CREATE TABLE slow (id int);\nSELECT pg_advisory_lock_shared(7);',
      };
      // With its history there already: else some wait for the table that we are making.
      expect((await tool.up(bin, db, workspace(tool.files([first])))).code).toBe(0);
      const folder = workspace(tool.files([first, slow]));
      const holder = await db.connect();
      await holder.query('SELECT pg_advisory_lock(7)');
      const running = startAction({
        with: { 'db-role': 'staging', 'database-url': db.url, 'lock-timeout': '0' },
        workspace: folder,
      });
      const until = async (sessions: string) => {
        for (let tries = 0; (await db.query(`SELECT FROM ${sessions}`)).length === 0; tries += 1) {
          if (tries > 400) throw new Error(`There is nobody among ${sessions}.`);
          await db.query('SELECT pg_sleep(0.05)');
        }
      };
      await until('pg_locks WHERE NOT granted AND objid = 7');
      const theirs = tool.up(bin, db, folder);
      // Flyway asks again and again; the others stand in the lock.
      await until(
        tool.name === 'flyway'
          ? "pg_stat_activity WHERE application_name LIKE '%Flyway%' AND query LIKE '%pg_try_advisory_lock%'"
          : "pg_locks WHERE NOT granted AND locktype = 'advisory' AND objid <> 7",
      );
      await holder.query('SELECT pg_advisory_unlock(7)');
      expect((await running.done).outputs).toMatchObject({ applied: '1' });
      const { code, stdout, stderr } = await theirs;
      expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(tool.nothing)]);
      await holder.end();
      await db.drop();
    },
  );
});

const FLYWAY = TOOLS.find(({ name }) => name === 'flyway');

describeWith(FLYWAY?.bin)('repeatable migrations of Flyway', () => {
  test('that each of us runs again are the same to the other', async () => {
    const { bin = '', up } = FLYWAY ?? {};
    const db = await freshDatabase();
    const folder = (value: number) =>
      workspace({
        'migrations/V1__x.sql': 'CREATE TABLE x (id int);\n',
        'migrations/more/R__a_view.sql': `CREATE OR REPLACE VIEW a AS SELECT ${value} AS one;\r\n`,
      });
    const migrate = async (value: number) => {
      const step = await runAction({
        with: { 'db-role': 'staging', 'database-url': db.url },
        workspace: folder(value),
      });
      expect(step.annotations).toEqual([]);
      return step.outputs['applied'];
    };
    expect(await migrate(1)).toBe('2');
    expect(await up?.(bin, db, folder(1))).toMatchObject({ code: 0 });
    expect(await up?.(bin, db, folder(2))).toMatchObject({ code: 0 });
    expect(await migrate(2)).toBe('0');
    expect(await migrate(3)).toBe('1');
    const { code, stderr = '' } = (await up?.(bin, db, folder(3))) ?? {};
    expect([code, stderr]).toEqual([0, expect.stringMatching(FLYWAY?.nothing ?? /^$/)]);
    const scripts = await db.query(
      'SELECT script FROM flyway_schema_history WHERE version IS NULL',
    );
    expect(scripts.length).toBe(3);
    await db.drop();
  });
});

/** The schema and the data, without our own tables, and without the moments in a tool's. */
async function dump(db: TestDatabase): Promise<string> {
  const program = postgresProgram('pg_dump');
  const except = [
    '--exclude-schema=governed',
    ...['goose_db_version', 'pgmigrations', '_prisma_migrations', 'flyway_schema_history'].map(
      (table) => `--exclude-table-data=${table}`,
    ),
  ];
  const text = await output({ program, args: [...except, '--no-owner', db.url] });
  // Newer releases of pg_dump put a word there that nobody can know.
  return text.replaceAll(/^\\(un)?restrict .*$/gm, '');
}
