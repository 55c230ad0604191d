/**
 * F2, the floor of applying: `pg` alone, and one message for each migration that runs, records and commits
 * it. Do not use it: the COMMIT is sent before the result of the file is known, and no lock prevents a
 * second run.
 *
 *   node one-trip.cjs <folder> <url>
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Client } = require('pg');

const [folder, connectionString] = process.argv.slice(2);

async function run() {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('CREATE TABLE history (name text PRIMARY KEY, at timestamptz NOT NULL)');
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    await client.query(`BEGIN; ${text}; INSERT INTO history VALUES ('${name}', now()); COMMIT`);
  }
  await client.end();
}

void run();
