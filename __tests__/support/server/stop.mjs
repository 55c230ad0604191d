import { once } from 'node:events';

/** Ends the server of this test run and waits until nothing is left of it. */
export default async function stop() {
  const server = globalThis.governedTestServer;
  const gone = once(server, 'exit');
  server.stdin.end();
  await gone;
}
