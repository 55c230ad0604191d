import { execFileSync } from 'node:child_process';

/**
 * Returns the account that runs the server if this process is root, because PostgreSQL refuses to run
 * as root. Returns undefined if the server can run as the current user. On Windows `pg_ctl` drops the
 * rights itself.
 *
 * @returns {{ uid: number, gid: number } | undefined}
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = readId('-u', name);
    const gid = readId('-g', name);
    // On macOS the id of this user is 4294967294, which Node accepts only as -2.
    if (uid !== undefined && gid !== undefined) return { uid: uid | 0, gid: gid | 0 };
  }
  throw new Error(
    'Cannot start PostgreSQL as root. Create the user `postgres` or run the tests as another user.',
  );
}

function readId(option, name) {
  try {
    return Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}
