/**
 * Kills runs in an open transaction and restarts them until they are done. After each death,
 * compares the database with its history.
 *
 * npm run prove:kills -- [--count 500] [--seed N]
 */
import { type Cluster, startCluster } from './harness/cluster';
import type { Death } from './harness/deaths';
import { type PgBouncer, startPgBouncer } from './harness/pgbouncer';
import { type Proof, prove } from './harness/proof';
import { startProxy } from './harness/proxy';
import { trialsFromArguments } from './harness/seed';
import { workload } from './harness/workload';
import { Tally } from './kills/tally';
import { type Arena, trial } from './kills/trial';

const { count, random } = trialsFromArguments(500);

void prove(async (proof) => {
  const [calm, crashing] = await Promise.all([cluster(proof), cluster(proof)]);
  const [front, crashingFront] = await Promise.all([pooler(proof, calm), pooler(proof, crashing)]);
  if (front === undefined) proof.skip('kills through PgBouncer: PgBouncer is not installed');
  const tally = new Tally(count, front !== undefined);
  const work = workload(8, 0.01);
  const killed: readonly Death[] = ['runner', 'backend'];
  const places = await Promise.all([
    placeOn(calm, undefined, killed),
    ...(front === undefined ? [] : [placeOn(calm, front, killed)]),
    placeOn(calm, undefined, killed),
    ...(front === undefined ? [] : [placeOn(calm, front, killed)]),
  ]);
  // A crash affects every run on its server, so these runs are killed one after the other.
  const crashed = await Promise.all([
    placeOn(crashing, undefined, ['server']),
    ...(crashingFront === undefined ? [] : [placeOn(crashing, crashingFront, ['server'])]),
  ]);
  let trials = 0;
  const wanted = ({ front, deaths }: Arena) =>
    deaths.some((death) => tally.left(front !== undefined, death) > 0);
  const workOn = async (mine: readonly Arena[]) => {
    for (const place of mine) {
      while (wanted(place)) {
        trials += 1;
        await trial(place, work, random.split(trials), { proof, tally });
      }
    }
  };
  const since = performance.now();
  await Promise.all([...places.map((place) => workOn([place])), workOn(crashed)]);
  const rate = (tally.total / (performance.now() - since)) * 1000;
  proof.check(tally.total >= count, `${tally.total} kills of ${count}`);
  proof.table(['point', 'kills'], tally.points);
  proof.table(['who died', 'kills'], tally.kinds);
  proof.table(
    ['figure', ''],
    [
      ['kills in an open transaction', tally.total],
      ['kills a second', rate.toFixed(1)],
      ['deaths that hit no transaction, not counted', tally.missed],
      ...tally.wrongs,
    ],
  );
});

async function cluster(proof: Proof): Promise<Cluster> {
  const started = await startCluster();
  proof.after(() => started.stop());
  return started;
}

async function pooler(proof: Proof, server: Cluster): Promise<PgBouncer | undefined> {
  const started = await startPgBouncer(server);
  if (started !== undefined) proof.after(() => started.stop());
  return started;
}

async function placeOn(
  server: Cluster,
  front: PgBouncer | undefined,
  deaths: readonly Death[],
): Promise<Arena> {
  const db = await server.createDatabase();
  const proxy = await startProxy(front ?? server);
  return { cluster: server, db, proxy, front, deaths };
}
