import { randomBytes } from 'node:crypto';
import pg from 'pg';

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

/** The server that `jest.config.mjs` started for the whole run. */
export function testServer(): TestServer {
  const text = process.env['GOVERNED_TEST_SERVER'];
  if (text === undefined) throw new Error('No test server: start the tests by jest.config.mjs.');
  return JSON.parse(text);
}

type Row = Record<string, unknown>;

/** A database that no other test knows. */
export interface TestDatabase {
  readonly name: string;
  /** As a superuser, by TCP, with its password. */
  readonly url: string;
  /** The same database for somebody else. */
  urlAs(user: string, password: string): string;
  /** Runs SQL (several statements too, when there are no values) and gives the last one's rows. */
  query<R extends Row = Row>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** A connection of one's own, to hold locks or to kill; closed by `drop`. */
  connect(): Promise<pg.Client>;
  /** Closes every connection and drops it. Not needed at the end of a run: the server goes too. */
  drop(): Promise<void>;
}

/** Creates an empty database with a name of its own: on the test run's server, or on another. */
export async function freshDatabase(
  server: Omit<TestServer, 'socket' | 'bin'> = testServer(),
): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const { user, password } = server;
  const maintenance = urlOf(server, 'postgres', user, password);
  await runOnce(maintenance, `CREATE DATABASE ${name}`);
  const urlAs = (who: string, secret: string) => urlOf(server, name, who, secret);
  const url = urlAs(user, password);
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = await open(url);
    clients.push(client);
    return client;
  };
  let own: Promise<pg.Client> | undefined;
  // A server that was crashed on purpose is asked again on a new connection.
  const forget = () => {
    own = undefined;
  };
  return {
    name,
    url,
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
    async drop() {
      await Promise.all(clients.map((client) => client.end()));
      await runOnce(maintenance, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function urlOf(
  { host, port }: Pick<TestServer, 'host' | 'port'>,
  database: string,
  user: string,
  password: string,
): string {
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${who}@${host}:${port}/${database}`;
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
