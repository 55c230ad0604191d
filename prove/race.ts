/**
 * Starts twenty runners that all read an empty history before the first of ten files is applied.
 * Each file must be applied once, in order, and no lock may be left.
 *
 * npm run prove:race -- [--count 20] [--seed N]
 */
import type { TestDatabase } from '../__tests__/support/postgres';
import { startCluster } from './harness/cluster';
import { startPgBouncer } from './harness/pgbouncer';
import { at } from './harness/points';
import { type Proof, prove } from './harness/proof';
import { startProxy } from './harness/proxy';
import { untilQuiet } from './harness/quiet';
import { startMigration } from './harness/runner';
import { trialsFromArguments } from './harness/seed';
import { empty, inWords, traceOf, type Workload, workload, wrongsOf } from './harness/workload';

const FILES = 10;
/** Fewer server connections than runners, so that the runners share them. */
const POOL = 5;

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
  const race = async (way: string, url: string, db: TestDatabase, pooled: boolean) => {
    await empty(db);
    rows.push([way, ...(await one(proof, way, { url, db, pooled, work }))]);
  };
  const db = await cluster.createDatabase();
  await race('direct', db.url, db, false);
  if (front !== undefined) await race(`pooled (${POOL})`, front.through(db.url), db, true);
  const strict = await cluster.createDatabase();
  await cluster.query(
    `ALTER DATABASE ${strict.name} SET default_transaction_isolation = 'serializable'`,
  );
  await race('default serializable', strict.url, strict, false);
  proof.table(
    ['way', 'runners', 'green', 'files applied', 'runners that applied', 'locks left'],
    rows,
  );
});

/** Runs one race and returns its row of the table. */
async function one(
  proof: Proof,
  way: string,
  { url, db, pooled, work }: { url: string; db: TestDatabase; pooled: boolean; work: Workload },
): Promise<(string | number)[]> {
  const proxy = await startProxy({ host: '127.0.0.1', port: Number(new URL(url).port) });
  const looked = Array.from({ length: count }, () => proxy.hold(at('look', 'answered')).reached);
  const runs = looked.map(() => startMigration(proxy.through(url), work.folder));
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
  proof.check(sum === work.files, `${way}: the runs say that they applied ${sum} files`);
  proof.check(busy + advisoryLocks === 0, `${way}: ${advisoryLocks} locks, ${busy} sessions left`);
  const green = steps.filter(({ exitCode }) => exitCode === 0).length;
  return [steps.length, green, sum, applied.filter((each) => each > 0).length, advisoryLocks];
}
