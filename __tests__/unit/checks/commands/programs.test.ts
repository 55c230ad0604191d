import { analyze, findTools } from './support';

const createMigrator = (from: string, text: string) => ({
  'src/migrate.ts': `import { migrate, type X } from '${from}';\n${text}\n`,
});

test.each([
  [
    'Drizzle',
    createMigrator('drizzle-orm/node-postgres/migrator', 'await migrate(db!, { a: 1 });'),
  ],
  [
    'Drizzle',
    { 'src/migrate.ts': "import * as m from 'drizzle-orm/postgres-js/migrator';\nm.migrate(db)" },
  ],
  [
    'Drizzle',
    {
      'src/migrate.ts':
        "const { migrate: run } = require('drizzle-orm/node-postgres/migrator');\nrun(db)",
    },
  ],
  ['Knex', { 'src/migrate.ts': "import { knex } from './db';\nawait knex.migrate.latest()" }],
  ['TypeORM', { 'src/migrate.ts': 'AppDataSource.initialize().then((s) => s.runMigrations())' }],
  ['TypeORM', { 'src/migrate.ts': 'await source.undoLastMigration();' }],
  ['Kysely', createMigrator('kysely', 'await new Migrator({}).migrateToLatest()')],
  ['Kysely', createMigrator('kysely', 'await migrator.migrateDown()')],
  ['Umzug', createMigrator('umzug', 'await umzug.up()')],
  [
    'node-pg-migrate',
    { 'src/migrate.ts': "import run from 'node-pg-migrate';\nawait run({ direction: 'up' })" },
  ],
  ['postgres-migrations', createMigrator('postgres-migrations', 'await migrate(x, "m")')],
  ['MikroORM', createMigrator('@mikro-orm/core', 'await orm.getMigrator().up()')],
  ['db-migrate', createMigrator('db-migrate', 'await dbm.up()')],
  ['Postgrator', createMigrator('postgrator', 'await p.migrate("3")')],
  ['ley', { 'src/migrate.ts': "const ley = require('ley');\nley.up({})" }],
  ['Payload', { 'src/migrate.ts': 'await payload.db.migrate()' }],
  ['Prisma', { 'src/migrate.ts': "execSync('npx prisma migrate deploy', { stdio: 'inherit' })" }],
  ['Prisma', { 'src/migrate.ts': 'execSync(`cd api && npx prisma migrate deploy --schema=${x}`)' }],
  ['Prisma', { 'src/migrate.ts': 'spawnSync("npx",\n  ["prisma", "migrate", "deploy"], {})' }],
  ['Prisma', { 'src/migrate.ts': 'await $`npx prisma migrate deploy`' }],
  ['Prisma', { 'src/migrate.ts': "await execa('prisma', ['migrate', 'deploy'])" }],
  ['Prisma', { 'src/migrate.ts': "new Deno.Command('npx', { args: ['prisma', 'db', 'push'] })" }],
  ['Prisma', { 'src/migrate.ts': "Bun.spawn(['prisma', 'migrate', 'deploy'])" }],
])('finds the migration of %s in a program: %j', (tool, files) => {
  expect(findTools('npx tsx src/migrate.ts', files)).toEqual([tool]);
});

test.each([
  ['another function of the same name', createMigrator('./own', 'await migrate(db);')],
  ['an import without a call', createMigrator('drizzle-orm/node-postgres/migrator', 'x();')],
  ['a comment', { 'src/migrate.ts': '// knex.migrate.latest()\nx("execSync(1)")' }],
  ['a status', { 'src/migrate.ts': "import { knex } from './db';\nawait knex.migrate.status()" }],
  ['a text that is only shown', { 'src/migrate.ts': "console.log('npx prisma migrate deploy')" }],
  ['a command that only looks', { 'src/migrate.ts': "execSync('npx prisma migrate status')" }],
  ['pending files of umzug', createMigrator('umzug', 'await umzug.pending()')],
])('ignores a program with %s', (_, files) => {
  expect(findTools('npx tsx src/migrate.ts', files)).toEqual([]);
});

const MIGRATE = "import { knex } from './db';\nawait knex.migrate.latest();\n";

