/**
 * Makes V8 compile the SQL parser once. Otherwise V8 compiles its large functions again with
 * optimization in the background, and the process waits for this at its end: 0.1 s on Node 20, 0.5
 * s and 500 MiB on Node 24. All three flags are needed, because none implies another once V8 runs.
 * Call it before the parser is loaded. `node:v8` is loaded late, because a run with nothing to do
 * does not need it.
 */
export async function compileSqlParser(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) {
    setFlagsFromString(flag);
  }
}
