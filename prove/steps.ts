/**
 * Kills the runner, its backend or the server at every named point of a run. Compares the result
 * with the allowed results, and lets a second run finish.
 *
 * npm run prove:steps -- [--seed N] [--only closing]
 */
import { type Cluster, startCluster } from './harness/cluster';
import type { Death, Place } from './harness/deaths';
import { type PgBouncer, startPgBouncer } from './harness/pgbouncer';
import { prove } from './harness/proof';
import { startProxy } from './harness/proxy';
import { trialsFromArguments } from './harness/seed';
import { workload } from './harness/workload';
import { dieOutside, OUTSIDE_STEPS, outsideFolder } from './steps/outside';
import { dieAt, FILES, STEPS } from './steps/transactional';

const DEATHS: readonly Death[] = ['runner', 'backend', 'server'];

const { random, wanted } = trialsFromArguments(1);

void prove(async (proof) => {
  const work = workload(FILES, random.integer(1, 20) / 1000);
  const folder = outsideFolder();
  const place = async (pooled: boolean): Promise<Place | undefined> => {
    // Each place has its own server, because a crash would affect the others.
    const cluster = await startCluster();
    proof.after(() => cluster.stop());
    const front = pooled ? await startPgBouncer(cluster) : undefined;
    if (pooled && front === undefined) return undefined;
    if (front !== undefined) proof.after(() => front.stop());
    return await placeOn(cluster, front);
  };
  const [direct, pooled, outside] = await Promise.all([place(false), place(true), place(false)]);
  if (pooled === undefined) proof.skip('deaths through PgBouncer: PgBouncer is not installed');
  const walk = async <S extends { name: string }>(
    steps: readonly S[],
    one: (step: S, death: Death) => Promise<string>,
  ) => {
    const rows: string[][] = [];
    for (const step of steps.filter(({ name }) => wanted(name))) {
      const cells: string[] = [];
      for (const death of DEATHS) cells.push(await one(step, death));
      rows.push([step.name, ...cells]);
    }
    return rows;
  };
  const inTransaction = async (where: Place | undefined) =>
    where && (await walk(STEPS, (step, death) => dieAt(step, death, where, work, proof)));
  const [directRows, pooledRows, outsideRows] = await Promise.all([
    inTransaction(direct),
    inTransaction(pooled),
    outside &&
      walk(OUTSIDE_STEPS, (step, death) => dieOutside(step, death, outside, folder, proof)),
  ]);
  const head = (what: string) => [what, ...DEATHS.map((death) => `${death} dies`)];
  if (directRows) proof.table(head('direct: files applied after it'), directRows);
  if (pooledRows) proof.table(head('pooled: files applied after it'), pooledRows);
  if (outsideRows) proof.table(head('outside a transaction: the row after it'), outsideRows);
});

async function placeOn(cluster: Cluster, front: PgBouncer | undefined): Promise<Place> {
  const db = await cluster.createDatabase();
  return { cluster, db, front, proxy: await startProxy(front ?? cluster) };
}
