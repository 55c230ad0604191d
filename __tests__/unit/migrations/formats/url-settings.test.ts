import { parseTarget } from '../../../../src/database-url/connection-string';
import type { FormatName } from '../../../../src/inputs/request';
import { MIGRATION_FORMATS } from '../../../../src/migrations/formats';
import { addFormatSearchPath } from '../../../../src/migrations/formats/format-search-path';
import { isSplitByMultiStatement } from '../../../../src/migrations/formats/golang-migrate-url';
import {
  otherSchemaParameterProblem,
  readUrlSettings,
} from '../../../../src/migrations/formats/url-settings';

function read(query: string, format: FormatName, scheme = 'postgresql') {
  const parsed = parseTarget(`${scheme}://h/db?${query}`, {});
  return readUrlSettings(parsed.ok ? parsed.target : undefined, format);
}

function settingsFor(query: string, format: FormatName) {
  const result = read(query, format);
  if (!result.ok) throw new Error(result.problems[0].what);
  return result.value;
}

describe('readUrlSettings: golang-migrate', () => {
  test.each([
    ['x-migrations-table=shop_migrations', { schema: undefined, table: 'shop_migrations' }],
    ['x-migrations-table=shop.migrations', { schema: undefined, table: 'shop.migrations' }],
    [
      'x-migrations-table=%22shop%22.%22m%22&x-migrations-table-quoted=true',
      { schema: 'shop', table: 'm' },
    ],
    ['x-migrations-table=%22m%22&x-migrations-table-quoted=1', { schema: undefined, table: 'm' }],
    ['x-migrations-table=', undefined],
    ['x-migrations-table-quoted=false', undefined],
    ['x-multi-statement-max-size=5&x-no-lock=true', undefined],
  ])('%s names the table %j', (query, table) => {
    expect(settingsFor(query, 'golang-migrate').historyTable).toEqual(table);
    expect(settingsFor(query, 'golang-migrate').isHistoryNamed).toBe(table !== undefined);
  });

  test.each([
    ['x-statement-timeout=300', 300],
    ['x-statement-timeout=0', undefined],
    ['', undefined],
  ])('%j limits a statement to %j ms', (query, limit) => {
    expect(settingsFor(query, 'golang-migrate').statementTimeoutMs).toBe(limit);
  });

  test.each([
    ['x-multi-statement=true', true],
    ['x-multi-statement=F', false],
    ['', false],
  ])('%j sends statements one by one: %j', (query, isMultiStatement) => {
    expect(settingsFor(query, 'golang-migrate').isMultiStatement).toBe(isMultiStatement);
  });

  test.each([
    ['x-migration-table=m', 'x-migration-table'],
    ['x-migrations-table=%22a%22&x-migrations-table-quoted=maybe', 'x-migrations-table-quoted'],
    ['x-migrations-table=a&x-migrations-table-quoted=true', 'x-migrations-table'],
    [
      'x-migrations-table=%22a%22.%22b%22.%22c%22&x-migrations-table-quoted=true',
      'x-migrations-table',
    ],
    ["x-migrations-table=it's", 'x-migrations-table'],
    ['x-statement-timeout=1s', 'x-statement-timeout'],
    ['x-multi-statement=yes', 'x-multi-statement'],
    ['x-lock-strategy=table', 'x-lock-strategy'],
  ])('refuses %s by its name', (query, name) => {
    expect(read(query, 'golang-migrate')).toMatchObject({
      ok: false,
      problems: [{ code: 'setting-refused', what: expect.stringContaining(`\`${name}\``) }],
    });
  });

  test('refuses its parameters in the URL of another format', () => {
    expect(read('x-migrations-table=m', 'dbmate')).toMatchObject({
      problems: [{ code: 'setting-refused', what: expect.stringContaining('`dbmate`') }],
    });
  });

  test.each([
    ['CREATE TABLE a(); CREATE TABLE b();', true],
    ['CREATE TABLE a();\n', false],
    ['BEGIN; CREATE TABLE a(); COMMIT;', false],
  ])('isSplitByMultiStatement: %j is %j', (text, isSplit) => {
    expect(isSplitByMultiStatement(text)).toBe(isSplit);
  });
});

