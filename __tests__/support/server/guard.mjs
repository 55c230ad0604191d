/**
 * Waits until standard input closes. Then it stops the PostgreSQL servers with these home folders and
 * removes the scratch folder. It is a separate process because it must survive a proof that is killed.
 * The pipe closes in this case too.
 *
 *   node guard.mjs <bin> <scratch folder> <home>...
 */
import { rmSync } from 'node:fs';
import { serverAccount } from './account.mjs';
import { runProgram, toInstallation } from './installation.mjs';

const [bin, scratch, ...homes] = process.argv.slice(2);
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

for await (const _ of process.stdin);
for (const home of homes) {
  const server = toInstallation(bin, home, serverAccount());
  const stop = ['stop', '-D', server.data, '-m', 'immediate', '-w'];
  // Rejects if the server does not run, for example because a proof has crashed it.
  await runProgram(server, 'pg_ctl', stop).catch(() => {});
}
rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
