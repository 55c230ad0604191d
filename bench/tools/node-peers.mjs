import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numbered, plain, writeFiles } from './folder.mjs';
import { npmPackages } from './install.mjs';

const PG = '8.23.1';

/**
 * Peers that run on Node. Each writes the same statements in the format of its tool, and starts the tool's
 * command line or the shortest program in its documentation.
 */
export const nodePeers = [
  {
    name: 'node-pg-migrate',
    version: '9.0.0',
    dependencies: { pg: PG },
    note: 'one transaction for all files; no checksums',
    write: (folder, list) =>
      writeFiles(folder, list, timestamped, ({ sql }) => `-- Up Migration\n${sql}\n`),
    start: ({ folder, url, installed }) => ({
      args: [
        join(installed, 'node_modules/node-pg-migrate/bin/node-pg-migrate.js'),
        ...['up', '--migrations-dir', folder, '--verbose', 'false'],
      ],
      env: { DATABASE_URL: url },
    }),
  },
  {
    name: 'postgrator',
    version: '8.0.0',
    dependencies: { pg: PG },
    note: 'no transactions, no lock; checksums',
    write: (folder, list) =>
      writeFiles(folder, list, ({ number, name }) => `${number}.do.${name}.sql`, plain),
    start: launcher('postgrator.mjs'),
  },
  {
    name: 'graphile-migrate',
    version: '1.4.1',
    dependencies: {},
    note: 'a transaction each; hashes chained in the files',
    write: writeGraphile,
    start: ({ folder, url, installed }) => ({
      args: [join(installed, 'node_modules/graphile-migrate/dist/cli.js'), 'migrate'],
      cwd: folder,
      // Other commands use these two. They only have to be different.
      env: {
        DATABASE_URL: url,
        SHADOW_DATABASE_URL: `${url}&shadow`,
        ROOT_DATABASE_URL: `${url}&root`,
      },
    }),
  },
  {
    name: 'umzug',
    version: '3.8.3',
    dependencies: { pg: PG },
    note: 'no transactions, no lock, no checksums',
    write: (folder, list) => writeFiles(folder, list, numbered, plain),
    start: launcher('umzug.mjs'),
  },
  {
    name: 'knex',
    version: '3.3.0',
    dependencies: { pg: PG },
    note: 'one transaction for all files; a lock row; no checksums',
    write: (folder, list) =>
      writeFiles(folder, list, (migration) => numbered(migration).replace('.sql', '.cjs'), knex),
    start: launcher('knex.mjs'),
  },
  {
    name: 'drizzle-orm',
    version: '0.45.4',
    dependencies: { pg: PG },
    note: 'one transaction for all files; no lock; hashes stored, never compared',
    write: writeDrizzle,
    start: launcher('drizzle.mjs'),
  },
  {
    name: 'postgres-migrations',
    version: '5.3.0',
    dependencies: { pg: PG },
    note: 'a transaction each; checksums, lock',
    write: (folder, list) => writeFiles(folder, list, numbered, plain),
    start: launcher('postgres-migrations.mjs'),
  },
].map((peer) => ({ ...peer, install: (context) => installPeer(peer, context) }));

function installPeer({ name, version, dependencies, note, write, start }, { node }) {
  const folderOfTool = npmPackages(name, { [name]: version, ...dependencies });
  const command = ({ folder, url }) => {
    const { args, cwd, env } = start({ folder, url, installed: folderOfTool });
    const home = { PATH: process.env.PATH, HOME: process.env.HOME };
    return { file: node, args, cwd: cwd ?? folder, env: { ...home, ...env }, isNode: true };
  };
  return { name, kind: 'peer', version, note, write, command };
}

function launcher(file) {
  return ({ folder, url, installed: tool }) => ({
    args: [join(tool, 'launchers', file), folder, url],
    env: {},
  });
}

/** node-pg-migrate reads the digits before the first `_` as a time. */
function timestamped({ number, name }) {
  return `${1_700_000_000_000 + number}_${name}.sql`;
}

function knex({ sql }) {
  return `exports.up = (knex) => knex.raw(${JSON.stringify(sql)});\nexports.down = () => undefined;\n`;
}

/** Writes committed migrations. Each contains the hash of the one before it. */
function writeGraphile(folder, list) {
  const committed = join(folder, 'migrations/committed');
  let previous = '';
  mkdirSync(committed, { recursive: true });
  writeFileSync(join(folder, '.gmrc'), '{}\n');
  writeFileSync(join(folder, 'migrations/current.sql'), '');
  for (const { number, sql } of list) {
    const hash = `sha1:${createHash('sha1')
      .update(`${`${previous}\n${sql}`.trim()}\n`)
      .digest('hex')}`;
    const text = `--! Previous: ${previous || '-'}\n--! Hash: ${hash}\n\n${sql}\n`;
    writeFileSync(join(committed, `${String(number).padStart(6, '0')}.sql`), text);
    previous = hash;
  }
}

function writeDrizzle(folder, list) {
  writeFiles(folder, list, numbered, plain);
  const entries = list.map((migration) => ({
    idx: migration.number - 1,
    version: '7',
    when: 1_700_000_000_000 + migration.number,
    tag: numbered(migration).replace('.sql', ''),
    breakpoints: true,
  }));
  mkdirSync(join(folder, 'meta'), { recursive: true });
  const journal = { version: '7', dialect: 'postgresql', entries };
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify(journal));
}
