/**
 * Measures the speed of the built action against floors and peers. Compare only ratios, and only those of
 * one run, where all arms take turns in every round.
 *
 *   npm run bench -- [--only apply,idle-500] [--peers dbmate,knex|none] [--rounds <n>]
 *                    [--seed <n>] [--node <binary>] [--json <file>] [--write] [--quick]
 *
 * `--write` writes the figures to bench/figures.json, docs/performance.md and docs/performance.svg.
 * `--quick` measures no peers, and fails if a figure is more than twice its target.
 */
import { writeFileSync } from 'node:fs';
import { judge } from './checks.mjs';
import { environment } from './environment.mjs';
import { growth } from './growth.mjs';
import { measureWorkload } from './measure.mjs';
import { readOptions } from './options.mjs';
import { createShuffle } from './order.mjs';
import { profile } from './profile.mjs';
import { publish } from './publish.mjs';
import { withServer } from './server.mjs';
import { renderWorkload } from './tables.mjs';
import { installPeers } from './tools/peers.mjs';
import { workloads } from './workloads.mjs';

const options = readOptions();
const extra = { growth, profile };
const all = [...workloads.map(({ name }) => name), ...Object.keys(extra)];
const unknown = options.only?.find((name) => !all.includes(name));
if (unknown !== undefined)
  throw new Error(`Unknown workload \`${unknown}\`. Use ${all.join(', ')}.`);
const wanted = (name) =>
  options.only?.includes(name) ?? !(options.quick && Object.hasOwn(extra, name));

const { tools: peers, absent } = installPeers(options.peers, options);
for (const { name, version } of peers) console.error(`${name} ${version}`);
for (const { name, reason } of absent) console.error(`${name} is not measured: ${reason}`);

const figures = await withServer(async (databases) => {
  const about = await environment(options, databases);
  console.error(about.text);
  const shuffle = createShuffle(options.seed);
  const results = [];
  for (const workload of workloads.filter(({ name }) => wanted(name))) {
    const rounds = options.rounds ?? (options.quick ? workload.quick : workload.rounds);
    const context = { databases, peers, node: options.node, rounds, shuffle };
    const result = await measureWorkload(workload, context);
    results.push({ ...result, ...about });
    console.log(`\n${renderWorkload(workload, result)}`);
  }
  for (const [name, run] of Object.entries(extra).filter(([name]) => wanted(name))) {
    const context = { databases, peers, node: options.node, shuffle, rounds: options.rounds };
    results.push({ ...(await run(context)), ...about });
    console.error(`Measured ${name}.`);
  }
  return {
    results,
    peers: peers.map(({ name, version, note }) => ({ name, version, note })),
    absent,
  };
});

if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(figures, null, 2));
if (options.write) publish(figures);
if (options.quick) judge(figures.results);
