import { createWorkflow, readTestConfiguration, WORKFLOW } from '../support';

const LOCAL = 'postgresql://a:b@localhost:5432/x';
const REMOTE = 'postgresql://a:b@db.acme.io:5432/x';
const SERVICE = "services:\n  db:\n    image: postgres:16\n    ports: ['5432:5432']";

type Files = Readonly<Record<string, string>>;

const judge = (run: string, files: Files, env = 'A: b', change = (text: string) => text) =>
  readTestConfiguration({
    ...files,
    [WORKFLOW]: change(
      createWorkflow(`- run: ${run}\n  env:\n${env.replaceAll(/^/gm, '    ')}`, { job: SERVICE }),
    ),
  }).migrations.map(({ verdict }) => verdict.kind);

const selfHosted = (text: string) => text.replace('ubuntu-latest', '[self-hosted]');

/** A tool, its command and a file with a URL or a host. */
const TOOLS: readonly (readonly [string, string, (url: string, host: string) => Files])[] = [
  [
    'alembic.ini',
    'alembic upgrade head',
    (url) => ({
      'alembic.ini': `[alembic]\nsqlalchemy.url = ${url}\n`,
      'alembic/env.py': 'x = engine_from_config(config.get_section(n))\n',
    }),
  ],
  [
    'the settings of Django',
    'python manage.py migrate',
    (_, host) => ({
      'app/settings.py': `DATABASES = {\n  "default": {\n    "ENGINE": "django.db.backends.postgresql",\n    "HOST": "${host}",\n    "PORT": 5432,\n  }\n}\nEMAIL_HOST = "mail.acme.io"\n`,
    }),
  ],
  [
    'a URL in the settings of Django',
    'python manage.py migrate',
    (url) => ({
      'app/settings.py': `DATABASES = {"default": dj_database_url.config(default="${url}")}\n`,
    }),
  ],
  [
    'the settings of Flask',
    'flask db upgrade',
    (url) => ({ 'config.py': `class C:\n    SQLALCHEMY_DATABASE_URI = "${url}"\n` }),
  ],
  [
    'database.yml',
    'bin/rails db:migrate',
    (_, host) => ({
      'config/database.yml': `default: &default\n  adapter: postgresql\n  host: ${host}\n  port: 5432\ntest:\n  <<: *default\n`,
    }),
  ],
  [
    'a URL in database.yml',
    'bin/rails db:migrate',
    (url) => ({ 'config/database.yml': `test:\n  url: <%= ENV.fetch("U") { "${url}" } %>\n` }),
  ],
  [
    'config/database.php',
    'php artisan migrate',
    (_, host) => ({
      'config/database.php': `<?php return [\n'default' => env('DB_CONNECTION', 'pgsql'),\n'connections' => [\n'pgsql' => [\n'driver' => 'pgsql',\n'host' => env('DB_HOST', '${host}'),\n'port' => env('DB_PORT', '5432'),\n],\n'mysql' => ['host' => 'mysql.acme.io'],\n],\n'redis' => ['host' => 'redis.acme.io'],\n];\n`,
    }),
  ],
  [
    'the knexfile',
    'knex migrate:latest',
    (_, host) => ({
      'knexfile.js': `module.exports = {\n  client: 'pg',\n  connection: { host: '${host}', port: 5432 },\n};\n`,
    }),
  ],
  [
    'a URL in the knexfile',
    'knex migrate:latest',
    (url) => ({
      'knexfile.ts': `export default { client: 'pg', connection: process.env.X_URL || '${url}' };\n`,
    }),
  ],
  [
    'config.json of Sequelize',
    'npx sequelize db:migrate',
    (_, host) => ({ 'config/config.json': `{"test": {"host": "${host}", "dialect": "postgres"}}` }),
  ],
  [
    'the data source of TypeORM',
    'npx typeorm migration:run -d src/data-source.ts',
    (_, host) => ({
      'src/data-source.ts': `new DataSource({\n  type: 'postgres',\n  host: process.env.X_HOST ?? '${host}',\n  port: parseInt(process.env.X_PORT || '5432', 10),\n});\n`,
    }),
  ],
  [
    'drizzle.config.ts',
    'drizzle-kit migrate',
    (url) => ({
      'drizzle.config.ts': `export default { dialect: 'postgresql', dbCredentials: { url: '${url}' } }`,
    }),
  ],
  [
    'the schema of Prisma',
    'prisma migrate deploy',
    (url) => ({
      'prisma/schema.prisma': `datasource db {\n  provider = "postgresql"\n  url = "${url}"\n}\n`,
    }),
  ],
  [
    'the configuration of Ecto',
    'mix ecto.migrate',
    (_, host) => ({
      'config/test.exs': `config :app, App.Repo,\n  hostname: System.get_env("X") || "${host}"\n\nconfig :app, App.Endpoint, url: [host: "acme.io"], http: [port: 4002]\n`,
    }),
  ],
  [
    'phinx.yml',
    'vendor/bin/phinx migrate',
    (_, host) => ({
      'phinx.yml': `environments:\n  test:\n    adapter: pgsql\n    host: ${host}\n`,
    }),
  ],
  [
    'flyway.conf',
    'flyway migrate',
    (_, host) => ({ 'flyway.conf': `flyway.url=jdbc:postgresql://${host}:5432/x\n` }),
  ],
  [
    'flyway.toml',
    'flyway migrate',
    (_, host) => ({
      'flyway.toml': `[environments.a]\nurl = "jdbc:postgresql://${host}:5432/x"\n`,
    }),
  ],
  [
    'liquibase.properties',
    'liquibase update',
    (_, host) => ({ 'liquibase.properties': `url: jdbc:postgresql://${host}:5432/x\n` }),
  ],
];

