/** Comments, literals and the commands of psql, which are not SQL. An open one reaches to the end. */
const NOT_SQL =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|\be'(?:[^'\\]|''|\\[\s\S])*'?|'(?:[^']|'')*'?|^[ \t]*\\[^\n]*/gim;

/** Statements that seeds use: they change no schema, although they begin like those that do. */
const DATA_STATEMENT =
  /\balter\s+(?:table\s+(?:only\s+)?\S+\s+(?:dis|en)able\s+trigger|sequence\s+\S+\s+restart)\b/gi;

/**
 * A statement that changes a schema, at the start of the text, after another statement or inside of
 * `DO $$ … $$`. Databases, roles, extensions and temporary tables are not part of a schema.
 */
const SCHEMA_STATEMENT = new RegExp(
  [
    String.raw`(?:^|;|\$\w*\$|\b(?:begin|then|else|loop)\s)\s*`,
    String.raw`(?:create(?:\s+or\s+replace)?|alter|drop)\s+`,
    String.raw`(?:(?:unlogged|foreign|materialized|recursive|unique|constraint|event)\s+){0,2}`,
    '(?:table|index|type|domain|function|procedure|routine|aggregate|trigger|view|sequence',
    String.raw`|schema|policy|rule|operator|cast|collation|statistics|text\s+search)\b`,
  ].join(''),
  'i',
);

/** Returns whether an SQL text creates, alters or drops a table or another object of a schema. */
export function changesSchema(text: string): boolean {
  const sql = text
    .replace(NOT_SQL, (part) => (/^e?'/i.test(part) ? "''" : ' '))
    .replace(DATA_STATEMENT, ' ');
  return SCHEMA_STATEMENT.test(sql.trim());
}
