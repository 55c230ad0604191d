import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Longer than any server takes to start. */
const MAX_WAIT_MS = 300_000;
const POLL_MS = 20;

/** The files in the folder of a test run by which a test and `serve.mjs` find each other. */
export const filesOf = (folder) => ({
  wanted: join(folder, 'server-wanted'),
  ready: join(folder, 'server.json'),
  failed: join(folder, 'server-failed'),
});

/**
 * Starts the server of a test run, unless another test did, and waits until it is ready. Blocks the
 * process: a test asks while its file is loaded, where nothing can be awaited.
 *
 * @param {string} folder The folder that `start.mjs` made.
 * @returns {string} Where the server is, as JSON.
 * @throws Error if the server does not start.
 */
export function requestServer(folder) {
  const { wanted, ready, failed } = filesOf(folder);
  writeFileSync(wanted, '');
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < MAX_WAIT_MS; waited += POLL_MS) {
    if (existsSync(ready)) return readFileSync(ready, 'utf8');
    if (existsSync(failed)) break;
    Atomics.wait(pause, 0, 0, POLL_MS);
  }
  throw new Error('The test server did not start; see above.');
}
