import { codesOf, inspectText, problemsOf, unwrap } from './support';

const accepted = async (text: string) => unwrap(await inspectText(text));
const onlyProblemOf = async (text: string) => {
  const result = await inspectText(text);
  expect(codesOf(result)).toHaveLength(1);
  return problemsOf(result)[0];
};

test.each([
  [
    'a pg_dump without COPY',
    "--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\nSELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.t (id bigint NOT NULL);\nALTER TABLE ONLY public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (\n    SEQUENCE NAME public.t_id_seq\n);\n",
    4,
  ],
  ['words in strings', "insert into t values ('COMMIT;', $$ROLLBACK;$$, E'\\'; BEGIN;')", 1],
  ['words in comments', '-- \\copy t from x\n/* COMMIT; \\i y */ select 1', 1],
  ['savepoints', 'savepoint a; select 1; rollback to a; release a', 4],
  ['a committing procedure', 'create procedure p() language plpgsql as $$begin commit; end$$', 1],
  [
    'a standard function body',
    'create function f() returns int begin atomic select 1; end; select 2',
    2,
  ],
  [
    'COPY from a file, and to the client',
    "copy t from '/x'; copy t from program 'x'; copy t to stdout",
    3,
  ],
  ['DISCARD PLANS, CLOSE of one cursor', 'discard plans; discard temp; close c', 3],
  ['CRLF', 'create table a();\r\ncreate table b();\r\n', 2],
])('accepts a file as one transaction: %s', async (_, text, count) => {
  const { transactional, statements, notices } = await accepted(text);
  expect({ transactional, notices, count: statements.length }).toEqual({
    transactional: true,
    notices: [],
    count,
  });
});

test('returns the line, offset and text of each statement', async () => {
  const { statements } = await accepted("select '😀';\n-- b\nselect 2;\n");
  expect(statements).toEqual([
    { line: 1, offset: 0, text: "select '😀'", nonTransactional: false, build: undefined },
    { line: 3, offset: 18, text: 'select 2', nonTransactional: false, build: undefined },
  ]);
});

test.each(['', ' \n\t\r\n', '\u00a0'])('refuses an empty file: %j', async (text) => {
  expect(await onlyProblemOf(text)).toMatchObject({
    code: 'empty-file',
    file: 'migrations/1_x.sql',
  });
});

test.each(['-- left out', '/* Update the ticket; then create it. */', ';'])(
  'accepts a file without statements: %j',
  async (text) => {
    expect(await accepted(text)).toMatchObject({
      transactional: true,
      statements: [],
      notices: [],
    });
  },
);

test.each([
  '-- alter table t add c int;',
  '-- Later:\n--  create table t (\n--    id int\n--  );\n',
  '/* drop table t; */',
  '/*\n * delete from t\n *  where id = 1;\n */',
])('reports a file whose statements are commented out: %j', async (text) => {
  expect(await accepted(text)).toMatchObject({
    statements: [],
    notices: [{ code: 'comments-only', file: 'migrations/1_x.sql' }],
  });
  const ofTool = await inspectText(text, { schema: undefined, table: 'schema_migrations' });
  expect(ofTool).toMatchObject({ value: { notices: [] } });
});

test.each([
  'begin',
  'begin isolation level serializable',
  'start transaction',
  'commit',
  'commit and chain',
  'end',
  'rollback',
  'rollback and no chain',
  'abort',
  "prepare transaction 'x'",
  "commit prepared 'x'",
  "rollback prepared 'x'",
])('refuses transaction control: %s', async (text) => {
  const problem = await onlyProblemOf(`-- é\nselect 1;\n${text};\nselect 2;`);
  expect(problem).toMatchObject({ code: 'transaction-control', line: 3 });
  expect(problem?.what).toContain(`\`${text}\` on line 3`);
});

test('advises removing the two statements of a transaction around the whole file', async () => {
  const problem = await onlyProblemOf('BEGIN;\ncreate table a();\ncreate table b();\nCOMMIT;');
  expect(problem?.what).toContain('`BEGIN` on line 1, `COMMIT` on line 4');
  expect(problem?.next).toMatch(/^Remove the two statements/);
});

test('shortens a long list of transaction control, and advises the directive', async () => {
  const problem = await onlyProblemOf('update t set a = 1;\ncommit;\n'.repeat(8));
  expect(problem).toMatchObject({ code: 'transaction-control', line: 2 });
  expect(problem?.what).toMatch(/on line 10, 3 more\.$/);
  expect(problem?.next).toContain('`-- governed: no-transaction`');
});

