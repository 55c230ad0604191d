import { symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasWine, installWindowsNode } from '../../../scripts/install-windows-node.mjs';
import prepareServer from './start.mjs';

/**
 * Prepares the server, the Windows builds of Node, and a Wine prefix whose drive D: is the temporary
 * folder of the run. `GOVERNED_TEST_WINDOWS_NODE` is a folder that scripts/install-windows-node.mjs has
 * filled. If it is not set, this function installs Node for the run. Without Wine it prints that the
 * tests are skipped. In CI it throws instead.
 */
export default async function startWindows() {
  await prepareServer();
  if (!hasWine()) {
    const reason = 'Wine is not installed.';
    if (process.env.CI === 'true') throw new Error(`Cannot run the Windows tests. ${reason}`);
    process.stderr.write(`SKIPPED: the Windows tests. ${reason}\n`);
    return;
  }
  const folder = process.env.GOVERNED_TEST_WINDOWS_NODE ?? join(tmpdir(), 'windows');
  const windows = await installWindowsNode(folder);
  const drive = join(windows.prefix, 'dosdevices', 'd:');
  try {
    unlinkSync(drive);
  } catch {
    // The drive does not exist in a new prefix.
  }
  symlinkSync(tmpdir(), drive);
  process.env.GOVERNED_TEST_WINDOWS = JSON.stringify({ ...windows, drive: tmpdir() });
}
