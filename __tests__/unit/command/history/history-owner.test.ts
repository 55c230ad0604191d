import { analyzeScript } from '../../../../src/checks/commands/analyze-script';
import { findHistoryOwner, ownerName } from '../../../../src/command/history/history-owner';

const findOwner = (text: string, files: Readonly<Record<string, string>> = {}) => {
  const script = {
    text,
    shell: undefined,
    directory: '.',
    environment: new Map<string, string>(),
    place: (line: number) => ({ file: '', line }),
  };
  const read = (path: string) => files[path];
  const { migrations } = analyzeScript(script, { paths: [], read, readText: read });
  const owner = findHistoryOwner(migrations, 'auto');
  return owner && ownerName(owner);
};

test.each([
  ['dbmate up', 'dbmate'],
  ['migrate -path migrations -database "$DATABASE_URL" up', 'golang-migrate'],
  ['cd db && /opt/bin/goose -dir migrations postgres "$DATABASE_URL" up', 'goose'],
  ['npx node-pg-migrate up --no-single-transaction', 'node-pg-migrate'],
  ['pnpm exec drizzle-kit migrate', 'drizzle'],
  ['npx supabase db push --db-url "$DATABASE_URL"', 'supabase'],
  ['flyway -locations=filesystem:sql migrate', 'flyway'],
  ['./mvnw flyway:migrate', 'flyway'],
  ['./gradlew :db:liquibaseUpdate', 'Liquibase'],
  ['npx prisma migrate deploy', 'prisma'],
  ['uv run alembic upgrade head', 'Alembic'],
  ['flask db upgrade', 'Alembic'],
  ['python manage.py migrate --noinput', 'Django'],
  ['bundle exec rails db:migrate', 'Rails'],
  ['sqitch deploy db:pg:', 'Sqitch'],
  ['atlas migrate apply --env ci', 'Atlas'],
  ['if [ "$CI" ]; then\n  liquibase update\nfi', 'Liquibase'],
  ['# we left goose behind\ndbmate up', 'dbmate'],
])('findHistoryOwner finds the tool that `%s` calls: %s', (command, tool) => {
  expect(findOwner(command)).toBe(tool);
});

test.each([
  '# we left goose behind\ntrue',
  'echo "run goose up by hand"',
  'cat docs/flyway.md',
  'goose status',
  'psql -f migrations/dbmate.sql',
  'goose up && dbmate up',
  'npx prisma db push',
  'npx drizzle-kit push',
  'atlas schema apply --env ci',
  'export TOOL=alembic',
  'make migrate',
])('findHistoryOwner finds no tool in `%s`', (command) => {
  expect(findOwner(command)).toBeUndefined();
});

test('findHistoryOwner follows a script of package.json', () => {
  const files = { 'package.json': '{"scripts":{"migrate":"node-pg-migrate up"}}' };
  expect(findOwner('npm run migrate', files)).toBe('node-pg-migrate');
});

test('findHistoryOwner uses the input `format` for a command that calls no tool', () => {
  expect(findHistoryOwner([], 'goose')).toEqual({ kind: 'format', format: 'goose' });
});
