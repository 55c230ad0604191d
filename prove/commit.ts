/**
 * Loses the COMMIT of a file, or its answer, at every boundary, and compares the report of the run
 * with the database once no session is active.
 *
 * npm run prove:commit -- [--seed N] [--only late]
 */
import { LOSSES } from './commit/losses';
import { type Line, lose, type Result } from './commit/trial';
import { type Cluster, startCluster } from './harness/cluster';
import { type PgBouncer, startPgBouncer } from './harness/pgbouncer';
import { prove } from './harness/proof';
import { startProxy } from './harness/proxy';
import { trialsFromArguments } from './harness/seed';
import { type Workload, workload } from './harness/workload';

/** Whether a run must resolve a lost COMMIT. Then `commit-unknown` is a failure. */
const RESOLVED = true;

const { random, wanted } = trialsFromArguments(1);

void prove(async (proof) => {
  const cluster = await startCluster();
  proof.after(() => cluster.stop());
  const front = await startPgBouncer(cluster);
  if (front === undefined) proof.skip('a COMMIT lost before PgBouncer: PgBouncer is not installed');
  else proof.after(() => front.stop());
  const sleep = random.integer(0, 10) / 1000;
  const [single, several] = [workload(1, sleep), workload(3, sleep)];
  const files: readonly (readonly [string, Workload, number])[] = [
    ['single file', single, 1],
    ['first of three', several, 1],
    ['second of three', several, 2],
    ['last of three', several, 3],
  ];
  const results = new Map<string, Result[]>();
  const walk = async (line: Line) => {
    for (const loss of LOSSES.filter(({ name }) => wanted(name))) {
      for (const [, work, nth] of files) {
        const result = await lose(line, { work, nth, loss }, { proof, strict: RESOLVED });
        const key = `${loss.name}${line.pooled ? ', pooled' : ''}`;
        if (result !== undefined) results.set(key, [...(results.get(key) ?? []), result]);
      }
    }
  };
  const lines = [lineTo(cluster, undefined), ...(front ? [lineTo(cluster, front)] : [])];
  await Promise.all(lines.map(async (line) => walk(await line)));
  proof.table(
    ['lost', 'trials', 'really applied', 'said right', 'said unknown', 'said wrong'],
    [...results, ['all', [...results.values()].flat()] as const].map(([name, all]) => [
      name,
      all.length,
      all.filter(({ truth }) => truth === 'applied').length,
      all.filter(({ said, truth }) => said === truth).length,
      all.filter(({ said }) => said === 'unknown').length,
      all.filter(({ said, truth }) => said !== truth && said !== 'unknown').length,
    ]),
  );
});

async function lineTo(cluster: Cluster, front: PgBouncer | undefined): Promise<Line> {
  const db = await cluster.createDatabase();
  return { db, proxy: await startProxy(front ?? cluster), pooled: front !== undefined };
}
