import { parserForServer } from '../../../src/migrations/later-keywords';
import { loadParser, type Parser } from '../../../src/migrations/parse-sql';

let parser: Parser;
beforeAll(async () => {
  parser = await loadParser();
});

const parseOn = (versionNumber: number, text: string) =>
  parserForServer(parser, versionNumber).statements(text);

test.each([
  [150_004, 'create table a (system_user int)', true],
  [160_000, 'create table a (system_user int)', false],
  [160_000, 'create function json_value() returns int language sql as $$ select 1 $$', true],
  [170_000, 'create function json_value() returns int language sql as $$ select 1 $$', false],
  [120_000, 'create function normalize(a int) returns int language sql as $$ select 1 $$', true],
  [150_000, 'create table a (user int)', false],
  [150_000, 'create table a (system_user int); selekt', false],
])('parses as the server %d does: %s', (versionNumber, text, ok) => {
  expect(parseOn(versionNumber, text).ok).toBe(ok);
});

test('keeps the texts, the positions and the names', () => {
  const text =
    "-- system_user 漢😀\ncreate table System_User (a int);\ncreate index concurrently json_value on system_user (a);\nselect 'System_User'";
  const result = parseOn(150_000, text);
  if (!result.ok) throw new Error(result.message);
  expect(result.statements.map((each) => each.text)).toEqual([
    'create table System_User (a int)',
    'create index concurrently json_value on system_user (a)',
    "select 'System_User'",
  ]);
  expect(
    result.statements.map(({ line, offset }) => [line, text.slice(offset, offset + 6)]),
  ).toEqual([
    [2, 'create'],
    [3, 'create'],
    [4, 'select'],
  ]);
  expect(result.statements.map(({ node }) => node)).toMatchObject([
    { CreateStmt: { relation: { relname: 'system_user' } } },
    { IndexStmt: { idxname: 'json_value', relation: { relname: 'system_user' } } },
    {
      SelectStmt: {
        targetList: [{ ResTarget: { val: { A_Const: { sval: { sval: 'System_User' } } } } }],
      },
    },
  ]);
});
