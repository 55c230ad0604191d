import { inRounds } from './rounds.mjs';
import { bareNode, connectAndSelect, oneTrip } from './tools/floors.mjs';
import { gate, ours } from './tools/ours.mjs';

const FLOORS = { bareNode, oneTrip, connectAndSelect };

/**
 * Runs one workload with its floor, this action, and the peers that support it.
 *
 * @returns The result as it is stored: numbers and names, without functions.
 */
export async function measureWorkload(workload, { databases, peers, node, rounds, shuffle }) {
  const otherTools = workload.onlyOurs
    ? []
    : peers.filter(
        (peer) => !(workload.history && peer.appliesOnly) && !(workload.large && peer.slow),
      );
  const action = workload.onlyOurs === 'gate' ? gate(node) : ours(node);
  const tools = [FLOORS[workload.floor](node), action, ...otherTools];
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
