/**
 * The command that applies the migrations of each tool without a format, and of Flyway. Each is from
 * the documentation of the tool.
 */
export const TOOL_COMMANDS = {
  AdonisJS: 'node ace migration:run --force',
  Alembic: 'alembic upgrade head',
  Atlas: 'atlas migrate apply',
  bun: 'go run . db migrate',
  Diesel: 'diesel migration run',
  Django: 'python manage.py migrate',
  Doctrine: 'php bin/console doctrine:migrations:migrate --no-interaction',
  Ecto: 'mix ecto.migrate',
  'EF Core': 'dotnet ef database update',
  Flyway: 'flyway migrate',
  'graphile-migrate': 'npx graphile-migrate migrate',
  Hasura: 'hasura migrate apply',
  Knex: 'npx knex migrate:latest',
  Kysely: 'npx kysely migrate latest',
  Laravel: 'php artisan migrate --force',
  Liquibase: 'liquibase update',
  MikroORM: 'npx mikro-orm migration:up',
  'node-pg-migrate': 'npx node-pg-migrate up',
  Payload: 'npx payload migrate',
  Phinx: 'vendor/bin/phinx migrate',
  Rails: 'bin/rails db:migrate',
  refinery: 'refinery migrate',
  SeaORM: 'sea-orm-cli migrate up',
  Sequelize: 'npx sequelize-cli db:migrate',
  'sql-migrate': 'sql-migrate up',
  Sqitch: 'sqitch deploy',
  sqlx: 'sqlx migrate run',
  tern: 'tern migrate',
  TypeORM: 'npx typeorm migration:run',
} as const;

/** The name of a tool with a command. */
export type ToolName = keyof typeof TOOL_COMMANDS;

/** Returns the advice to run the tool, as a sentence. */
export function runToolAdvice(tool: ToolName): string {
  const command = `\`${TOOL_COMMANDS[tool]}\``;
  // bun is a library (https://bun.uptrace.dev/guide/migrations.html).
  return tool === 'bun'
    ? `Set \`command\` to the program that runs the migrations of bun, such as ${command}.`
    : `Set \`command\` to ${command}.`;
}