test('runs each block of a non-transactional file as one statement', async () => {
  const text =
    "-- governed: no-transaction\nset a.b = 'c';\nbegin;\n-- first\nset local a.b = 'd';\nselect 1;\ncommit;\nbegin; commit;\nvacuum;\nbegin;\nselect 2;\nend;";
  const { transactional, statements } = await accepted(text);
  expect(transactional).toBe(false);
  expect(statements.map(({ line, text, isBlock = false }) => [line, text, isBlock])).toEqual([
    [2, "set a.b = 'c'", false],
    [5, "set local a.b = 'd';\nselect 1", true],
    [9, 'vacuum', false],
    [11, 'select 2', true],
  ]);
  expect(statements.map(({ nonTransactional }) => nonTransactional)).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test.each([
  'begin;\nvacuum;\ncommit',
  'begin;\ncall p();\ncommit',
  'begin;\nset search_path = a;\ncommit',
  "begin;\nselect set_config('a.b', 'c', false);\ncommit",
  'begin;\nselect 1',
  'begin isolation level serializable;\nselect 1;\ncommit',
  'select 1;\ncommit',
])('refuses transaction control in a non-transactional file: %j', async (text) => {
  const problem = await onlyProblemOf(`-- governed: no-transaction\n${text}`);
  expect(problem?.code).toBe('transaction-control');
  expect(problem?.what).toContain('is non-transactional');
  expect(problem?.next).toMatch(/^Remove .*every statement commits by itself\.$/);
  expect(problem?.next).not.toContain('in one transaction');
});

test.each([
  ['discard all', 'discard-all'],
  ['close all', 'close-all'],
  ['copy t from stdin', 'copy-from-stdin'],
  ['copy t (a, b) from stdin with (format csv)', 'copy-from-stdin'],
  ['set standard_conforming_strings = off', 'session-settings'],
  ["set local Standard_Conforming_Strings to 'false'", 'session-settings'],
  ['set session "STANDARD_CONFORMING_STRINGS" to 0', 'session-settings'],
  ["set client_encoding = 'LATIN1'", 'session-settings'],
  ['set local client_encoding to sql_ascii', 'session-settings'],
  ["set names 'WIN1252'", 'session-settings'],
  ['select pg_advisory_unlock_all()', 'unlock-all'],
  ['select 1 from t where a = (select PG_CATALOG.PG_Advisory_Unlock_All()::text)', 'unlock-all'],
  ['select * from u&"pg_advisory_unlock\\005fall"()', 'unlock-all'],
])('refuses %s as %s', async (text, code) => {
  expect(await onlyProblemOf(`select 1;\n${text};`)).toMatchObject({ code, line: 2 });
});

test.each([
  "SET client_encoding = 'UTF8'",
  'set local client_encoding to unicode',
  "set names 'utf-8'",
  'set names default',
  'reset client_encoding',
  'SET standard_conforming_strings = on',
  "set session standard_conforming_strings to 'TRUE'",
  'set standard_conforming_strings to 1',
  'set standard_conforming_strings to default',
  'reset standard_conforming_strings',
  'reset all',
  'set bytea_output = escape',
  'alter role r set client_encoding = latin1',
])('accepts a setting that does not change how the file is parsed: %s', async (text) => {
  expect((await accepted(`${text};\nselect 1`)).statements).toHaveLength(2);
});

test('advises on settings that change how the file is parsed', async () => {
  expect((await onlyProblemOf("set names 'LATIN1'"))?.next).toContain('save the file as UTF-8');
  expect((await onlyProblemOf('set standard_conforming_strings = 0'))?.next).toMatch(
    /^Remove the statement/,
  );
});

test.each([
  "select 'pg_advisory_unlock_all()'",
  'select pg_advisory_unlock(1)',
  'select app.pg_advisory_unlock_all()',
  'select pg_advisory_unlock_all from t',
  'create function f() returns void begin atomic select pg_advisory_unlock_all(); end',
])('accepts a statement that keeps the lock: %s', async (text) => {
  expect((await accepted(text)).statements).toHaveLength(1);
});

test('reports several problems, each with its line', async () => {
  const result = await inspectText('begin;\ndiscard all;\nclose all;\ncommit;');
  expect(problemsOf(result).map(({ code, line }) => [code, line])).toEqual([
    ['transaction-control', 1],
    ['discard-all', 2],
    ['close-all', 3],
  ]);
});
