import { createWorkflow, listFindings, readTestConfiguration, WORKFLOW } from '../support';

const judge = (run: string, files: Readonly<Record<string, string>> = {}, env = 'A: b') =>
  readTestConfiguration({
    ...files,
    [WORKFLOW]: createWorkflow(`- run: ${run}\n  env:\n${env.replaceAll(/^/gm, '    ')}`),
  }).migrations.map(({ verdict }) => (verdict.kind === 'other' ? verdict.database : verdict.kind));

describe('the scheme of the command', () => {
  test.each([
    ['migrate -path m -database "clickhouse://ch:9000?database=app" up', 'ClickHouse'],
    ['migrate -path m -database "mysql://app@tcp(db:3306)/app" up', 'MySQL'],
    ['migrate -path m -database "mysql://${{ secrets.U }}" up', 'MySQL'],
    ['flyway -url="jdbc:sqlserver://h;databaseName=app" migrate', 'SQL Server'],
    ['flyway -url=jdbc:mysql://h/x migrate', 'MySQL'],
    ['sqlx migrate run --database-url sqlite:app.db', 'SQLite'],
    ['dbmate --url sqlite:db/x.sqlite3 up', 'SQLite'],
    ['goose sqlite3 ./foo.db up', 'SQLite'],
    ['goose -dir m mysql "$DSN" up', 'MySQL'],
    ['migrate -path m -database "postgres://h/x" up', 'lasting'],
    ['migrate -path m -database "$DATABASE_URL" up', 'lasting'],
    ['migrate -path m -database "cockroachdb://h/x" up', 'lasting'],
    ['flyway -url=jdbc:postgresql://h/x migrate', 'lasting'],
    ['goose -dir m postgres "$DSN" up', 'lasting'],
    ['goose -dir m redshift "$DSN" up', 'lasting'],
    ['supabase db reset --linked', 'lasting'],
    ['supabase db push', 'lasting'],
    ['supabase db push --local', 'container'],
    ['supabase migration up', 'container'],
    ['supabase migration up --db-url "$U"', 'lasting'],
    ['supabase db reset $FLAGS', 'lasting'],
  ])('judges %s as %s', (run, expected) => {
    expect(judge(run)).toEqual([expected]);
  });

  test('counts a variable of the tool, and not one that another write can change', () => {
    expect(judge('dbmate up', {}, 'DATABASE_URL: mysql://h/x')).toEqual(['MySQL']);
    expect(judge('alembic upgrade head', {}, 'DATABASE_URL: mysql+pymysql://h/x')).toEqual([
      'MySQL',
    ]);
    const both = 'DATABASE_URL: mysql://h/x\nDIRECT_URL: postgres://h/x';
    expect(judge('alembic upgrade head', {}, both)).toEqual(['lasting']);
    expect(judge('dbmate up', {}, 'DATABASE_URL: "${{ vars.U }}"')).toEqual(['lasting']);
  });

  test('counts GOOSE_DRIVER', () => {
    const string = 'GOOSE_DBSTRING: "${{ secrets.U }}"';
    expect(judge('goose up', {}, `GOOSE_DRIVER: mysql\n${string}`)).toEqual(['MySQL']);
    expect(judge('goose up', {}, `GOOSE_DRIVER: postgres\n${string}`)).toEqual(['lasting']);
    expect(judge('goose up', {}, `GOOSE_DRIVER: "\${{ vars.D }}"\n${string}`)).toEqual(['lasting']);
  });

  test('names the database in a row and is quiet', () => {
    const text = createWorkflow('- run: dbmate --url sqlite:x up', { on: 'pull_request_target' });
    expect(listFindings(text)).toEqual([]);
  });
});

