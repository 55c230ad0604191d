/**
 * Measures the start of the built action against `node -e 0`: a `gate` of production in a checkout without
 * a policy, and a `migrate` with nothing to do, which connects to a server but must not load the SQL parser.
 *
 *   node bench/start.mjs [--node <binary>] [--rounds <n>] [--limit <ratio>]
 *
 * `--node` measures another Node, for example the version 24 of the runners. The arms take turns in each
 * round, so that load on the machine affects all of them. The ratio is that of the medians. The script
 * fails if the SQL parser is loaded, and with `--limit` also if `gate` is slower.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { startServer } from '../__tests__/support/server/start.mjs';
import stopServer from '../__tests__/support/server/stop.mjs';
import { main, step } from './step.mjs';

const { values: options } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    rounds: { type: 'string', default: '30' },
    limit: { type: 'string' },
  },
});
/** A production gate: it must find out without Git and without a request that no policy applies. */
const GATE = { mode: 'gate', 'db-role': 'prod', 'confirm-prod-migrations': 'true' };

await startServer();
try {
  measure();
} finally {
  await stopServer();
}

function measure() {
  const workspace = createWorkspace();
  const gate = { ...step(workspace, GATE), ...createCheckout(workspace) };
  const migrate = step(workspace, { 'db-role': 'staging', 'database-url': databaseUrl() });
  run([main], migrate);
  checkLoadedFiles({ gate, 'no-op migrate': migrate });

  const arms = {
    'node -e 0': [['-e', '0'], gate],
    gate: [[main], gate],
    'no-op migrate': [[main], migrate],
  };
  const times = Object.fromEntries(Object.keys(arms).map((name) => [name, []]));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const [name, [args, env]] of Object.entries(arms)) times[name].push(run(args, env));
  }
  show(times);
}

/** Creates a workspace with one migration, which the first run applies. */
function createWorkspace() {
  const workspace = join(tmpdir(), 'workspace');
  mkdirSync(join(workspace, 'migrations'), { recursive: true });
  writeFileSync(join(workspace, 'migrations/1_one.sql'), 'CREATE TABLE one (id int);\n');
  return workspace;
}

/** Checks out a commit in the workspace. Returns the variables of a run of it on the default branch. */
function createCheckout(workspace) {
  const commit = 'f00dfeed'.repeat(5);
  for (const name of ['objects', 'refs/heads']) {
    mkdirSync(join(workspace, '.git', name), { recursive: true });
  }
  writeFileSync(join(workspace, '.git/HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(workspace, '.git/refs/heads/main'), `${commit}\n`);
  const event = join(tmpdir(), 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  return {
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: commit,
    GITHUB_EVENT_PATH: event,
    // A request fails.
    GITHUB_API_URL: 'http://127.0.0.1:9',
  };
}

function databaseUrl() {
  const { host, port, user, password } = JSON.parse(process.env.GOVERNED_TEST_SERVER);
  return `postgresql://${user}:${password}@${host}:${port}/postgres`;
}

function run(args, env) {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(options.node, args, {
    cwd: env.GITHUB_WORKSPACE,
    env,
  });
  const time = performance.now() - begin;
  if (status !== 0) throw new Error(`The action exited with ${status}:\n${stdout}${stderr}`);
  return time;
}

/** Checks which chunks a run loads. The chunk of the parser contains the name of its .wasm file. */
function checkLoadedFiles(runs) {
  const spy = join(tmpdir(), 'spy.cjs');
  writeFileSync(
    spy,
    `process.on('exit', () => require('node:fs').writeFileSync(process.env.SPY_FILE, JSON.stringify(Object.keys(require.cache))));`,
  );
  for (const [name, env] of Object.entries(runs)) {
    const loaded = join(tmpdir(), 'loaded.json');
    run(['--require', spy, main], { ...env, SPY_FILE: loaded });
    const files = JSON.parse(readFileSync(loaded, 'utf8')).filter((file) => file !== spy);
    const parser = files.some((file) => readFileSync(file, 'utf8').includes('libpg-query.wasm'));
    const all = readdirSync(join(main, '..')).filter((file) => file.endsWith('.js')).length;
    console.log(
      `${name} loads ${files.length} of ${all} files; SQL parser: ${parser ? 'LOADED' : 'no'}`,
    );
    if (parser) process.exitCode = 1;
  }
}

function show(times) {
  const base = median(times['node -e 0']);
  console.log(`\nNode ${spawnSync(options.node, ['--version']).stdout}`);
  console.log('milliseconds      min  median     max   ratio');
  for (const [name, list] of Object.entries(times)) {
    const cells = [Math.min(...list), median(list), Math.max(...list)].map((ms) =>
      ms.toFixed(1).padStart(8),
    );
    console.log(
      `${name.padEnd(13)}${cells.join('')}${(median(list) / base).toFixed(2).padStart(8)}`,
    );
  }
  const ratio = median(times.gate) / base;
  if (options.limit !== undefined && ratio > Number(options.limit)) {
    console.error(
      `\`gate\` takes ${ratio.toFixed(2)} times as long as Node. The limit is ${options.limit}.`,
    );
    process.exitCode = 1;
  }
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
