import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The RAM disk, if there is one. A proof starts many servers and does not measure the disk. */
const MEMORY = '/dev/shm';

/** Creates a folder that the account of the server can enter. */
export function scratchFolder(name: string): string {
  const parent = existsSync(MEMORY) ? MEMORY : tmpdir();
  const folder = realpathSync(mkdtempSync(join(parent, `governed-${name}-`)));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Uses a new folder for the temporary files of this proof, as `jest.config.mjs` does for tests. It
 * is removed at the end of this process.
 */
export function ownTemporaryFolder(): void {
  const folder = scratchFolder('prove');
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}
