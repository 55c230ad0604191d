import { symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasWine, installWindowsNode } from '../../../scripts/install-windows-node.mjs';
import prepareServer from './start.mjs';

/**
 * Like start.mjs, and what `__tests__/scenarios/windows` needs: the Windows builds of Node, and a Wine prefix
 * whose drive D: is the run's temporary folder. `GOVERNED_TEST_WINDOWS_NODE` names a folder that
 * scripts/install-windows-node.mjs has filled; without it they are installed for this run.
 */
export default async function startWindows() {
  await prepareServer();
  if (!hasWine()) {
    const text = 'the tests on Windows, because Wine is not installed.';
    if (process.env.CI === 'true') throw new Error(`Cannot run ${text}`);
    process.stderr.write(`SKIPPED: ${text}\n`);
    return;
  }
  const folder = process.env.GOVERNED_TEST_WINDOWS_NODE ?? join(tmpdir(), 'windows');
  const windows = await installWindowsNode(folder);
  const drive = join(windows.prefix, 'dosdevices', 'd:');
  try {
    unlinkSync(drive);
  } catch {
    // The first run with this prefix.
  }
  symlinkSync(tmpdir(), drive);
  process.env.GOVERNED_TEST_WINDOWS = JSON.stringify({ ...windows, drive: tmpdir() });
}
