/**
 * Runs hostile and unusual files with the parser (the built action) and without it (only the
 * engine), each alone and as the second of three. Then runs random compositions of the same parts.
 *
 * npm run prove:hostile -- [--count 400] [--seed N]
 */
import { loadParser } from '../src/migrations/parse-sql';
import { startCluster } from './harness/cluster';
import { prove } from './harness/proof';
import { trialsFromArguments } from './harness/seed';
import { tryCompositions } from './hostile/compositions';
import { createLogins } from './hostile/database';
import { judged, unjudgedWith } from './hostile/run';
import { tryFiles } from './hostile/trials';
import { hostileFiles } from './hostile-files';

const { seed, count } = trialsFromArguments(400);

void prove(async (proof) => {
  const parser = await loadParser();
  const cluster = await startCluster();
  proof.after(() => cluster.stop());
  await createLogins(cluster);
  const ways = { on: judged, off: unjudgedWith(parser) };
  await tryFiles(hostileFiles, { proof, cluster, ways });
  if (count > 0) await tryCompositions({ proof, cluster, ways }, parser, { seed, count });
});
