/**
 * Returns `count` migrations with one small statement each, the same for every tool: a table, an index, a
 * column, a row, and so on. Each needs few locks, so that 10,000 of them in one transaction fit into the
 * lock table of the server.
 */
export function migrations(count) {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return { number, name: `step_${number}`, sql: statement(index) };
  });
}

function statement(index) {
  const table = `item_${Math.floor(index / 4)}`;
  switch (index % 4) {
    case 0:
      return `CREATE TABLE ${table} (id integer PRIMARY KEY, amount integer NOT NULL);`;
    case 1:
      return `CREATE INDEX ${table}_amount ON ${table} (amount);`;
    case 2:
      return `ALTER TABLE ${table} ADD COLUMN price integer NOT NULL DEFAULT 0;`;
    default:
      return `INSERT INTO ${table} (id, amount) VALUES (${index}, 1);`;
  }
}

/** Returns the number of tables after `count` migrations, without the tables of tools. */
function countTables(count) {
  return Math.ceil(count / 4);
}

/** Returns the numbers of tables and indexes that a database must contain after `count` migrations. */
export function expected(count) {
  return { tables: countTables(count), indexes: Math.ceil((count - 1) / 4) };
}
