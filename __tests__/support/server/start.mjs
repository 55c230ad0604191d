import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Starts the one PostgreSQL server of a test run; tests learn by a variable where it is. The run's
 * temporary folder becomes one that goes with the server, so that no test can leave a file behind.
 */
export default async function start() {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'governed-')));
  // The server's account must be able to pass through; what it owns in there is its own.
  chmodSync(scratch, 0o711);
  const script = fileURLToPath(new URL('serve.mjs', import.meta.url));
  const server = spawn(process.execPath, [script, scratch], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own: whoever kills the test run's group leaves it alive to clean up.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  process.env.GOVERNED_TEST_SERVER = await firstLine(server);
  const temporary = join(scratch, 'tmp');
  mkdirSync(temporary);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary;
  process.env.GOVERNED_TEST_LEFT_OUT = join(scratch, 'left-out');
  globalThis.governedTestServer = server;
}

/** What a started process says first; the test run ends when it ends before. */
export function firstLine(server) {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    server.on('error', reject);
    server.on('exit', () => reject(new Error('The test server did not start; see above.')));
  });
}
