import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longer than the start of a server takes. */
const MAX_WAIT_MS = 300_000;
const POLL_MS = 20;

/** Returns the files by which a test and `serve.mjs` communicate, in the folder of the test run. */
export const getServerFiles = (folder) => ({
  wanted: join(folder, 'server-wanted'),
  ready: join(folder, 'server.json'),
  failed: join(folder, 'server-failed'),
});

/**
 * Starts the server of a test run, unless another test has started it, and waits until it is ready.
 * Blocks the process, because a test calls this while its file is loaded and cannot wait for a promise.
 *
 * @param {string} folder The folder that `start.mjs` made.
 * @returns {string} The address and the login of the server, as JSON.
 * @throws Error if the server does not start.
 */
export function requestServer(folder) {
  const { wanted, ready, failed } = getServerFiles(folder);
  writeFileSync(wanted, '');
  const neverNotified = new Int32Array(new SharedArrayBuffer(4));
  for (let waitedMs = 0; waitedMs < MAX_WAIT_MS; waitedMs += POLL_MS) {
    if (existsSync(ready)) return readFileSync(ready, 'utf8');
    if (existsSync(failed)) break;
    Atomics.wait(neverNotified, 0, 0, POLL_MS);
  }
  throw new Error('The test server did not start. Its error is above.');
}
