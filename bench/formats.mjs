/**
 * What another tool's format costs: 500 files applied on an empty database, written as each tool
 * writes them, against the same as plain SQL.
 *
 *   node bench/formats.mjs [--node <binary>] [--rounds <n>] [--limit <ratio>]
 *
 * With `--limit`, a format whose median is more than that of the ratios is an error.
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

/** How each tool names and writes the file of a version. The first is what the others are held to. */
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
    ...{ format, times: [] },
    folder: folderOf(write),
  }));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    // Every other round goes the other way, so that nobody always comes first.
    for (const arm of round % 2 === 0 ? arms : arms.toReversed()) {
      const name = await databases.create();
      arm.times.push(applied(arm, databases.url(name)));
      await databases.verify(name, FILES, arm.format);
      await databases.drop(name);
    }
  }
  report(arms);
}

function folderOf(write) {
  const folder = scratch('bench-format');
  const entries = migrations(FILES).map(({ number }) => ({
    ...{ idx: number, when: number, tag: `${String(number).padStart(5, '0')}_x` },
  }));
  mkdirSync(join(folder, 'migrations', 'meta'), { recursive: true });
  if (write === FORMATS.drizzle) {
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

function applied({ format, folder }, url) {
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
        `${format} took ${ratio.toFixed(2)} times as long as sql, not ${options.limit}.`,
      );
      process.exitCode = 1;
    }
  }
}
