import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A RAM disk where the system has one: a proof measures no disk, and starts many servers. */
const MEMORY = '/dev/shm';

/** A new folder that the server's account can pass through; what it owns in there is its own. */
export function scratchFolder(name: string): string {
  const parent = existsSync(MEMORY) ? MEMORY : tmpdir();
  const folder = realpathSync(mkdtempSync(join(parent, `governed-${name}-`)));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Makes a folder of this proof the one for temporary files, as `jest.config.mjs` does for a test
 * run: what steps and workspaces leave goes at the end of this process.
 */
export function ownTemporaryFolder(): void {
  const folder = scratchFolder('prove');
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}
