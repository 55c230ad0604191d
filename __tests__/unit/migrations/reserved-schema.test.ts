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

const HISTORY = { schema: undefined, table: 'schema_migrations' };

test.each([
  'delete from schema_migrations',
  'alter table public.schema_migrations add column data_version int',
  'alter table schema_migrations enable row level security, force row level security',
  'drop table schema_migrations',
  'drop table if exists a, public.schema_migrations',
  'with x as (delete from schema_migrations returning 1) select 1',
])('refuses a statement that uses the history table of the tool: %s', async (text) => {
  expect(problemsOf(await inspectText(`${text};\nselect 1;\n${text};`, HISTORY))).toMatchObject([
    { code: 'own-tables', line: 1 },
    { code: 'own-tables', line: 3 },
  ]);
});

test.each([
  'alter table auth.schema_migrations owner to x',
  'drop table if exists auth.schema_migrations',
  'insert into realtime.schema_migrations values (1)',
  'grant select on schema_migrations to backup',
  'revoke all on public.schema_migrations from anon',
  'alter table schema_migrations enable row level security',
  'create policy p on schema_migrations using (false)',
  "comment on table schema_migrations is 'x'",
])('accepts a statement that does not change the history table: %s', async (text) => {
  expect(codesOf(await inspectText(text, HISTORY))).toEqual([]);
});

test('the history table is in the schema in which the tool looks', async () => {
  const text = 'delete from auth.schema_migrations; delete from public.schema_migrations';
  const result = await inspectText(text, { ...HISTORY, schema: 'auth' });
  expect(problemsOf(result)).toMatchObject([{ code: 'own-tables', line: 1 }]);
});
