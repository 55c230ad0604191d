import { createHash } from 'node:crypto';
import { runAction, type StepResult, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { journal } from './formats';

/*
 * Prisma, Drizzle and Supabase: the rows that their source code defines, and what the action refuses.
 * The tests with the real tools are in `__tests__/scenarios/tools/formats.tools.ts`.
 */

const db = useDatabase();

const migrate = (files: Readonly<Record<string, string>>, more = {}): Promise<StepResult> =>
  runAction({
    with: { 'db-role': 'staging', 'database-url': db.url, ...more },
    workspace: workspace(files),
  });
const errorOf = ({ annotations }: StepResult) => annotations.find(({ level }) => level === 'error');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const expectNothingWritten = async () =>
  expect(await db.query("SELECT to_regnamespace('governed') AS made")).toEqual([{ made: null }]);

describe('prisma', () => {
  const ONE = 'CREATE TABLE one (id int);\n';
  const TWO = 'CREATE TABLE two (id int);\n';
  const FILES = {
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    'prisma/migrations/20240101000000_init/migration.sql': ONE,
    'prisma/migrations/20240102000000_add_two/migration.sql': TWO,
  };
  const run = (files: Readonly<Record<string, string>> = FILES, more = {}) =>
    migrate(files, { migrations: 'prisma/migrations', ...more });
  const rows = () =>
    db.query(
      'SELECT checksum, migration_name, logs, rolled_back_at, applied_steps_count, finished_at >= started_at AS finished, length(id) AS length FROM _prisma_migrations ORDER BY started_at',
    );

  test('writes the rows that Prisma writes', async () => {
    expect((await run()).outputs).toMatchObject({ applied: '2', pending: '0' });
    const same = { logs: null, rolled_back_at: null, applied_steps_count: 1, finished: true };
    expect(await rows()).toEqual([
      { checksum: sha256(ONE), migration_name: '20240101000000_init', ...same, length: 36 },
      { checksum: sha256(TWO), migration_name: '20240102000000_add_two', ...same, length: 36 },
    ]);
    expect((await run()).outputs).toMatchObject({ applied: '0', pending: '0' });
  });

  test('applies a migration that was rolled back, and an out-of-order one, as Prisma does', async () => {
    await run();
    await db.query(
      "DROP TABLE two; UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%two'",
    );
    const late = { 'prisma/migrations/20230101000000_late/migration.sql': 'SELECT 1;' };
    const again = await run({ ...FILES, ...late });
    expect(again.annotations).toEqual([]);
    expect(again.outputs).toMatchObject({ applied: '2', pending: '0' });
    expect((await run({ ...FILES, ...late })).outputs).toMatchObject({ applied: '0' });
  });

  test('applies folders in the order of their names, and ignores files beside them', async () => {
    const more = {
      'prisma/migrations/20240102000000_b/migration.sql': 'ALTER TABLE two ADD v int;',
      'prisma/migrations/init/migration.sql': 'SELECT 1;',
      'prisma/migrations/20240103_notes.sql': 'SELECT nope;',
    };
    expect((await run({ ...FILES, ...more })).outputs).toMatchObject({ applied: '4' });
    expect((await rows()).map(({ migration_name }) => migration_name)).toEqual([
      '20240101000000_init',
      '20240102000000_add_two',
      '20240102000000_b',
      'init',
    ]);
    expect((await run({ ...FILES, ...more })).outputs).toMatchObject({ applied: '0' });
  });

  test('reports a failed migration with `prisma migrate resolve`, and writes nothing', async () => {
    await run({ ...FILES, 'prisma/migrations/20240102000000_add_two/migration.sql': 'SELECT 1;' });
    await db.query(
      "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%two'",
    );
    expect(errorOf(await run())).toMatchObject({
      title: 'history-dirty',
      message: expect.stringMatching(
        /P3009.*prisma migrate resolve --rolled-back "20240102000000_add_two".*--applied/,
      ),
    });
  });

  test('reports an edited migration by its checksum', async () => {
    await run();
    const edited = { 'prisma/migrations/20240101000000_init/migration.sql': 'SELECT 1;' };
    expect(errorOf(await run({ ...FILES, ...edited }))).toMatchObject({
      title: 'edited-migration',
      file: 'prisma/migrations/20240101000000_init/migration.sql',
    });
  });

  test('reports the line of a file that fails, and adds no row for it', async () => {
    const failing = { 'prisma/migrations/20240102000000_add_two/migration.sql': '\nSELECT nope;' };
    const failed = await run({ ...FILES, ...failing });
    expect(errorOf(failed)).toMatchObject({
      title: 'migration-failed',
      line: 2,
      file: 'prisma/migrations/20240102000000_add_two/migration.sql',
    });
    expect((await rows()).length).toBe(1);
    expect((await run()).outputs).toMatchObject({ applied: '1', pending: '0' });
  });

  test('runs a changed enum of Prisma in one transaction with the row', async () => {
    const before = `CREATE TYPE "Role" AS ENUM ('A', 'B'); CREATE TABLE one (role "Role");`;
    const swap = `-- AlterEnum
BEGIN;
CREATE TYPE "Role_new" AS ENUM ('A');
ALTER TABLE one ALTER COLUMN role TYPE "Role_new" USING (role::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
COMMIT;
`;
    const files = {
      'prisma/migrations/1_a/migration.sql': before,
      'prisma/migrations/2_b/migration.sql': swap,
    };
    expect((await run(files)).outputs).toMatchObject({ applied: '2', pending: '0' });
    expect((await run(files)).outputs).toMatchObject({ applied: '0', pending: '0' });
    const failing = {
      'prisma/migrations/3_c/migration.sql': 'BEGIN;\nSELECT 1;\nCOMMIT;\nSELECT nope;',
    };
    const failed = await run({ ...files, ...failing });
    expect(errorOf(failed)).toMatchObject({ title: 'migration-failed', line: 4 });
    expect((await rows()).length).toBe(2);
  });

  test('runs a single concurrent index without a transaction', async () => {
    const index = {
      'prisma/migrations/20240103000000_i/migration.sql':
        '-- CreateIndex\nCREATE INDEX CONCURRENTLY i ON one (id);\n',
    };
    expect((await run({ ...FILES, ...index })).outputs).toMatchObject({ applied: '3' });
    expect((await run({ ...FILES, ...index })).outputs).toMatchObject({ applied: '0' });
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a project for another database',
      { ...FILES, 'prisma/migrations/migration_lock.toml': 'provider = "mysql"\n' },
      'belongs to a project for mysql',
    ],
    [
      'a pending folder without its file',
      { ...FILES, 'prisma/migrations/20240103000000_c/README.md': '' },
      'The folder `20240103000000_c` has no file `migration.sql`',
    ],
  ])('refuses %s', async (_, files, words) => {
    expect(errorOf(await run(files))?.message).toContain(words);
    await expectNothingWritten();
  });
});

