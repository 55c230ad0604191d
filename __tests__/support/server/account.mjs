import { execFileSync } from 'node:child_process';

/**
 * Whom the server runs as: PostgreSQL refuses to run as root, so root borrows an account that has
 * no rights. Everyone else (and Windows, where `pg_ctl` drops the rights itself) runs it as they are.
 *
 * @returns {{ uid: number, gid: number } | undefined}
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = id('-u', name);
    const gid = id('-g', name);
    // macOS counts nobody as 4294967294, which Node takes as -2 alone.
    if (uid !== undefined && gid !== undefined) return { uid: uid | 0, gid: gid | 0 };
  }
  throw new Error(
    'Run as root, the tests need a user `postgres` or `nobody` to run the server as.',
  );
}

function id(which, name) {
  try {
    return Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}
