import { FLYWAY_SETTINGS } from '../../../../../src/migrations/formats/settings/flyway-settings';
import { applySettings, type SettingProject } from './support';

/*
 * Flyway's settings: each row of the table is honored, refused or without effect, in flyway.conf,
 * flyway.toml, Spring's application files and variables.
 */

const flyway = (project: SettingProject) => applySettings('flyway', project);
const conf = (...lines: readonly string[]) => ({ files: { 'flyway.conf': lines.join('\n') } });
const textOf = async (project: SettingProject, sql: string) => {
  const { format, problems } = await flyway(project);
  expect(problems).toEqual([]);
  const parsed = format.readText(sql, 'V1__a.sql', new Map());
  return parsed.ok ? parsed.text : parsed.what;
};

describe('the place of the history', () => {
  test.each([
    ['flyway.table=h', undefined, 'h', undefined],
    ['flyway.defaultSchema=app', 'app', 'flyway_schema_history', ['app']],
    ['flyway.schemas=app, other', 'app', 'flyway_schema_history', ['app', 'other']],
    ['flyway.schemas=a,b\nflyway.defaultSchema=b', 'b', 'flyway_schema_history', ['b', 'a']],
    ['flyway.schemas=app\nflyway.createSchemas=false', 'app', 'flyway_schema_history', undefined],
    [
      'flyway.url=jdbc:postgresql://h/d?ssl=true&currentSchema=app',
      'app',
      'flyway_schema_history',
      undefined,
    ],
    ['flyway.jdbcProperties.currentSchema=app', 'app', 'flyway_schema_history', undefined],
  ])('%j names the table %s.%s', async (text, schema, table, createSchemas) => {
    const { format, problems } = await flyway(conf(text));
    expect(problems).toEqual([]);
    expect(format.history).toEqual({ schema, table, ...(createSchemas && { createSchemas }) });
  });

  test('a default schema comes before the search path of the session, one of the URL replaces it', async () => {
    const { format } = await flyway(conf('flyway.schemas=app,other'));
    expect(format.searchPath).toEqual({ schemas: ['app'], keepsDefault: true });
    const url = await flyway(conf('flyway.url=jdbc:postgresql://h/d?currentSchema=a%2Cb'));
    expect(url.format.searchPath).toEqual({ schemas: ['a', 'b'], keepsDefault: false });
    expect((await flyway(conf('flyway.table=h'))).format.searchPath).toBeUndefined();
  });

  test.each([
    ['a variable', { FLYWAY_DEFAULT_SCHEMA: 'app' }],
    ['a variable of Spring', { SPRING_FLYWAY_DEFAULTSCHEMA: 'app' }],
    ['a variable of Spring with _', { SPRING_FLYWAY_DEFAULT_SCHEMA: 'app' }],
    ['a variable in the spelling of TOML', { flyway_defaultSchema: 'app' }],
  ])('%s is above all files', async (_, env) => {
    const files = { 'flyway.conf': 'flyway.defaultSchema=${SCHEMA}' };
    const { format, problems } = await flyway({ files, env });
    expect(problems).toEqual([]);
    expect(format.history?.schema).toBe('app');
  });

  test('a variable names a setting of an environment', async () => {
    const { format } = await flyway({ env: { environments_default_schemas: 'app' } });
    expect(format.history?.schema).toBe('app');
  });

  test('an empty variable counts as not set', async () => {
    const { format } = await flyway({ env: { FLYWAY_TABLE: '' } });
    expect(format.history).toEqual({ schema: undefined, table: 'flyway_schema_history' });
  });
});

