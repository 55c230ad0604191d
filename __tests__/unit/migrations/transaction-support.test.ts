import { NO_TRANSACTION_DIRECTIVES } from '../../../src/migrations/directives';
import { DOWN_MARKERS } from '../../../src/migrations/down-section';
import { codesOf, inspectText, problemsOf, unwrap } from './support';

const isTransactional = async (text: string) => unwrap(await inspectText(text)).transactional;

test.each([
  'create index concurrently i on t (a)',
  'create unique index concurrently if not exists i on t (a)',
  'drop index concurrently i',
  'reindex table concurrently t',
  'reindex (concurrently) index i',
  'reindex schema s',
  'reindex database d',
  'reindex system d',
  'vacuum',
  'vacuum (analyze) t',
  "alter system set work_mem = '1GB'",
  'create database d',
  'drop database d',
  "create tablespace s location '/s'",
  'drop tablespace s',
  'alter database d set tablespace s',
  'alter table p detach partition c concurrently',
  'cluster',
  "create subscription s connection 'c' publication p",
  'drop subscription s',
  'alter subscription s refresh publication',
  'alter subscription s set publication p',
  'do $$ begin loop update t set a = 1; commit; end loop; end $$',
  'do language plpgsql $x$ begin if true then rollback; end if; end $x$',
  "do $$ begin commit; exception when others then raise notice 'x'; end $$",
  'do $$ declare r record; begin for r in select 1 loop begin update t set a = 1; end; commit and chain; end loop; end $$',
])('detects a non-transactional statement: %s', async (text) => {
  expect(await isTransactional(text)).toBe(false);
  expect(await isTransactional(`-- a\n${text};\n${text};`)).toBe(false);
});

test.each([
  'create index i on t (a)',
  'drop index i',
  'reindex table t',
  'reindex (concurrently false) table t',
  'refresh materialized view concurrently v',
  'analyze',
  'cluster t',
  'cluster t using i',
  'alter database d set work_mem = 1',
  'alter database d connection limit 5',
  'alter table p detach partition c',
  'alter table p attach partition c default',
  "alter type e add value 'x'",
  "create subscription s connection 'c' publication p with (create_slot = false)",
  "create subscription s connection 'c' publication p with (connect = off)",
  "create subscription s connection 'c' publication p with (create_slot = 'OFF')",
  'alter subscription s set publication p with (refresh = false)',
  'alter subscription s disable',
  "do $$ begin raise notice 'commit'; end $$",
  "do $$ begin execute 'commit'; end $$",
  'do $$ begin not plpgsql at all commit',
  'do language plv8 $$ plv8.execute("commit") $$',
  'create procedure p() language plpgsql as $$begin commit; end$$',
  'call p()',
])('detects a transactional statement: %s', async (text) => {
  const result = await inspectText(text);
  if (text.endsWith('all commit')) expect(codesOf(result)).toEqual(['syntax-error']);
  else expect(unwrap(result).transactional).toBe(true);
});

test('treats a DO block that cannot be parsed as transactional', async () => {
  expect(await isTransactional('do $$ begin commit; boom( end $$')).toBe(true);
});

test('accepts several concurrent indexes in one file as separate statements', async () => {
  const text = Array.from({ length: 5 }, (_, i) => `create index concurrently i${i}\n  on t (a);`);
  const { statements, transactional: isTransactional } = unwrap(
    await inspectText(text.join('\n\n')),
  );
  expect(isTransactional).toBe(false);
  expect(statements.map(({ line }) => line)).toEqual([1, 4, 7, 10, 13]);
  expect(statements[4]?.text).toBe('create index concurrently i4\n  on t (a)');
});

test.each([
  ['vacuum', true],
  ['create index concurrently i on t (a)', true],
  ['do $$ begin commit; end $$', true],
  ['call p()', true],
  ['do $$ begin null; end $$', false],
  ['create index i on t (a)', false],
])('marks %s as non-transactional for the engine: %s', async (text, nonTransactional) => {
  const { statements } = unwrap(
    await inspectText(`-- governed: no-transaction\nselect 1;\n${text}`),
  );
  expect(statements.map((statement) => statement.nonTransactional)).toEqual([
    false,
    nonTransactional,
  ]);
});