describe('the files of the tool', () => {
  const prisma = (provider: string) => ({
    'prisma/schema.prisma': `generator client {\n  provider = "prisma-client-js"\n}\ndatasource db {\n  provider = "${provider}"\n  url = env("DATABASE_URL")\n}\n`,
  });
  const DEPLOY = 'npx prisma migrate deploy';
  const SECRET = 'DATABASE_URL: "${{ secrets.U }}"';

  test('reads the provider of Prisma, which no variable can change', () => {
    expect(judge(DEPLOY, prisma('mysql'), SECRET)).toEqual(['MySQL']);
    expect(judge(DEPLOY, prisma('sqlite'))).toEqual(['SQLite']);
    expect(judge(DEPLOY, prisma('postgresql'), SECRET)).toEqual(['lasting']);
    expect(judge(DEPLOY, prisma('cockroachdb'), SECRET)).toEqual(['lasting']);
  });

  test('reads the schema of the command; without one, one Postgres means Postgres', () => {
    const files = {
      'a/schema.prisma': prisma('mysql')['prisma/schema.prisma'],
      'b/schema.prisma': prisma('postgresql')['prisma/schema.prisma'],
    };
    expect(judge(DEPLOY, files)).toEqual(['lasting']);
    expect(judge(`${DEPLOY} --schema a/schema.prisma`, files)).toEqual(['MySQL']);
    expect(judge(`${DEPLOY} --schema=./b/schema.prisma`, files)).toEqual(['lasting']);
    expect(judge(`${DEPLOY} --schema $S`, files)).toEqual(['lasting']);
  });

  test('reads the variables that the schema of Prisma names', () => {
    const direct = {
      'prisma/schema.prisma': `datasource db {\n  provider = "postgresql"\n  url = env("A_URL")\n  directUrl = env("B_URL")\n}\n`,
    };
    const service = 'services:\n  db:\n    image: postgres\n    ports: [5432:5432]';
    const kinds = (env: string) =>
      readTestConfiguration({
        ...direct,
        [WORKFLOW]: createWorkflow(`- run: ${DEPLOY}\n  env:\n${env.replaceAll(/^/gm, '    ')}`, {
          job: service,
        }),
      }).migrations.map(({ verdict }) => verdict.kind);
    const local = 'postgres://a:b@localhost:5432/x';
    expect(kinds(`A_URL: ${local}\nB_URL: ${local}\nOTHER_DB: \${{ secrets.U }}`)).toEqual([
      'container',
    ]);
    expect(kinds(`A_URL: ${local}\nB_URL: \${{ secrets.U }}`)).toEqual(['lasting']);
    expect(kinds(`A_URL: ${local}`)).toEqual(['lasting']);
  });

  test('reads the packages of EF Core', () => {
    const project = (name: string) => ({
      'App.csproj': `<Project><ItemGroup><PackageReference Include="${name}" Version="9" /></ItemGroup></Project>`,
    });
    const run = 'dotnet ef database update';
    expect(judge(run, project('Microsoft.EntityFrameworkCore.SqlServer'))).toEqual(['SQL Server']);
    expect(judge(run, project('Npgsql.EntityFrameworkCore.PostgreSQL'))).toEqual(['lasting']);
    const both = {
      ...project('Microsoft.EntityFrameworkCore.Sqlite'),
      'Data/Data.csproj': '<PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" />',
    };
    expect(judge(run, both)).toEqual(['lasting']);
    expect(judge(run)).toEqual(['lasting']);
    // A connection string does not change the provider.
    const withUrl = `${run} --connection "$C"`;
    const secret = 'C: "${{ secrets.C }}"';
    const server = project('Microsoft.EntityFrameworkCore.SqlServer');
    expect(judge(withUrl, server, secret)).toEqual(['SQL Server']);
    const postgres = project('Npgsql.EntityFrameworkCore.PostgreSQL');
    expect(judge(withUrl, postgres, secret)).toEqual(['lasting']);
    expect(judge(withUrl, both, secret)).toEqual(['lasting']);
    expect(judge(withUrl, {}, secret)).toEqual(['lasting']);
  });

  test('reads the adapters of Rails', () => {
    const file = (text: string) => ({ 'config/database.yml': text });
    const two =
      'default: &default\n  pool: 5\nproduction:\n  primary:\n    <<: *default\n    adapter: postgresql\n  clickhouse:\n    adapter: clickhouse\n';
    expect(judge('bin/rails db:migrate:clickhouse', file(two))).toEqual(['ClickHouse']);
    expect(judge('bin/rails db:migrate:primary', file(two))).toEqual(['lasting']);
    expect(judge('bin/rails db:migrate', file(two))).toEqual(['lasting']);
    const mysql = 'default: &default\n  adapter: mysql2\nproduction:\n  <<: *default\n';
    expect(judge('bin/rails db:migrate', file(mysql))).toEqual(['MySQL']);
    expect(judge('bin/rails db:migrate', file(mysql), SECRET)).toEqual(['lasting']);
    expect(
      judge('bin/rails db:migrate', file('production:\n  adapter: <%= ENV["A"] %>\n')),
    ).toEqual(['lasting']);
    expect(judge('bin/rails db:migrate', file(`${mysql}  url: <%= ENV["U"] %>\n`))).toEqual([
      'lasting',
    ]);
    expect(judge('bin/rails db:migrate:clickhouse db:migrate', file(two))).toEqual(['lasting']);
  });

  test('reads ENGINE of Django', () => {
    const settings = (text: string) => ({ 'app/settings.py': text });
    const engine = (name: string) =>
      `DATABASES = {"default": {"ENGINE": "django.db.backends.${name}"}}`;
    const run = 'python manage.py migrate';
    expect(judge(run, settings(engine('sqlite3')))).toEqual(['SQLite']);
    expect(judge(run, settings(engine('postgresql')))).toEqual(['lasting']);
    expect(judge(run, settings(`${engine('sqlite3')}\nx = dj_database_url.config()`))).toEqual([
      'lasting',
    ]);
    expect(judge(run, settings(`${engine('sqlite3')}\nD = {"ENGINE": env("E")}`))).toEqual([
      'lasting',
    ]);
  });

  test('reads the dialect of Drizzle and the client of Knex', () => {
    const drizzle = (text: string) => ({ 'drizzle.config.ts': text });
    expect(judge('drizzle-kit migrate', drizzle("export default { dialect: 'sqlite' }"))).toEqual([
      'SQLite',
    ]);
    expect(
      judge('drizzle-kit migrate', drizzle("export default { dialect: 'postgresql' }")),
    ).toEqual(['lasting']);
    expect(judge('drizzle-kit migrate', drizzle('export default { dialect: d }'))).toEqual([
      'lasting',
    ]);
    expect(
      judge('knex migrate:latest', { 'knexfile.js': "module.exports = { client: 'mysql2' }" }),
    ).toEqual(['MySQL']);
    expect(
      judge('knex migrate:latest', { 'knexfile.js': "module.exports = { client: 'pg' }" }),
    ).toEqual(['lasting']);
  });
});

test('does not judge the databases of tenants by the connection of the application', () => {
  const files = {
    'config/database.php': "<?php return ['default' => env('DB_CONNECTION', 'sqlite')];",
  };
  expect(judge('php artisan migrate', files)).toEqual(['SQLite']);
  expect(judge('php artisan module:migrate', files)).toEqual(['SQLite']);
  expect(judge('php artisan tenants:migrate', files)).toEqual(['lasting']);
  expect(judge('php artisan tenants:migrate', files, 'DB_CONNECTION: sqlite')).toEqual(['lasting']);
});
