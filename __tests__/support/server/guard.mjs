/**
 * Waits until standard input closes, then ends the PostgreSQL server whose home is named, if it
 * runs, and removes the scratch folder. A process of its own, because it must outlive a proof that
 * is killed: the pipe closes then too.
 *
 *   node guard.mjs <bin> <scratch folder> <home>...
 */
import { rmSync } from 'node:fs';
import { serverAccount } from './account.mjs';
import { installation, run } from './installation.mjs';

const [bin, scratch, ...homes] = process.argv.slice(2);
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

for await (const _ of process.stdin);
for (const home of homes) {
  const server = installation(bin, home, serverAccount());
  // Fails where it does not run any more: a proof may have crashed it.
  await run(server, 'pg_ctl', ['stop', '-D', server.data, '-m', 'immediate', '-w']).catch(() => {});
}
rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