describe.each(TOOLS)('the address in %s', (_, run, files) => {
  const local = files(LOCAL, 'localhost');

  test('leads to the container of the job', () => {
    expect(judge(run, local)).toEqual(['container']);
  });

  test('leads to another server', () => {
    expect(judge(run, files(REMOTE, 'db.acme.io'))).toEqual(['lasting']);
  });

  test('does not count beside a variable with an address', () => {
    const remote = `DATABASE_URL: ${REMOTE}\nFLYWAY_URL: ${REMOTE}\nLIQUIBASE_COMMAND_URL: ${REMOTE}\nDB_HOST: db.acme.io`;
    // The schema of Prisma names no variable.
    if (run.startsWith('prisma')) return;
    expect(judge(run, local, remote)).toEqual(['lasting']);
    expect(judge(run, local, remote.replaceAll(REMOTE, '${{ secrets.U }}'))).toEqual(['lasting']);
  });

  test('counts with every other file of the tool', () => {
    const other = Object.entries(files(REMOTE, 'db.acme.io')).map(
      ([path, text]) => [`other/${path}`, text] as const,
    );
    expect(judge(run, { ...local, ...Object.fromEntries(other) })).toEqual(['lasting']);
  });

  test('needs a container', () => {
    expect(
      judge(run, local, 'A: b', (text) => text.replace('postgres:16', 'alpine/socat')),
    ).toEqual(['lasting']);
  });

  test('does not count if a write of a variable cannot be read', () => {
    const write = (text: string) =>
      text.replace('    steps:\n', '    steps:\n      - run: cat x >> $GITHUB_ENV\n');
    expect(judge(run, local, 'A: b', write)).toEqual(['lasting']);
  });
});

