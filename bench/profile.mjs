import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applied, commandOf, folderFor } from './prepared.mjs';
import { timed } from './process.mjs';
import { scratch } from './server.mjs';
import { main } from './step.mjs';
import { ours } from './tools/ours.mjs';

/** Functions of src/ that identify a part. The innermost one of a stack counts. */
const PART_BY_FUNCTION = {
  openFolder: 'reading the files',
  parseFileNames: 'reading the files',
  readOne: 'reading the files',
  readMigrations: 'reading the files',
  loadParser: 'parser',
  inspect: 'parser',
  readHistory: 'comparing, digests',
  inspectPending: 'comparing, digests',
  summarizeRun: 'comparing, digests',
  apply: 'applying',
  writeStdout: 'outputs, summary, log',
  publish: 'outputs, summary, log',
};

const PARTS = [
  'Node and the bundle',
  ...new Set(Object.values(PART_BY_FUNCTION)),
  'driver',
  'garbage collection',
  'waiting',
];

/**
 * Measures the parts of a run with V8's profiler: a run with nothing to do (5000 files), and one that
 * applies 500 files. Each sample counts for one part. Profiling slows down the run, so compare only the
 * shares.
 *
 * @returns `{ name, parts, runs }`, with the milliseconds of each part in each run.
 */
export async function profile({ databases, node }) {
  const tool = ours(node);
  const idle = await applied(tool, 5000, databases);
  const runs = [
    { title: 'Nothing to do, 5000 files', ...(await profileRun(tool, idle, databases)) },
  ];
  await idle.forget();
  const folder = folderFor(tool, 500);
  const database = await databases.create();
  runs.push({
    title: '500 migrations, empty database',
    ...(await profileRun(tool, { folder, database }, databases)),
  });
  await databases.drop(database);
  rmSync(folder, { recursive: true });
  return { name: 'profile', parts: PARTS, runs };
}

async function profileRun(tool, { folder, database }, databases) {
  const profileFolder = scratch('profile');
  const command = commandOf(tool, { folder, databases, database });
  const flags = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', profileFolder];
  const time = await timed({ ...command, args: [...flags, ...command.args] });
  const [file] = readdirSync(profileFolder);
  const milliseconds = sumByPart(JSON.parse(readFileSync(join(profileFolder, file), 'utf8')));
  rmSync(profileFolder, { recursive: true });
  return { time, milliseconds };
}

function sumByPart({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((entry) => [entry.id, entry]));
  const parents = new Map();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const driver = findDriverChunk();
  const parts = new Map();
  const partOf = (id) => {
    if (!parts.has(id)) {
      const parent = parents.get(id);
      const inherited = () => (parent === undefined ? PARTS[0] : partOf(parent));
      parts.set(id, getOwnPart(byId.get(id).callFrame, driver) ?? inherited());
    }
    return parts.get(id);
  };
  const sums = Object.fromEntries(PARTS.map((part) => [part, 0]));
  for (const [index, id] of samples.entries()) sums[partOf(id)] += timeDeltas[index] / 1000;
  return sums;
}

function getOwnPart({ functionName, url }, driver) {
  if (functionName === '(idle)') return 'waiting';
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (url.startsWith('wasm:')) return 'parser';
  if (url.endsWith(driver)) return 'driver';
  return Object.hasOwn(PART_BY_FUNCTION, functionName) ? PART_BY_FUNCTION[functionName] : undefined;
}

/** Returns the chunk that contains `pg`, identified by a function of its protocol. */
function findDriverChunk() {
  const folder = dirname(main);
  const chunks = readdirSync(folder).filter((name) => name.endsWith('.index.js'));
  return chunks.find((name) => readFileSync(join(folder, name), 'utf8').includes('parseDataRow'));
}
