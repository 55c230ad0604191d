import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applied, commandOf, folderFor } from './prepared.mjs';
import { timed } from './process.mjs';
import { scratch } from './server.mjs';
import { main } from './step.mjs';
import { ours } from './tools/ours.mjs';

/** A function in the stack that tells the part; the innermost one that is known decides. */
const BY_FUNCTION = {
  openFolder: 'reading the files',
  readNames: 'reading the files',
  readOne: 'reading the files',
  readMigrations: 'reading the files',
  loadParser: 'parser',
  inspect: 'parser',
  readHistory: 'comparing, digests',
  prepare: 'comparing, digests',
  tally: 'comparing, digests',
  apply: 'applying',
  writeOut: 'outputs, summary, log',
  publish: 'outputs, summary, log',
};

const PARTS = [
  'Node and the bundle',
  ...new Set(Object.values(BY_FUNCTION)),
  'driver',
  'garbage collection',
  'waiting',
];

/**
 * Where our own time goes: V8's profile of a run with nothing to do (5000 files) and of one that
 * applies 500, each sample counted for one part. Profiling slows everything down; the shares are
 * what to look at.
 *
 * @returns `{ name, parts, runs }`, the milliseconds of each part in each run.
 */
export async function profile({ databases, node }) {
  const tool = ours(node);
  const idle = await applied(tool, 5000, databases);
  const runs = [{ title: 'Nothing to do, 5000 files', ...(await profiled(tool, idle, databases)) }];
  await idle.forget();
  const folder = folderFor(tool, 500);
  const database = await databases.create();
  runs.push({
    title: '500 migrations, empty database',
    ...(await profiled(tool, { folder, database }, databases)),
  });
  await databases.drop(database);
  rmSync(folder, { recursive: true });
  return { name: 'profile', parts: PARTS, runs };
}

async function profiled(tool, { folder, database }, databases) {
  const into = scratch('profile');
  const command = commandOf(tool, { folder, databases, database });
  const flags = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', into];
  const time = await timed({ ...command, args: [...flags, ...command.args] });
  const [file] = readdirSync(into);
  const milliseconds = byPart(JSON.parse(readFileSync(join(into, file), 'utf8')));
  rmSync(into, { recursive: true });
  return { time, milliseconds };
}

function byPart({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((entry) => [entry.id, entry]));
  const parents = new Map();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const driver = driverChunk();
  const parts = new Map();
  const partOf = (id) => {
    if (!parts.has(id)) {
      const parent = parents.get(id);
      const inherited = () => (parent === undefined ? PARTS[0] : partOf(parent));
      parts.set(id, ownPart(byId.get(id).callFrame, driver) ?? inherited());
    }
    return parts.get(id);
  };
  const sums = Object.fromEntries(PARTS.map((part) => [part, 0]));
  for (const [index, id] of samples.entries()) sums[partOf(id)] += timeDeltas[index] / 1000;
  return sums;
}

function ownPart({ functionName, url }, driver) {
  if (functionName === '(idle)') return 'waiting';
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (url.startsWith('wasm:')) return 'parser';
  if (url.endsWith(driver)) return 'driver';
  return Object.hasOwn(BY_FUNCTION, functionName) ? BY_FUNCTION[functionName] : undefined;
}

/** The chunk that holds `pg`, known by a function of its protocol. */
function driverChunk() {
  const folder = dirname(main);
  const chunks = readdirSync(folder).filter((name) => name.endsWith('.index.js'));
  return chunks.find((name) => readFileSync(join(folder, name), 'utf8').includes('parseDataRow'));
}
