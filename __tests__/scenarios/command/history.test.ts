import { join } from 'node:path';
import { runAction, type StepResult, startAction, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';

/*
 * What a command did, by the history of its tool: read before and after, and never written to. The
 * tool is played by a script that writes the rows that the tool writes; the real ones are in
 * `__tests__/tools`.
 */

const db = useDatabase();

type Files = Readonly<Record<string, string>>;

/** A command that names a tool, and runs this SQL in its place. */
const playing = (tool: string, ...sql: readonly string[]) => {
  const script = join(import.meta.dirname, '../support/run-sql.mjs');
  const words = sql.map((each) => `'${each.replaceAll("'", `'"'"'`)}'`).join(' ');
  return `: ${tool}\n'${process.execPath}' '${script}' ${words}`;
};

const step = (command: string, files: Files, more = {}) => ({
  with: { 'db-role': 'staging', 'database-url': db.url, command, ...more },
  workspace: workspace(files),
});
const run = (command: string, files: Files, more = {}): Promise<StepResult> =>
  runAction(step(command, files, more));
const codes = ({ outputs }: StepResult): readonly string[] =>
  JSON.parse(outputs['warnings'] ?? '[]');

const revision = (id: string, down: string, more = '') =>
  `"""A revision."""\nfrom alembic import op\n\nrevision: str = '${id}'\ndown_revision = ${down}\nbranch_labels = None\ndepends_on = None\n${more}\ndef upgrade():\n    op.execute('SELECT 1')\n`;
const ALEMBIC = {
  'alembic.ini': '[alembic]\nscript_location = %(here)s/db\n',
  'db/versions/a1_users.py': revision('a1', 'None'),
  'db/versions/b2_orders.py': revision('b2', "'a1'"),
  'db/versions/c3_notes.py': revision('c3', '("b2",)'),
  'other/versions/x_strange.py': revision('zz', 'None'),
};
const VERSION = 'CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)';

const django = (dependencies: string, more = '') =>
  `from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${dependencies}]\n${more}    operations = []\n`;
const DJANGO = {
  'shop/migrations/__init__.py': '',
  'shop/migrations/0001_initial.py': django(
    'migrations.swappable_dependency(settings.AUTH_USER_MODEL)',
  ),
  'shop/migrations/0002_note.py': django("('shop', '0001_initial')"),
  'cart/migrations/0001_initial.py': django("('shop', '0002_note')"),
  'venv/lib/site-packages/x/migrations/0001_initial.py': django(''),
};
const DJANGO_TABLE =
  'CREATE TABLE django_migrations (id serial PRIMARY KEY, app text, name text, applied timestamptz)';
const RAILS_TABLES =
  'CREATE TABLE schema_migrations (version varchar PRIMARY KEY); CREATE TABLE ar_internal_metadata (key varchar)';

/** What each tool has: its files, the SQL of its first two migrations and of the rest, and what it calls them. */
const TOOLS = {
  Alembic: {
    ...{ program: 'alembic upgrade head', files: ALEMBIC },
    first: [VERSION, "INSERT INTO alembic_version VALUES ('b2')"],
    rest: ["UPDATE alembic_version SET version_num = 'c3'"],
    names: ['a1', 'b2', 'c3'],
  },
  Django: {
    ...{ program: 'python manage.py migrate', files: DJANGO },
    first: [
      DJANGO_TABLE,
      "INSERT INTO django_migrations (app, name) VALUES ('shop', '0001_initial'), ('shop', '0002_note')",
    ],
    rest: ["INSERT INTO django_migrations (app, name) VALUES ('cart', '0001_initial')"],
    names: ['shop.0001_initial', 'shop.0002_note', 'cart.0001_initial'],
  },
  Rails: {
    program: 'bin/rails db:migrate',
    files: {
      'db/migrate/20240101000001_create_users.rb': 'class CreateUsers; end',
      'db/migrate/20240101000002_create_orders.rb': '',
      'db/migrate/20240101000003_add_notes.rb': '',
    },
    first: [
      RAILS_TABLES,
      "INSERT INTO schema_migrations VALUES ('20240101000001'), ('20240101000002')",
    ],
    rest: ["INSERT INTO schema_migrations VALUES ('20240101000003')"],
    names: ['20240101000001', '20240101000002', '20240101000003'],
  },
  Sqitch: {
    program: 'sqitch deploy',
    files: {
      'sqitch.plan':
        '%syntax-version=1.0.0\n%project=shop\n\nusers 2024-01-01T00:00:00Z Ada <a@b.c> # Users\norders [users] 2024-01-02T00:00:00Z Ada <a@b.c> # Orders\n@v1 2024-01-02T00:00:00Z Ada <a@b.c> # Tag\nnotes 2024-01-03T00:00:00Z Ada <a@b.c> # Notes\n',
    },
    first: [
      'CREATE SCHEMA sqitch',
      'CREATE TABLE sqitch.changes (change_id text PRIMARY KEY, change text, project text, committed_at timestamptz DEFAULT clock_timestamp(), planned_at timestamptz DEFAULT clock_timestamp())',
      "INSERT INTO sqitch.changes VALUES ('f1', 'users', 'shop')",
      "INSERT INTO sqitch.changes VALUES ('f2', 'orders', 'shop')",
    ],
    rest: ["INSERT INTO sqitch.changes VALUES ('f3', 'notes', 'shop')"],
    names: ['f1', 'f2', 'notes'],
  },
  Atlas: {
    program: 'atlas migrate apply',
    files: {
      'migrations/atlas.sum': 'h1:x\n',
      'migrations/20240101000001_users.sql': 'CREATE TABLE users ();',
      'migrations/20240101000002_orders.sql': '',
      'migrations/20240101000003.sql': '',
    },
    first: [
      'CREATE SCHEMA atlas_schema_revisions',
      'CREATE TABLE atlas_schema_revisions.atlas_schema_revisions (version text PRIMARY KEY, description text, applied int DEFAULT 1, total int DEFAULT 1, hash text, executed_at timestamptz DEFAULT clock_timestamp())',
      "INSERT INTO atlas_schema_revisions.atlas_schema_revisions VALUES ('20240101000001', 'users'), ('20240101000002', 'orders')",
    ],
    rest: [
      "INSERT INTO atlas_schema_revisions.atlas_schema_revisions VALUES ('20240101000003', '')",
    ],
    names: ['20240101000001', '20240101000002', '20240101000003'],
  },
  dbmate: {
    program: 'dbmate up',
    files: {
      'db/migrations/0001_users.sql': '-- migrate:up\nSELECT 1;\n',
      'db/migrations/0002_orders.sql': '-- migrate:up\nSELECT 2;\n',
      'db/migrations/0003_notes.sql': '-- migrate:up\nSELECT 3;\n',
    },
    first: [
      'CREATE TABLE schema_migrations (version varchar PRIMARY KEY)',
      "INSERT INTO schema_migrations VALUES ('0001'), ('0002')",
    ],
    rest: ["INSERT INTO schema_migrations VALUES ('0003')"],
    names: ['0001', '0002', '0003'],
  },
  'golang-migrate': {
    program: 'migrate -path migrations -database "$DATABASE_URL" up',
    files: {
      'migrations/1_users.up.sql': 'SELECT 1;',
      'migrations/2_orders.up.sql': 'SELECT 2;',
      'migrations/3_notes.up.sql': 'SELECT 3;',
    },
    first: [
      'CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL)',
      'INSERT INTO schema_migrations VALUES (2, false)',
    ],
    rest: ['UPDATE schema_migrations SET version = 3'],
    names: ['1', '2', '3'],
  },
} as const;

describe.each(Object.entries(TOOLS))('%s', (tool, { program, files, first, rest, names }) => {
  const [one, two, three] = names;

  test('plan, run, plan, run: what is pending and what was applied', async () => {
    const plan = await run(playing(program, 'SELECT 1'), files, { mode: 'plan' });
    expect(plan.annotations).toEqual([]);
    expect(plan.outputs).toMatchObject({ pending: '3', applied: '0' });
    const begun = await run(playing(program, ...first), files);
    expect(begun.annotations).toEqual([]);
    expect(begun.outputs).toMatchObject({ pending: '1', applied: '2' });
    expect(begun.summary).toContain('command succeeded, 2 migrations applied');
    for (const name of [one, two]) {
      expect(begun.summary).toMatch(new RegExp(`\`${name}\` .*✅ applied`));
    }
    expect(begun.summary).toMatch(new RegExp(`${three}\` .*⏳ pending`));
    const next = await run(playing(program, 'SELECT 1'), files, { mode: 'plan' });
    expect(next.outputs).toMatchObject({ pending: '1' });
    const ended = await run(playing(program, ...rest), files);
    expect(ended.outputs).toMatchObject({ pending: '0', applied: '1' });
    if (tool !== 'Sqitch') {
      // Its history has the numbers of the changes, and its plan their names.
      expect(ended.outputs['head-digest']).toBe(next.outputs['head-digest']);
    }
    expect(ended.outputs['head-digest']).not.toBe(begun.outputs['head-digest']);
    expect(codes(ended)).toEqual([]);
  });

  test('a command that names no tool is known by the table that it leaves', async () => {
    const begun = await run(playing('make migrate', ...first), files);
    expect(begun.outputs).toMatchObject({ pending: '1', applied: '2' });
  });

  test('a green command that records nothing, while something is pending, is a finding', async () => {
    const never = await run(playing(program, 'SELECT 1'), files);
    expect(codes(never)).toEqual(['nothing-recorded']);
    expect(never.summary).toContain(`${tool} has recorded nothing: there is no table`);
    await run(playing(program, ...first), files);
    const nothing = await run(playing(program, 'SELECT 1'), files);
    expect(nothing.exitCode).toBe(0);
    expect(codes(nothing)).toEqual(['nothing-recorded']);
    expect(nothing.outputs).toMatchObject({ pending: '1', applied: '0' });
  });

  test('a green command with nothing to do is none', async () => {
    await run(playing(program, ...first, ...rest), files);
    const idle = await run(playing(program, 'SELECT 1'), files);
    expect(codes(idle)).toEqual([]);
    expect(idle.outputs).toMatchObject({ pending: '0', applied: '0' });
  });
});

describe('Liquibase', () => {
  const TABLE =
    'CREATE TABLE databasechangelog (id text, author text, filename text, dateexecuted timestamp, orderexecuted int, md5sum text)';
  const row = (id: string, file: string) =>
    `INSERT INTO databasechangelog VALUES ('${id}', 'ada', '${file}', now(), 1, '9:${id}')`;
  const MASTER = 'db/changelog/master.xml';
  const UPDATE = `liquibase update --changelog-file=${MASTER}`;
  const FILES = {
    [MASTER]: `<?xml version="1.0"?>
<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
  <property name="x" value="y"/>
  <changeSet id="1" author="ada"><sql>SELECT 1</sql></changeSet>
  <include file="two.yaml" relativeToChangelogFile="true"/>
  <includeAll path="db/changelog/more"/>
</databaseChangeLog>`,
    'db/changelog/two.yaml':
      'databaseChangeLog:\n  - changeSet:\n      id: 2\n      author: ada\n  - changeSet:\n      id: 2b\n      author: ada\n      dbms: oracle\n',
    'db/changelog/more/a.sql':
      '--liquibase formatted sql\n--changeset ada:3\nSELECT 3;\n-- changeset ada:4 runOnChange:true\nSELECT 4;\n',
    'db/changelog/more/b.json':
      '{"databaseChangeLog": [{"changeSet": {"id": "5", "author": "ada"}}]}',
  };

  test('what is pending, by changelogs in four languages that include each other', async () => {
    const plan = await run(UPDATE, FILES, { mode: 'plan' });
    expect(plan.outputs).toMatchObject({ pending: '5', applied: '0' });
    const order = [...plan.log.matchAll(/pending: \S+::(\d)::ada/g)].map(([, id]) => id);
    expect(order).toEqual(['1', '2', '3', '4', '5']);
    const begun = await run(
      playing(
        UPDATE,
        TABLE,
        row('1', MASTER),
        row('2', 'classpath:db/changelog/two.yaml'),
        row('3', 'changelog/more/a.sql'),
      ),
      FILES,
    );
    expect(begun.annotations).toEqual([]);
    expect(begun.outputs).toMatchObject({ applied: '3', pending: '2' });
    expect(begun.summary).toContain('db/changelog/master.xml::1::ada');
  });

  test('its properties may name the changelog', async () => {
    const properties = { 'liquibase.properties': `# ours\nchangeLogFile: ${MASTER}\n` };
    const plan = await run('liquibase update', { ...FILES, ...properties }, { mode: 'plan' });
    expect(plan.outputs).toMatchObject({ pending: '5' });
  });

  test.each<[string, string, Files]>([
    ['no changelog is named', 'liquibase update', FILES],
    ['one is missing', UPDATE, { [MASTER]: FILES[MASTER] ?? '' }],
    ['one cannot be read', UPDATE, { ...FILES, 'db/changelog/two.yaml': '{' }],
    [
      'one includes itself',
      UPDATE,
      {
        ...FILES,
        'db/changelog/more/b.json': `{"databaseChangeLog": [{"include": {"file": "${MASTER}"}}]}`,
      },
    ],
    [
      'contexts choose',
      `${UPDATE} --contexts=test`,
      {
        ...FILES,
        'db/changelog/more/a.sql': '--liquibase formatted sql\n--changeset ada:3 context:test\n',
      },
    ],
  ])('where %s, nobody knows', async (_, command, files) => {
    const plan = await run(command, files, { mode: 'plan' });
    expect([plan.exitCode, plan.outputs['pending']]).toEqual([0, '']);
  });
});

describe('a history that shrank', () => {
  test('is a finding, whatever the tool', async () => {
    await run(playing('alembic', ...TOOLS.Alembic.first), ALEMBIC);
    const back = await run(
      playing('alembic downgrade', "UPDATE alembic_version SET version_num = 'a1'"),
      ALEMBIC,
    );
    expect(codes(back)).toEqual(['history-shrank']);
    expect(back.summary).toMatch(/alembic\\_version had told of b2 before the command/);
    expect(back.outputs).toMatchObject({ applied: '0', pending: '2' });
  });

  test('of a command that failed too', async () => {
    await run(playing('dbmate', ...TOOLS.dbmate.first), TOOLS.dbmate.files);
    const back = await run(
      `${playing('dbmate', "DELETE FROM schema_migrations WHERE version = '0002'")}\nexit 3`,
      TOOLS.dbmate.files,
    );
    expect(back.exitCode).toBe(1);
    expect(codes(back)).toContain('history-shrank');
  });
});

describe('several heads', () => {
  test('of Alembic are named', async () => {
    const files = { ...ALEMBIC, 'db/versions/d4_else.py': revision('d4', "'b2'") };
    const plan = await run('alembic upgrade head', files, { mode: 'plan' });
    expect(codes(plan)).toEqual(['several-heads']);
    expect(plan.summary).toMatch(/several heads: c3, d4\./);
    expect(plan.outputs).toMatchObject({ pending: '4' });
  });

  test('of a Django app are named', async () => {
    const files = { ...DJANGO, 'shop/migrations/0002_else.py': django("('shop', '0001_initial')") };
    const plan = await run('python manage.py migrate', files, { mode: 'plan' });
    expect(plan.summary).toMatch(/several heads: shop\.0002\\_else, shop\.0002\\_note\./);
  });
});

test('the files are read, and nothing of them is run or believed', async () => {
  const files = { ...ALEMBIC, 'db/versions/d4_x.py': revision('d4', 'compute()') };
  const plan = await run('alembic upgrade head', files, { mode: 'plan' });
  expect(plan.exitCode).toBe(0);
  expect(plan.outputs).toMatchObject({ pending: '' });
});

test('Django: a squashed migration stands for those that it replaces', async () => {
  const files = {
    ...DJANGO,
    'shop/migrations/0001_squashed_0002.py': django(
      '',
      "    replaces = [('shop', '0001_initial'), ('shop', '0002_note')]\n",
    ),
  };
  const begun = await run(playing('manage.py', ...TOOLS.Django.first), files);
  expect(begun.outputs).toMatchObject({ applied: '2', pending: '1' });
});

test('another history table is named by `history-table`', async () => {
  const { files, first } = TOOLS.dbmate;
  const elsewhere = first.map((sql) => sql.replaceAll('schema_migrations', 'billing_history'));
  const begun = await run(playing('dbmate', ...elsewhere), files, {
    'history-table': 'billing_history',
  });
  expect(begun.outputs).toMatchObject({ applied: '2', pending: '1' });
});

test('where two tools have a history, and the command names none, nothing is said', async () => {
  const both = [...TOOLS.Alembic.first, ...TOOLS.dbmate.first];
  const begun = await run(playing('make', ...both), {});
  expect(begun.annotations).toEqual([]);
  expect(begun.outputs).toMatchObject({ applied: '', pending: '' });
});

test('a `dirty` table is told in the log, and nothing is made up', async () => {
  const { files, first } = TOOLS['golang-migrate'];
  const begun = await run(
    playing('make', ...first, 'UPDATE schema_migrations SET dirty = true'),
    files,
  );
  expect(begun.log).toContain('`dirty` at version 2');
  expect(begun.outputs).toMatchObject({ applied: '', pending: '' });
});

test('a history that the login may not read is said in the log, and the command runs', async () => {
  const name = `app_${db.name}`;
  await db.query(`CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);
    CREATE TABLE ran (); CREATE ROLE ${name} LOGIN PASSWORD 'pw-of-the-app'; GRANT INSERT ON ran TO ${name}`);
  const ran = await run(playing('alembic', 'INSERT INTO ran DEFAULT VALUES'), ALEMBIC, {
    'database-url': db.urlAs(name, 'pw-of-the-app'),
  });
  expect(ran.exitCode).toBe(0);
  expect(ran.log).toContain('cannot be read: permission denied for table alembic_version');
  expect(ran.outputs).toMatchObject({ applied: '', pending: '' });
  expect((await db.query('SELECT FROM ran')).length).toBe(1);
  await db.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
});

test('evidence has the history before and after, by the table of the tool', async () => {
  const folder = workspace(ALEMBIC);
  const ran = await runAction({
    ...step(playing('alembic', ...TOOLS.Alembic.first), {}, { 'evidence-file': 'e.json' }),
    workspace: folder,
  });
  const { readFileSync } = await import('node:fs');
  const { predicate } = JSON.parse(readFileSync(join(folder, 'e.json'), 'utf8'));
  expect(predicate.history).toMatchObject({
    ...{ table: 'alembic_version', before: { rows: 0 }, after: { rows: 2 } },
  });
  expect(predicate.history.after.headDigest).toBe(ran.outputs['head-digest']);
  expect(predicate.migrations).toMatchObject([
    { version: 'a1', name: 'users', file: 'db/versions/a1_users.py', result: 'applied' },
    { version: 'b2', result: 'applied' },
    { version: 'c3', result: 'pending' },
  ]);
});

describe('the lock around a command', () => {
  test('keeps a second one waiting, on the same database', async () => {
    const keeper = await db.connect();
    await keeper.query('CREATE TABLE seen (what text); SELECT pg_advisory_lock(42)');
    const slow = startAction(
      step(playing('make', 'SELECT pg_advisory_lock(42)', "INSERT INTO seen VALUES ('slow')"), {}),
    );
    const waiting = async () =>
      (await db.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")).length;
    while ((await waiting()) === 0) await db.query('SELECT pg_sleep(0.05)');
    const refused = await run(
      playing('make', "INSERT INTO seen VALUES ('never')"),
      {},
      {
        'lock-wait': '100ms',
      },
    );
    expect(refused.annotations).toMatchObject([
      { title: 'lock-held', message: expect.stringContaining('governed-migrations') },
    ]);
    const patient = startAction(step(playing('make', "INSERT INTO seen VALUES ('patient')"), {}));
    await keeper.query('SELECT pg_advisory_unlock(42)');
    expect((await slow.done).exitCode).toBe(0);
    expect((await patient.done).exitCode).toBe(0);
    expect(await db.query('SELECT what FROM seen')).toEqual([
      { what: 'slow' },
      { what: 'patient' },
    ]);
    await keeper.end();
  });

  test('is gone with the run', async () => {
    await run(playing('make', 'SELECT 1'), {});
    expect(await db.query("SELECT FROM pg_locks WHERE locktype = 'advisory'")).toEqual([]);
  });
});

test('a target that only the command reaches is run all the same, and said', async () => {
  const ran = await run('exit 0', {}, { 'database-url': 'postgresql://app@127.0.0.1:1/shop' });
  expect(ran.exitCode).toBe(0);
  expect(codes(ran)).toContain('command-unseen');
});