describe('readUrlSettings: Prisma', () => {
  const searchPathOf = (query: string) =>
    settingsFor(query, 'prisma').settings.map(({ name, value }) => `${name}=${value}`);

  test.each([
    ['', 'search_path="public"', 'public', false],
    ['schema=shop', 'search_path="shop"', 'shop', true],
    ['schema=My%20%22shop', 'search_path="My ""shop"', 'My "shop', true],
  ])('%j means %s', (query, setting, schema, isNamed) => {
    expect(searchPathOf(query)).toEqual([setting]);
    const value = settingsFor(query, 'prisma');
    expect([value.historySchema, value.isHistoryNamed]).toEqual([schema, isNamed]);
  });

  test.each(['search_path=shop', 'schema=a&options=-c%20search_path%3Dshop'])(
    'refuses %s, which Prisma overrides',
    (query) => {
      expect(read(query, 'prisma')).toMatchObject({
        problems: [{ code: 'setting-refused', what: expect.stringContaining('`search_path`') }],
      });
    },
  );

  test('refuses `schema` in another format only if it is not the current schema', () => {
    const value = settingsFor('schema=shop', 'goose');
    expect(otherSchemaParameterProblem(value, 'shop', 'goose')).toBeUndefined();
    expect(otherSchemaParameterProblem(value, 'public', 'goose')).toMatchObject({
      code: 'setting-refused',
      what: expect.stringContaining('`schema`'),
    });
    expect(
      otherSchemaParameterProblem(settingsFor('', 'goose'), 'public', 'goose'),
    ).toBeUndefined();
  });
});

describe('readUrlSettings: other formats', () => {
  test.each([
    ['search_path=shop,public', 'dbmate', 'shop'],
    ['options=-c%20search_path%3Dshop', 'dbmate', undefined],
    ['search_path=%22$user%22,public', 'dbmate', undefined],
    ['search_path=shop', 'golang-migrate', undefined],
  ] as const)('%s in %s names the schema %j', (query, format, schema) => {
    const value = settingsFor(query, format);
    expect([value.historySchema, value.isHistoryNamed]).toEqual([schema, true]);
  });

  test.each([
    ['search_path=shop', 'jdbc:postgresql', 'currentSchema'],
    ['role=owner', 'jdbc:postgresql', 'options'],
    ['socket=/run', 'postgresql', 'host'],
    ['client_encoding=LATIN1', 'postgresql', 'client_encoding'],
  ])('refuses %s in a %s URL', (query, scheme, word) => {
    const result = read(query, 'flyway', scheme);
    if (result.ok) throw new Error('not refused');
    expect(result.problems.map(({ code }) => code)).toEqual(['setting-refused']);
    expect(JSON.stringify(result.problems)).toContain(word);
  });

  test.each(['node-pg-migrate', 'drizzle', 'supabase'] as const)(
    'a search path does not name the history of %s, which has a schema of its own',
    (format) => {
      expect(settingsFor('search_path=shop', format).isHistoryNamed).toBe(false);
    },
  );

  test.each([
    ['search_path=a&search_path=b', 'goose', '`search_path`'],
    ['x-migrations-table=a&x-migrations-table=b', 'golang-migrate', '`x-migrations-table`'],
    ['schema=a&schema=b', 'prisma', '`schema`'],
  ] as const)(
    'refuses two values, of which drivers use different ones: %s',
    (query, format, name) => {
      expect(read(query, format)).toMatchObject({
        problems: [{ code: 'setting-refused', what: expect.stringContaining(name) }],
      });
    },
  );

  test.each([
    ['', 'search_path="public"'],
    ['search_path=public,x', 'search_path=public,x'],
  ])('sets the search path of node-pg-migrate as the tool does: %j', (query, setting) => {
    const url = settingsFor(query, 'node-pg-migrate');
    const added = addFormatSearchPath(url, MIGRATION_FORMATS['node-pg-migrate']);
    if (!added.ok) throw new Error('refused');
    expect(added.value.settings.map(({ name, value }) => `${name}=${value}`)).toEqual([setting]);
    expect(added.value.isHistoryNamed).toBe(false);
  });

  test('refuses another search path, which node-pg-migrate overrides', () => {
    const url = settingsFor('options=-c%20search_path%3Dshop', 'node-pg-migrate');
    expect(addFormatSearchPath(url, MIGRATION_FORMATS['node-pg-migrate'])).toMatchObject({
      problems: [{ code: 'setting-refused', next: expect.stringContaining('`schema`') }],
    });
  });

  test('returns nothing without a URL', () => {
    const result = readUrlSettings(undefined, 'prisma');
    expect(result).toMatchObject({ ok: true, value: { settings: [], isHistoryNamed: false } });
  });
});