describe('a setting of code', () => {
  const knex = (connection: string, env?: string, change?: (text: string) => string) =>
    judge(
      'knex migrate:latest',
      { 'knexfile.js': `module.exports = { client: 'pg', connection: ${connection} };\n` },
      env,
      change,
    );

  test.each([
    `{ host: process.env.H || 'localhost' }`,
    `{ host: process.env.H ?? "localhost", port: +process.env.P || 5432 }`,
    `{ host: 'localhost', password: getPassword() }`,
    `process.env.U || '${LOCAL}'`,
    `{ connectionString: '${LOCAL}' }`,
    `{ host: 'localhost' /* host: 'db.acme.io' */ }`,
  ])('accepts %s', (connection) => {
    expect(knex(connection)).toEqual(['container']);
  });

  test.each([
    `{ host }`,
    `{ host: getHost() }`,
    `{ host: settings.host }`,
    `{ host: ci ? 'localhost' : 'db.acme.io' }`,
    `{ host: 'localhost' + domain }`,
    `{ host: \`\${name}.acme.io\` }`,
    `{ ...base, host: 'localhost' }`,
    `process.env.U`,
    `settings.url`,
    `'postgresql://a:b@' + host + '/x'`,
    `\`postgresql://a:b@\${host}:5432/x\``,
    `{ host: 'localhost', port: 6543 }`,
    `{ host: 'localhost', port: settings.port }`,
    `{ host: 'localhost' }, replica: { host: 'db.acme.io' }`,
    `{ host: 'localhost' }, replica: '${REMOTE}'`,
  ])('finds %s', (connection) => {
    expect(knex(connection)).toEqual(['lasting']);
  });

  test('uses the variables that it names, also those with other names', () => {
    const connection = `{ host: process.env.BACKEND_ADDR || 'localhost' }`;
    expect(knex(connection)).toEqual(['container']);
    expect(knex(connection, 'BACKEND_ADDR: localhost')).toEqual(['container']);
    expect(knex(connection, 'BACKEND_ADDR: db.acme.io')).toEqual(['lasting']);
    expect(knex(connection, 'BACKEND_ADDR: ${{ secrets.A }}')).toEqual(['lasting']);
    expect(knex(connection, 'OTHER: ${{ secrets.A }}')).toEqual(['container']);
  });

  test('can be set by a runner of its own', () => {
    expect(knex(`{ host: process.env.H || 'localhost' }`, 'A: b', selfHosted)).toEqual(['lasting']);
    expect(knex(`{ host: process.env.H || 'localhost' }`, 'H: localhost', selfHosted)).toEqual([
      'container',
    ]);
    expect(knex(`{ host: 'localhost' }`, 'A: b', selfHosted)).toEqual(['container']);
  });
});

describe('the environment of a command', () => {
  const sections = (names: readonly string[], format: (name: string, host: string) => string) =>
    names.map((name) => format(name, name === 'test' ? 'localhost' : 'db.acme.io')).join('\n');
  const NAMES = ['development', 'test', 'production'];

  test('selects a block of the knexfile', () => {
    const files = {
      'knexfile.js': `module.exports = {\n${sections(NAMES, (name, host) => `${name}: { connection: { host: '${host}' } },`)}\n};`,
    };
    expect(judge('knex migrate:latest', files)).toEqual(['lasting']);
    expect(judge('knex migrate:latest', files, 'NODE_ENV: test')).toEqual(['container']);
    expect(judge('knex migrate:latest --env test', files)).toEqual(['container']);
    expect(judge('knex migrate:latest --env production', files, 'NODE_ENV: test')).toEqual([
      'lasting',
    ]);
    expect(judge('knex migrate:latest', files, 'NODE_ENV: production')).toEqual(['lasting']);
    expect(judge('knex migrate:latest', files, 'NODE_ENV: ${{ vars.E }}')).toEqual(['lasting']);
    expect(judge('knex migrate:latest', files, 'NODE_ENV: other')).toEqual(['lasting']);
  });

  test('selects sections of database.yml', () => {
    const files = {
      'config/database.yml': `default: &default\n  adapter: postgresql\n${sections(NAMES, (name, host) => `${name}:\n  <<: *default\n  host: ${host}`)}\n`,
    };
    expect(judge('bin/rails db:migrate', files)).toEqual(['lasting']);
    expect(judge('bin/rails db:migrate', files, 'RAILS_ENV: test')).toEqual(['container']);
    expect(judge('bin/rails db:migrate', files, 'RAILS_ENV: production')).toEqual(['lasting']);
    const inline = { 'config/database.yml': 'test: { host: localhost }\n' };
    expect(judge('bin/rails db:migrate', inline, 'RAILS_ENV: test')).toEqual(['lasting']);
    const shared = {
      'config/database.yml': 'base: &base\n  host: db.acme.io\ntest:\n  host: localhost\n',
    };
    expect(judge('bin/rails db:migrate', shared, 'RAILS_ENV: test')).toEqual(['lasting']);
  });

  test('selects a file of Ecto', () => {
    const repo = (host: string) => `config :app, App.Repo, hostname: "${host}"\n`;
    const files = {
      'config/test.exs': repo('localhost'),
      'config/prod.exs': repo('db.acme.io'),
      'config/runtime.exs': `if config_env() == :prod do\n  config :app, App.Repo, url: database_url\nend\n`,
    };
    expect(judge('mix ecto.migrate', files)).toEqual(['lasting']);
    expect(judge('mix ecto.migrate', files, 'MIX_ENV: test')).toEqual(['container']);
    expect(judge('mix ecto.migrate', files, 'MIX_ENV: prod')).toEqual(['lasting']);
    const base = 'config :app, AppRepo.Base, hostname: "localhost"\n';
    expect(judge('mix ecto.migrate', { 'config/test.exs': base })).toEqual(['container']);
    const always = { ...files, 'config/runtime.exs': 'config :app, App.Repo, url: get_url()\n' };
    expect(judge('mix ecto.migrate', always, 'MIX_ENV: test')).toEqual(['lasting']);
  });

  test('selects the file of Ecto of an alias for tests', () => {
    const repo = (host: string) => `config :app, App.Repo, hostname: "${host}"\n`;
    const files = {
      'config/test.exs': repo('localhost'),
      'config/prod.exs': repo('db.acme.io'),
      'mix.exs': 'defp aliases do\n[test: ["ecto.migrate", "test"], up: ["ecto.migrate"]]\nend\n',
    };
    expect(judge('mix test', files)).toEqual(['container']);
    expect(judge('mix test', files, 'MIX_ENV: prod')).toEqual(['lasting']);
    expect(judge('mix up', files)).toEqual(['lasting']);
  });

  test('selects the file that an option names', () => {
    const files = {
      'flyway.conf': 'flyway.url=jdbc:postgresql://db.acme.io/x\n',
      'ci/flyway-ci.conf': 'flyway.url=jdbc:postgresql://localhost:5432/x\n',
    };
    expect(judge('flyway -configFiles=ci/flyway-ci.conf migrate', files)).toEqual(['container']);
    expect(judge('flyway -configFiles=flyway.conf migrate', files)).toEqual(['lasting']);
    expect(judge('flyway -configFiles=$F migrate', files)).toEqual(['lasting']);
  });
});

