import { join } from 'node:path';
import { runAction, type StepResult, startAction, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { tableRows } from '../../support/property-runs';
import { locksLeft, untilBlocked } from '../engine/support';

/*
 * What a command changed: the action reads the history table of the tool before and after the
 * command. A script simulates the tool and writes the same rows. The tests with the real tools are in
 * `__tests__/scenarios/tools`.
 */

const db = useDatabase();

type Files = Readonly<Record<string, string>>;

/** Returns a command that calls a tool in a branch that never runs, and runs SQL in its place. */
const simulateTool = (tool: string, ...sql: readonly string[]) => {
  const script = join(import.meta.dirname, '../../support/run-sql.mjs');
  const words = sql.map((each) => `'${each.replaceAll("'", `'"'"'`)}'`).join(' ');
  return `if false; then ${tool}; fi\n'${process.execPath}' '${script}' ${words}`;
};

const stepOf = (command: string, files: Files, more = {}) => ({
  with: { 'db-role': 'staging', 'database-url': db.url, command, ...more },
  workspace: workspace(files),
});
const runCommand = (command: string, files: Files, more = {}): Promise<StepResult> =>
  runAction(stepOf(command, files, more));
const findingCodes = ({ outputs }: StepResult): readonly string[] =>
  JSON.parse(outputs['warnings'] ?? '[]');

const alembicRevision = (id: string, down: string, more = '') =>
  `"""A revision."""\nfrom alembic import op\n\nrevision: str = '${id}'\ndown_revision = ${down}\nbranch_labels = None\ndepends_on = None\n${more}\ndef upgrade():\n    op.execute('SELECT 1')\n`;
const ALEMBIC = {
  'alembic.ini': '[alembic]\nscript_location = %(here)s/db\n',
  'db/versions/a1_users.py': alembicRevision('a1', 'None'),
  'db/versions/b2_orders.py': alembicRevision('b2', "'a1'"),
  'db/versions/c3_notes.py': alembicRevision('c3', '("b2",)'),
  'other/versions/x_strange.py': alembicRevision('zz', 'None'),
};
const ALEMBIC_TABLE = 'CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)';

const djangoMigration = (dependencies: string, more = '') =>
  `from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = [${dependencies}]\n${more}    operations = []\n`;
const DJANGO = {
  'shop/migrations/__init__.py': '',
  'shop/migrations/0001_initial.py': djangoMigration(
    'migrations.swappable_dependency(settings.AUTH_USER_MODEL)',
  ),
  'shop/migrations/0002_note.py': djangoMigration("('shop', '0001_initial')"),
  'cart/migrations/0001_initial.py': djangoMigration("('shop', '0002_note')"),
  'venv/lib/site-packages/x/migrations/0001_initial.py': djangoMigration(''),
};
const DJANGO_TABLE =
  'CREATE TABLE django_migrations (id serial PRIMARY KEY, app text, name text, applied timestamptz)';
const RAILS_TABLES =
  'CREATE TABLE schema_migrations (version varchar PRIMARY KEY); CREATE TABLE ar_internal_metadata (key varchar)';

/**
 * The tools: their files, the SQL that records the first two migrations, the SQL that records the
 * third, and the versions of the three.
 */
const TOOLS = {
  Alembic: {
    program: 'alembic upgrade head',
    files: ALEMBIC,
    first: [ALEMBIC_TABLE, "INSERT INTO alembic_version VALUES ('b2')"],
    rest: ["UPDATE alembic_version SET version_num = 'c3'"],
    versions: ['a1', 'b2', 'c3'],
  },
  Django: {
    program: 'python manage.py migrate',
    files: DJANGO,
    first: [
      DJANGO_TABLE,
      "INSERT INTO django_migrations (app, name) VALUES ('shop', '0001_initial'), ('shop', '0002_note')",
    ],
    rest: ["INSERT INTO django_migrations (app, name) VALUES ('cart', '0001_initial')"],
    versions: ['shop.0001_initial', 'shop.0002_note', 'cart.0001_initial'],
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
    versions: ['20240101000001', '20240101000002', '20240101000003'],
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
    versions: ['f1', 'f2', 'notes'],
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
    versions: ['20240101000001', '20240101000002', '20240101000003'],
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
    versions: ['0001', '0002', '0003'],
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
    versions: ['1', '2', '3'],
  },
} as const;

describe.each(tableRows(Object.entries(TOOLS)))(
  '%s',
  (tool, { program, files, first, rest, versions }) => {
    const [one, two, three] = versions;

    test('reports what is pending and what was applied, for plan and migrate in turn', async () => {
      const plan = await runCommand(simulateTool(program, 'SELECT 1'), files, { mode: 'plan' });
      expect(plan.annotations).toEqual([]);
      expect(plan.outputs).toMatchObject({ pending: '3', applied: '0' });
      const firstRun = await runCommand(simulateTool(program, ...first), files);
      expect(firstRun.annotations).toEqual([]);
      expect(firstRun.outputs).toMatchObject({ pending: '1', applied: '2' });
      expect(firstRun.summary).toContain('command succeeded, 2 migrations applied');
      for (const name of [one, two]) {
        expect(firstRun.summary).toMatch(new RegExp(`\`${name}\` .*✅ applied`));
      }
      expect(firstRun.summary).toMatch(new RegExp(`${three}\` .*⏳ pending`));
      const next = await runCommand(simulateTool(program, 'SELECT 1'), files, { mode: 'plan' });
      expect(next.outputs).toMatchObject({ pending: '1' });
      const secondRun = await runCommand(simulateTool(program, ...rest), files);
      expect(secondRun.outputs).toMatchObject({ pending: '0', applied: '1' });
      if (tool !== 'Sqitch') {
        // The history of Sqitch has the ids of the changes, and the plan has their names.
        expect(secondRun.outputs['head-digest']).toBe(next.outputs['head-digest']);
      }
      expect(secondRun.outputs['head-digest']).not.toBe(firstRun.outputs['head-digest']);
      expect(findingCodes(secondRun)).toEqual([]);
    });

    test('detects the tool by its history table if the command does not name it', async () => {
      const firstRun = await runCommand(simulateTool('make migrate', ...first), files);
      expect(firstRun.outputs).toMatchObject({ pending: '1', applied: '2' });
    });

    test('reports nothing-recorded if the command succeeds but records no pending migration', async () => {
      const withoutTable = await runCommand(simulateTool(program, 'SELECT 1'), files);
      expect(findingCodes(withoutTable)).toEqual(['nothing-recorded']);
      expect(withoutTable.summary).toMatch(
        new RegExp(`${tool} recorded no migration\\. The table \`\\S+\` does not exist\\.`),
      );
      await runCommand(simulateTool(program, ...first), files);
      const unchanged = await runCommand(simulateTool(program, 'SELECT 1'), files);
      expect(unchanged.exitCode).toBe(0);
      expect(findingCodes(unchanged)).toEqual(['nothing-recorded']);
      expect(unchanged.outputs).toMatchObject({ pending: '1', applied: '0' });
    });

    test('reports no finding if nothing was pending', async () => {
      await runCommand(simulateTool(program, ...first, ...rest), files);
      const idleRun = await runCommand(simulateTool(program, 'SELECT 1'), files);
      expect(findingCodes(idleRun)).toEqual([]);
      expect(idleRun.outputs).toMatchObject({ pending: '0', applied: '0' });
    });
  },
);

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

  test('reports what is pending from changelogs in four languages that include each other', async () => {
    const plan = await runCommand(UPDATE, FILES, { mode: 'plan' });
    expect(plan.outputs).toMatchObject({ pending: '5', applied: '0' });
    const order = [...plan.log.matchAll(/pending: \S+::(\d)::ada/g)].map(([, id]) => id);
    expect(order).toEqual(['1', '2', '3', '4', '5']);
    const firstRun = await runCommand(
      simulateTool(
        UPDATE,
        TABLE,
        row('1', MASTER),
        row('2', 'classpath:db/changelog/two.yaml'),
        row('3', 'changelog/more/a.sql'),
      ),
      FILES,
    );
    expect(firstRun.annotations).toEqual([]);
    expect(firstRun.outputs).toMatchObject({ applied: '3', pending: '2' });
    expect(firstRun.summary).toContain('db/changelog/master.xml::1::ada');
  });

  test('reads the changelog from liquibase.properties', async () => {
    const properties = { 'liquibase.properties': `# shop\nchangeLogFile: ${MASTER}\n` };
    const plan = await runCommand(
      'liquibase update',
      { ...FILES, ...properties },
      { mode: 'plan' },
    );
    expect(plan.outputs).toMatchObject({ pending: '5' });
  });

  test.each<[string, string, Files]>([
    ['the command names no changelog', 'liquibase update', FILES],
    ['a changelog is missing', UPDATE, { [MASTER]: FILES[MASTER] ?? '' }],
    ['a changelog is not valid', UPDATE, { ...FILES, 'db/changelog/two.yaml': '{' }],
    [
      'a changelog includes itself',
      UPDATE,
      {
        ...FILES,
        'db/changelog/more/b.json': `{"databaseChangeLog": [{"include": {"file": "${MASTER}"}}]}`,
      },
    ],
    [
      'contexts select changesets',
      `${UPDATE} --contexts=test`,
      {
        ...FILES,
        'db/changelog/more/a.sql': '--liquibase formatted sql\n--changeset ada:3 context:test\n',
      },
    ],
  ])('reports no pending count if %s', async (_, command, files) => {
    const plan = await runCommand(command, files, { mode: 'plan' });
    expect([plan.exitCode, plan.outputs['pending']]).toEqual([0, '']);
  });
});

