/**
 * A password that no other text holds, through every way in which a run goes wrong; then looked for
 * in all that the run left behind, in every form.
 *
 *   npm run prove:secrets -- [--count 300] [--seed N]
 */
import { startConnectionCounter } from '../__tests__/scenarios/gate/connection-counter';
import { startCluster } from './harness/cluster';
import { prove } from './harness/proof';
import { trialsFromArguments } from './harness/seed';
import { beforeConnecting } from './secrets/before-connecting';
import { commands, limits } from './secrets/commands';
import { connecting } from './secrets/connecting';
import { altered, running } from './secrets/running';
import { tryLimits, tryPaths, tryUrls } from './secrets/trials';

const { count, random } = trialsFromArguments(300);

void prove(async (proof) => {
  const cluster = await startCluster();
  proof.after(() => cluster.stop());
  // Helpers of the tests ask there for the server.
  process.env['GOVERNED_TEST_SERVER'] = JSON.stringify(cluster);
  const doorbell = await startConnectionCounter();
  proof.after(() => doorbell.close());
  const machine = { cluster, doorbell };
  const groups = {
    'before a connection': beforeConnecting,
    'while connecting': connecting,
    'while files run': running,
    'by a command': commands,
  };
  await tryPaths(proof, machine, groups, random.split(0));
  await tryUrls(proof, count, random.split(1));
  await tryLimits(proof, machine, [...limits, ...altered], random.split(2));
});
