/**
 * Measures `check` in a large repository: 200 workflows, 2,000 migrations, and a pull request that adds
 * three migrations.
 *
 *   node bench/check.mjs [--node <binary>] [--rounds <n>] [--limit <seconds>]
 *
 * Each arm has more of the repository than the one before it, so the difference is the cost of the new
 * part. With `--limit`, the script fails if a check of everything takes longer.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { spread } from './statistics.mjs';
import { main, step } from './step.mjs';

const { values: options } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    rounds: { type: 'string', default: '3' },
    limit: { type: 'string' },
  },
});
const WORKFLOWS = 200;
const MIGRATIONS = 2_000;

/** The parts of the repository in each arm. */
const ARMS = {
  'an empty repository': { workflows: 0, migrations: 0, changes: 0 },
  [`+ ${WORKFLOWS} workflows`]: { workflows: WORKFLOWS, migrations: 0, changes: 0 },
  [`+ ${MIGRATIONS} migrations, none of them changed`]: {
    workflows: WORKFLOWS,
    migrations: MIGRATIONS,
    changes: 0,
  },
  '+ the embedded Postgres, three migrations alone': { workflows: 0, migrations: 0, changes: 3 },
  'all of it, rehearsed': { workflows: WORKFLOWS, migrations: MIGRATIONS, changes: 3 },
};

const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
try {
  measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure() {
  const arms = Object.entries(ARMS).map(([name, size], index) => {
    const workspace = join(folder, String(index));
    return { name, env: environment(workspace, repository(workspace, size)), times: [] };
  });
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const { env, times } of arms) times.push(run(env));
  }
  for (const { name, times } of arms) {
    const { min, median, max } = spread(times);
    const all = [min, max].map((time) => (time / 1000).toFixed(2)).join('–');
    console.log(`${(median / 1000).toFixed(2).padStart(6)} s  ${name} (${all})`);
  }
  const whole = spread(arms.at(-1).times).median / 1000;
  if (options.limit !== undefined && whole > Number(options.limit)) {
    console.error(
      `A check of everything took ${whole.toFixed(2)} s. The limit is ${options.limit} s.`,
    );
    process.exitCode = 1;
  }
}

function run(env) {
  const begin = performance.now();
  const { status, stdout } = spawnSync(options.node, [main], { env, encoding: 'utf8' });
  const time = performance.now() - begin;
  if (status !== 0) throw new Error(stdout);
  return time;
}

function environment(workspace, base) {
  const payload = join(folder, `${base}.json`);
  writeFileSync(
    payload,
    JSON.stringify({ pull_request: { number: 1, base: { sha: base, ref: 'main' } } }),
  );
  const env = step(workspace, { mode: 'check', 'github-token': '' });
  return { ...env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: payload };
}

/** Creates a repository of this size. Returns the base commit of the pull request. */
function repository(workspace, { workflows, migrations, changes }) {
  write(workspace, 'README.md', 'x');
  for (let index = 0; index < workflows; index += 1) {
    write(workspace, `.github/workflows/w${index}.yml`, workflow(index));
  }
  for (let index = 0; index < migrations; index += 1) write(workspace, ...migration(index));
  const git = (...args) => execFileSync('git', args, { cwd: workspace, encoding: 'utf8' }).trim();
  git('init', '--quiet');
  const commit = () => {
    git('add', '--all');
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
    git(...who, 'commit', '--quiet', '--allow-empty', '--message=x');
    return git('rev-parse', 'HEAD');
  };
  const base = commit();
  for (let index = 0; index < changes; index += 1)
    write(workspace, ...migration(migrations + index));
  commit();
  return base;
}

function write(workspace, name, text) {
  const file = join(workspace, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Returns a workflow with three jobs that migrate after a gate. */
function workflow(index) {
  const job = (name) => `  ${name}:
    runs-on: ubuntu-latest
    env:
      DB_ROLE: staging
    steps:
      - uses: actions/checkout@v4
      - run: |
          npm ci
          npm run build -- --mode=\${{ github.ref_name }}
          for f in a b c; do echo "$f" >> out.txt; done
      - uses: acme/governed-migrations@v1
        with:
          mode: gate
      - run: |
          cd backend && poetry run alembic upgrade head
      - if: always()
        run: docker compose logs > logs.txt
`;
  return `name: W${index}\non:\n  push:\n    branches: [main]\njobs:\n${['a', 'b', 'c'].map(job).join('')}`;
}

/** Returns a migration: the first 200 create a table, the others add a column. */
function migration(index) {
  const version = String(index + 1).padStart(5, '0');
  const table = `t_${index % 200}`;
  const text =
    index < 200
      ? `CREATE TABLE ${table} (id bigint PRIMARY KEY, name text NOT NULL);\n`
      : `ALTER TABLE IF EXISTS ${table} ADD COLUMN c_${index} text;\n`;
  return [`migrations/${version}_m.sql`, text];
}
