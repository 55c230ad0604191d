import { applyingArm, idleArm } from './applying.mjs';
import { inRounds } from './rounds.mjs';
import { ours } from './tools/ours.mjs';

/** How many files, and how often each is measured: a long run is disturbed less by one moment. */
const STEPS = [
  { count: 10, rounds: 9 },
  { count: 100, rounds: 7 },
  { count: 1000, rounds: 3 },
  { count: 10_000, rounds: 1 },
];

/** Enough to see the shapes; all of them would hide each other. */
const SHOWN = ['dbmate', 'postgres-migrations', 'node-pg-migrate', 'graphile-migrate'];

/**
 * How time grows with the number of files, for ours and a few peers: an empty database, and nothing
 * to do.
 *
 * @returns `{ name, lines }`, a line for each tool in each of the two workloads.
 */
export async function growth({ databases, peers, node, rounds, shuffle }) {
  const tools = [ours(node), ...peers.filter(({ name }) => SHOWN.includes(name))];
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
