import knex from 'knex';

const [directory, connection] = process.argv.slice(2);
const database = knex({ client: 'pg', connection });
await database.migrate.latest({ directory, loadExtensions: ['.cjs'] });
await database.destroy();
