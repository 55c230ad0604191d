import fc from 'fast-check';
import { flyway } from '../../../src/migrations/formats/flyway';
import { runAction, type StepResult, workspace } from '../../support/action';
import { freshDatabase, type TestDatabase } from '../../support/postgres';

/*
 * Flyway: rows as it writes them, its checksums, repeatable migrations, and what only it can do. With
 * the real one: `__tests__/tools/flyway.tools.ts`.
 */

describe('the checksum', () => {
  const mark = (text: string, name = 'V1__x.sql') => {
    const reading = flyway.readText(text, name, new Map());
    return reading.ok ? Number(reading.toolChecksum) : reading.what;
  };

  // What Flyway 13.12 has written down for these.
  test.each([
    ['CREATE TABLE a (id int);\n', -623083431],
    ["SELECT 1;\r\nSELECT 'ü';\r\n", 520980885],
    ['CREATE VIEW v AS SELECT 1 AS x;\n', 1331119005],
  ])('of %j', (text, checksum) => {
    expect(mark(text)).toBe(checksum);
  });

  test('is the same whatever the ends of the lines', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '', 'SELECT 1;', 'ü𝄞', ' ')), (lines) => {
        const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map((end) =>
          mark(lines.map((line) => `${line}${end}`).join('')),
        );
        expect([crlf, cr]).toEqual([lf, lf]);
      }),
    );
  });
});

test.each([
  ['V1__init.sql', 'migration', '1', 'init'],
  ['V1_1__add_users.sql', 'migration', '1.1', 'add users'],
  ['V2024.01.02__x.sql', 'migration', '2024.01.02', 'x'],
  ['sub/folder/V2__x.sql', 'migration', '2', 'x'],
  ['R__views_of_it.sql', 'migration', 'R__views_of_it', 'views of it'],
  ['V1__init.sql.conf', 'ignored', '', ''],
  ['U1__init.sql', 'ignored', '', ''],
  ['README.md', 'ignored', '', ''],
  ['notes.sql', 'ignored', '', ''],
  ['B5__all.sql', 'unreadable', '', ''],
  ['V3__load.java', 'unreadable', '', ''],
  ['R__load.kt', 'unreadable', '', ''],
  ['beforeMigrate.sql', 'unreadable', '', ''],
  ['sub/afterEachMigrate__log.sql', 'unreadable', '', ''],
  ['V1_init.sql', 'unreadable', '', ''],
])('%s: %s', (path, kind, version, name) => {
  const reading = flyway.readName(path, new Map());
  expect(reading.kind).toBe(kind);
  if (reading.kind === 'migration') {
    expect([reading.version.text, reading.name]).toEqual([version, name]);
  }
  if (reading.kind === 'unreadable') expect(reading.next).toContain('`flyway migrate`');
});

let db: TestDatabase;
beforeEach(async () => {
  db = await freshDatabase();
});
afterEach(async () => await db.drop());

type Files = Readonly<Record<string, string>>;
const migrate = (files: Files, more = {}): Promise<StepResult> =>
  runAction({
    with: { 'db-role': 'staging', 'database-url': db.url, migrations: 'sql', ...more },
    workspace: workspace(files),
  });
const errorOf = ({ annotations }: StepResult) => annotations.find(({ level }) => level === 'error');
const rows = () =>
  db.query(
    'SELECT installed_rank AS rank, version, description, type, script, success FROM flyway_schema_history ORDER BY installed_rank',
  );

const FILES = {
  'sql/V1__users.sql': 'CREATE TABLE users (id int);\n',
  'sql/more/V1_1__add_name.sql': 'ALTER TABLE users ADD name text;\n',
  'sql/R__a_view.sql': 'CREATE OR REPLACE VIEW a AS SELECT 1 AS one;\n',
};

test('rows as it writes them, repeatable ones behind', async () => {
  const run = await migrate(FILES);
  expect(run.annotations).toEqual([]);
  expect(run.outputs).toMatchObject({ applied: '3', pending: '0' });
  const same = { type: 'SQL', success: true };
  expect(await rows()).toEqual([
    { rank: 1, version: '1', description: 'users', script: 'V1__users.sql', ...same },
    {
      rank: 2,
      version: '1.1',
      description: 'add name',
      script: 'more/V1_1__add_name.sql',
      ...same,
    },
    { rank: 3, version: null, description: 'a view', script: 'R__a_view.sql', ...same },
  ]);
  expect(
    await db.query('SELECT checksum FROM flyway_schema_history WHERE version = $$1$$'),
  ).toEqual([{ checksum: expect.any(Number) }]);
  const again = await migrate(FILES);
  expect(again.outputs).toMatchObject({ applied: '0', pending: '0' });
  expect(again.outputs['head-digest']).toBe(run.outputs['head-digest']);
});