describe('env.py of Alembic', () => {
  const run = 'alembic upgrade head';
  const alembic = (code: string, url = 'driver://user:pass@localhost/dbname') => ({
    'alembic.ini': `sqlalchemy.url = ${url}\n`,
    'alembic/env.py': code,
  });

  test.each([
    `config.set_main_option("sqlalchemy.url", os.getenv("X_URL", "${LOCAL}"))`,
    `url = os.environ.get("X_URL") or "${LOCAL}"\nconfig.set_main_option("sqlalchemy.url", url)`,
    `def get_url():\n    return os.getenv("X_URL", "${LOCAL}")\n\nc["sqlalchemy.url"] = get_url()`,
    `engine = create_engine("${LOCAL}")`,
    `engine = create_async_engine("${LOCAL.replace('postgresql', 'postgresql+asyncpg')}", echo=True)`,
  ])('reads %s', (code) => {
    expect(judge(run, alembic(code))).toEqual(['container']);
    expect(judge(run, alembic(code.replaceAll('localhost', 'db.acme.io')))).toEqual(['lasting']);
    // The configuration file can count too.
    expect(judge(run, alembic(code, REMOTE))).toEqual(['lasting']);
  });

  test('reads the configuration file through create_engine', () => {
    const code = 'create_engine(config.get_main_option("sqlalchemy.url"))';
    expect(judge(run, alembic(code, LOCAL))).toEqual(['container']);
    expect(judge(run, alembic(code, REMOTE))).toEqual(['lasting']);
  });

  test.each([
    'config.set_main_option("sqlalchemy.url", settings.DATABASE_URL)',
    'config.set_main_option("sqlalchemy.url", get_url())',
    'c["sqlalchemy.url"] = load("db")',
    'create_engine(settings.url)',
    'from app.db import engine',
    `url = "${LOCAL}"\nurl = settings.url\nconfig.set_main_option("sqlalchemy.url", url)`,
    `def get_url():\n    if x:\n        return settings.url\n    return "${LOCAL}"\n\ncreate_engine(get_url())`,
  ])('finds %s beside a local URL of the configuration file', (code) => {
    expect(judge(run, alembic(code, LOCAL))).toEqual(['lasting']);
  });

  test('ignores the example of alembic init, and finds what configparser replaces', () => {
    expect(judge(run, alembic('engine_from_config(c)'))).toEqual(['lasting']);
    expect(judge(run, alembic('engine_from_config(c)', 'postgresql://%(HOST)s/x'))).toEqual([
      'lasting',
    ]);
  });
});