test.each([
  ['node scripts/migrate.js', 'scripts/migrate.js'],
  ['node scripts/migrate', 'scripts/migrate.js'],
  ['node migrate.mjs', 'migrate.mjs'],
  ['node --import tsx src/migrate.ts', 'src/migrate.ts'],
  ['node dist/migrate.js', 'src/migrate.ts'],
  ['node dist/src/db/migrate.js', 'src/db/migrate.ts'],
  ['npx ts-node -P x.json src/migrate.ts', 'src/migrate.ts'],
  ['tsx watch src/migrate.ts', 'src/migrate.ts'],
  ['bun src/migrate.ts', 'src/migrate.ts'],
  ['bun run src/migrate.ts', 'src/migrate.ts'],
  ['deno run -A src/migrate.ts', 'src/migrate.ts'],
  ['cd api && node migrate.js', 'api/migrate.js'],
])('follows a program: %s', (text, file) => {
  expect(findTools(text, { [file]: MIGRATE })).toEqual(['Knex']);
  expect(findTools(text, { [`other/${file}`]: MIGRATE })).toEqual([]);
});

test.each([
  ['python x.py', 'os.system(f"cd api && alembic upgrade {head}")', ['Alembic']],
  [
    'python x.py',
    'subprocess.run(\n    ["alembic", "upgrade", "head"],\n    check=True)',
    ['Alembic'],
  ],
  ['python x.py', 'subprocess.run([sys.executable, "-m", "alembic", "upgrade", x])', ['Alembic']],
  ['python x.py', 'subprocess.check_call(shlex.split("alembic upgrade head"))', ['Alembic']],
  ['python x.py', 'os.execvp("alembic", ["alembic", "upgrade", "head"])', ['Alembic']],
  ['python x.py', 'from alembic import command as c\nc.upgrade(config, "head")', ['Alembic']],
  ['python x.py', 'from alembic.command import upgrade\nupgrade(config, "head")', ['Alembic']],
  [
    'python x.py',
    'import alembic.config\nalembic.config.main(argv=["upgrade", "head"])',
    ['Alembic'],
  ],
  ['python x.py', 'call_command("migrate", "--noinput")', ['Django']],
  ['python x.py migrate', 'execute_from_command_line(sys.argv)', ['Django']],
  ['python x.py', 'from flask_migrate import upgrade\nupgrade()', ['Flask-Migrate']],
  ['python x.py', 'backend.apply_migrations(backend.to_apply(m))', ['yoyo']],
  ['python x.py', 'from aerich import Command\nawait command.upgrade(True)', ['Aerich']],
  ['python x.py', 'from peewee_migrate import Router\nrouter.run()', ['Peewee']],
  ['python x.py', 'from alembic import command\ncommand.upgrade(c, "head", sql=True)', []],
  ['python x.py', 'command.upgrade(config, "head")', []],
  ['python x.py', 'call_command("migrate", plan=True)', []],
  ['python x.py', 'call_command("showmigrations")', []],
  ['python x.py check', 'execute_from_command_line(sys.argv)', []],
  ['python x.py', 'print("alembic upgrade head")', []],
])('reads the calls of a Python program: %s with %s', (text, source, tools) => {
  expect(findTools(text, { 'x.py': `${source}\n` })).toEqual(tools);
});

test('follows a module that Python starts', () => {
  const text = 'call_command("migrate")\n';
  expect(findTools('python -m app.migrate', { 'app/migrate.py': text })).toEqual(['Django']);
  expect(findTools('python -m app.db', { 'src/app/db.py': text })).toEqual(['Django']);
  expect(findTools('python -m app.db', { 'app/db/__main__.py': text })).toEqual(['Django']);
  expect(findTools('app.db', { 'other/app/db.py': text })).toEqual([]);
});

test('reports the line of the call in the program', () => {
  const files = { 'src/m.ts': `// one\n${MIGRATE}` };
  const [migration] = analyze('true\nnode src/m.ts', files).migrations;
  expect(migration?.place).toEqual({ file: 'workflow.yml', line: 2 });
  expect(migration?.via).toEqual([{ file: 'src/m.ts', line: 3 }]);
});

test('follows the script of a release of Elixir', () => {
  const files = {
    'rel/overlays/bin/migrate': '#!/bin/sh\nexec ./shop eval Shop.Release.migrate\n',
  };
  expect(findTools('fly ssh console -C "/app/bin/migrate"', files)).toEqual(['Ecto']);
});

