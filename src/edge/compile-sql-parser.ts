/**
 * Has V8 compile the parser once and be done. It would compile its huge functions again, optimised,
 * in the background, and the process waits for that at its end: 0.1 s on Node 20, 0.5 s and 500 MiB
 * on Node 24. All three flags: none implies another any more once V8 runs. To be awaited before
 * the parser is loaded. `node:v8` comes late too: a run with nothing to do does not need it.
 */
export async function compileSqlParser(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) {
    setFlagsFromString(flag);
  }
}