test.each([
  ['create index concurrently users_email on users (email)', 'users_email'],
  ['create index concurrently if not exists users_email on App.t (a)', 'users_email'],
  ['create unique index concurrently "I""x" on "A.b".t (a)', 'I"x'],
  ['create index concurrently on t (a)', undefined],
  ['create index i on t (a)', undefined],
  ['drop index concurrently i', undefined],
])('returns the index name of %s', async (text, index) => {
  expect(unwrap(await inspectText(text)).statements[0]?.build?.index).toBe(index);
});

test.each([
  ['reindex table concurrently app.t', { kind: 'reindex', index: undefined, table: '"app"."t"' }],
  ['reindex index concurrently i', { kind: 'reindex', index: '"i"', table: undefined }],
  ['reindex table t', undefined],
  ['create index concurrently on t (a)', { kind: 'create', index: undefined, table: '"t"' }],
])('returns the index or table that %s builds concurrently', async (text, build) => {
  expect(unwrap(await inspectText(text)).statements[0]?.build).toEqual(build);
});

test.each(['set session authorization app', 'reset session authorization'])(
  'refuses %s only in a non-transactional file',
  async (text) => {
    expect(codesOf(await inspectText(`-- governed: no-transaction\n${text};`))).toEqual([
      'session-authorization',
    ]);
    expect(codesOf(await inspectText(text))).toEqual([]);
  },
);

const mixed = 'alter table t add a int;\n\ncreate index concurrently i on t (a);\n';

test('refuses a mixed file, with both lines and both alternatives', async () => {
  const [problem] = problemsOf(await inspectText(mixed));
  expect(problem).toMatchObject({ code: 'mixed-transaction', line: 3 });
  expect(problem?.what).toMatch(/^CREATE INDEX CONCURRENTLY \(line 3\).*line 1/);
  expect(problem?.next).toMatch(/Split.*governed: no-transaction/);
});

test('refuses a DO block with COMMIT beside other statements as mixed', async () => {
  const text = 'create table t();\ndo $$ begin commit; end $$;';
  expect(codesOf(await inspectText(text))).toEqual(['mixed-transaction']);
});

const directives: [string, string][] = [
  ['governed', '-- governed: no-transaction'],
  ['governed', '--GOVERNED:No-Transaction'],
  ['dbmate', '-- migrate:up transaction:false'],
  ['goose', '-- +goose Up\n-- +goose NO TRANSACTION'],
  ['goose', '-- +goose no transaction'],
  ['sql-migrate', '-- +migrate Up notransaction'],
  ['sqlx', '-- no-transaction'],
  ['tern', '---- tern: disable-tx ----'],
  ['graphile-migrate', '--! Previous: sha1:0\n--! Hash: sha1:1\n\n--! no-transaction'],
  ['postgres-migrations', '-- postgres-migrations disable-transaction'],
  ['atlas', '-- atlas:lint ignore\n-- atlas:txmode none'],
  ['yoyo', '-- depends: 0001\n-- transactional: false'],
  [
    'liquibase',
    '--liquibase formatted sql\n--changeset a:1 runOnChange:true runInTransaction:false',
  ],
  ['flyway', '-- flyway:executeInTransaction=false'],
  ['morph', '-- morph:nontransactional'],
  ['evolve', '-- evolve-tx-off'],
  ['prairielearn', '-- prairielearn:migrations NO TRANSACTION'],
];

test.each(directives)('recognizes the no-transaction directive of %s: %j', async (_, directive) => {
  expect(await isTransactional(`${directive}\n${mixed}`)).toBe(false);
  expect(await isTransactional(`/* licence */\n\n${directive}\r\nselect 1;\r\n${mixed}`)).toBe(
    false,
  );
});

test('recognizes a directive after a line comment that contains /*', async () => {
  expect(await isTransactional(`-- see /*\n-- governed: no-transaction\n${mixed}`)).toBe(false);
});

test('tests every directive, and every directive and marker has a source', () => {
  expect(new Set(directives.map(([tool]) => tool))).toEqual(
    new Set(NO_TRANSACTION_DIRECTIVES.map(({ tool }) => tool)),
  );
  for (const { source } of [...NO_TRANSACTION_DIRECTIVES, ...DOWN_MARKERS])
    expect(source).not.toBe('');
});

