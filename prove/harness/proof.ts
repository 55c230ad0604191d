import { markdownTable } from 'markdown-table';
import { buildIfMissing } from './runner';
import { ownTemporaryFolder } from './scratch';

/** What a proof reports to while it runs. */
export interface Proof {
  /** Counts one check. What failed is told at once. */
  check(ok: boolean, what: string): void;
  /** Something that could not be shown here, and why. In CI that is a failure. */
  skip(what: string): void;
  /** Done at the end, whatever happens, the last one first. */
  after(cleanUp: () => unknown): void;
  /** Figures for the end: a row for each, under these heads. */
  table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void;
}

/** Runs a proof to its end: its tables, then the line that counts, and the exit code. */
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
  // A busy machine is slow: whoever waits sees that it goes on.
  const progress = setInterval(() => {
    console.error(`… ${passed + failed} checks, ${failed} failed`);
  }, 15_000);
  progress.unref();
  // By `exit`, so that what listens for it leaves nothing behind.
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