describe('a repeatable migration', () => {
  const CHANGED = {
    ...FILES,
    'sql/R__a_view.sql': 'CREATE OR REPLACE VIEW a AS SELECT 2 AS one;\n',
  };

  test('that was changed runs again, behind what is new, and gets another row', async () => {
    await migrate(FILES);
    const more = { ...CHANGED, 'sql/V2__more.sql': 'CREATE TABLE more ();' };
    const plan = await migrate(more, { mode: 'plan' });
    expect(plan.outputs).toMatchObject({ pending: '2' });
    const run = await migrate(more);
    expect(run.outputs).toMatchObject({ applied: '2', pending: '0' });
    expect(run.outputs['head-digest']).toBe(plan.outputs['head-digest']);
    expect((await rows()).map(({ version, script }) => [version, script])).toEqual([
      ['1', 'V1__users.sql'],
      ['1.1', 'more/V1_1__add_name.sql'],
      [null, 'R__a_view.sql'],
      ['2', 'V2__more.sql'],
      [null, 'R__a_view.sql'],
    ]);
    const idle = await migrate(more);
    expect(idle.outputs).toMatchObject({ applied: '0', pending: '0' });
    expect(idle.outputs['head-digest']).toBe(run.outputs['head-digest']);
  });

  test('that was changed and changed back runs a third time', async () => {
    for (const files of [FILES, CHANGED, FILES]) {
      expect((await migrate(files)).outputs['pending']).toBe('0');
    }
    expect((await rows()).length).toBe(5);
    expect(await db.query('SELECT one FROM a')).toEqual([{ one: 1 }]);
  });

  test('that is gone is an error, as it is to validate', async () => {
    await migrate(FILES);
    const { 'sql/R__a_view.sql': _, ...rest } = FILES;
    expect(errorOf(await migrate(rest))).toMatchObject({ title: 'deleted-migration' });
  });
});

describe('validated as Flyway does', () => {
  test('an edited file, by its checksum, with its way out', async () => {
    await migrate(FILES);
    const edited = await migrate({
      ...FILES,
      'sql/V1__users.sql': 'CREATE TABLE users (id text);\n',
    });
    expect(errorOf(edited)).toMatchObject({
      title: 'edited-migration',
      message: expect.stringMatching(/Flyway's checksum -?\d+ then, -?\d+ now.*`flyway repair`/),
    });
  });

  test('other ends of lines are no edit', async () => {
    await migrate(FILES);
    const crlf = { ...FILES, 'sql/V1__users.sql': 'CREATE TABLE users (id int);\r\n' };
    expect((await migrate(crlf)).outputs).toMatchObject({ applied: '0', pending: '0' });
  });

  test('a late file, and one that is gone', async () => {
    await migrate(FILES);
    expect(errorOf(await migrate({ ...FILES, 'sql/V1_0_5__late.sql': 'SELECT 1;' }))).toMatchObject(
      {
        title: 'out-of-order',
      },
    );
    const { 'sql/V1__users.sql': _, ...rest } = FILES;
    expect(errorOf(await migrate(rest))).toMatchObject({ title: 'deleted-migration' });
  });
});

describe('a table in trouble', () => {
  test.each([
    ['success = false', /as failed.*`flyway repair`/],
    ['checksum = NULL', /without a checksum.*`flyway repair`/],
    ["type = 'DELETE'", /with the type DELETE.*`flyway migrate`/],
  ])('%s is explained in its own terms', async (change, words) => {
    await migrate(FILES);
    await db.query(`UPDATE flyway_schema_history SET ${change} WHERE version = '1.1'`);
    expect(errorOf(await migrate(FILES))).toMatchObject({
      ...{ title: 'history-dirty', message: expect.stringMatching(words) },
    });
  });

  test('its own baseline says of every file up to it that it is there', async () => {
    await migrate({ 'sql/V9__x.sql': 'CREATE TABLE users (id int);' });
    await db.query(
      "UPDATE flyway_schema_history SET version = '1', type = 'BASELINE', checksum = NULL, script = '<< Flyway Baseline >>'",
    );
    const run = await migrate(FILES);
    expect(run.annotations).toEqual([]);
    expect(run.outputs).toMatchObject({ applied: '2', pending: '0' });
    expect((await migrate(FILES)).outputs).toMatchObject({ applied: '0', pending: '0' });
  });
});

test('its baseline may be below every file: then there is nothing to adopt', async () => {
  await db.query(`CREATE TABLE older (id int); CREATE TABLE flyway_schema_history (installed_rank INT PRIMARY KEY, version VARCHAR(50), description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL, checksum INTEGER, installed_by VARCHAR(100) NOT NULL, installed_on TIMESTAMP NOT NULL DEFAULT now(), execution_time INTEGER NOT NULL, success BOOLEAN NOT NULL);
    INSERT INTO flyway_schema_history VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', 'x', NULL, 'ada', now(), 0, true), (1, '0.5', '<< Flyway Baseline >>', 'BASELINE', 'x', NULL, 'ada', now(), 0, true)`);
  const run = await migrate(FILES);
  expect(run.annotations).toEqual([]);
  expect(run.outputs).toMatchObject({ applied: '3', pending: '0' });
  expect((await rows()).map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4]);
});

