import { join } from 'node:path';
import { repository } from './action';

/** The worker of the embedded Postgres in `dist/`. */
export const EMBEDDED_WORKER_FILE = join(repository, 'dist/embedded-worker.js');