describe('order and missing files', () => {
  test.each([
    ['flyway.outOfOrder=true', false, true],
    ['flyway.outOfOrder=false', true, true],
    ['flyway.ignoreMigrationPatterns=*:missing,*:future', true, false],
    ['flyway.ignoreMigrationPatterns=*:pending', true, true],
  ])('%s: order is required %s, all files are required %s', async (text, order, all) => {
    const { format, problems } = await flyway(conf(text));
    expect(problems).toEqual([]);
    expect([format.requiresOrder, format.requiresAllFiles]).toEqual([order, all]);
  });

  test('executeInTransaction=false makes every file non-transactional', async () => {
    const { format } = await flyway(conf('flyway.executeInTransaction=false'));
    expect(format.readText('SELECT 1;', 'V1__a.sql', new Map())).toMatchObject({
      nonTransactional: true,
    });
  });
});

describe('placeholders', () => {
  test.each([
    ['the default form', conf('flyway.placeholders.My_Table=t'), 'x ${my_table}', 'x t'],
    [
      'another prefix and suffix',
      conf(
        'flyway.placeholderPrefix=<<',
        'flyway.placeholderSuffix=>>',
        'flyway.placeholders.t=accounts',
      ),
      "x '<<t>>' ${t}",
      "x 'accounts' ${t}",
    ],
    ['turned off', conf('flyway.placeholderReplacement=false'), 'x ${t}', 'x ${t}'],
    ['a variable', { env: { FLYWAY_PLACEHOLDERS_T: 'a' } }, 'x ${t}', 'x a'],
    ['a backslash is text', conf('flyway.placeholders.t=a\\b'), '${t}', 'a\\b'],
    ['a value of two lines in the file', conf('flyway.placeholders.t=a\\', '  b'), '${t}', 'ab'],
  ])('%s', async (_, project, sql, text) => {
    expect(await textOf(project, sql)).toBe(text);
  });

  test('reports a placeholder without a value', async () => {
    expect(await textOf(conf('flyway.placeholders.a=1'), '${b}')).toContain('`${b}`');
  });
});

describe('flyway.toml', () => {
  const toml = (text: string, env = {}) => flyway({ files: { 'flyway.toml': text }, env });

  test('reads the table [flyway] and the default environment', async () => {
    const { format, problems } = await toml(
      'id = "1"\n[flyway]\ntable = "h"\nlocations = ["filesystem:sql"]\nplaceholders.t = "a"\n[flyway.check]\nmajorTolerance = 0\n[environments.default]\nurl = "jdbc:postgresql://h/d"\nschemas = ["app", "b"]\n[flywayDesktop]\nx = 1\n',
    );
    expect(problems).toEqual([]);
    expect(format.history).toEqual({ schema: 'app', table: 'h', createSchemas: ['app', 'b'] });
  });

  const two = '[environments.dev]\nschemas = ["d"]\n[environments.prod]\nschemas = ["p"]\n';
  test('reads the environment that is selected', async () => {
    const inFile = await toml(`[flyway]\nenvironment = "prod"\n${two}`);
    expect(inFile.format.history?.schema).toBe('p');
    const byVariable = await toml(two, { FLYWAY_ENVIRONMENT: 'dev' });
    expect(byVariable.format.history?.schema).toBe('d');
  });

  test('refuses environments that differ if none is selected', async () => {
    expect((await toml(two)).problems).toMatchObject([
      { code: 'setting-refused', what: expect.stringContaining('different values') },
    ]);
  });

  test('flyway.user.toml replaces flyway.toml', async () => {
    const files = {
      'flyway.toml': '[flyway]\ntable = "a"\n',
      'flyway.user.toml': '[flyway]\ntable = "b"\n',
    };
    const { format, problems } = await flyway({ files });
    expect([problems, format.history?.table]).toEqual([[], 'b']);
  });

  test.each([
    ['an unknown table', '[flyvay]\ntable = "h"\n', '`flyvay`'],
    ['an unknown key', '[flyway]\ntabel = "h"\n', '`flyway.tabel`'],
    ['a resolver', '[flyway]\ntable = "${env.T}"\n', 'not a literal value'],
    ['no TOML', '[flyway\n', 'not valid TOML'],
  ])('refuses %s', async (_, text, what) => {
    expect((await toml(text)).problems).toMatchObject([
      { code: 'setting-refused', what: expect.stringContaining(what), file: 'flyway.toml' },
    ]);
  });
});

