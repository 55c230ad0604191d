/**
 * The same small statements for every tool, one a migration: a table, an index on it, a column, a
 * row, and again. Few locks each, so that a tool that takes one transaction for 10,000 of them fits
 * into the server's lock table.
 *
 * @returns `count` migrations; the names sort as the numbers do.
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

/** What a database must hold after `count` of them; the tools' own tables do not count. */
function tables(count) {
  return Math.ceil(count / 4);
}

/** The last of them that leaves a row, to see that a run came to its end. */
export function expected(count) {
  return { tables: tables(count), indexes: Math.ceil((count - 1) / 4) };
}
