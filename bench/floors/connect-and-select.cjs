/**
 * F4, the floor of a run with nothing to do: connect, query once, disconnect.
 *
 *   node connect-and-select.cjs <folder> <url>
 */
const { Client } = require('pg');

async function run() {
  const client = new Client({ connectionString: process.argv[3] });
  await client.connect();
  await client.query('SELECT 1');
  await client.end();
}

void run();
