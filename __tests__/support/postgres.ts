import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { requestServer } from './server/request.mjs';

/** Where this test run's PostgreSQL server is. `user` is a superuser. */
export interface TestServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The folder of its Unix socket; there is none on Windows. */
  readonly socket: string;
  /** The folder of its programs. */
  readonly bin: string;
}

/** A host and a port. */
export type Address = Pick<TestServer, 'host' | 'port'>;

/** The one server of a test run. */
export interface RunServer extends TestServer {
  /** Its major version, e.g. 18. */
  readonly version: number;
  /** The PgBouncer through which the action reaches it, where the run is one through a pooler. */
  readonly pooler?: Address & { readonly version: string };
}

/** Returns the one server of the test run. The first call of a run starts it. */
export function testServer(): RunServer {
  process.env['GOVERNED_TEST_SERVER'] ??= requestServer(runFolder());
  return JSON.parse(process.env['GOVERNED_TEST_SERVER']);
}

function runFolder(): string {
  const folder = process.env['GOVERNED_TEST_FOLDER'];
  if (folder === undefined) throw new Error('No test server: run the tests with jest.config.mjs.');
  return folder;
}

/** Where the action connects to: the server, or in a run through a pooler, the pooler before it. */
export function actionServer(): Address {
  const server = testServer();
  return server.pooler ?? server;
}

type Row = Record<string, unknown>;

/** A database that no other test knows. */
export interface TestDatabase {
  readonly name: string;
  /** For the action: as a superuser, by TCP, with its password. */
  readonly url: string;
  /** Whether a pooler stands before it. */
  readonly pooled: boolean;
  /** The same database, for the action, as somebody else. */
  urlAs(user: string, password: string): string;
  /** Runs SQL (several statements too, when there are no values) and gives the last one's rows. */
  query<R extends Row = Row>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** A connection of one's own, never through a pooler, to hold locks or to kill; closed by `drop`. */
  connect(): Promise<pg.Client>;
  /** Closes every connection. */
  disconnect(): Promise<void>;
  /** Closes every connection and drops it. Not needed at the end of a run: the server goes too. */
  drop(): Promise<void>;
}

/** Creates an empty database with a name of its own: on the test run's server, or on another. */
export async function freshDatabase(
  server: Omit<TestServer, 'socket' | 'bin'> & Pick<RunServer, 'pooler'> = testServer(),
  { name = randomName(), template }: { readonly name?: string; readonly template?: string } = {},
): Promise<TestDatabase> {
  const { user, password } = server;
  const maintenance = urlOf(server, 'postgres', user, password);
  const copied = template === undefined ? '' : ` TEMPLATE ${template}`;
  await runOnce(maintenance, `CREATE DATABASE ${name}${copied}`);
  const direct = urlOf(server, name, user, password);
  const urlAs = (who: string, secret: string) => urlOf(server.pooler ?? server, name, who, secret);
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = await open(direct);
    clients.push(client);
    return client;
  };
  const disconnect = async () => {
    await Promise.all(clients.map((client) => client.end()));
  };
  let own: Promise<pg.Client> | undefined;
  // A server that was crashed on purpose is asked again on a new connection.
  const forget = () => {
    own = undefined;
  };
  return {
    name,
    url: urlAs(user, password),
    pooled: server.pooler !== undefined,
    urlAs,
    connect,
    async query<R extends Row>(sql: string, values?: readonly unknown[]): Promise<R[]> {
      own ??= connect().then(
        (client) => client.once('end', forget),
        (error: unknown) => {
          forget();
          throw error;
        },
      );
      return rowsOf<R>(await own, sql, values);
    },
    disconnect,
    async drop() {
      await disconnect();
      await dropDatabase(maintenance, name);
    },
  };
}

/** What a file's tests need of their database. */
export interface DatabaseOptions {
  /** One database for each test, or one for all tests of the file or `describe`. */
  readonly scope?: 'each' | 'all';
  /**
   * Fills a template once. Every database is then a copy of it, under
   * its name: a copy under another name would be reported as one (`role-stamp-copied`).
   */
  readonly prepare?: (template: TestDatabase) => Promise<unknown>;
}

/**
 * Gives each test of the file (or `describe`) a database, empty unless `prepare` fills it, and drops
 * it afterwards. The returned object stands for the database of the test that runs.
 */
export function useDatabase({ scope = 'each', prepare }: DatabaseOptions = {}): TestDatabase {
  let prepared: { readonly name: string; readonly template: string } | undefined;
  let current: TestDatabase | undefined;
  if (prepare !== undefined) {
    beforeAll(async () => {
      const filled = await freshDatabase();
      await prepare(filled);
      // A database with connections cannot be renamed or copied.
      await filled.disconnect();
      prepared = { name: filled.name, template: `${filled.name}_template` };
      await maintain(`ALTER DATABASE ${prepared.name} RENAME TO ${prepared.template}`);
    });
  }
  const [before, after] = scope === 'each' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(async () => {
    current = await freshDatabase(testServer(), prepared);
  });
  after(async () => {
    await current?.drop();
    current = undefined;
  });
  const database = (): TestDatabase => {
    if (current === undefined) throw new Error('useDatabase: no test is running.');
    return current;
  };
  return {
    get name() {
      return database().name;
    },
    get url() {
      return database().url;
    },
    get pooled() {
      return database().pooled;
    },
    urlAs: (user, password) => database().urlAs(user, password),
    query: (sql, values) => database().query(sql, values),
    connect: () => database().connect(),
    disconnect: () => database().disconnect(),
    drop: () => database().drop(),
  };
}

function randomName(): string {
  return `test_${randomBytes(8).toString('hex')}`;
}

/** Runs a statement in the maintenance database of the test run's server. */
async function maintain(sql: string): Promise<void> {
  const { user, password, ...address } = testServer();
  await runOnce(urlOf(address, 'postgres', user, password), sql);
}

function urlOf({ host, port }: Address, database: string, user: string, password: string): string {
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${who}@${host}:${port}/${database}`;
}

/** WITH (FORCE) is of PostgreSQL 13. Before it the sessions are ended first; DROP waits for them. */
async function dropDatabase(maintenance: string, name: string): Promise<void> {
  const client = await open(maintenance);
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number",
  );
  const force = rows[0]?.number >= 130_000;
  if (!force) {
    const sessions = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1';
    await client.query(sessions, [name]);
  }
  await client.query(`DROP DATABASE IF EXISTS ${name}${force ? ' WITH (FORCE)' : ''}`);
  await client.end();
}

async function runOnce(url: string, sql: string): Promise<void> {
  const client = await open(url);
  await client.query(sql);
  await client.end();
}

async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // The server may end it (a test that kills sessions, the end of the run): no reason to crash.
  client.on('error', () => {});
  await client.connect();
  idle(client, true);
  return client;
}

async function rowsOf<R extends Row>(
  client: pg.Client,
  sql: string,
  values: readonly unknown[] | undefined,
): Promise<R[]> {
  idle(client, false);
  try {
    const result: pg.QueryResult<R> | pg.QueryResult<R>[] = await client.query<R>(
      sql,
      values && [...values],
    );
    return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows;
  } finally {
    idle(client, true);
  }
}

/** An idle connection that a test forgot must not keep the test run alive. */
function idle(client: pg.Client, yes: boolean): void {
  const { stream } = (
    client as unknown as { connection: { stream: { ref(): void; unref(): void } } }
  ).connection;
  if (yes) stream.unref();
  else stream.ref();
}
