import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { requestServer } from './server/request.mjs';

/** The address and the login of a PostgreSQL server. `user` is a superuser. */
export interface TestServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The folder of its Unix socket. A server on Windows does not have a Unix socket. */
  readonly socket: string;
  /** The folder of its programs. */
  readonly bin: string;
}

/** A host and a port. */
export type Address = Pick<TestServer, 'host' | 'port'>;

/** The server of the test run. */
export interface RunServer extends TestServer {
  /** Its major version, e.g. 18. */
  readonly version: number;
  /** The PgBouncer that the action connects to. Undefined in a run without a pooler. */
  readonly pooler?: Address & { readonly version: string };
}

/** Returns the server of the test run. The first call of a run starts it. */
export function testServer(): RunServer {
  process.env['GOVERNED_TEST_SERVER'] ??= requestServer(runFolder());
  return JSON.parse(process.env['GOVERNED_TEST_SERVER']);
}

function runFolder(): string {
  const folder = process.env['GOVERNED_TEST_FOLDER'];
  if (folder === undefined)
    throw new Error('GOVERNED_TEST_FOLDER is not set. Run the tests with jest.config.mjs.');
  return folder;
}

/** Returns the address that the action connects to: the pooler, or the server without a pooler. */
export function actionServer(): Address {
  const server = testServer();
  return server.pooler ?? server;
}

type Row = Record<string, unknown>;

/** A database that no other test uses. */
export interface TestDatabase {
  readonly name: string;
  /** The URL for the action: TCP, as a superuser, with the password. */
  readonly url: string;
  /** Whether `url` leads to a pooler. */
  readonly pooled: boolean;
  /** Returns the URL for the action with another user. */
  urlAs(user: string, password: string): string;
  /** Runs SQL and returns the rows of the last statement. Only one statement can have values. */
  query<R extends Row = Row>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** Opens another direct connection, for example to hold a lock. `drop` closes it. */
  connect(): Promise<pg.Client>;
  /** Closes every connection. */
  disconnect(): Promise<void>;
  /** Closes every connection and drops the database. The end of a run deletes the server anyway. */
  drop(): Promise<void>;
}

/** Creates a database with a random name, empty or as a copy of `template`. */
export async function freshDatabase(
  server: Omit<TestServer, 'socket' | 'bin'> &
    Partial<Pick<RunServer, 'pooler' | 'version'>> = testServer(),
  { name = randomName(), template }: { readonly name?: string; readonly template?: string } = {},
): Promise<TestDatabase> {
  const { user, password } = server;
  const maintenance = buildUrl(server, 'postgres', user, password);
  const source = template === undefined ? '' : ` TEMPLATE ${template}`;
  // Copying the files takes a quarter of the time that the default strategy takes.
  const strategy = (server.version ?? 0) >= 15 ? ' STRATEGY file_copy' : '';
  await runMaintenance(maintenance, `CREATE DATABASE ${name}${source}${strategy}`);
  const direct = buildUrl(server, name, user, password);
  const urlAs = (login: string, secret: string) =>
    buildUrl(server.pooler ?? server, name, login, secret);
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = await openClient(direct);
    clients.push(client);
    return client;
  };
  const disconnect = async () => {
    await Promise.all(clients.map((client) => client.end()));
  };
  let queryClient: Promise<pg.Client> | undefined;
  // After a test has crashed the server, the next query opens a new connection.
  const resetClient = () => {
    queryClient = undefined;
  };
  return {
    name,
    url: urlAs(user, password),
    pooled: server.pooler !== undefined,
    urlAs,
    connect,
    async query<R extends Row>(sql: string, values?: readonly unknown[]): Promise<R[]> {
      queryClient ??= connect().then(
        (client) => client.once('end', resetClient),
        (error: unknown) => {
          resetClient();
          throw error;
        },
      );
      return queryRows<R>(await queryClient, sql, values);
    },
    disconnect,
    async drop() {
      await disconnect();
      await dropDatabase(maintenance, name);
    },
  };
}

/** Returns the `rehearsal-url` of the test server. */
export function rehearsalServer(): string {
  const { host, port, user, password } = testServer();
  return `postgresql://${user}:${password}@${host}:${port}/postgres?sslmode=disable`;
}

