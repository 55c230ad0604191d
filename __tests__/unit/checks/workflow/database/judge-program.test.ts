import { createWorkflow, readTestConfiguration, WORKFLOW } from '../support';

const URL = 'postgres://postgres:postgres@localhost:5432/app';
const SERVICE = `services:
  postgres:
    image: postgres:15
    ports: ['5432:5432']`;
const KNEX = `const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });
knex.migrate.latest();
`;
const ALEMBIC = `from alembic import command
from alembic.config import Config
command.upgrade(Config('alembic.ini'), 'head')
`;

const judge = (
  run: string,
  files: Readonly<Record<string, string>>,
  env = `DATABASE_URL: ${URL}`,
  job = SERVICE,
) =>
  readTestConfiguration({
    ...files,
    [WORKFLOW]: createWorkflow(`- run: ${run}\n  env:\n${env.replaceAll(/^/gm, '    ')}`, { job }),
  }).migrations.map(({ verdict }) => verdict);
const kinds = (...args: Parameters<typeof judge>) => judge(...args).map(({ kind }) => kind);

describe('a program that migrates on the runner', () => {
  test.each([
    ['node migrate.js', { 'migrate.js': KNEX }],
    ['npx tsx scripts/migrate.ts', { 'scripts/migrate.ts': KNEX }],
    ['bun run migrate.ts', { 'migrate.ts': KNEX }],
    ['deno run -A migrate.ts', { 'migrate.ts': KNEX }],
    ['npm run db', { 'migrate.js': KNEX, 'package.json': '{"scripts":{"db":"node migrate.js"}}' }],
    [
      'npx ts-node run.ts',
      {
        'run.ts':
          "import { source } from './data-source';\nsource.initialize().then(() => source.runMigrations());\n",
        'data-source.ts':
          "import { DataSource } from 'typeorm';\nexport const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL || 'postgres://u@db:5432/app' });\n",
      },
    ],
    [
      'node migrate.mjs',
      {
        'migrate.mjs':
          "import { migrate } from 'drizzle-orm/node-postgres/migrator';\nawait migrate(db, {});\n",
      },
    ],
    [
      'node migrate.js',
      { 'migrate.js': "const { Umzug } = require('umzug');\nnew Umzug({}).up();\n" },
    ],
    [
      'node migrate.js',
      {
        'migrate.js':
          "import run from 'node-pg-migrate';\nrun({ databaseUrl: process.env.DATABASE_URL, direction: 'up' });\n",
      },
    ],
    [
      'node migrate.js',
      {
        'migrate.js':
          "const { execSync } = require('child_process');\nexecSync('npx prisma migrate deploy', { env: { ...process.env, DATABASE_URL: process.env.DATABASE_URL } });\n",
      },
    ],
    ['python migrate.py', { 'migrate.py': ALEMBIC }],
    ['python -m app.migrate', { 'app/migrate.py': ALEMBIC }],
  ])('uses the service by its variable: %s', (run, files) => {
    const [verdict] = judge(run, files);
    expect(verdict).toMatchObject({
      kind: 'container',
      why: '`DATABASE_URL` leads to it from the runner',
    });
    expect(kinds(run, files, 'DATABASE_URL: postgres://a:b@db.acme.io/x')).toEqual(['lasting']);
    expect(kinds(run, files, 'DATABASE_URL: ${{ secrets.U }}')).toEqual(['lasting']);
    expect(kinds(run, files, `DATABASE_URL: ${URL}`, '')).toEqual(['lasting']);
  });

  test.each([
    `docker run -e DATABASE_URL=${URL} --network host x node migrate.js`,
    'docker compose exec app node migrate.js',
    'ssh host node migrate.js',
    'kubectl exec pod -- node migrate.js',
    'doppler run -- node migrate.js',
    'python start.py',
  ])('is not on the runner with a wrapper: %s', (run) => {
    const start = 'subprocess.run(["docker", "exec", "app", "alembic", "upgrade", "head"])\n';
    const files = { 'migrate.js': KNEX, 'start.py': `import subprocess\n${start}` };
    expect(kinds(run, files)).toEqual(['lasting']);
  });

  test.each([
    ['a URL in the code', KNEX.replace('process.env.DATABASE_URL', "'postgres://u@db.acme.io/x'")],
    ['a host in the code', KNEX.replace('process.env.DATABASE_URL', "{ host: 'db.acme.io' }")],
    ['a variable that it sets', `process.env.DATABASE_URL = getSecret();\n${KNEX}`],
    ['all variables that it sets', `Object.assign(process.env, load());\n${KNEX}`],
    ['a file over its variables', `require('dotenv').config({ override: true });\n${KNEX}`],
    ['another file', `require('dotenv').config({ path: '.env.production' });\n${KNEX}`],
    ['a tunnel', `const { createTunnel } = require('tunnel-ssh');\n${KNEX}`],
    [
      'a secret of another name',
      KNEX.replace('process.env.DATABASE_URL', 'process.env.TARGET_URL'),
    ],
    ['an imported address', `require('./remote');\n${KNEX}`],
    [
      'a variable for the command that it starts',
      "const { execSync } = require('child_process');\nexecSync('npx prisma migrate deploy', { env: { ...process.env, DATABASE_URL: url } });\n",
    ],
  ])('can connect to %s', (_, text) => {
    const files = {
      'migrate.js': text,
      'remote.js': "exports.url = 'postgres://u@db.acme.io/x';\n",
    };
    const env = `DATABASE_URL: ${URL}\nTARGET_URL: \${{ secrets.T }}`;
    expect(kinds('node migrate.js', files, env)).toEqual(['lasting']);
    expect(judge('node migrate.js', files, env)[0]?.why).toMatch(/`(?:migrate|remote)\.js`/);
  });

  test.each([
    ['a comment', `// postgres://u@db.acme.io/x\n${KNEX}`],
    ['an address of the container', KNEX.replace('process.env.DATABASE_URL', `'${URL}'`)],
    ['a URL of another service', `fetch('https://acme.io');\n${KNEX}`],
  ])('ignores %s', (_, text) => {
    expect(kinds('node migrate.js', { 'migrate.js': text })).toEqual(['container']);
  });

  test('reads the files of a tool only if the tool reads them', () => {
    const knexfile = { 'knexfile.js': "module.exports = { connection: { host: 'localhost' } };\n" };
    const library = KNEX.replace('process.env.DATABASE_URL', 'await getConnection()');
    expect(kinds('node migrate.js', { ...knexfile, 'migrate.js': library }, 'A: b')).toEqual([
      'lasting',
    ]);
    const command =
      "const { execSync } = require('child_process');\nexecSync('npx knex migrate:latest');\n";
    expect(kinds('node migrate.js', { ...knexfile, 'migrate.js': command }, 'A: b')).toEqual([
      'container',
    ]);
    const ini = { 'alembic.ini': '[alembic]\nsqlalchemy.url = postgres://a:b@localhost:5432/x\n' };
    expect(kinds('python migrate.py', { ...ini, 'migrate.py': ALEMBIC }, 'A: b')).toEqual([
      'container',
    ]);
    const changed = ALEMBIC.replace(
      'command.upgrade(Config',
      "Config().set_main_option('sqlalchemy.url', get_url())\ncommand.upgrade(Config",
    );
    expect(kinds('python migrate.py', { ...ini, 'migrate.py': changed }, 'A: b')).toEqual([
      'lasting',
    ]);
  });

  test.each([
    'node migrate.js postgres://u:p@db.acme.com/app',
    'node migrate.js ${{ secrets.PROD_URL }}',
    'node migrate.js "$PROD_URL"',
    'node migrate.js --host db.acme.com',
    'node migrate.js --database-url=acme',
    'node migrate.js $(cat url)',
  ])('is not known if an argument can name a database: %s', (run) => {
    const [verdict] = judge(run, { 'migrate.js': KNEX });
    expect(verdict).toMatchObject({ kind: 'lasting' });
    expect(verdict?.why).toContain('an argument of the program `migrate.js`');
  });

  test.each([
    '`postgres://u:p@${host}/app`',
    '`postgres://u:p@${process.env.PROD_HOST}/app`',
    '"postgres://u:p@" + process.env.PROD_HOST + "/app"',
    "'postgres://localhost'.concat(rest)",
  ])('is not known if the program builds an address from other parts: %s', (url) => {
    const text = `require('knex')({ client: 'pg', connection: ${url} }).migrate.latest();\n`;
    const [verdict] = judge('node migrate.js', { 'migrate.js': text });
    expect(verdict?.why).toContain('the program `migrate.js` builds an address from parts');
  });

  test('is known if the parts of the address are variables of a database', () => {
    const url = '`postgres://u:p@${process.env.DB_HOST}:${process.env.DB_PORT || "5432"}/app`';
    const text = `require('knex')({ client: 'pg', connection: ${url} }).migrate.latest();\n`;
    const env = 'DB_HOST: localhost\nDB_PORT: 5432';
    expect(kinds('node migrate.js', { 'migrate.js': text }, env)).toEqual(['container']);
  });

  test('is known with an argument that names no database', () => {
    const run = 'node migrate.js --verbose up';
    expect(kinds(run, { 'migrate.js': KNEX })).toEqual(['container']);
  });

  test.each([
    'from app.db import engine',
    'from app import (\n    config,\n    db,\n)',
    'from . import db',
    'from .db import engine as e',
    'import app.db as database, os',
  ])('reads the modules that a Python program imports: %j', (line) => {
    const files = (url: string) => ({
      'app/migrate.py': `${line}\n${ALEMBIC}`,
      'app/db.py': `engine = create_engine("${url}")\n`,
    });
    expect(kinds('python app/migrate.py', files(URL))).toEqual(['container']);
    expect(kinds('python app/migrate.py', files('postgres://u@db.acme.io/x'))).toEqual(['lasting']);
  });
});
