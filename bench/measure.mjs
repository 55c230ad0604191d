import { inRounds } from './rounds.mjs';
import { bareNode, connectAndSelect, oneTrip } from './tools/floors.mjs';
import { gate, ours } from './tools/ours.mjs';

const FLOORS = { bareNode, oneTrip, connectAndSelect };

/**
 * Runs one workload: its floor, ours, and the peers that have such a workload.
 *
 * @returns The result as it is kept: numbers and names, no functions.
 */
export async function measureWorkload(workload, { databases, peers, node, rounds, shuffle }) {
  const others = workload.onlyOurs
    ? []
    : peers.filter(
        (peer) => !(workload.history && peer.appliesOnly) && !(workload.large && peer.slow),
      );
  const us = workload.onlyOurs === 'gate' ? gate(node) : ours(node);
  const tools = [FLOORS[workload.floor](node), us, ...others];
  console.error(
    `${workload.title}: ${rounds} rounds of ${tools.map(({ name }) => name).join(', ')}`,
  );
  const results = await workload.run(tools, databases, async (arms) => {
    const measured = await inRounds(arms, rounds, shuffle);
    for (const arm of arms) await arm.forget();
    return measured;
  });
  return {
    name: workload.name,
    rounds,
    arms: results.map(({ tool: { name, kind }, ...rest }) => ({ name, kind, ...rest })),
  };
}