describe('drizzle', () => {
  const ONE = 'CREATE TABLE one (id int)--> statement-breakpoint\nCREATE TABLE two (id int);\n';
  const TWO = 'ALTER TABLE one ADD note text;\n';
  const JOURNAL = 'drizzle/meta/_journal.json';
  const FILES = {
    [JOURNAL]: journal(['0000', '0001']),
    'drizzle/meta/0000_snapshot.json': '{}',
    'drizzle/0000_x.sql': ONE,
    'drizzle/0001_x.sql': TWO,
  };
  const run = (files: Readonly<Record<string, string>> = FILES, more = {}) =>
    migrate(files, { migrations: 'drizzle', ...more });

  test('writes the rows that Drizzle writes, and separates statements at breakpoints', async () => {
    expect((await run()).outputs).toMatchObject({ applied: '2', pending: '0' });
    expect(await db.query('SELECT id, hash, created_at FROM drizzle.__drizzle_migrations')).toEqual(
      [
        { id: 1, hash: sha256(ONE), created_at: '1700000000000' },
        { id: 2, hash: sha256(TWO), created_at: '1700000000001' },
      ],
    );
    expect((await run()).outputs).toMatchObject({ applied: '0', pending: '0' });
  });

  test('reports the line of an error after a breakpoint', async () => {
    const broken = 'SELECT 1--> statement-breakpoint\nSELECT nope;\n';
    expect(errorOf(await run({ ...FILES, 'drizzle/0001_x.sql': broken }))).toMatchObject({
      title: 'migration-failed',
      file: 'drizzle/0001_x.sql',
      line: 2,
    });
  });

  test('skips a file that the journal does not have, as Drizzle does, and names it', async () => {
    const step = await run({ ...FILES, 'drizzle/0002_y.sql': 'SELECT 1;' });
    expect(step.outputs).toMatchObject({ applied: '2', warnings: '["file-not-read"]' });
    expect(step.annotations[0]?.message).toContain('`0002_y.sql`');
  });

  test('reports an edited migration', async () => {
    await run();
    expect(errorOf(await run({ ...FILES, 'drizzle/0000_x.sql': 'SELECT 1;' }))).toMatchObject({
      title: 'edited-migration',
    });
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a file of the journal that is missing',
      { ...FILES, [JOURNAL]: journal(['0000', '0001', '0002']) },
      '`meta/_journal.json` contains 0002_x, but `0002_x.sql` does not exist',
    ],
    ['a broken journal', { ...FILES, [JOURNAL]: '{"entries": 1}' }, 'is not a journal of Drizzle'],
    [
      'a project for another database',
      { ...FILES, [JOURNAL]: journal(['0000', '0001'], 'sqlite') },
      'belongs to a project for sqlite',
    ],
    [
      'the newer layout',
      { 'drizzle/2024_x/migration.sql': 'SELECT 1;', 'drizzle/2024_x/snapshot.json': '{}' },
      '`drizzle-kit migrate`',
    ],
  ])('refuses %s', async (_, files, words) => {
    expect(errorOf(await run(files))?.message).toContain(words);
    await expectNothingWritten();
  });
});