test('follows a function of another file, if its name speaks of migrations', () => {
  const files = {
    'src/db/run.ts': 'export async function runMigrations() {\n  await knex.migrate.latest();\n}\n',
    'src/a.ts': "import { runMigrations as run, close } from './db/run.js';\nawait run();\n",
    'src/b.ts': "import { runMigrations, close } from './db/run';\nawait close();\n",
    'src/c.ts': "import { migrate } from 'own-package';\nawait migrate();\n",
    'd.py': 'from app.db import run_migrations\nrun_migrations()\n',
    'app/db.py': 'call_command("migrate")\n',
  };
  const [migration] = analyze('tsx src/a.ts', files).migrations;
  expect(migration?.via).toEqual([
    { file: 'src/a.ts', line: 2 },
    { file: 'src/db/run.ts', line: 2 },
  ]);
  expect(findTools('tsx src/b.ts', files)).toEqual([]);
  expect(findTools('tsx src/c.ts', files)).toEqual([]);
  expect(findTools('python d.py', files)).toEqual(['Django']);
});

test('stops at programs that import each other', () => {
  const files = {
    'a.ts': "import { migrate } from './b';\nmigrate();\n",
    'b.ts': "import { migrate } from './a';\nmigrate();\n",
  };
  expect(findTools('tsx a.ts', files)).toEqual([]);
});

test.each([
  [`node -e "require('child_process').execSync('npx prisma migrate deploy')"`, ['Prisma']],
  [`node -e "console.log('npx prisma migrate deploy')"`, []],
  [`python -c "from alembic import command; command.upgrade(c, 'head')"`, ['Alembic']],
  ['python - <<EOF\nfrom alembic import command\ncommand.upgrade(c, "head")\nEOF', ['Alembic']],
  ['python <<EOF\nprint("alembic upgrade head")\nEOF', []],
  ['python x.py <<EOF\nos.system("alembic upgrade head")\nEOF', []],
  ['yarn rw prisma migrate deploy', ['Prisma']],
])('reads a program in the text of a command: %s', (text, tools) => {
  expect(findTools(text)).toEqual(tools);
});

describe('a program that selects by its first argument', () => {
  const select = (start: string, cases: string) =>
    `import { execSync } from 'node:child_process';\n${start}\nswitch (sub) {\n${cases}\n}\n`;
  const CONST = 'const [sub] = process.argv.slice(2);';
  const MIGRATE = "case 'migrate':\nexecSync('npx prisma migrate deploy');";
  const CHECK = "case 'check':\nconsole.log('ok');\nbreak;";
  const run = (words: string, text: string) => findTools(`node db.js ${words}`, { 'db.js': text });

  test.each([
    [CONST, `${MIGRATE}\nbreak;\n${CHECK}`],
    [CONST, `${CHECK}\n${MIGRATE}\nbreak;`],
    ['const sub = process.argv[2];', `${MIGRATE}\nbreak;\n${CHECK}`],
    ['const [, , sub] = process.argv;', `${MIGRATE}\nbreak;\ndefault:\nhelp();`],
    [CONST, `case 'migrate': {\nexecSync('npx prisma migrate deploy');\nbreak;\n}\n${CHECK}`],
  ])('migrates only with its own subcommand: %j %j', (start, cases) => {
    const text = select(start, cases);
    expect(run('migrate', text)).toEqual(['Prisma']);
    expect(run('check', text)).toEqual([]);
    expect(run('', text)).toEqual(['Prisma']);
    expect(run('--fast check', text)).toEqual(['Prisma']);
    expect(run('"$SUB"', text)).toEqual(['Prisma']);
  });

  test.each([
    ['a case that falls through', CONST, `case 'check':\nlog();\n${MIGRATE}`],
    ['two labels', CONST, `case 'check':\n${MIGRATE}`],
    ['the default', CONST, `case 'x':\nbreak;\ndefault:\nexecSync('npx prisma migrate deploy');`],
    ['a label that is not literal', CONST, `case NAME:\nbreak;\n${MIGRATE}`],
    ['a variable', 'let [sub] = process.argv.slice(2);', `${CHECK}\n${MIGRATE}`],
    ['changed arguments', `process.argv.shift();\n${CONST}`, `${CHECK}\n${MIGRATE}`],
    ['a name that is defined twice', `${CONST}\nf((sub) => sub);`, `${CHECK}\n${MIGRATE}`],
    ['a call before', `${CONST}\nexecSync('npx prisma migrate deploy');`, CHECK],
    ['another value', 'const sub = process.env.SUB;', `${CHECK}\n${MIGRATE}`],
  ])('finds the migration of another subcommand with %s', (_, start, cases) => {
    expect(run('check', select(start, cases))).toEqual(['Prisma']);
  });
});