describe('history-shrank', () => {
  test('is reported if the command removes a version', async () => {
    await runCommand(simulateTool('alembic upgrade head', ...TOOLS.Alembic.first), ALEMBIC);
    const reverted = await runCommand(
      simulateTool('alembic downgrade -1', "UPDATE alembic_version SET version_num = 'a1'"),
      ALEMBIC,
    );
    expect(findingCodes(reverted)).toEqual(['history-shrank']);
    expect(reverted.summary).toContain(
      'The command removed the version b2 from `alembic_version`.',
    );
    expect(reverted.outputs).toMatchObject({ applied: '0', pending: '2' });
  });

  test('is reported for a command that failed too', async () => {
    await runCommand(simulateTool('dbmate up', ...TOOLS.dbmate.first), TOOLS.dbmate.files);
    const reverted = await runCommand(
      `${simulateTool('dbmate up', "DELETE FROM schema_migrations WHERE version = '0002'")}\nexit 3`,
      TOOLS.dbmate.files,
    );
    expect(reverted.exitCode).toBe(1);
    expect(findingCodes(reverted)).toContain('history-shrank');
  });
});

describe('several-heads', () => {
  test('reports the heads of Alembic', async () => {
    const files = { ...ALEMBIC, 'db/versions/d4_else.py': alembicRevision('d4', "'b2'") };
    const plan = await runCommand('alembic upgrade head', files, { mode: 'plan' });
    expect(findingCodes(plan)).toEqual(['several-heads']);
    expect(plan.summary).toMatch(/multiple heads: c3 and d4\./);
    expect(plan.outputs).toMatchObject({ pending: '4' });
  });

  test('reports the heads of a Django app', async () => {
    const files = {
      ...DJANGO,
      'shop/migrations/0002_else.py': djangoMigration("('shop', '0001_initial')"),
    };
    const plan = await runCommand('python manage.py migrate', files, { mode: 'plan' });
    expect(plan.summary).toMatch(/multiple heads: shop\.0002\\_else and shop\.0002\\_note\./);
  });
});

