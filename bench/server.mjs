import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startServer } from '../__tests__/support/server/start.mjs';
import stopServer from '../__tests__/support/server/stop.mjs';
import { expected } from './sql.mjs';

/**
 * Runs `use` with a PostgreSQL server of its own, data on a RAM disk where there is one: the disk's
 * speed is nobody's merit. Everything that the bench writes goes with it.
 */
export async function withServer(use) {
  const disk = process.env.TMPDIR;
  if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';
  const server = await startServer();
  const admin = new pg.Client({ ...server, database: 'postgres' });
  try {
    await admin.connect();
    // A vacuum that starts by itself would meet one arm and not another.
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

/** The databases of that server. */
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

  /** A new database, empty or the copy of another. */
  async create(template = 'template0') {
    this.#count += 1;
    const name = `bench_${this.#count}`;
    await this.admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return name;
  }

  async drop(name) {
    await this.admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }

  /** Its URL; TLS is off for everyone, for this server has none. */
  url(name, port = this.server.port) {
    const { host, user, password } = this.server;
    return `postgresql://${user}:${password}@${host}:${port}/${name}?sslmode=disable`;
  }

  /** Throws when the database does not hold what `count` migrations make. */
  async verify(name, count, tool) {
    const client = new pg.Client({ ...this.server, database: name });
    await client.connect();
    try {
      const { rows } = await client.query(
        `SELECT count(*) FILTER (WHERE relkind = 'r')::int AS tables,
                count(*) FILTER (WHERE relkind = 'i' AND relname LIKE '%amount')::int AS indexes
           FROM pg_class WHERE relname LIKE 'item%' AND relnamespace = 'public'::regnamespace`,
      );
      const want = expected(count);
      if (rows[0].tables !== want.tables || rows[0].indexes !== want.indexes) {
        throw new Error(`${tool} left ${JSON.stringify(rows[0])}, not ${JSON.stringify(want)}.`);
      }
    } finally {
      await client.end();
    }
  }
}

/** A new folder that goes with the server. */
export function scratch(name) {
  return mkdtempSync(join(tmpdir(), `${name}-`));
}