describe('the connection of Laravel', () => {
  const run = 'php artisan migrate --force';
  const config = (name: string) => ({
    'config/database.php': `<?php return ['default' => env('DB_CONNECTION', '${name}'), 'connections' => ['sqlite' => ['driver' => 'sqlite'], 'main' => ['driver' => 'mysql'], 'pgsql' => ['driver' => 'pgsql']]];`,
  });

  test.each([
    ['DB_CONNECTION: sqlite', {}],
    ['DB_CONNECTION: mysql\nDB_HOST: ${{ secrets.H }}', {}],
    ['DB_CONNECTION: main', config('pgsql')],
    ['A: b', config('sqlite')],
    ['A: b', { ...config('pgsql'), '.env': 'DB_CONNECTION=sqlite\n' }],
  ])('is another database with %s', (env, files) => {
    expect(judge(run, files, env)).toEqual(['other']);
  });

  test.each([
    ['DB_CONNECTION: pgsql', {}],
    ['DB_CONNECTION: "${{ vars.C }}"', config('sqlite')],
    ['DB_CONNECTION: sqlite\nDB_URL: "${{ secrets.U }}"', config('sqlite')],
    ['DATABASE_URL: "${{ secrets.U }}"', config('sqlite')],
    ['A: b', config('pgsql')],
    ['A: b', {}],
    ['DB_CONNECTION: other', config('sqlite')],
    ['A: b', { ...config('sqlite'), '.env': 'DB_CONNECTION=pgsql\n' }],
    [
      'DB_CONNECTION: sqlite',
      { 'database/migrations/1.php': "Schema::connection('pgsql')->create('t');" },
    ],
  ])('can be Postgres with %s', (env, files) => {
    expect(judge(run, files, env)).toEqual(['lasting']);
  });

  test('is the connection of the option', () => {
    expect(judge(`${run} --database=sqlite`, config('pgsql'))).toEqual(['other']);
    expect(judge(`${run} --database=pgsql`, config('sqlite'), 'DB_CONNECTION: sqlite')).toEqual([
      'lasting',
    ]);
    expect(judge(run, config('sqlite'), 'A: b', selfHosted)).toEqual(['lasting']);
  });
});

