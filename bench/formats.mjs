/**
 * Measures the cost of the formats: 500 files in the format of each tool, applied to an empty database,
 * against the same files as plain SQL.
 *
 *   node bench/formats.mjs [--node <binary>] [--rounds <n>] [--limit <ratio>]
 *
 * With `--limit`, the script fails if the median ratio of a format is higher.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { scratch, withServer } from './server.mjs';
import { migrations } from './sql.mjs';
import { ratios, spread } from './statistics.mjs';
import { main, step } from './step.mjs';

const { values: options } = parseArgs({
  options: {
    node: { type: 'string', default: process.execPath },
    rounds: { type: 'string', default: '5' },
    limit: { type: 'string' },
  },
});
const FILES = 500;

/** File name and text of a version in each format. The first format is the floor. */
const FORMATS = {
  sql: (version, sql) => [`${version}_x.sql`, sql],
  dbmate: (version, sql) => [
    `${version}_x.sql`,
    `-- migrate:up\n${sql}\n-- migrate:down\nSELECT 1;\n`,
  ],
  'golang-migrate': (version, sql) => [`${version}_x.up.sql`, sql],
  goose: (version, sql) => [
    `${version}_x.sql`,
    `-- +goose Up\n${sql}\n-- +goose Down\nSELECT 1;\n`,
  ],
  'node-pg-migrate': (version, sql) => [
    `${version}_x.sql`,
    `-- Up Migration\n${sql}\n-- Down Migration\nSELECT 1;\n`,
  ],
  flyway: (version, sql) => [`V${version}__x.sql`, sql],
  prisma: (version, sql) => [`${version}_x/migration.sql`, sql],
  drizzle: (version, sql) => [`${version}_x.sql`, sql],
  supabase: (version, sql) => [`${version}_x.sql`, sql],
};

await withServer(measure);

async function measure(databases) {
  const arms = Object.entries(FORMATS).map(([format, write]) => ({
    format,
    times: [],
    folder: createFolder(write),
  }));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    // Every other round has the reverse order, so that no arm is always first.
    for (const arm of round % 2 === 0 ? arms : arms.toReversed()) {
      const name = await databases.create();
      arm.times.push(measureApply(arm, databases.url(name)));
      await databases.verify(name, FILES, arm.format);
      await databases.drop(name);
    }
  }
  report(arms);
}

function createFolder(write) {
  const folder = scratch('bench-format');
  const entries = migrations(FILES).map(({ number }) => ({
    idx: number,
    when: number,
    tag: `${String(number).padStart(5, '0')}_x`,
  }));
  if (write === FORMATS.drizzle) {
    mkdirSync(join(folder, 'migrations', 'meta'), { recursive: true });
    const journal = JSON.stringify({ dialect: 'postgresql', entries });
    writeFileSync(join(folder, 'migrations/meta/_journal.json'), journal);
  }
  for (const { number, sql } of migrations(FILES)) {
    const [name, text] = write(String(number).padStart(5, '0'), sql);
    const file = join(folder, 'migrations', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

function measureApply({ format, folder }, url) {
  const env = step(folder, { 'db-role': 'staging', 'database-url': url, format });
  const begin = performance.now();
  const { status, stdout } = spawnSync(options.node, [main], { env, encoding: 'utf8' });
  const time = performance.now() - begin;
  if (status !== 0) throw new Error(`${format}: ${stdout}`);
  return time;
}

function report(arms) {
  const [floor] = arms;
  for (const { format, times } of arms) {
    const { min, median, max } = spread(times);
    const { median: ratio } = ratios(times, floor.times);
    const all = [min, max].map((time) => time.toFixed(0)).join('–');
    console.log(
      `${ratio.toFixed(2)} × sql  ${median.toFixed(0).padStart(5)} ms  ${format} (${all})`,
    );
    if (options.limit !== undefined && ratio > Number(options.limit)) {
      console.error(
        `${format} took ${ratio.toFixed(2)} times as long as sql. The limit is ${options.limit}.`,
      );
      process.exitCode = 1;
    }
  }
}
