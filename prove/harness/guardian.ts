import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../__tests__/support/server/guard.mjs', import.meta.url));

/**
 * Starts a process that stops servers and removes their folder, on request or after the end of this
 * process.
 *
 * @returns Stops the servers and waits until their files are removed.
 */
export function guard(bin: string, scratch: string, home: string): () => Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, bin, scratch, home], {
    stdio: ['pipe', 'ignore', 'inherit'],
    // It has its own process group, so that it can clean up if the group of the proof is killed.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  return async () => {
    if (child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.stdin.end();
    await gone;
  };
}