describe('Spring', () => {
  const spring = (files: Readonly<Record<string, string>>, env = {}) => {
    const named = Object.entries(files).map(([name, text]) => [`src/main/resources/${name}`, text]);
    const folder = 'src/main/resources/db/migration';
    return flyway({ files: Object.fromEntries(named), env, folder });
  };

  test.each([
    ['application.properties', 'spring.flyway.default-schema=app\nspring.flyway.table=h\n'],
    ['application.yml', 'spring:\n  flyway:\n    defaultSchema: app\n    table: h\n'],
    ['application.yaml', 'spring.flyway:\n  schemas: [app]\n  create_schemas: false\n  table: h\n'],
    [
      'application.yml',
      'app:\n  v: @project.version@\nspring.flyway.schemas: app\nspring.flyway.create-schemas: false\nspring.flyway.table: h\n',
    ],
    [
      'application.properties',
      'spring.flyway.schemas[0]=app\nspring.flyway.table=h\nserver.port=${PORT:80}\n',
    ],
  ])('%s: %j', async (name, text) => {
    const { format, problems } = await spring({ [name]: text });
    expect(problems).toEqual([]);
    expect(format.history).toMatchObject({ schema: 'app', table: 'h' });
  });

  test.each([
    ['classpath:db/migration', true],
    ['classpath:/db/migration', true],
    ['classpath:db/migration/{vendor}', false],
    ['classpath:db/other', false],
    ['classpath:db/migration,classpath:db/seed', false],
    ['filesystem:/flyway/sql', true],
  ])('locations %s: the folder of the input is %s', async (locations, isSame) => {
    const { problems } = await spring({
      'application.yml': `spring.flyway.locations: ${locations}`,
    });
    expect(problems.length === 0).toBe(isSame);
  });

  test('does not read files without settings of Flyway', async () => {
    const files = { 'application.yml': '@not yaml: [', 'application.properties': 'a=1' };
    expect((await spring(files)).problems).toEqual([]);
  });

  const base = { 'application.yml': 'spring.flyway.schemas: app\n' };
  const prod = { 'application-prod.yml': 'spring.flyway.schemas: shop\n' };
  test('refuses a profile that changes a setting, if the active profile is not known', async () => {
    expect((await spring({ ...base, ...prod })).problems).toMatchObject([
      { code: 'setting-refused', next: expect.stringContaining('`SPRING_PROFILES_ACTIVE`') },
    ]);
    const same = { 'application-prod.yml': 'spring.flyway.schemas: app\n' };
    expect((await spring({ ...base, ...same })).problems).toEqual([]);
  });

  test('ignores the folders of a profile, if the active profile is not known', async () => {
    const seed = { 'application-seed.yml': 'spring.flyway.locations: classpath:db/seed\n' };
    expect((await spring({ ...base, ...seed })).problems).toEqual([]);
    const env = { SPRING_PROFILES_ACTIVE: 'seed' };
    expect((await spring({ ...base, ...seed }, env)).problems).toMatchObject([
      { code: 'setting-refused', what: expect.stringContaining('classpath:db/seed') },
    ]);
  });

  test.each([
    ['prod', 'shop'],
    ['default', 'app'],
    ['eu,prod', 'shop'],
  ])('with the profile %s, the schema is %s', async (profiles, schema) => {
    const env = { SPRING_PROFILES_ACTIVE: profiles };
    const documents = `${base['application.yml']}---\nspring.config.activate.on-profile: prod\n${prod['application-prod.yml']}`;
    for (const files of [{ ...base, ...prod }, { 'application.yml': documents }]) {
      const { format, problems } = await spring(files, env);
      expect([problems, format.history?.schema]).toEqual([[], schema]);
    }
  });

  test('refuses a value that is not a literal, unless it is without effect', async () => {
    const text = 'spring.flyway.url=${URL}\nspring.flyway.default-schema=${SCHEMA:app}\n';
    expect((await spring({ 'application.properties': text })).problems).toMatchObject([
      { code: 'setting-refused', what: expect.stringContaining('`spring.flyway.default-schema`') },
    ]);
  });
});

