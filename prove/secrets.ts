/**
 * Makes runs fail in every known way with a unique password, and searches all output for any form
 * of it.
 *
 * npm run prove:secrets -- [--count 300] [--seed N]
 */
import { hangDoorbell } from '../__tests__/scenarios/gate/connection-counter';
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
  // Test helpers read the server from this variable.
  process.env['GOVERNED_TEST_SERVER'] = JSON.stringify(cluster);
  const doorbell = await hangDoorbell();
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
