import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requestServer } from './request.mjs';

/**
 * Prepares the PostgreSQL server of a test run. The server starts when a test first calls
 * `testServer`, so that a run without such a test does not wait. The temporary folder of the run is
 * deleted together with the server.
 */
export default async function prepareServer() {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'governed-')));
  // The server runs under another account, which must be able to enter this folder.
  chmodSync(scratch, 0o711);
  const script = fileURLToPath(new URL('serve.mjs', import.meta.url));
  globalThis.governedTestServer = spawn(process.execPath, [script, scratch], {
    stdio: ['pipe', 'inherit', 'inherit'],
    // In a separate process group, the process survives a signal to the test run and can clean up.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const temporary = join(scratch, 'tmp');
  mkdirSync(temporary);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary;
  process.env.GOVERNED_TEST_FOLDER = scratch;
  process.env.GOVERNED_TEST_LEFT_OUT = join(scratch, 'left-out');
  // In CI, the action starts as on a runner.
  if (process.env.CI !== 'true') process.env.GOVERNED_TEST_PRELOAD = copyPreload(scratch);
}

/** Copies the preload that stores compiled code to the folder of the test run, and returns its path. */
function copyPreload(scratch) {
  const folder = join(scratch, 'compile-cache');
  mkdirSync(folder);
  const preload = join(folder, 'compile-cache.cjs');
  copyFileSync(fileURLToPath(new URL('../compile-cache.cjs', import.meta.url)), preload);
  return preload;
}

/**
 * Starts the server now, for programs that always need it.
 *
 * @returns The server: host, port, user, password, version, socket and bin.
 */
export async function startServer() {
  await prepareServer();
  process.env.GOVERNED_TEST_SERVER = requestServer(process.env.GOVERNED_TEST_FOLDER);
  return JSON.parse(process.env.GOVERNED_TEST_SERVER);
}

/** Returns the first line that a started process prints. Rejects if the process ends before. */
export function firstLine(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error('The process did not start. Its error is above.')));
  });
}
