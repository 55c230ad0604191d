import { readFileSync } from 'node:fs';
import pg from 'pg';
import { Umzug } from 'umzug';

const [folder, connectionString] = process.argv.slice(2);
const client = new pg.Client({ connectionString });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS umzug (name text PRIMARY KEY)');
const umzug = new Umzug({
  migrations: {
    glob: ['*.sql', { cwd: folder }],
    resolve: ({ name, path }) => ({
      name,
      up: () => client.query(readFileSync(path, 'utf8')),
    }),
  },
  storage: {
    executed: async () => {
      const { rows } = await client.query('SELECT name FROM umzug ORDER BY name');
      return rows.map(({ name }) => name);
    },
    logMigration: ({ name }) => client.query('INSERT INTO umzug VALUES ($1)', [name]),
    unlogMigration: ({ name }) => client.query('DELETE FROM umzug WHERE name = $1', [name]),
  },
  logger: undefined,
});
await umzug.up();
await client.end();
