import fc from 'fast-check';
import { flyway } from '../../../src/migrations/formats/flyway';
import { runAction, type StepResult, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';

/*
 * Flyway: its history rows, checksums, repeatable migrations, and what the action refuses. The tests
 * with the real Flyway are in `__tests__/scenarios/tools/formats.tools.ts`.
 */

describe('Flyway checksum', () => {
  const checksumOf = (text: string, name = 'V1__x.sql') => {
    const parsed = flyway.readText(text, name, new Map());
    return parsed.ok ? Number(parsed.toolChecksum) : parsed.what;
  };

  // The checksums that Flyway 13.12 wrote for these files.
  test.each([
    ['CREATE TABLE a (id int);\n', -623083431],
    ["SELECT 1;\r\nSELECT 'ü';\r\n", 520980885],
    ['CREATE VIEW v AS SELECT 1 AS x;\n', 1331119005],
  ])('equals the checksum that Flyway wrote for %j', (text, checksum) => {
    expect(checksumOf(text)).toBe(checksum);
  });

  test('does not depend on line endings', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '', 'SELECT 1;', 'ü𝄞', ' ')), (lines) => {
        const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map((end) =>
          checksumOf(lines.map((line) => `${line}${end}`).join('')),
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
  ['V57__readme.md', 'ignored', '', ''],
  ['notes.sql', 'ignored', '', ''],
  ['B5__all.sql', 'unreadable', '', ''],
  ['V3__load.java', 'unreadable', '', ''],
  ['R__load.kt', 'unreadable', '', ''],
  ['V4__load.ps1', 'unreadable', '', ''],
  ['beforeMigrate.sql', 'unreadable', '', ''],
  ['sub/afterEachMigrate__log.sql', 'unreadable', '', ''],
  ['V1_init.sql', 'ignored', '', ''],
  ['V1_2.sql', 'migration', '1.2', ''],
  ['B2.sql', 'unreadable', '', ''],
  [`R__${'x'.repeat(201)}.sql`, 'unreadable', '', ''],
])('flyway reads the file name %s: %s', (path, kind, version, name) => {
  const parsed = flyway.readName(path, new Map());
  expect(parsed.kind).toBe(kind);
  if (parsed.kind === 'migration') {
    expect([parsed.version.text, parsed.name]).toEqual([version, name]);
  }
  if (parsed.kind === 'unreadable') expect(parsed.next).toMatch(/`flyway migrate`|Shorten/);
});

const db = useDatabase();

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

test('writes the rows that Flyway writes, with repeatable migrations last', async () => {
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

test('cuts a description of more than 200 characters, as Flyway does', async () => {
  const files = { [`sql/V1__${'a_long_name_'.repeat(18)}.sql`]: 'SELECT 1;' };
  expect((await migrate(files)).outputs).toMatchObject({ applied: '1' });
  const [row] = await rows();
  expect([row?.['description'], row?.['script']]).toEqual([
    `${'a long name '.repeat(17).slice(0, 197)}...`,
    `V1__${'a_long_name_'.repeat(18)}.sql`,
  ]);
  expect((await migrate(files)).outputs).toMatchObject({ applied: '0', pending: '0' });
});

test('reports files that Flyway does not read, and `deny` blocks them', async () => {
  const files = { ...FILES, 'sql/V2_more.sql': 'SELECT 1;', 'sql/U1__users.sql': 'SELECT 1;' };
  const policy = (more: string) => ({
    '.github/migration-policy.yml': `version: 1\nroles:\n  staging:\n${more}`,
  });
  const denied = await migrate({ ...files, ...policy('    deny: [file-not-read]\n') });
  expect(errorOf(denied)?.message).toContain('The policy denies `file-not-read`');
  const run = await migrate(files);
  expect(run.annotations).toMatchObject([
    { level: 'warning', title: 'file-not-read', message: expect.stringContaining('`V2_more.sql`') },
  ]);
  expect(run.outputs).toMatchObject({ applied: '3' });
});

describe('a repeatable migration', () => {
  const CHANGED = {
    ...FILES,
    'sql/R__a_view.sql': 'CREATE OR REPLACE VIEW a AS SELECT 2 AS one;\n',
  };

  test('runs again after a change, after new versions, and gets another row', async () => {
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

  test('runs a third time if a change is reverted', async () => {
    for (const files of [FILES, CHANGED, FILES]) {
      expect((await migrate(files)).outputs['pending']).toBe('0');
    }
    expect((await rows()).length).toBe(5);
    expect(await db.query('SELECT one FROM a')).toEqual([{ one: 1 }]);
  });

  test('is reported as deleted if its file is missing, as by flyway validate', async () => {
    await migrate(FILES);
    const { 'sql/R__a_view.sql': _, ...rest } = FILES;
    expect(errorOf(await migrate(rest))).toMatchObject({ title: 'deleted-migration' });
  });
});

describe('validation as in Flyway', () => {
  test('reports an edited file by its Flyway checksum, with `flyway repair`', async () => {
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

  test('accepts different line endings', async () => {
    await migrate(FILES);
    const crlf = { ...FILES, 'sql/V1__users.sql': 'CREATE TABLE users (id int);\r\n' };
    expect((await migrate(crlf)).outputs).toMatchObject({ applied: '0', pending: '0' });
  });

  test('reports an out-of-order file and a deleted file', async () => {
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

describe('flyway_schema_history with a problem', () => {
  test.each([
    ['success = false', /as failed.*`flyway repair`/],
    ['checksum = NULL', /without a checksum.*`flyway repair`/],
    ["type = 'DELETE'", /with the type DELETE.*`flyway migrate`/],
  ])('reports history-dirty for %s, with the fix of Flyway', async (change, words) => {
    await migrate(FILES);
    await db.query(`UPDATE flyway_schema_history SET ${change} WHERE version = '1.1'`);
    expect(errorOf(await migrate(FILES))).toMatchObject({
      title: 'history-dirty',
      message: expect.stringMatching(words),
    });
  });

  test('treats the files up to a baseline of Flyway as applied', async () => {
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

test('accepts a baseline of Flyway below every file, without the input baseline', async () => {
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

  test('are replaced with values of flyway.conf, which the plan digest covers', async () => {
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
    // Flyway's checksum is that of the file, so a different value is not an edit to Flyway.
    expect((await migrate(conf('other_'))).outputs).toMatchObject({ applied: '0' });
  });

  test('are refused without a value, with the line', async () => {
    const run = await migrate({ 'sql/V1__x.sql': 'SELECT 1;\nSELECT ${secret};' });
    expect(errorOf(run)).toMatchObject({
      title: 'format-refused',
      file: 'sql/V1__x.sql',
      line: 2,
      message: expect.stringContaining('`${secret}`'),
    });
  });

  test.each([
    ['for a file', { 'sql/V1__x.sql.conf': 'placeholderReplacement=false' }],
    ['for all files', { 'sql/flyway.conf': 'flyway.placeholderReplacement=false' }],
  ])('are kept if replacement is disabled %s', async (_, conf) => {
    const files = { 'sql/V1__x.sql': "CREATE TABLE t AS SELECT '${x}' AS x;", ...conf };
    expect((await migrate(files)).outputs).toMatchObject({ applied: '1' });
    expect(await db.query('SELECT x FROM t')).toEqual([{ x: '${x}' }]);
  });
});

describe('the .conf file of a migration', () => {
  test('makes the migration non-transactional with executeInTransaction=false', async () => {
    const files = {
      'sql/V1__x.sql': 'CREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);',
      'sql/V1__x.sql.conf': 'executeInTransaction=false\n',
    };
    expect((await migrate(files)).outputs).toMatchObject({ applied: '1', pending: '0' });
    expect((await migrate(files)).outputs).toMatchObject({ applied: '0' });
  });

  test('is refused if it contains a setting that only Flyway supports', async () => {
    const files = { 'sql/V1__x.sql': 'SELECT 1;', 'sql/V1__x.sql.conf': 'shouldExecute=false' };
    expect(errorOf(await migrate(files))).toMatchObject({
      title: 'format-refused',
      message: expect.stringContaining('`shouldExecute=false`'),
    });
  });
});

test('refuses a callback before anything runs', async () => {
  const run = await migrate({ ...FILES, 'sql/beforeMigrate.sql': 'SELECT 1;' });
  expect(errorOf(run)).toMatchObject({
    title: 'bad-name',
    file: 'sql/beforeMigrate.sql',
    message: expect.stringContaining('`flyway migrate`'),
  });
  expect(await db.query("SELECT to_regnamespace('governed') AS made")).toEqual([{ made: null }]);
});

test('reports format-unclear for a plain SQL file beside files of Flyway', async () => {
  expect(errorOf(await migrate({ ...FILES, 'sql/0001_x.sql': 'SELECT 1;' }))).toMatchObject({
    title: 'format-unclear',
    message: expect.stringMatching(
      /`R__a_view\.sql` matches `flyway`, and `0001_x\.sql` matches `sql`/,
    ),
  });
});
