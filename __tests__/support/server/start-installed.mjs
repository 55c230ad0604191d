import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import start from './start.mjs';

/**
 * Like start.mjs, but the server of the PostgreSQL that is installed here: `pg_dump` refuses a
 * server newer than itself, and npm's packages hold neither `pg_dump` nor `psql`. Both are in the
 * folder that `testServer().bin` names.
 */
export default async function startInstalled() {
  process.env.GOVERNED_TEST_POSTGRES_BIN ??= installedPrograms();
  await start();
}

/** Debian and Ubuntu keep each version's programs in a folder of its own, off the PATH. */
function installedPrograms() {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
  }
  const complete = readdirSync(versions)
    .map((version) => join(versions, version, 'bin'))
    .filter((bin) => ['initdb', 'psql', 'pg_dump'].every((name) => existsSync(join(bin, name))));
  const newest = complete.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  if (newest === undefined) throw new Error('Install PostgreSQL’s server, psql and pg_dump.');
  return newest;
}
