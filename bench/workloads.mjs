import { applyingArm, idleArm, memoryArm, pendingArm, tripsArm } from './applying.mjs';
import { folderFor } from './prepared.mjs';
import { timed } from './process.mjs';
import { withProxy } from './proxy/start.mjs';

/** Milliseconds of a round trip in the workload `far`. */
const ROUND_TRIP_MS = 5;

/**
 * The workloads, in the order in which they are measured:
 * - `floor`: the arm to which the ratios refer
 * - `target`, `most`: the highest ratio or figure of this action that is accepted
 * - `quick`: the number of rounds with `--quick`
 * - `run`: gets the tools, with the floor first, and passes the arms to `measure`
 * - `history`: tools without a history are not measured
 * - `large`: tools that would take minutes are not measured
 */
export const workloads = [
  {
    name: 'gate',
    title: 'Start of a `gate`',
    floor: 'bareNode',
    onlyOurs: 'gate',
    rounds: 31,
    quick: 15,
    target: 1.5,
    run: async (tools, _databases, measure) =>
      await measure(
        tools.map((tool) => {
          const folder = folderFor(tool, 1);
          const command = { name: tool.name, ...tool.command({ folder }) };
          return { tool, measure: async () => await timed(command), forget: async () => undefined };
        }),
      ),
  },
  {
    name: 'apply',
    title: '500 migrations, empty database',
    floor: 'oneTrip',
    rounds: 5,
    quick: 5,
    target: 1.25,
    run: async (tools, databases, measure) =>
      await measure(tools.map((tool) => applyingArm(tool, 500, databases))),
  },
  {
    name: 'far',
    title: `500 migrations, ${ROUND_TRIP_MS} ms of round trip`,
    floor: 'oneTrip',
    rounds: 3,
    quick: 1,
    target: 1.05,
    run: async (tools, databases, measure) =>
      await withProxy(databases.port, ROUND_TRIP_MS, async ({ port, counted }) => {
        const arms = tools.map((tool) => applyingArm(tool, 500, databases, port));
        const result = await measure(arms);
        const { late, delayed } = await counted();
        const off = ((2 * late) / delayed).toFixed(3);
        console.error(
          `The round trips of the proxy took ${ROUND_TRIP_MS} ms, plus ${off} ms on average.`,
        );
        return result;
      }),
  },
  {
    name: 'trips',
    title: 'Round trips for 500 migrations, once connected',
    unit: 'trips',
    floor: 'oneTrip',
    rounds: 1,
    quick: 1,
    // One for each file, one to read the history, one to look for another one, and the last COMMIT.
    most: 503,
    run: async (tools, databases, measure) =>
      await measure(tools.map((tool) => tripsArm(tool, 500, databases))),
  },
  {
    name: 'idle-500',
    title: 'Nothing to do, 500 files',
    floor: 'connectAndSelect',
    history: true,
    rounds: 21,
    quick: 11,
    target: 1.15,
    run: async (tools, databases, measure) =>
      await measure(await createArms(tools, (tool) => idleArm(tool, 500, databases))),
  },
  {
    name: 'idle-5000',
    title: 'Nothing to do, 5000 files',
    floor: 'connectAndSelect',
    history: true,
    rounds: 11,
    large: true,
    quick: 11,
    target: 1.9,
    run: async (tools, databases, measure) =>
      await measure(await createArms(tools, (tool) => idleArm(tool, 5000, databases))),
  },
  {
    name: 'pending',
    title: 'One pending of 501',
    floor: 'connectAndSelect',
    history: true,
    rounds: 15,
    quick: 11,
    target: 1.25,
    run: async (tools, databases, measure) =>
      await measure(await createArms(tools, (tool) => pendingArm(tool, 500, databases))),
  },
  {
    name: 'memory',
    title: 'Peak resident size, nothing to do, 5000 files',
    unit: 'MiB',
    large: true,
    floor: 'connectAndSelect',
    history: true,
    rounds: 3,
    quick: 3,
    most: 70,
    run: async (tools, databases, measure) =>
      await measure(await createArms(tools, (tool) => memoryArm(tool, 5000, databases))),
  },
];

/** Prepares the arms one after the other, because preparing one would slow down another. */
async function createArms(tools, make) {
  const arms = [];
  for (const tool of tools) {
    try {
      arms.push(await make(tool));
    } catch (error) {
      const fail = async () => {
        throw error;
      };
      arms.push({ tool, measure: fail, forget: async () => undefined });
    }
  }
  return arms;
}
