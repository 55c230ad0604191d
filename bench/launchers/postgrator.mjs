import pg from 'pg';
import Postgrator from 'postgrator';

const [folder, connectionString] = process.argv.slice(2);
const client = new pg.Client({ connectionString });
await client.connect();
const postgrator = new Postgrator({
  migrationPattern: `${folder}/*.sql`,
  driver: 'pg',
  execQuery: (query) => client.query(query),
});
await postgrator.migrate();
await client.end();