describe('other code beside a local address', () => {
  const LOCAL_HOST = `'HOST': 'localhost'`;
  const django = (...lines: readonly string[]) =>
    judge('python manage.py migrate', {
      'app/settings.py': `DATABASES = {'default': {${LOCAL_HOST}}}\n`,
      'app/ci.py': `${lines.join('\n')}\n`,
    });

  test.each([
    `DATABASES['default']['HOST'] = 'db.acme.io'`,
    `DATABASES['default']['HOST'] = get_host()`,
    `DATABASES['default'] = load()`,
    `DATABASES['default'] = {'HOST': 'db.acme.io'}`,
    `DATABASES = load()`,
    `DATABASES: dict = load()`,
    `DATABASES.update(load())`,
    `DATABASES |= load()`,
    `DATABASES['default']['OPTIONS'] = {'service': 'prod'}`,
    `DATABASES = {'default': {'OPTIONS': {'service': 'prod'}}}`,
    `DATABASES = {'default': {**base, ${LOCAL_HOST}}}`,
    `DATABASES = {'default': dict(load())}`,
    `DATABASES = {'default': env.db('OTHER', default='${REMOTE}')}`,
    `DATABASES = {'default': {'HOST': ['db.acme.io']}}`,
    `if X:\n    DATABASES['default']['PORT'] = 6543`,
  ])('finds %s', (line) => {
    expect(django(line)).toEqual(['lasting']);
  });

  test.each([
    `DATABASES['default']['NAME'] = get_name()`,
    `DATABASES['default']['HOST'] = '127.0.0.1'`,
    `# DATABASES['default']['HOST'] = 'db.acme.io'`,
    `DATABASES['default'] = env.db()`,
    `x = DATABASES['default']['HOST']`,
  ])('accepts %s', (line) => {
    expect(django(line)).toEqual(['container']);
  });

  test('finds a file that imports its address', () => {
    const local = `export default new DataSource({ type: 'postgres', host: 'localhost' });`;
    const imported = `import { options } from './options';\nexport default new DataSource(options);`;
    const run = 'npx typeorm migration:run';
    expect(judge(run, { 'test-data-source.ts': local })).toEqual(['container']);
    expect(judge(run, { 'test-data-source.ts': local, 'data-source.ts': imported })).toEqual([
      'lasting',
    ]);
  });

  test('finds a variable that a file only names', () => {
    const run = 'npx sequelize db:migrate';
    const files = (text: string) => ({ 'config/config.json': text });
    const config = files(
      '{"development": {"use_env_variable": "BACKEND"}, "test": {"host": "localhost"}}',
    );
    expect(judge(run, config)).toEqual(['container']);
    expect(judge(run, config, 'BACKEND: ${{ secrets.U }}')).toEqual(['lasting']);
    expect(judge(run, config, `BACKEND: ${LOCAL}`)).toEqual(['container']);
  });

  test('finds other databases of Flask and a service of Rails', () => {
    const flask = `SQLALCHEMY_DATABASE_URI = "${LOCAL}"\n`;
    const binds = 'SQLALCHEMY_BINDS = load()\n';
    expect(judge('flask db upgrade', { 'config.py': flask })).toEqual(['container']);
    expect(judge('flask db upgrade', { 'config.py': flask + binds })).toEqual(['lasting']);
    const rails = 'test:\n  host: localhost\n';
    expect(judge('rake db:migrate', { 'config/database.yml': rails })).toEqual(['container']);
    expect(
      judge('rake db:migrate', { 'config/database.yml': `${rails}  service: prod\n` }),
    ).toEqual(['lasting']);
  });

  test('finds a file of variables that only the code names', () => {
    const knex = (path: string) =>
      judge('knex migrate:latest', {
        'knexfile.js': `require('dotenv').config({ path: '${path}' });\nmodule.exports = { connection: { host: process.env.H || 'localhost' } };\n`,
      });
    expect(knex('.env')).toEqual(['container']);
    expect(knex('../.env.test')).toEqual(['container']);
    expect(knex('.env.prod')).toEqual(['lasting']);
  });

  test('does not take a path with a star for a comment', () => {
    const knexfile = `module.exports = [\n{ load: ['dist/*.js'], connection: { host: 'db.acme.io' }, other: ['src/**/*.js'] },\n{ connection: { host: 'localhost' } }];\n`;
    expect(judge('knex migrate:latest', { 'knexfile.js': knexfile })).toEqual(['lasting']);
  });

  test('finds a URL that env.py passes in other ways', () => {
    const alembic = (code: string) =>
      judge('alembic upgrade head', {
        'alembic.ini': `sqlalchemy.url = ${LOCAL}\n`,
        'alembic/env.py': `engine_from_config(c)\n${code}\n`,
      });
    expect(alembic('')).toEqual(['container']);
    expect(alembic('engine_from_config({"sqlalchemy.url": settings.url})')).toEqual(['lasting']);
    expect(alembic('engine_from_config(c.get(n), prefix="x", url=settings.url)')).toEqual([
      'lasting',
    ]);
    expect(alembic('c.set_section_option(name, "sqlalchemy.url", settings.url)')).toEqual([
      'lasting',
    ]);
  });
});

describe('the dialect of Sequelize and the type of TypeORM', () => {
  const sequelize = (dialect: string) => ({
    'config/config.json': `{"test": {"host": "db.acme.io", "dialect": "${dialect}"}}`,
  });
  const typeorm = (type: string) => ({ 'src/data-source.ts': `new DataSource({ type: ${type} })` });

  test('is another database', () => {
    expect(judge('npx sequelize db:migrate', sequelize('mysql'))).toEqual(['other']);
    expect(judge('npx typeorm migration:run', typeorm(`'mysql'`))).toEqual(['other']);
  });

  test('is Postgres, or not known', () => {
    expect(judge('npx sequelize db:migrate', sequelize('postgres'))).toEqual(['lasting']);
    expect(
      judge('npx sequelize db:migrate', sequelize('mysql'), 'DATABASE_URL: ${{ secrets.U }}'),
    ).toEqual(['lasting']);
    expect(judge('npx typeorm migration:run', typeorm(`'postgres'`))).toEqual(['lasting']);
    expect(judge('npx typeorm migration:run', typeorm('type'))).toEqual(['lasting']);
  });
});