test('reports nothing for a tool that only a comment names', async () => {
  const step = await runCommand('# we left goose behind\ntrue', {
    'migrations/0001_x.sql': '-- +goose Up\nSELECT 1;\n',
  });
  expect([step.exitCode, findingCodes(step)]).toEqual([0, []]);
});

test('reports no pending count if a migration file computes its dependencies', async () => {
  const files = { ...ALEMBIC, 'db/versions/d4_x.py': alembicRevision('d4', 'compute()') };
  const plan = await runCommand('alembic upgrade head', files, { mode: 'plan' });
  expect(plan.exitCode).toBe(0);
  expect(plan.outputs).toMatchObject({ pending: '' });
});

test('treats a squashed Django migration as applied if all that it replaces are applied', async () => {
  const files = {
    ...DJANGO,
    'shop/migrations/0001_squashed_0002.py': djangoMigration(
      '',
      "    replaces = [('shop', '0001_initial'), ('shop', '0002_note')]\n",
    ),
  };
  const firstRun = await runCommand(
    simulateTool('python manage.py migrate', ...TOOLS.Django.first),
    files,
  );
  expect(firstRun.outputs).toMatchObject({ applied: '2', pending: '1' });
});

test('reads the table that `history-table` names', async () => {
  const { files, first } = TOOLS.dbmate;
  const elsewhere = first.map((sql) => sql.replaceAll('schema_migrations', 'billing_history'));
  const firstRun = await runCommand(simulateTool('dbmate up', ...elsewhere), files, {
    'history-table': 'billing_history',
  });
  expect(firstRun.outputs).toMatchObject({ applied: '2', pending: '1' });
});