test.each([
  '-- migrate:up transaction:true',
  '-- put "-- migrate:up transaction:false" here',
  '-- executeInTransaction=false is in the .conf beside',
  '-- atlas:txmode file',
  '-- transactional: true',
  '/*\n-- no-transaction\n*/',
  "select '\n-- no-transaction\n';",
  'select 1;\n-- no-transaction',
  '-- this needs no-transaction',
  '/* a /* b */\n-- no-transaction\n*/',
])('does not recognize a directive in %j', async (text) => {
  expect(codesOf(await inspectText(`${text}\n${mixed}`))).toEqual(['mixed-transaction']);
});

test.each([
  ['-- governed: no-transactions\nselect 1', 1, /not a valid directive/],
  ['-- governed: no transaction\nselect 1', 1, /not a valid directive/],
  ['-- governed no-transactions\nselect 1', 1, /not a valid directive/],
  ['-- governed-migrations: no-transaction\nselect 1', 1, /not a valid directive/],
  ['-- governed_no_transaction\nselect 1', 1, /not a valid directive/],
  ['-- x\n-- governed:transaction\nselect 1', 2, /not a valid directive/],
  ['-- governed no-transaction\nselect 1', 1, /not a valid directive/],
  ['-- governd: no-transaction\nselect 1', 1, /not a valid directive/],
  ['-- goverend: no-transaction\nselect 1', 1, /not a valid directive/],
  ['-- goverment no_transation\nselect 1', 1, /not a valid directive/],
  ['/* governed: no-transaction */\nselect 1', 1, /not a valid directive/],
  ['select 1;\n-- governed: no-transaction\nselect 2', 2, /after the first statement/],
  ['select 1;\n-- governed: no-transaction', 2, /after the first statement/],
  ['select 1\n-- governed: no-transaction\n\n', 2, /after the first statement/],
  ['-- governed: nothing', 1, /not a valid directive/],
])('reports an invalid directive: %j', async (text, line, what) => {
  const [problem, ...rest] = problemsOf(await inspectText(text));
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({
    code: 'unknown-directive',
    line,
    what: expect.stringMatching(what),
  });
});

test.each([
  '-- governed by the law of averages',
  '-- the governed: everyone',
  '-- governed tables need no translation here',
  '-- governed no translation',
  '-- moved: no transaction is open here',
  '-- governed tables need no transaction of their own',
  'create function f() returns int language sql as $$\n-- governed: nothing\nselect 1\n$$',
])('accepts prose that is similar to a directive: %j', async (text) => {
  expect(await isTransactional(`${text};\nselect 1`)).toBe(true);
});

test.each([
  ['goose', '-- +goose Up\ncreate table a();\n-- +goose Down\ndrop table a;', 3],
  ['dbmate', '-- migrate:up\ncreate table a();\n-- migrate:down\ndrop table a;', 3],
  [
    'dbmate',
    '-- migrate:up\r\ncreate table a();\r\n-- migrate:down transaction:false\r\nvacuum;',
    3,
  ],
  ['sql-migrate', '-- +migrate Up\ncreate table a();\n\n-- +migrate Down\ndrop table a;', 4],
  ['tern', 'create table a();\n---- create above / drop below ----\ndrop table a;', 2],
  ['node-pg-migrate', '-- Up Migration\ncreate table a();\n-- Down Migration\ndrop table a;', 3],
  ['micrate', '-- +micrate Up\ncreate table a();\n-- +micrate Down\ndrop table a;', 3],
  ['rambler', '-- rambler up\ncreate table a();\n-- rambler down\ndrop table a;', 3],
  ['mybatis', '-- // first\ncreate table a();\n-- //@UNDO\ndrop table a;', 3],
])('refuses statements after the down marker of %s', async (tool, text, line) => {
  const problems = problemsOf(await inspectText(text));
  expect(problems).toMatchObject([{ code: 'down-section', line }]);
  expect(problems[0]?.next).toContain(tool);
});

test('DOWN_MARKERS has one test for each marker', () => {
  expect(DOWN_MARKERS).toHaveLength(8);
});

test.each([
  '-- migrate:up\ncreate table a();\n-- migrate:down\n',
  '-- Down migration: DROP TABLE a (by hand)\ncreate table a();',
  '-- migrate:up\ncreate table a();\n-- migrate:down\n-- drop table a;',
  "insert into t values ('\n-- +goose Down\n');\nselect 1",
  '--liquibase formatted sql\n--changeset a:1\ncreate table a();\n--rollback drop table a;\n--changeset a:2\ncreate table b();',
])('accepts a down marker without statements after it: %j', async (text) => {
  expect(await isTransactional(text)).toBe(true);
});