describe('a job that changes the files of the tool', () => {
  const withStep = (step: string, run: string, files: Files) =>
    judge(`${run}`, files, 'A: b', (text) =>
      text.replace('    steps:\n', `    steps:\n      - run: ${step}\n`),
    );
  const alembic = {
    'alembic.ini': `sqlalchemy.url = ${LOCAL}\n`,
    'alembic/env.py': 'engine_from_config(c)\n',
  };
  const RUN = 'alembic upgrade head';

  test.each([
    'sed -i "s/localhost/$H/" alembic.ini',
    'echo "$INI" > alembic.ini',
    'echo "a" >> ./alembic.ini',
    'cp alembic.prod.ini alembic.ini',
    'envsubst < a.tpl > alembic.ini',
    'crudini --set alembic.ini alembic sqlalchemy.url "$U"',
    'perl -pi -e "s/a/b/" alembic/env.py',
    'curl -o alembic.ini https://acme.io/x',
  ])('finds %s', (step) => {
    expect(withStep(step, RUN, alembic)).toEqual(['lasting']);
  });

  test.each([
    'cat alembic.ini',
    'alembic -c alembic.ini current',
    'cp alembic.ini alembic.ini.bak',
  ])('accepts %s', (step) => {
    expect(withStep(step, RUN, alembic)).toEqual(expect.arrayContaining(['container']));
  });

  test('reads the file that is copied', () => {
    const yaml = (host: string) => `test:\n  adapter: postgresql\n  host: ${host}\n`;
    const rails = (host: string) => ({ 'config/database.ci.yml': yaml(host) });
    const step = 'cp config/database.ci.yml config/database.yml';
    const run = 'bin/rails db:migrate';
    expect(withStep(step, run, rails('localhost'))).toEqual(['container']);
    expect(withStep(step, run, rails('db.acme.io'))).toEqual(['lasting']);
    expect(withStep('true', run, rails('localhost'))).toEqual(['lasting']);
    expect(withStep(step, run, { 'config/database.yml': yaml('localhost') })).toEqual(['lasting']);
    const both = { ...rails('localhost'), 'config/database.yml': yaml('db.acme.io') };
    expect(withStep(step, run, both)).toEqual(['lasting']);
    expect(withStep(`echo "$YML" > config/database.yml`, run, both)).toEqual(['lasting']);
  });

  test('finds changed settings of Django', () => {
    const files = { 'app/settings.py': `DATABASES = {'default': {'HOST': 'localhost'}}\n` };
    const run = 'python manage.py migrate';
    expect(withStep('true', run, files)).toEqual(['container']);
    expect(withStep('echo "$S" >> app/settings.py', run, files)).toEqual(['lasting']);
    expect(withStep('cp /tmp/local.py app/local.py', run, files)).toEqual(['lasting']);
  });
});

describe('the settings that a command of Django selects', () => {
  const settings = (host: string) =>
    `DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "HOST": "${host}", "PORT": "5432"}}\n`;
  const FILES = {
    'manage.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings.dev')\n",
    'config/settings/ci.py': `from .base import *\n${settings('localhost')}`,
    'config/settings/base.py': 'A = 1\n',
    'config/settings/prod.py': settings('db.acme.io'),
    'config/settings/lite.py':
      'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}\n',
  };
  const CI = 'DJANGO_SETTINGS_MODULE: config.settings.ci';
  const RUN = 'python manage.py migrate';

  test('are the only ones that count', () => {
    expect(judge(RUN, FILES, CI)).toEqual(['container']);
    expect(judge(`${RUN} --settings=config.settings.ci`, FILES)).toEqual(['container']);
    expect(judge(`django-admin migrate --settings config.settings.ci`, FILES)).toEqual([
      'container',
    ]);
    expect(judge(`${RUN} --settings=config.settings.prod`, FILES, CI)).toEqual(['lasting']);
    expect(judge(RUN, FILES, 'DJANGO_SETTINGS_MODULE: config.settings.prod')).toEqual(['lasting']);
    expect(judge(`${RUN} --settings=config.settings.lite`, FILES, CI)).toEqual(['other']);
    expect(judge(RUN, FILES)).toEqual(['lasting']);
  });

  test('count with the modules that they import', () => {
    for (const line of [
      'from .prod import *',
      'from . import prod',
      'from config.settings.prod import DATABASES',
      'from config.settings import (\n  prod,\n)',
      'import config.settings.prod as x',
      'from .other import *',
      "include('prod.py')",
      "import_module('config.settings.prod')",
    ]) {
      const files = {
        ...FILES,
        'config/settings/other.py': 'from .prod import DATABASES\n',
        'config/settings/ci.py': `${line}\n${settings('localhost')}`,
      };
      expect(judge(RUN, files, CI)).toEqual(['lasting']);
    }
  });

  test('are not known if something else can select others', () => {
    const other = { ...FILES, 'manage.py': "os.environ['DJANGO_SETTINGS_MODULE'] = 'a.b'\n" };
    expect(judge(RUN, other, CI)).toEqual(['lasting']);
    expect(judge(RUN, FILES, 'DJANGO_SETTINGS_MODULE: "config.settings.${{ vars.E }}"')).toEqual([
      'lasting',
    ]);
    expect(judge(RUN, FILES, 'DJANGO_SETTINGS_MODULE: config.settings.missing')).toEqual([
      'lasting',
    ]);
    expect(judge(`kubectl exec app -- ${RUN}`, FILES, CI)).toEqual(['lasting']);
  });
});