const GOOSE_FILE = { 'm/0001_a.sql': '-- +goose Up\nSELECT 1;\n' };
const DBMATE_FILE = { 'm/0001_a.sql': '-- migrate:up\nSELECT 1;\n' };
const GO_FILE = { 'm/0001_a.up.sql': 'SELECT 1;\n' };

test.each<[string, string, Files, string]>([
  ['an option', 'goose -table app.h up', GOOSE_FILE, 'goose_db_version'],
  [
    'a variable of the command',
    'export GOOSE_TABLE=app.h\ngoose up',
    GOOSE_FILE,
    'goose_db_version',
  ],
  [
    'a file of variables that the tool loads',
    'dbmate up',
    { ...DBMATE_FILE, '.env': 'DBMATE_MIGRATIONS_TABLE=app.h\n' },
    'schema_migrations',
  ],
  [
    'the URL in the command',
    'migrate -database \'postgres://h/d?x-migrations-table="app"."h"&x-migrations-table-quoted=true\' up',
    GO_FILE,
    'schema_migrations',
  ],
])('reads the history that %s names', async (_, tool, files, defaultTable) => {
  await db.query('CREATE SCHEMA app');
  const columns = tool.includes('goose')
    ? 'id serial, version_id bigint, is_applied bool'
    : `version varchar${tool.includes('dbmate') ? '' : ', dirty bool'}`;
  await db.query(`CREATE TABLE app.h (${columns}); CREATE TABLE ${defaultTable} (${columns});`);
  const insert = tool.includes('goose')
    ? 'INSERT INTO app.h (version_id, is_applied) VALUES (1, true)'
    : `INSERT INTO app.h VALUES ('0001'${tool.includes('dbmate') ? '' : ', false'})`;
  const result = await runCommand(simulateTool(tool, insert), files, { migrations: 'm' });
  expect(result.outputs).toMatchObject({ applied: '1', pending: '0' });
  expect(findingCodes(result)).toEqual([]);
});

test('does not report a history whose table only the command knows', async () => {
  const command = simulateTool('flyway -table=$(cat t) migrate', 'SELECT 1');
  const result = await runCommand(command, { 'm/V1__a.sql': 'SELECT 1;', t: 'h' });
  expect(findingCodes(result)).toEqual([]);
  expect(result.log).toContain('`-table`');
});

test('reports no counts if two tools have a history table and the command names neither', async () => {
  const both = [...TOOLS.Alembic.first, ...TOOLS.dbmate.first];
  const firstRun = await runCommand(simulateTool('make', ...both), {});
  expect(firstRun.annotations).toEqual([]);
  expect(firstRun.outputs).toMatchObject({ applied: '', pending: '' });
});

