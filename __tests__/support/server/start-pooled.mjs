import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { firstLine, startServer } from './start.mjs';

/**
 * Starts a server with a PgBouncer in transaction mode in front. The action connects to the pooler. The
 * connections of the tests stay direct.
 */
export default async function startPooled() {
  const server = await startServer();
  const script = fileURLToPath(new URL('serve-pooler.ts', import.meta.url));
  const pooler = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const address = JSON.parse(await firstLine(pooler));
  process.env.GOVERNED_TEST_SERVER = JSON.stringify({ ...server, pooler: address });
  globalThis.governedTestPooler = pooler;
}
