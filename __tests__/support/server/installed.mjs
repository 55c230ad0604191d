import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the folder with the programs of the newest PostgreSQL on this system that has a server, psql
 * and pg_dump. Debian and Ubuntu have one folder for each version, which is not on the PATH.
 *
 * @throws Error if PostgreSQL is not installed.
 */
export function findInstalledPrograms() {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
  }
  const complete = readdirSync(versions)
    .map((version) => join(versions, version, 'bin'))
    .filter((bin) => ['initdb', 'psql', 'pg_dump'].every((name) => existsSync(join(bin, name))));
  const newest = complete.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  if (newest === undefined)
    throw new Error('Install PostgreSQL with its server, psql and pg_dump.');
  return newest;
}
