import { markdownTable } from 'markdown-table';
import { buildIfMissing } from './runner';
import { ownTemporaryFolder } from './scratch';

/** Report of a running proof. */
export interface Proof {
  /** Counts one check. A failed check is printed at once. */
  check(ok: boolean, what: string): void;
  /** Reports something that could not be tested here, with the reason. In CI this is a failure. */
  skip(what: string): void;
  /** Registers a cleanup. Cleanups always run at the end, the last one first. */
  after(cleanUp: () => unknown): void;
  /** Adds a table to the end of the output. */
  table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void;
}

/** Runs a proof, prints its tables and the number of checks, and exits. */
export async function prove(body: (proof: Proof) => Promise<void>): Promise<never> {
  ownTemporaryFolder();
  const since = performance.now();
  const cleanUps: (() => unknown)[] = [];
  const tables: string[] = [];
  let passed = 0;
  let failed = 0;
  const check = (ok: boolean, what: string) => {
    if (ok) passed += 1;
    else {
      failed += 1;
      console.log(`FAILED: ${what}`);
    }
  };
  // Shows progress, because a busy machine is slow.
  const progress = setInterval(() => {
    console.error(`… ${passed + failed} checks, ${failed} failed`);
  }, 15_000);
  progress.unref();
  // Uses `exit`, so that its listeners clean up.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(1));
  }
  try {
    buildIfMissing();
    await body({
      check,
      skip: (what) => {
        console.log(`SKIPPED: ${what}`);
        if (process.env['CI'] === 'true') check(false, `skipped in CI: ${what}`);
      },
      after: (cleanUp) => void cleanUps.unshift(cleanUp),
      table: (head, rows) => {
        const cells = [head, ...rows].map((row) => row.map(String));
        tables.push(markdownTable(cells, { align: head.map((_, n) => (n === 0 ? 'l' : 'r')) }));
      },
    });
  } catch (error) {
    check(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  for (const cleanUp of cleanUps) await Promise.resolve(cleanUp()).catch(() => undefined);
  for (const table of tables) console.log(`\n${table}`);
  console.log(`\n${((performance.now() - since) / 1000).toFixed(1)} s`);
  console.log(`Checks: ${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
