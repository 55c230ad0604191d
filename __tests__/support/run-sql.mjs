/** Runs its arguments as SQL on `DATABASE_URL`, in place of a migration tool behind the gate. */
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
for (const sql of process.argv.slice(2)) await client.query(sql);
await client.end();