test('logs a dirty version and reports no counts', async () => {
  const { files, first } = TOOLS['golang-migrate'];
  const firstRun = await runCommand(
    simulateTool('make', ...first, 'UPDATE schema_migrations SET dirty = true'),
    files,
  );
  expect(firstRun.log).toContain('`dirty` at version 2');
  expect(firstRun.outputs).toMatchObject({ applied: '', pending: '' });
});

test('logs a history that the login may not read, and runs the command', async () => {
  const name = `app_${db.name}`;
  await db.query(`CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);
    CREATE TABLE ran (); CREATE ROLE ${name} LOGIN PASSWORD 'pw-of-the-app'; GRANT INSERT ON ran TO ${name}`);
  const result = await runCommand(
    simulateTool('alembic upgrade head', 'INSERT INTO ran DEFAULT VALUES'),
    ALEMBIC,
    {
      'database-url': db.urlAs(name, 'pw-of-the-app'),
    },
  );
  expect(result.exitCode).toBe(0);
  expect(result.log).toContain('could not be read: permission denied for table alembic_version');
  expect(result.outputs).toMatchObject({ applied: '', pending: '' });
  expect((await db.query('SELECT FROM ran')).length).toBe(1);
  await db.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
});

test('writes the history of the tool before and after the command to the evidence', async () => {
  const folder = workspace(ALEMBIC);
  const result = await runAction({
    ...stepOf(
      simulateTool('alembic upgrade head', ...TOOLS.Alembic.first),
      {},
      { 'evidence-file': 'e.json' },
    ),
    workspace: folder,
  });
  const { readFileSync } = await import('node:fs');
  const { predicate } = JSON.parse(readFileSync(join(folder, 'e.json'), 'utf8'));
  expect(predicate.history).toMatchObject({
    table: 'alembic_version',
    before: { rows: 0 },
    after: { rows: 2 },
  });
  expect(predicate.history.after.headDigest).toBe(result.outputs['head-digest']);
  expect(predicate.migrations).toMatchObject([
    { version: 'a1', name: 'users', file: 'db/versions/a1_users.py', result: 'applied' },
    { version: 'b2', result: 'applied' },
    { version: 'c3', result: 'pending' },
  ]);
});

describe('lock around a command', () => {
  test('makes a second command on the same database wait', async () => {
    const lockHolder = await db.connect();
    await lockHolder.query('CREATE TABLE seen (what text); SELECT pg_advisory_lock(42)');
    const first = startAction(
      stepOf(
        simulateTool('make', 'SELECT pg_advisory_lock(42)', "INSERT INTO seen VALUES ('first')"),
        {},
      ),
    );
    await untilBlocked(db);
    const timedOut = await runCommand(
      simulateTool('make', "INSERT INTO seen VALUES ('never')"),
      {},
      {
        'lock-wait': '100ms',
      },
    );
    expect(timedOut.annotations).toMatchObject([
      { title: 'lock-held', message: expect.stringContaining('governed-migrations') },
    ]);
    const second = startAction(
      stepOf(simulateTool('make', "INSERT INTO seen VALUES ('second')"), {}),
    );
    await lockHolder.query('SELECT pg_advisory_unlock(42)');
    expect((await first.done).exitCode).toBe(0);
    expect((await second.done).exitCode).toBe(0);
    expect(await db.query('SELECT what FROM seen')).toEqual([
      { what: 'first' },
      { what: 'second' },
    ]);
    await lockHolder.end();
  });

  test('is released at the end of the run', async () => {
    await runCommand(simulateTool('make', 'SELECT 1'), {});
    expect(await locksLeft(db)).toBe(0);
  });
});

test('reports command-unseen and runs the command if the action cannot connect to the target', async () => {
  const result = await runCommand(
    'exit 0',
    {},
    { 'database-url': 'postgresql://app@127.0.0.1:1/shop' },
  );
  expect(result.exitCode).toBe(0);
  expect(findingCodes(result)).toContain('command-unseen');
});
