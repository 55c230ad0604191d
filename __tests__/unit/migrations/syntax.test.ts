import { codesOf, inspectText, problemsOf } from './support';

const onlyProblemOf = async (text: string) => {
  const result = await inspectText(text);
  expect(codesOf(result)).toHaveLength(1);
  return problemsOf(result)[0];
};

test.each([
  ["select '漢😀';\n-- c\nselekt 1;", 3, 'syntax error at or near "selekt"'],
  ['create table t (\n  a int,\n);\n', 3, 'syntax error at or near ")"'],
  ['create table t (\n  a int\n\n\n', 2, 'syntax error at end of input'],
  ["select 1;\r\nselect 'open", 2, 'unterminated quoted string'],
  ['do $x$ begin end', 1, 'unterminated dollar-quoted string'],
])('reports a syntax error: %j on line %d', async (text, line, words) => {
  const problem = await onlyProblemOf(text);
  expect(problem).toMatchObject({ code: 'syntax-error', line, file: 'migrations/1_x.sql' });
  expect(problem?.what).toContain(words);
  expect(problem?.next).toContain('psql -X -v ON_ERROR_STOP=1 -1 -f migrations/1_x.sql');
});

test.each([
  ['-- migrate:up\nselekt 1;', 'dbmate up'],
  ['-- +goose Up\nselekt 1;', 'goose up'],
  ['-- Up Migration\nselekt 1;', 'node-pg-migrate up'],
  ['-- migrate:up\nCOPY t FROM STDIN;\n1\n\\.\n', 'dbmate up'],
])(
  'advises the tool of a file that also reverts, because psql would run all of it: %j',
  async (text, command) => {
    const problem = await onlyProblemOf(text);
    expect(problem?.next).toContain(`set \`command: ${command}\``);
    expect(problem?.next).not.toContain('psql');
  },
);

test.each([
  ['-- migrate:up\nselect 1;\n\n  -- migrate:down\nselect 2;', 4],
  // Without the `;`, the parser would report the line after the marker.
  ['-- migrate:up\nselect 1\n\t-- migrate:down\ndrop table a;', 3],
])('reports an indented down marker of dbmate: %j on line %d', async (text, line) => {
  const problem = await onlyProblemOf(text);
  expect(problem).toMatchObject({ code: 'down-section', line });
  expect(problem?.next).toBe('Remove the spaces before the marker.');
});

test.each([
  '-- migrate:up\nselect 1;\n  -- migrate:down\n  -- nothing',
  'select 1;\n  -- migrate:downs',
])('accepts %j', async (text) => {
  expect(codesOf(await inspectText(text))).toEqual([]);
});

test.each([
  ['\\set ON_ERROR_STOP on\nselect 1;', 1, '\\set'],
  ["select '😀';\n\\i other.sql\n", 2, '\\i'],
  ['select 1 \\gexec\n', 1, '\\gexec'],
  ['\\', 1, '\\'],
])('reports a psql command: %j on line %d', async (text, line, word) => {
  const problem = await onlyProblemOf(text);
  expect(problem).toMatchObject({ code: 'psql-command', line });
  expect(problem?.what).toContain(`\`${word}\` is a psql command`);
  expect(problem?.next).toContain('ON_ERROR_STOP=1 -1 -f');
});

test.each([
  ["CREATE ROLE a PASSWORD :'app_password';", ":'app_password'", 'app_password'],
  ['select 1;\nCREATE SCHEMA :"schema";', ':"schema"', 'schema'],
  ['INSERT INTO t VALUES (:id);', ':id', 'id'],
  ['select :{?x};', ':{?x}', 'x'],
])('reports a variable of psql: %j', async (text, variable, name) => {
  const problem = await onlyProblemOf(text);
  expect(problem).toMatchObject({ code: 'psql-command', line: text.split('\n').length });
  expect(problem?.what).toContain(`\`${variable}\` is a variable of psql`);
  expect(problem?.next).toContain(`-v ${name}=… -1 -f`);
});

test.each([
  ['select 1;\nCREATE TABLE audit (id int, System_User boolean);', 'system_user', 16],
  [
    'select 1;\nCREATE FUNCTION json_value(j jsonb) RETURNS text LANGUAGE sql AS $$ select 1 $$',
    'json_value',
    17,
  ],
  [
    'create function json_exists(a int, b int, c int) returns int language sql as $$ select 1 $$;\nselect 1',
    'json_exists',
    17,
  ],
])(
  'advises quotation marks for a word that a newer release reserves: %j',
  async (text, word, major) => {
    const problem = await onlyProblemOf(text);
    expect(problem?.code).toBe('syntax-error');
    expect(problem?.next).toContain(`\`${word}\` is a reserved word from PostgreSQL ${major} on`);
    expect(problem?.next).toContain(`\`"${word}"\``);
  },
);

test('does not blame a reserved word for another error', async () => {
  expect((await onlyProblemOf('create table a (system_user int);\nselekt 1;'))?.next).toMatch(
    /^Fix the line/,
  );
});

test('recognizes the psql commands that newer releases of pg_dump write', async () => {
  const problem = await onlyProblemOf(
    '--\n-- dump\n--\n\n\\restrict AbC\n\nselect 1;\n\n\\unrestrict AbC\n',
  );
  expect(problem).toMatchObject({ code: 'psql-command', line: 5 });
  expect(problem?.what).toContain('17.6');
  expect(problem?.next).toContain('Remove the lines');
});

test.each([
  ['create table t();\nCOPY t FROM stdin;\n1\ta\n2\t\\N\n\\.\n', 2],
  ['-- x\ncopy t from stdin;\n\\.\n', 2],
  ["copy t\nfrom stdin;\nit's;here\n\\.\n", 1],
])('reports rows after COPY FROM STDIN at the line of the COPY: %j', async (text, line) => {
  expect(await onlyProblemOf(text)).toMatchObject({ code: 'copy-from-stdin', line });
});

test('reports an error after COPY from a file at its own line', async () => {
  expect(await onlyProblemOf("copy t from '/x';\nnope;")).toMatchObject({
    code: 'syntax-error',
    line: 2,
  });
});

test.each([
  ['select\u00a01', 'U+00A0'],
  ['select 1;\n\u200bselect 2', 'U+200B'],
  ['select a b \u2018c', 'U+2018'],
  ['\ufeffselect 1', 'U+FEFF'],
])('names a lookalike character: %j', async (text, name) => {
  const problem = await onlyProblemOf(text);
  expect(problem?.code).toBe('syntax-error');
  expect(problem?.next).toContain(name);
});
