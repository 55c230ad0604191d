import { SETTING_TABLES } from '../../../../../src/migrations/formats/settings';
import { listSettingPlaces } from '../../../../../src/migrations/formats/settings/collect-tool-settings';
import { applySettings } from './support';

/* The settings of all tools but Flyway: variables and files. */

const historyOf = async (...args: Parameters<typeof applySettings>) => {
  const { format, problems } = await applySettings(...args);
  expect(problems).toEqual([]);
  return format.history;
};
const refusalsOf = async (...args: Parameters<typeof applySettings>) => {
  const { problems } = await applySettings(...args);
  expect(problems.map(({ code }) => code)).toEqual(problems.map(() => 'setting-refused'));
  return problems.map(({ what }) => what).join('\n');
};

describe('dbmate', () => {
  test.each([
    ['versions', undefined, 'versions'],
    ['Shop.Versions', 'Shop', 'Versions'],
  ])('DBMATE_MIGRATIONS_TABLE=%s', async (text, schema, table) => {
    const env = { DBMATE_MIGRATIONS_TABLE: text };
    expect(await historyOf('dbmate', { env })).toEqual({ schema, table });
  });

  test.each([
    ['true', true],
    ['1', true],
    ['false', false],
    ['', false],
  ])('DBMATE_STRICT=%s: order is required %s', async (text, order) => {
    const { format, problems } = await applySettings('dbmate', { env: { DBMATE_STRICT: text } });
    expect([problems, format.requiresOrder]).toEqual([[], order]);
  });

  test('refuses another value of DBMATE_STRICT', async () => {
    expect(await refusalsOf('dbmate', { env: { DBMATE_STRICT: 'yes' } })).toContain(
      'DBMATE_STRICT',
    );
  });

  test.each([
    ['./db/migrations', ''],
    ['/srv/db/migrations', ''],
    ['./db/other', 'db/other'],
    ['./db/migrations,./db/more', 'db/more'],
  ])('DBMATE_MIGRATIONS_DIR=%s', async (text, named) => {
    const env = { DBMATE_MIGRATIONS_DIR: text };
    const folder = 'services/a/db/migrations';
    expect(await refusalsOf('dbmate', { env, folder })).toContain(named);
    expect((await applySettings('dbmate', { env, folder })).problems.length).toBe(named ? 1 : 0);
  });

  test('refuses the table in `.env`, and not the URL', async () => {
    const files = {
      '.env': 'DATABASE_URL=postgres://x\n  DBMATE_MIGRATIONS_TABLE="t"\n#DBMATE_STRICT=1',
    };
    expect(await refusalsOf('dbmate', { files })).toBe(
      '`.env` sets the variable `DBMATE_MIGRATIONS_TABLE`. The action does not load this file.',
    );
    expect(await refusalsOf('dbmate', { files, isHistoryNamed: true })).toBe('');
  });
});

describe('goose', () => {
  test.each([
    ['versions', undefined, 'versions'],
    ['Shop.Versions', 'shop', 'versions'],
    ['"Shop".versions', 'Shop', 'versions'],
  ])('GOOSE_TABLE=%s', async (text, schema, table) => {
    expect(await historyOf('goose', { env: { GOOSE_TABLE: text } })).toEqual({ schema, table });
  });

  test.each([
    ['GOOSE_DRIVER', 'mysql', true],
    ['GOOSE_DRIVER', 'postgres', false],
    ['GOOSE_DBSTRING', 'x', false],
    ['GOOSE_MIGRATION_DIR', 'sql', false],
    ['GOOSE_MIGRATION_DIR', 'other', true],
  ])('%s=%s is refused: %s', async (name, value, isRefused) => {
    expect((await refusalsOf('goose', { env: { [name]: value } })) !== '').toBe(isRefused);
  });

  test.each([
    ['development:\n  dialect: postgres\n  datasource: x\n  dir: sql\n  table: gorp\n', 'table'],
    ['production:\n  schema: app\n', 'schema'],
    ['production:\n  tabel: app\n', 'tabel'],
    ['production: [\n', 'YAML'],
  ])('refuses dbconfig.yml %j', async (text, named) => {
    expect(await refusalsOf('goose', { files: { 'dbconfig.yml': text } })).toContain(named);
  });

  test('accepts a dbconf.yml that does not name a table', async () => {
    const files = { 'db/dbconf.yml': 'development:\n  driver: postgres\n  open: user=$USER\n' };
    expect(await historyOf('goose', { files })).toEqual({
      schema: undefined,
      table: 'goose_db_version',
    });
  });

  test('refuses the table in `.env`', async () => {
    const files = { '.env': 'GOOSE_TABLE=t\n' };
    expect(await refusalsOf('goose', { files })).toContain('`GOOSE_TABLE`');
  });
});

