import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../__tests__/support/server/guard.mjs', import.meta.url));

/**
 * Watches over servers: ends them and removes their folder when it is told to, or when this process
 * is gone, however it went.
 *
 * @returns Ends them, and waits until nothing is left.
 */
export function guard(bin: string, scratch: string, home: string): () => Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, bin, scratch, home], {
    stdio: ['pipe', 'ignore', 'inherit'],
    // A group of its own: whoever kills the proof's group leaves it alive to clean up.
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