describe('an address through a name of Python', () => {
  const django = (lines: string, host = 'DB_HOST') => ({
    'app/settings.py': `import os\n${lines}\nDATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "HOST": ${host}, "PORT": DB_PORT}}\n`,
  });
  const PORT = 'DB_PORT = os.environ.get("DB_PORT", "5432")';
  const HOST = 'DB_HOST = os.environ.get("DB_HOST", "localhost")';
  const RUN = 'python manage.py migrate';

  test('has the value of a name that the settings assign once', () => {
    expect(judge(RUN, django(`${HOST}\n${PORT}`))).toEqual(['container']);
    expect(judge(RUN, django(`A = "localhost"\nDB_HOST = A\n${PORT}`))).toEqual(['container']);
    expect(judge(RUN, django(`DB_HOST: str = "localhost"\n${PORT}`))).toEqual(['container']);
    const parsed = (url: string) => ({
      'app/settings.py': `URL = "${url}"\nDATABASES = {"default": dj_database_url.parse(URL)}\n`,
    });
    expect(judge(RUN, parsed(LOCAL))).toEqual(['container']);
    expect(judge(RUN, parsed(REMOTE))).toEqual(['lasting']);
  });

  test.each([
    ['another host', `DB_HOST = "db.acme.io"\n${PORT}`],
    ['another default', `DB_HOST = os.environ.get("DB_HOST", "db.acme.io")\n${PORT}`],
    ['two values', `${HOST}\nDB_HOST = "db.acme.io"\n${PORT}`],
    ['a value in a branch', `${HOST}\nif PROD:\n    DB_HOST = "db.acme.io"\n${PORT}`],
    ['a value of several names', `${HOST}\nif PROD:\n    DB_HOST, B = load()\n${PORT}`],
    ['a name that is added to', `${HOST}\nDB_HOST += ".acme.io"\n${PORT}`],
    ['an import after it', `${HOST}\nfrom .local import *\n${PORT}`],
    ['an import of the name', `${HOST}\nfrom .local import DB_HOST\n${PORT}`],
    ['a name that is not there', PORT],
    ['a value of a call', `DB_HOST = load()\n${PORT}`],
    ['a variable that is set', `${HOST}\n${PORT}`, 'DB_HOST: db.acme.io'],
  ])('is not read with %s', (_, lines, env = 'A: b') => {
    expect(judge(RUN, django(lines), env)).toEqual(['lasting']);
  });

  test('has the value of a module that env.py of Alembic imports', () => {
    const alembic = (lines: string, url: string, database: string) => ({
      'alembic/env.py': `${lines}\nsection["sqlalchemy.url"] = ${url}\n`,
      'src/database.py': `${database}\n`,
    });
    const run = 'alembic upgrade head';
    const local = 'URL = "postgresql+asyncpg://localhost:5432/main"';
    const remote = 'URL = "postgresql+asyncpg://db.acme.io:5432/main"';
    for (const [line, url] of [
      ['import database', 'database.URL'],
      ['from src import database', 'database.URL'],
      ['from src.database import URL', 'URL'],
      ['from src.database import Base, URL', 'URL'],
    ] as const) {
      expect(judge(run, alembic(line, url, local))).toEqual(['container']);
      expect(judge(run, alembic(line, url, remote))).toEqual(['lasting']);
      expect(judge(run, alembic(line, url, `${local}\nif P:\n    ${remote}`))).toEqual(['lasting']);
      expect(judge(run, alembic(line, url, 'URL = load()'))).toEqual(['lasting']);
      const two = { ...alembic(line, url, local), 'lib/src/database.py': remote };
      expect(judge(run, two)).toEqual(['lasting']);
    }
    expect(judge(run, alembic('import other', 'database.URL', local))).toEqual(['lasting']);
    const set = alembic('import database\ndatabase.URL = x()', 'database.URL', local);
    expect(judge(run, set)).toEqual(['lasting']);
  });
});
