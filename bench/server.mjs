import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startServer } from '../__tests__/support/server/start.mjs';
import stopServer from '../__tests__/support/server/stop.mjs';
import { expected } from './sql.mjs';

/**
 * Runs `use` with a new PostgreSQL server. Its data and all files of the bench are on a RAM disk if there
 * is one, because the speed of the disk must not matter. They are removed at the end.
 */
export async function withServer(use) {
  const disk = process.env.TMPDIR;
  if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';
  const server = await startServer();
  const admin = new pg.Client({ ...server, database: 'postgres' });
  try {
    await admin.connect();
    // An automatic vacuum would slow down one arm and not another.
    await admin.query('ALTER SYSTEM SET autovacuum = off');
    await admin.query(`ALTER SYSTEM SET max_wal_size = '16GB'`);
    await admin.query(`ALTER SYSTEM SET checkpoint_timeout = '1h'`);
    await admin.query('SELECT pg_reload_conf()');
    return await use(new Databases(server, admin));
  } finally {
    await admin.end().catch(() => undefined);
    await stopServer();
    if (disk === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = disk;
  }
}

/** The databases of the server. */
class Databases {
  #count = 0;

  constructor(server, admin) {
    this.server = server;
    this.admin = admin;
  }

  get port() {
    return this.server.port;
  }

  async version() {
    const { rows } = await this.admin.query('SHOW server_version');
    return rows[0].server_version;
  }

  /** Creates a database, empty or as a copy of another. */
  async create(template = 'template0') {
    this.#count += 1;
    const name = `bench_${this.#count}`;
    await this.admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return name;
  }

  async drop(name) {
    await this.admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }

  /** Returns the URL of a database. TLS is disabled for all tools, because this server does not support it. */
  url(name, port = this.server.port) {
    const { host, user, password } = this.server;
    return `postgresql://${user}:${password}@${host}:${port}/${name}?sslmode=disable`;
  }

  /** Throws if the database does not contain what `count` migrations create. */
  async verify(name, count, tool) {
    const client = new pg.Client({ ...this.server, database: name });
    await client.connect();
    try {
      const { rows } = await client.query(
        `SELECT count(*) FILTER (WHERE relkind = 'r')::int AS tables,
                count(*) FILTER (WHERE relkind = 'i' AND relname LIKE '%amount')::int AS indexes
           FROM pg_class WHERE relname LIKE 'item%' AND relnamespace = 'public'::regnamespace`,
      );
      const wanted = expected(count);
      if (rows[0].tables !== wanted.tables || rows[0].indexes !== wanted.indexes) {
        throw new Error(
          `${tool} created ${JSON.stringify(rows[0])}, not ${JSON.stringify(wanted)}.`,
        );
      }
    } finally {
      await client.end();
    }
  }
}

/** Creates a temporary folder, which is removed with the server. */
export function scratch(name) {
  return mkdtempSync(join(tmpdir(), `${name}-`));
}
