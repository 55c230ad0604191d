import { codesOf, inspectText, problemsOf } from './support';

test.each([
  'drop table governed.migrations',
  'truncate governed.migrations',
  'alter table governed.migrations add x int',
  'insert into governed.migrations values (1)',
  'with x as (delete from governed.migrations returning 1) select 1',
  'create view v as select * from governed.runs',
  'select * from db.governed.migrations',
  'select * from "governed".migrations',
  'select * from GOVERNED.migrations',
  'select * from U&"g\\006fverned".migrations',
  'drop schema governed',
  'drop schema if exists a, governed cascade',
  'alter schema governed rename to x',
  'alter schema x rename to governed',
  'alter schema governed owner to x',
  'create schema governed',
  'create schema if not exists governed',
  "comment on schema governed is 'x'",
  'grant all on schema governed to x',
  'grant all on all tables in schema governed to x',
  'grant select on governed.migrations to x',
  'alter table x set schema governed',
  "comment on table governed.migrations is 'x'",
  "create function governed.f() returns int language sql as ''",
  'create function f() returns governed.t begin atomic select 1; end',
  'drop function governed.f(int)',
  'create type governed.t as enum ()',
  'create domain governed.d as int',
  'create aggregate governed.a (int) (sfunc = f, stype = int)',
  'set search_path to governed, public',
  "set local search_path = 'governed'",
  "select set_config('search_path', 'public, governed', false)",
  "select pg_catalog.set_config('Search_Path', '\"governed\"', true)",
])('refuses a statement that uses the schema governed: %s', async (text) => {
  expect(problemsOf(await inspectText(`select 1;\n${text};`))).toMatchObject([
    { code: 'own-tables', line: 2 },
  ]);
});

test.each([
  'create table governed (governed int primary key, b int, unique (governed, b))',
  'select governed.id from governed',
  'select * from x.governed',
  'select * from "Governed".migrations',
  "insert into t values ('governed.migrations')",
  "set application_name = 'governed'",
  'set search_path to public',
  'drop table governed',
  'grant all on governed to x',
  'create role governed',
  "select set_config('application_name', 'governed', false)",
  "select set_config('search_path', 'governed_x, ungoverned', false)",
])('accepts a statement that does not use the schema governed: %s', async (text) => {
  expect(codesOf(await inspectText(text))).toEqual([]);
});

test('finds the schema governed thousands of levels deep', async () => {
  const deep = `select 1${'+1'.repeat(3000)} from governed.migrations`;
  expect(codesOf(await inspectText(deep))).toEqual(['own-tables']);
});
