import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { filesOf } from './request.mjs';

/** Ends the servers of this test run, waits until nothing is left, and says what was left out. */
export default async function stop() {
  sayWhatWasLeftOut();
  await end(globalThis.governedTestPooler);
  await end(globalThis.governedTestServer);
}

async function end(server) {
  if (server === undefined) return;
  const gone = once(server, 'exit');
  server.stdin.end();
  await gone;
}

/** Tests that this server or a pooler cannot pass are not defined, and counted here instead. */
function sayWhatWasLeftOut() {
  const { ready } = filesOf(process.env.GOVERNED_TEST_FOLDER);
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
