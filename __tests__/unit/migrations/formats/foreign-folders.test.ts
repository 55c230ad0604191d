import { prefixlessFlywayProblem } from '../../../../src/migrations/formats/flyway-prefix';
import {
  codeMigrationProblem,
  findCodeMigration,
  foreignTextProblem,
} from '../../../../src/migrations/formats/foreign-texts';
import {
  bunProblem,
  refineryProblem,
  unsupportedToolProblem,
} from '../../../../src/migrations/formats/unsupported-tools';

/* Folders and files of tools without a format. */

const SQL = 'SELECT 1;\n';

test('unsupportedToolProblem: an `up.sql` in a folder of Hasura belongs to Hasura', () => {
  const names = ['default/1_a/up.sql', 'default/1_a/down.sql'];
  for (const [folder, shown] of [
    ['hasura/migrations', names],
    ['hasura/migrations/default', names.map((name) => name.replace('default/', ''))],
  ] as const) {
    expect(unsupportedToolProblem(shown, folder)?.what).toContain('belong to Hasura.');
  }
});

test('unsupportedToolProblem offers `format: sql` only if the folder has SQL files', () => {
  expect(unsupportedToolProblem(['tern.conf', '001_a.sql'], 'db')?.next).toContain('`format: sql`');
  expect(unsupportedToolProblem(['x/up.sql'], 'db')?.next).not.toContain('format: sql');
});

test.each<[readonly string[], string | undefined]>([
  [['V1__a.sql', 'U2__b.sql'], 'refinery'],
  [['V1__a.sql', 'V2__b.rs'], 'refinery'],
  // An undo migration of Flyway.
  [['V1__a.sql', 'U1__a.sql'], undefined],
  [['V1__a.sql', 'R__b.sql'], undefined],
])('refineryProblem in a folder with %j: %s', (names, tool) => {
  const what = refineryProblem(names, 'db')?.what;
  expect(what === undefined ? undefined : /belong to (\w+)/.exec(what)?.[1]).toBe(tool);
});

test('bunProblem refuses a `.tx.up.sql` file, and no other name of golang-migrate', () => {
  expect(bunProblem(['1_a.tx.up.sql', '1_a.tx.down.sql'], 'db')?.what).toContain('belong to bun.');
  expect(bunProblem(['1_a.up.sql', '2_tx.up.sql'], 'db')).toBeUndefined();
});

describe('foreignTextProblem', () => {
  test.each([
    ['Liquibase', '--liquibase formatted sql\n--changeset ann:1\nSELECT 1;', 'liquibase update'],
    ['Liquibase', '-- Liquibase  formatted SQL logicalFilePath:x\r\nSELECT 1;', 'liquibase update'],
    [
      'graphile-migrate',
      '--! Previous: -\n--! Hash: sha1:0\n\nSELECT 1;',
      'graphile-migrate migrate',
    ],
    ['bun', 'CREATE TABLE a ()\n\n--bun:split\n\nCREATE TABLE b ()', 'go run . db migrate'],
    ['sql-migrate', '-- +migrate Up\nSELECT 1;\n-- +migrate Down\nSELECT 2;', 'sql-migrate up'],
    ['tern', 'SELECT 1;\n---- create above / drop below ----\nSELECT 2;', 'tern migrate'],
  ])('refuses a file of %s: %s', (tool, text, command) => {
    const files = [
      { name: '1_a.sql', text: SQL },
      { name: '2_b.sql', text },
    ];
    expect(foreignTextProblem(files, 'db')).toMatchObject({
      code: 'format-foreign',
      what: expect.stringMatching(new RegExp(`^.2_b.sql. contains .*belongs to ${tool}\\.`)),
      next: expect.stringContaining(command),
      file: 'db/2_b.sql',
    });
  });

  test.each([
    'SELECT 1;\n--liquibase formatted sql\n',
    '-- we use --bun:split elsewhere\nSELECT 1;',
    '-- +migrate Up\nSELECT 1;\n-- +migrate Down\n-- nothing to revert\n',
    'SELECT 1;\n---- create above / drop below ----\n\n',
  ])('returns undefined for %j', (text) => {
    expect(foreignTextProblem([{ name: '1_a.sql', text }], 'db')).toBeUndefined();
  });
});

