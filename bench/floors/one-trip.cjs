/**
 * F2, the floor of applying: nothing but `pg`, and one message a migration that runs it, records it
 * and commits. Nobody should use it: the COMMIT is on the wire before the file was seen to succeed,
 * and nothing keeps a second run away.
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
