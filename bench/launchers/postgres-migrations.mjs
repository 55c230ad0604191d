import pg from 'pg';
import { migrate } from 'postgres-migrations';

const [folder, connectionString] = process.argv.slice(2);
const client = new pg.Client({ connectionString });
await client.connect();
await migrate({ client }, folder);
await client.end();
