import path from 'node:path';

/** The file of the worker, which `scripts/build.mjs` builds beside the bundle. */
export const EMBEDDED_WORKER_FILE = path.join(__dirname, 'embedded-worker.js');
