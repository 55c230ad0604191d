import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { firstLine, startServer } from './start.mjs';

/**
 * Like start.mjs, and a PgBouncer in transaction mode before the server. What the tests' own
 * connections do stays direct; the action is given the pooler's port.
 */
export default async function startPooled() {
  const server = await startServer();
  const script = fileURLToPath(new URL('serve-pooler.ts', import.meta.url));
  const pooler = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const where = JSON.parse(await firstLine(pooler));
  process.env.GOVERNED_TEST_SERVER = JSON.stringify({ ...server, pooler: where });
  globalThis.governedTestPooler = pooler;
}