describe('node-pg-migrate', () => {
  const config = (db: unknown, path = 'config/default.json') => ({
    files: { [path]: JSON.stringify({ db, other: { x: 1 } }) },
  });

  test.each([
    [{ 'migrations-table': 't', host: 'h', port: 5432 }, 'public', 't', undefined],
    [{ 'migrations-schema': 's' }, 's', 'pgmigrations', undefined],
    [{ schema: 'a' }, 'a', 'pgmigrations', undefined],
    [{ schema: ['a', 'b'], 'create-schema': true }, 'a', 'pgmigrations', ['a', 'b']],
    [{ 'migrations-schema': 's', 'create-migrations-schema': true }, 's', 'pgmigrations', ['s']],
  ])('%j', async (db, schema, table, createSchemas) => {
    const history = await historyOf('node-pg-migrate', config(db));
    expect(history).toEqual({ schema, table, ...(createSchemas && { createSchemas }) });
  });

  test('`schema` is the search path, without that of the login', async () => {
    const { format } = await applySettings('node-pg-migrate', config({ schema: ['a', 'b'] }));
    expect(format.searchPath).toEqual({ schemas: ['a', 'b'], keepsDefault: false });
  });

  test('`check-order: false` allows a new file below the newest applied one', async () => {
    const { format } = await applySettings('node-pg-migrate', config({ 'check-order': false }));
    expect(format.requiresOrder).toBe(false);
  });

  test('reads YAML, and comments of JSON5', async () => {
    const yaml = { 'config/default.yaml': 'db:\n  migrations-table: t\n' };
    const json5 = { 'config/default.json5': '// c\n{ db: { "migrations-table": "t" } }' };
    for (const files of [yaml, json5]) {
      expect(await historyOf('node-pg-migrate', { files })).toMatchObject({ table: 't' });
    }
  });

  test('reads the deployment of NODE_ENV, and refuses one that may be active', async () => {
    const files = {
      ...config({ 'migrations-table': 'a' }).files,
      ...config({ 'migrations-table': 'b' }, 'config/production.json').files,
    };
    const history = await historyOf('node-pg-migrate', { files, env: { NODE_ENV: 'production' } });
    expect(history?.table).toBe('b');
    expect(await refusalsOf('node-pg-migrate', { files })).toContain('`production`');
  });

  test.each([
    [{ 'migration-table': 't' }, '`db.migration-table`'],
    [{ 'ignore-pattern': 'x' }, '`db.ignore-pattern`'],
    [{ 'use-glob': true }, '`db.use-glob`'],
    [{ 'migrations-dir': 'other' }, '`other`'],
  ])('refuses %j', async (db, named) => {
    expect(await refusalsOf('node-pg-migrate', config(db))).toContain(named);
  });

  test('refuses a configuration in code that names an option, and NODE_CONFIG', async () => {
    const files = { 'config/default.js': "module.exports = { db: { 'migrations-table': 't' } }" };
    expect(await refusalsOf('node-pg-migrate', { files })).toContain('not a literal value');
    const plain = { 'config/default.js': 'module.exports = { db: {} }' };
    expect(await refusalsOf('node-pg-migrate', { files: plain })).toBe('');
    const env = { NODE_CONFIG: '{}' };
    expect(await refusalsOf('node-pg-migrate', { env })).toContain('NODE_CONFIG');
  });
});

