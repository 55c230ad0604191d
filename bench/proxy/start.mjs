import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Runs `use` with a proxy in front of the server. `use` gets its port and a function that reads its counters. */
export async function withProxy(serverPort, milliseconds, use) {
  const script = fileURLToPath(new URL('serve.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, String(serverPort), String(milliseconds)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => JSON.parse((await lines.next()).value);
  const { port } = await read();
  const counted = async () => {
    child.stdin.write('\n');
    return await read();
  };
  try {
    return await use({ port, counted });
  } finally {
    const exited = once(child, 'exit');
    child.stdin.end();
    await exited;
  }
}