describe('supabase', () => {
  const ONE = "CREATE TABLE one (id int); INSERT INTO one VALUES (length('it''s; so'));";
  const FILES = {
    'supabase/migrations/20240101000000_one.sql': ONE,
    'supabase/migrations/20240102000000_two.sql': '-- nothing but this\nSELECT 2;\n',
    'supabase/seed.sql': 'SELECT never;',
  };
  const run = (files: Readonly<Record<string, string>> = FILES, more = {}) =>
    migrate(files, { migrations: 'supabase/migrations', ...more });

  test('is detected by its folder, and writes the rows that the Supabase CLI writes', async () => {
    expect((await run()).outputs).toMatchObject({ applied: '2', pending: '0' });
    expect(
      await db.query('SELECT * FROM supabase_migrations.schema_migrations ORDER BY version'),
    ).toEqual([
      {
        version: '20240101000000',
        name: 'one',
        statements: ['CREATE TABLE one (id int)', "INSERT INTO one VALUES (length('it''s; so'))"],
      },
      { version: '20240102000000', name: 'two', statements: ['SELECT 2'] },
    ]);
    expect((await run()).outputs).toMatchObject({ applied: '0', pending: '0' });
  });

  test('continues with a table of an older release of the CLI', async () => {
    await db.query(`CREATE SCHEMA supabase_migrations;
      CREATE TABLE supabase_migrations.schema_migrations (version text NOT NULL PRIMARY KEY, statements text[], name text, created_by text);
      INSERT INTO supabase_migrations.schema_migrations VALUES ('20240101000000');
      CREATE TABLE one (id int)`);
    expect((await run()).outputs).toMatchObject({ applied: '1', pending: '0' });
  });

  test('reports an out-of-order file and a deleted file, as the CLI does', async () => {
    await run();
    const late = { 'supabase/migrations/20230101000000_late.sql': 'SELECT 1;' };
    expect(errorOf(await run({ ...FILES, ...late }))).toMatchObject({ title: 'out-of-order' });
    const { 'supabase/migrations/20240101000000_one.sql': _, ...rest } = FILES;
    expect(errorOf(await run(rest))).toMatchObject({ title: 'deleted-migration' });
  });

  test('reports format-unclear with a journal of Drizzle in the folder', async () => {
    const files = {
      ...FILES,
      'supabase/migrations/meta/_journal.json': journal(['20240101000000']),
    };
    expect(errorOf(await run(files))).toMatchObject({
      title: 'format-unclear',
      message: expect.stringMatching(
        /`meta\/_journal\.json` matches `drizzle`, and the folder `supabase\/migrations` matches `supabase`/,
      ),
    });
  });
});
