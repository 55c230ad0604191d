import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { getServerFiles } from './request.mjs';

/** Prints which tests were left out, and stops the servers of the test run. */
export default async function stop() {
  printLeftOutTests();
  await stopServer(globalThis.governedTestPooler);
  await stopServer(globalThis.governedTestServer);
}

async function stopServer(server) {
  if (server === undefined) return;
  const exit = once(server, 'exit');
  server.stdin.end();
  await exit;
}

/** Prints how many tests were not defined, with the reasons. limits.ts counts them. */
function printLeftOutTests() {
  const { ready } = getServerFiles(process.env.GOVERNED_TEST_FOLDER);
  if (!existsSync(ready)) return;
  const server = process.env.GOVERNED_TEST_SERVER ?? readFileSync(ready, 'utf8');
  const { version, pooler } = JSON.parse(server);
  const through = pooler === undefined ? 'directly' : `through ${pooler.version}, transaction mode`;
  const file = process.env.GOVERNED_TEST_LEFT_OUT;
  const reasons = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  console.log(`\nPostgreSQL ${version}, ${through}: ${reasons.length} tests left out`);
  for (const reason of [...new Set(reasons)].sort()) {
    console.log(`  ${reasons.filter((each) => each === reason).length} × ${reason}`);
  }
}
