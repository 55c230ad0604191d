import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Access of the group or others. libpq ignores a password file with it. */
const SHARED_ACCESS = 0o077;

/** The text of a password file. */
export interface PasswordFile {
  readonly text: string;
  /** Whether other users of the machine have access, so that libpq ignores the file. */
  readonly isShared: boolean;
}

/**
 * Reads the password file of libpq: the setting `passfile`, `PGPASSFILE`, or `~/.pgpass`. Returns
 * undefined if there is none. Never throws.
 *
 * @param declared The setting `passfile` of the connection string.
 */
export function readPasswordFile(
  declared: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): PasswordFile | undefined {
  const file = declared ?? (environment['PGPASSFILE'] || getDefaultFile(environment));
  if (file === undefined) return undefined;
  try {
    const stats = statSync(file);
    // Reading a pipe would block.
    if (!stats.isFile()) return undefined;
    const isShared = process.platform !== 'win32' && (stats.mode & SHARED_ACCESS) !== 0;
    return { text: readFileSync(file, 'utf8'), isShared };
  } catch {
    return undefined;
  }
}

/** Without a home folder there is no file. A file of the checkout must not become one. */
function getDefaultFile(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { HOME: home, APPDATA: data } = environment;
  if (process.platform === 'win32') return data && path.join(data, 'postgresql', 'pgpass.conf');
  return home && path.join(home, '.pgpass');
}