describe('codeMigrationProblem', () => {
  const problemOf = (name: string, text: string, hasSqlFiles = false) =>
    codeMigrationProblem({ name, text }, 'db', hasSqlFiles);

  test.each([
    ['1_a.js', 'exports.up = (knex) => knex.schema.createTable("a");', '`npx knex migrate:latest`'],
    ['1-A.ts', 'class A implements MigrationInterface {}', '`npx typeorm migration:run`'],
    ['a.ts', "import type { Kysely } from 'kysely';", '`npx kysely migrate latest`'],
    ['1-a.js', 'module.exports = { up: (queryInterface) => 1 };', '`npx sequelize-cli db:migrate`'],
    ['1_a.mjs', 'export const up = (pgm) => pgm.createTable("a");', '`npx node-pg-migrate up`'],
    ['a.ts', 'export async function up() {}', '`npx knex migrate:latest`, `npx typeorm'],
  ])('refuses the migration %s: %s', (name, text, command) => {
    expect(problemOf(name, text)).toMatchObject({
      code: 'format-foreign',
      next: expect.stringContaining(command),
      file: `db/${name}`,
    });
  });

  test('accepts a script of no tool beside SQL files, and refuses one of Knex', () => {
    expect(problemOf('20240101_a.ts', 'export const x = 1;', true)).toBeUndefined();
    expect(problemOf('20240101_a.ts', "import { Knex } from 'knex';", true)).toBeDefined();
  });

  test('findCodeMigration: a numbered file beside SQL files, any script without them', () => {
    expect(findCodeMigration(['0001_a.sql', 'seed.ts'])).toBeUndefined();
    expect(findCodeMigration(['0001_a.sql', '20240101000000_b.ts'])).toBe('20240101000000_b.ts');
    expect(findCodeMigration(['index.d.ts', 'a.ts'])).toBe('a.ts');
  });
});

test.each<[readonly string[], boolean]>([
  [['20240101120000__a.sql', 'README.md'], true],
  [['sub/1.2__a.sql'], true],
  [['V1__a.sql', '2__b.sql'], false],
  [['R__a.sql', '2__b.sql'], false],
  [['20240101120000_a.sql'], false],
])('prefixlessFlywayProblem for %j: %s', (names, isProblem) => {
  expect(prefixlessFlywayProblem(names, 'db') !== undefined).toBe(isProblem);
});

describe('unsupportedToolProblem', () => {
  test.each<[string, readonly string[], string]>([
    ['Atlas', ['atlas.sum', '20240101000000_a.sql'], '`atlas migrate apply`'],
    ['Diesel', ['2024-01-01-000000_a/up.sql'], '`diesel migration run`'],
    ['Sqitch', ['sqitch.plan', 'deploy/a.sql'], '`sqitch deploy`'],
    ['Alembic', ['env.py', 'versions/a1_x.py'], '`alembic upgrade head`'],
    ['Django', ['__init__.py', '0001_initial.py'], '`python manage.py migrate`'],
    ['Rails', ['20240101000000_create_a.rb'], '`bin/rails db:migrate`'],
    ['Liquibase', ['db.changelog-master.xml'], '`liquibase update`'],
    ['Diesel', ['seed.sql', '2024-01-01-000000_a/up.sql'], '`diesel migration run`'],
    ['Hasura', ['1700000000000_a/up.sql'], '`hasura migrate apply`'],
    ['Hasura', ['default/1700000000000_a/up.sql'], '`hasura migrate apply`'],
    ['Ecto', ['20240101000000_a.exs'], '`mix ecto.migrate`'],
    ['EF Core', ['20240101000000_A.cs', 'ShopModelSnapshot.cs'], '`dotnet ef database update`'],
    ['Laravel', ['2024_01_01_000000_create_a.php'], '`php artisan migrate --force`'],
    ['Phinx', ['20240101000000_create_a.php'], '`vendor/bin/phinx migrate`'],
    ['Doctrine', ['Version20240101000000.php'], '`php bin/console doctrine:migrations:migrate'],
    ['SeaORM', ['lib.rs', 'm20240101_000001_create_a.rs'], '`sea-orm-cli migrate up`'],
    ['refinery', ['U1__a.sql'], '`refinery migrate`'],
    ['refinery', ['V1__a.rs', 'mod.rs'], '`refinery migrate`'],
    ['MikroORM', ['Migration20240101000000_a.ts'], '`npx mikro-orm migration:up`'],
    ['graphile-migrate', ['committed/000001.sql'], '`npx graphile-migrate migrate`'],
    ['tern', ['tern.conf', '001_a.sql'], '`tern migrate`'],
  ])('refuses a folder of %s with the command that runs it', (tool, names, command) => {
    expect(unsupportedToolProblem(names, 'db')).toMatchObject({
      code: 'format-foreign',
      what: expect.stringContaining(`belong to ${tool}.`),
      next: expect.stringContaining(command),
      file: expect.stringMatching(/^db\//),
    });
  });

  test.each([
    [['0001_a.sql', 'README.md', 'lint.py', 'down/0001_a.sql']],
    [['20240101000000_a.up.sql', '20240101000000_a.down.sql']],
    // An archive in a subfolder does not make the folder one of another tool.
    [['0001_a.sql', '2023-01-01-000000_old/up.sql']],
    [['0001_a.sql', 'committed/000001.sql']],
    [['20221217215337_drop_changelog_url.sql']],
  ])('returns undefined for %j', (names) => {
    expect(unsupportedToolProblem(names, 'db')).toBeUndefined();
  });
});