test('refuses two files that contradict each other', async () => {
  const files = { 'flyway.conf': 'flyway.table=a', 'sql/flyway.conf': 'flyway.table=b' };
  expect((await flyway({ files })).problems).toMatchObject([
    { code: 'setting-refused', file: 'sql/flyway.conf' },
  ]);
  const same = { 'flyway.conf': 'flyway.table=a', 'sql/flyway.conf': 'flyway.table=a' };
  expect((await flyway({ files: same })).problems).toEqual([]);
});

test.each([
  ['an unknown key', 'flyway.defaultShema=app', '`flyway.defaultShema`'],
  ['a key without the prefix', 'defaultSchema=app', '`defaultSchema`'],
  ['another encoding', 'flyway.encoding=ISO-8859-1', '`flyway.encoding`'],
  ['a value from a variable', 'flyway.schemas=${SCHEMA}', '`flyway.schemas`'],
  ['a pattern that skips files', 'flyway.ignoreMigrationPatterns=*:ignored', 'ignoreMigration'],
])('refuses %s: %s', async (_, text, named) => {
  const { problems } = await flyway(conf(text));
  expect(problems).toMatchObject([
    { code: 'setting-refused', what: expect.stringContaining(named), file: 'flyway.conf' },
  ]);
});

test('a `.env` that sets a variable is refused, unless the environment sets it or it has no effect', async () => {
  const files = { '.env': 'export FLYWAY_SCHEMAS=app\nFLYWAY_URL=x\nFLYWAY_PLACEHOLDERS_T=a\n' };
  const { problems } = await flyway({ files });
  expect(problems.map(({ what }) => /`FLYWAY_\w+`/.exec(what)?.[0])).toEqual([
    '`FLYWAY_SCHEMAS`',
    '`FLYWAY_PLACEHOLDERS_T`',
  ]);
  const env = { FLYWAY_SCHEMAS: 'app', FLYWAY_PLACEHOLDERS_T: 'b' };
  expect((await flyway({ files, env })).problems).toEqual([]);
});

test('a table that cannot be read from a file is allowed with `history-table`', async () => {
  const project = conf('flyway.table=${TABLE}');
  expect((await flyway(project)).problems).toHaveLength(1);
  expect((await flyway({ ...project, isHistoryNamed: true })).problems).toEqual([]);
});

describe.each(FLYWAY_SETTINGS.rows.map((row) => [row.key.replace('.*', '.x'), row] as const))(
  'the setting %s',
  (key, row) => {
    const value = row.effect === 'honored' ? (row.accepts === undefined ? 'x' : 'true') : 'other';
    const known = {
      locations: 'sql',
      placeholderPrefix: '<',
      ignoreMigrationPatterns: '*:missing',
    };

    test(`is ${row.effect} in every source`, async () => {
      const text = Reflect.get(known, key) ?? value;
      const sources = [
        conf(`flyway.${key}=${text}`),
        { files: { 'flyway.toml': `[flyway]\n${key} = "${text}"\n` } },
        { files: { 'src/main/resources/application.properties': `spring.flyway.${key}=${text}` } },
      ];
      for (const source of sources) {
        const codes = (await flyway(source)).problems.map(({ code }) => code);
        expect(codes).toEqual(row.effect === 'refused' ? ['setting-refused'] : []);
      }
    });
  },
);

test('refuses the variable that only some releases of Flyway read', async () => {
  const env = { FLYWAY_JDBC_PROPERTIES_currentSchema: 'app' };
  const { problems } = await applySettings('flyway', { env });
  expect(problems.map(({ what }) => what)).toEqual([
    expect.stringContaining('`FLYWAY_JDBC_PROPERTIES_currentSchema`'),
  ]);
});
