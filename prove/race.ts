/**
 * Starts twenty runners that all read an empty history before the first of ten files is applied.
 * Each file must be applied once, in order, and no lock may be left. In the last race, half of the
 * runners have another history table. In each race, the ledger must have one chain with a row for
 * each runner that applied a file.
 *
 * npm run prove:race -- [--count 20] [--seed N]
 */
import { createHash } from 'node:crypto';
import type { TestDatabase } from '../__tests__/support/postgres';
import { findBrokenLinks, LEDGER_QUERY, readLedgerRow } from '../src/engine/read-ledger';
import { startCluster } from './harness/cluster';
import { startPgBouncer } from './harness/pgbouncer';
import { at } from './harness/points';
import { type Proof, prove } from './harness/proof';
import { startProxy } from './harness/proxy';
import { untilQuiet } from './harness/quiet';
import { migrationsFolder, startMigration } from './harness/runner';
import { trialsFromArguments } from './harness/seed';
import { empty, inWords, traceOf, type Workload, workload, wrongsOf } from './harness/workload';

const FILES = 10;
/** Fewer server connections than runners, so that the runners share them. */
const POOL = 5;

/** The other history table, and its files. */
const OTHER = { 'history-table': 'governed.other' };
const OTHER_FILES = Object.fromEntries(
  Array.from({ length: FILES }, (_, n) => [
    `${n + 1}_other.sql`,
    `CREATE TABLE other_${n + 1} ();`,
  ]),
);

const { count, random } = trialsFromArguments(20);

void prove(async (proof) => {
  const cluster = await startCluster();
  proof.after(() => cluster.stop());
  const front = await startPgBouncer(cluster, { poolSize: POOL });
  if (front === undefined) proof.skip('a race through PgBouncer: PgBouncer is not installed');
  else proof.after(() => front.stop());
  // The time that a file holds the lock decides which runs collide.
  const work = workload(FILES, random.integer(1, 15) / 1000);
  const rows: (readonly (string | number)[])[] = [];
  const race = async (way: string, url: string, db: TestDatabase, how: Partial<Trial> = {}) => {
    await empty(db);
    const trial = { url, db, work, pooled: false, other: undefined, ...how };
    rows.push([way, ...(await one(proof, way, trial))]);
  };
  const db = await cluster.createDatabase();
  await race('direct', db.url, db);
  if (front !== undefined)
    await race(`pooled (${POOL})`, front.through(db.url), db, { pooled: true });
  const strict = await cluster.createDatabase();
  await cluster.query(
    `ALTER DATABASE ${strict.name} SET default_transaction_isolation = 'serializable'`,
  );
  await race('default serializable', strict.url, strict);
  const two = await cluster.createDatabase();
  await race('two history tables', two.url, two, { other: migrationsFolder(OTHER_FILES) });
  proof.table(
    ['way', 'runners', 'green', 'files applied', 'runners that applied', 'locks left'],
    rows,
  );
});

/** One race. */
interface Trial {
  readonly url: string;
  readonly db: TestDatabase;
  readonly pooled: boolean;
  readonly work: Workload;
  /** Folder of every second runner, with another history table. Undefined if there is none. */
  readonly other: string | undefined;
}

/** Runs one race and returns its row of the table. */
async function one(proof: Proof, way: string, trial: Trial): Promise<(string | number)[]> {
  const { url, db, pooled, work, other } = trial;
  const proxy = await startProxy({ host: '127.0.0.1', port: Number(new URL(url).port) });
  const looked = Array.from({ length: count }, () => proxy.hold(at('look', 'answered')).reached);
  const isOther = (n: number) => other !== undefined && n % 2 === 1;
  const runs = looked.map((_, n) =>
    startMigration(
      proxy.through(url),
      isOther(n) ? (other ?? '') : work.folder,
      isOther(n) ? OTHER : {},
    ),
  );
  // All runs have read the empty history. Now they continue at once.
  const stopped = looked.map((held, n) => Promise.race([held, runs[n]?.done]));
  for (const held of await Promise.all(stopped)) if (held && 'release' in held) held.release();
  const steps = await Promise.all(runs.map(({ done }) => done));
  await proxy.close();
  const { busy, advisoryLocks } = await untilQuiet(db, pooled);
  const trace = await traceOf(db);
  for (const { exitCode, log } of steps)
    proof.check(exitCode === 0, `${way}: a run failed:\n${log}`);
  const words = inWords(wrongsOf(trace, undefined));
  proof.check(words === undefined, `${way}: ${words}`);
  proof.check(trace.history.length === work.files, `${way}: ${trace.history.length} files applied`);
  const applied = steps.map(({ outputs }) => Number(outputs['applied']));
  const sum = applied.reduce((total, each) => total + each, 0);
  const expected = work.files + (other === undefined ? 0 : FILES);
  proof.check(sum === expected, `${way}: the runs say that they applied ${sum} files`);
  const writers = applied.filter((each) => each > 0).length;
  await checkLedger(proof, way, db, writers);
  proof.check(busy + advisoryLocks === 0, `${way}: ${advisoryLocks} locks, ${busy} sessions left`);
  const green = steps.filter(({ exitCode }) => exitCode === 0).length;
  return [steps.length, green, sum, writers, advisoryLocks];
}

/** Checks the hash chain of the ledger, and its number of rows. */
async function checkLedger(
  proof: Proof,
  way: string,
  db: TestDatabase,
  writers: number,
): Promise<void> {
  const client = await db.connect();
  const { rows } = await client.query<(string | number | null)[]>({
    text: LEDGER_QUERY,
    rowMode: 'array',
  });
  const ledger = rows.map((row) =>
    readLedgerRow(row.map((value) => (value === null ? null : String(value)))),
  );
  const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
  const broken = findBrokenLinks(ledger, sha256);
  proof.check(broken.length === 0, `${way}: ${broken.join(' ')}`);
  proof.check(
    ledger.length === writers,
    `${way}: ${ledger.length} rows in the ledger for ${writers} runs that wrote`,
  );
}