/** Options of `useDatabase`. */
export interface DatabaseOptions {
  /** `each` creates a database for each test, `all` one for all tests of the file or `describe`. */
  readonly scope?: 'each' | 'all';
  /**
   * Fills a template once. Every database is then a copy of the template, with the first name of the
   * template. A copy with another name would cause the finding `role-stamp-copied`.
   */
  readonly prepare?: (template: TestDatabase) => Promise<unknown>;
}

/**
 * Creates a database for each test of the file (or `describe`), empty unless `prepare` fills it, and
 * drops it afterwards. The returned object always refers to the database of the running test.
 */
export function useDatabase({ scope = 'each', prepare }: DatabaseOptions = {}): TestDatabase {
  let source: { readonly name: string; readonly template: string } | undefined;
  let current: TestDatabase | undefined;
  if (prepare !== undefined) {
    beforeAll(async () => {
      const database = await freshDatabase();
      await prepare(database);
      // A database with connections cannot be renamed or copied.
      await database.disconnect();
      source = { name: database.name, template: `${database.name}_template` };
      const { user, password, ...address } = testServer();
      const maintenance = buildUrl(address, 'postgres', user, password);
      await runMaintenance(
        maintenance,
        `ALTER DATABASE ${source.name} RENAME TO ${source.template}`,
      );
    });
  }
  const [before, after] = scope === 'each' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(async () => {
    current = await freshDatabase(testServer(), source);
  });
  after(async () => {
    await current?.drop();
    current = undefined;
  });
  const getDatabase = (): TestDatabase => {
    if (current === undefined) throw new Error('useDatabase: a test is not running.');
    return current;
  };
  return {
    get name() {
      return getDatabase().name;
    },
    get url() {
      return getDatabase().url;
    },
    get pooled() {
      return getDatabase().pooled;
    },
    urlAs: (user, password) => getDatabase().urlAs(user, password),
    query: (sql, values) => getDatabase().query(sql, values),
    connect: () => getDatabase().connect(),
    disconnect: () => getDatabase().disconnect(),
    drop: () => getDatabase().drop(),
  };
}

function randomName(): string {
  return `test_${randomBytes(8).toString('hex')}`;
}

function buildUrl(
  { host, port }: Address,
  database: string,
  user: string,
  password: string,
): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${login}@${host}:${port}/${database}`;
}

/** Drops a database. PostgreSQL 12 and older do not have WITH (FORCE), so its sessions are ended first. */
async function dropDatabase(maintenance: string, name: string): Promise<void> {
  const [version] = await runMaintenance(
    maintenance,
    "SELECT current_setting('server_version_num')::int AS number",
  );
  const force = Number(version?.['number']) >= 130_000;
  if (!force) {
    const sessions = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1';
    await runMaintenance(maintenance, sessions, [name]);
  }
  await runMaintenance(
    maintenance,
    `DROP DATABASE IF EXISTS ${name}${force ? ' WITH (FORCE)' : ''}`,
  );
}

/** One connection for each server, by the URL of its maintenance database. */
const maintenanceClients = new Map<string, Promise<pg.Client>>();

/** Runs a statement in a maintenance database, on a connection that stays open for the next one. */
async function runMaintenance(
  url: string,
  sql: string,
  values?: readonly unknown[],
): Promise<Row[]> {
  const client = maintenanceClients.get(url) ?? openMaintenanceClient(url);
  return await queryRows(await client, sql, values);
}

function openMaintenanceClient(url: string): Promise<pg.Client> {
  const client = openClient(url);
  maintenanceClients.set(url, client);
  const forget = () => maintenanceClients.delete(url);
  client.then((opened) => opened.once('end', forget), forget);
  return client;
}

async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // Ignores the error of a session that a test or the end of the run has ended.
  client.on('error', () => {});
  await client.connect();
  setKeepAlive(client, false);
  return client;
}

async function queryRows<R extends Row>(
  client: pg.Client,
  sql: string,
  values: readonly unknown[] | undefined,
): Promise<R[]> {
  setKeepAlive(client, true);
  try {
    const result: pg.QueryResult<R> | pg.QueryResult<R>[] = await client.query<R>(
      sql,
      values && [...values],
    );
    return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows;
  } finally {
    setKeepAlive(client, false);
  }
}

/** Sets whether the connection keeps the process alive. An idle connection must not. */
function setKeepAlive(client: pg.Client, keepsAlive: boolean): void {
  const { stream } = (
    client as unknown as { connection: { stream: { ref(): void; unref(): void } } }
  ).connection;
  if (keepsAlive) stream.ref();
  else stream.unref();
}
