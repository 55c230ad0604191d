import { applyingArm, idleArm } from './applying.mjs';
import { inRounds } from './rounds.mjs';
import { ours } from './tools/ours.mjs';

/** Numbers of files, and rounds for each. Long runs need fewer rounds, because short disturbances matter less. */
const STEPS = [
  { count: 10, rounds: 9 },
  { count: 100, rounds: 7 },
  { count: 1000, rounds: 3 },
  { count: 10_000, rounds: 1 },
];

/** The peers in the chart. The lines of all peers would overlap. */
const CHART_PEERS = ['dbmate', 'postgres-migrations', 'node-pg-migrate', 'graphile-migrate'];

/**
 * Measures time by number of files, for this action and some peers, in two workloads: an empty database,
 * and nothing to do.
 *
 * @returns `{ name, lines }`, with one line for each tool and workload.
 */
export async function growth({ databases, peers, node, rounds, shuffle }) {
  const tools = [ours(node), ...peers.filter(({ name }) => CHART_PEERS.includes(name))];
  const lines = ['apply', 'idle'].flatMap((workload) =>
    tools.map(({ name, kind }) => ({ workload, name, kind, points: [] })),
  );
  for (const { count, rounds: usual } of STEPS) {
    console.error(`Growth, ${count} files: ${tools.map(({ name }) => name).join(', ')}`);
    const arms = {
      apply: tools.map((tool) => applyingArm(tool, count, databases)),
      idle: [],
    };
    for (const tool of tools) arms.idle.push(await idleArm(tool, count, databases));
    for (const [workload, list] of Object.entries(arms)) {
      const times = workload === 'idle' ? Math.max(usual, 5) : usual;
      for (const { tool, spread } of await inRounds(list, rounds ?? times, shuffle)) {
        const line = lines.find((entry) => entry.workload === workload && entry.name === tool.name);
        if (spread !== undefined) line.points.push({ count, ...spread });
      }
      for (const arm of list) await arm.forget();
    }
  }
  return { name: 'growth', lines };
}
