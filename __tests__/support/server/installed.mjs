import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of the programs of the newest PostgreSQL that is installed here whole. Debian and Ubuntu
 * keep each version's in a folder of its own, off the PATH.
 *
 * @throws Error where none is.
 */
export function installedPrograms() {
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