describe('supabase', () => {
  const config = (text: string) => ({ files: { 'supabase/config.toml': text } });

  test.each([
    ['[db.migrations]\nenabled = true\nschema_paths = ["./a.sql"]\n[auth]\nanything = 1\n', ''],
    ['[db.migrations]\nenabled = false\n', '`db.migrations.enabled`'],
    ['[remotes.prod.db.migrations]\nenabled = false\n', '`remotes.prod.db.migrations.enabled`'],
    ['[db.migrations]\nenabled = "env(X)"\n', 'not a literal value'],
    ['[db.migrations]\ntable = "x"\n', '`db.migrations.table`'],
    ['[db.migrations\n', 'not valid TOML'],
  ])('%j', async (text, named) => {
    expect(await refusalsOf('supabase', config(text))).toContain(named);
    const { problems } = await applySettings('supabase', config(text));
    expect(problems.length).toBe(named === '' ? 0 : 1);
  });
});

describe('drizzle', () => {
  const config = (text: string) => ({ files: { 'drizzle.config.ts': text }, folder: 'drizzle' });

  test.each([
    ["export default { dialect: 'postgresql' };", 'drizzle', '__drizzle_migrations'],
    ['export default { migrations: { table: \'t\', schema: "s" } };', 's', 't'],
    [
      "{ migrations: { prefix: 'supabase', /* table: 'x' */ schema: 'public', }, }",
      'public',
      '__drizzle_migrations',
    ],
    [
      "{ out: './drizzle', // migrations: { table: 'x' }\n migrations: {\n table: 't'\n } }",
      'drizzle',
      't',
    ],
    ["{ out: './other', migrations: { table: 't' } }", 'drizzle', '__drizzle_migrations'],
  ])('%j', async (text, schema, table) => {
    expect(await historyOf('drizzle', config(text))).toEqual({ schema, table });
  });

  test.each([
    '{ migrations: { table: TABLE } }',
    '{ migrations: { table: `t_${x}` } }',
    '{ migrations: options }',
    '{ migrations }',
    '{ migrations: { ...base } }',
    '{ ...base }',
    "{ migrations: { tabel: 't' } }",
  ])('refuses %s, unless `history-table` is set', async (text) => {
    expect(await refusalsOf('drizzle', config(text))).toContain('`migrations');
    if (text.includes('tabel')) return;
    expect(await refusalsOf('drizzle', { ...config(text), isHistoryNamed: true })).toBe('');
  });
});

test.each([
  ['flyway', 'api/src/main/resources/db/migration', '.'],
  ['flyway', 'sql', '.'],
  ['goose', 'm', '.'],
  ['node-pg-migrate', 'services/a/migrations', 'services/a'],
  ['supabase', 'supabase/migrations', '.'],
  ['drizzle', 'packages/db/drizzle', '.'],
  ['dbmate', 'db/migrations', '.'],
] as const)('the folders with settings of %s for %s in %s', (format, folder, workingDirectory) => {
  const places = listSettingPlaces(format, folder, workingDirectory);
  expect(places.map((place) => place.folder)).toMatchSnapshot();
});

const VARIABLES = Object.values(SETTING_TABLES).flatMap(({ format, rows }) =>
  rows.flatMap(({ variable, effect, accepts }) =>
    variable === undefined || format === 'flyway'
      ? []
      : [[format, variable, effect, accepts] as const],
  ),
);

test.each(VARIABLES)('%s: the variable %s is %s', async (format, name, effect, accepts) => {
  const value = effect === 'honored' ? (accepts === undefined ? 'sql' : 'true') : 'other';
  const { problems } = await applySettings(format === 'sql' ? 'dbmate' : format, {
    env: { [name]: value },
  });
  expect(problems.length).toBe(effect === 'refused' ? 1 : 0);
});