describe('placeholders', () => {
  const ONE = {
    'sql/V1__x.sql': "CREATE TABLE ${prefix}users ();\nCOMMENT ON TABLE ${PREFIX}users IS '$x';",
  };

  test('have their values from flyway.conf beside the files, and the digest covers them', async () => {
    const conf = (value: string) => ({
      ...ONE,
      'sql/flyway.conf': `# of the shop\nflyway.placeholders.prefix=${value}\n`,
    });
    const [app, other] = [
      await migrate(conf('app_'), { mode: 'plan' }),
      await migrate(conf('other_'), { mode: 'plan' }),
    ];
    expect(app.outputs['plan-digest']).not.toBe(other.outputs['plan-digest']);
    expect((await migrate(conf('app_'))).outputs).toMatchObject({ applied: '1' });
    expect(await db.query("SELECT to_regclass('app_users') IS NULL AS missing")).toEqual([
      { missing: false },
    ]);
    // Its own checksum is that of the file: another value is no edit to Flyway.
    expect((await migrate(conf('other_'))).outputs).toMatchObject({ applied: '0' });
  });

  test('without a value are refused, with their line', async () => {
    const run = await migrate({ 'sql/V1__x.sql': 'SELECT 1;\nSELECT ${secret};' });
    expect(errorOf(run)).toMatchObject({
      ...{ title: 'format-refused', file: 'sql/V1__x.sql', line: 2 },
      message: expect.stringContaining('`${secret}`'),
    });
  });

  test.each([
    ['for a file', { 'sql/V1__x.sql.conf': 'placeholderReplacement=false' }],
    ['for all', { 'sql/flyway.conf': 'flyway.placeholderReplacement=false' }],
  ])('that are switched off %s stay as they are', async (_, conf) => {
    const files = { 'sql/V1__x.sql': "CREATE TABLE t AS SELECT '${x}' AS x;", ...conf };
    expect((await migrate(files)).outputs).toMatchObject({ applied: '1' });
    expect(await db.query('SELECT x FROM t')).toEqual([{ x: '${x}' }]);
  });
});

describe('the file beside a migration', () => {
  test('has it run outside of a transaction', async () => {
    const files = {
      'sql/V1__x.sql': 'CREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);',
      'sql/V1__x.sql.conf': 'executeInTransaction=false\n',
    };
    expect((await migrate(files)).outputs).toMatchObject({ applied: '1', pending: '0' });
    expect((await migrate(files)).outputs).toMatchObject({ applied: '0' });
  });

  test('that says what only Flyway can do is refused', async () => {
    const files = { 'sql/V1__x.sql': 'SELECT 1;', 'sql/V1__x.sql.conf': 'shouldExecute=false' };
    expect(errorOf(await migrate(files))).toMatchObject({
      title: 'format-refused',
      message: expect.stringContaining('`shouldExecute=false`'),
    });
  });
});

test('a callback is refused before anything runs, never skipped', async () => {
  const run = await migrate({ ...FILES, 'sql/beforeMigrate.sql': 'SELECT 1;' });
  expect(errorOf(run)).toMatchObject({
    ...{ title: 'bad-name', file: 'sql/beforeMigrate.sql' },
    message: expect.stringContaining('`flyway migrate`'),
  });
  expect(await db.query("SELECT to_regnamespace('governed') AS made")).toEqual([{ made: null }]);
});

test('plain SQL beside its files is a doubt', async () => {
  expect(errorOf(await migrate({ ...FILES, 'sql/0001_x.sql': 'SELECT 1;' }))).toMatchObject({
    title: 'format-unclear',
    message: expect.stringMatching(/as flyway has it, and 0001_x\.sql is of sql/),
  });
});
