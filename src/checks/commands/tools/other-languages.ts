import type { CommandArguments } from '../command-arguments';
import { matchesSubcommand, type ToolPattern } from './tool-pattern';

const RAILS_TASKS = [
  'db:migrate',
  'db:migrate:up',
  'db:migrate:down',
  'db:migrate:redo',
  'db:migrate:reset',
  'db:prepare',
  'db:setup',
  'db:reset',
  'db:rollback',
  'db:forward',
  'db:schema:load',
  'db:structure:load',
  'db:test:prepare',
];

/** Tasks may be several, with arguments in brackets and of one database: `db:migrate:primary`. */
function rails({ positional, options }: CommandArguments): boolean {
  if (['--help', '-h', '-H', '-T', '--tasks', '--dry-run', '-n'].some((name) => options.has(name)))
    return false;
  return positional.some((word) => {
    const task = word.replace(/\[.*$/, '');
    if (RAILS_TASKS.includes(task)) return true;
    const [, base, last] = /^(db:.+):(\w+)$/.exec(task) ?? [];
    return base !== undefined && RAILS_TASKS.includes(base) && last !== 'status';
  });
}

const SQLX: ToolPattern = {
  name: 'sqlx',
  programs: ['sqlx'],
  valued: ['-D', '--database-url', '--source', '--target-version', '--connect-timeout', '--config'],
  commands: [
    'migrate run',
    'migrate revert',
    'mig run',
    'mig revert',
    'database setup',
    'database reset',
    'db setup',
    'db reset',
  ],
  unless: ['--dry-run'],
};

const DIESEL: ToolPattern = {
  name: 'Diesel',
  programs: ['diesel'],
  valued: ['--database-url', '--migration-dir', '--config-file'],
  commands: [
    'migration run',
    'migration revert',
    'migration redo',
    'setup',
    'database setup',
    'database reset',
  ],
};

/** Tools of Ruby, Rust, PHP, .NET and Elixir. */
export const otherLanguageTools: readonly ToolPattern[] = [
  {
    name: 'Rails',
    programs: ['rails', 'rake'],
    valued: ['-f', '--rakefile', '-e', '--environment'],
    commands: [],
    migrates: rails,
  },
  SQLX,
  DIESEL,
  { name: 'Refinery', programs: ['refinery'], valued: ['-c', '-e', '-p'], commands: ['migrate'] },
  {
    name: 'SeaORM',
    programs: ['sea-orm-cli'],
    valued: ['-d', '--migration-dir', '-u', '--database-url', '-s', '-n'],
    commands: ['migrate up', 'migrate down', 'migrate fresh', 'migrate refresh', 'migrate reset'],
  },
  {
    name: 'Laravel',
    programs: ['artisan'],
    valued: ['--database', '--path', '--env', '--step'],
    commands: [
      'migrate',
      'migrate:fresh',
      'migrate:refresh',
      'migrate:reset',
      'migrate:rollback',
      'migrate:install',
    ],
    unless: ['--pretend'],
  },
  {
    name: 'Doctrine',
    programs: ['console', 'doctrine', 'doctrine-migrations'],
    valued: ['--env', '-e', '--configuration', '--em', '--conn'],
    commands: [
      'doctrine:migrations:migrate',
      'doctrine:migrations:execute',
      'd:m:m',
      'doctrine:schema:update',
      'doctrine:schema:create',
      'doctrine:schema:drop',
      'migrations:migrate',
      'migrations:execute',
    ],
    unless: ['--dry-run', '--dump-sql'],
  },
  {
    name: 'Phinx',
    programs: ['phinx'],
    valued: ['-c', '--configuration', '-e', '--environment', '-t', '--target'],
    commands: ['migrate', 'rollback'],
    unless: ['--dry-run', '-x'],
  },
  {
    name: 'EF Core',
    programs: ['dotnet-ef'],
    valued: [
      '-p',
      '--project',
      '-s',
      '--startup-project',
      '-c',
      '--context',
      '--connection',
      '--framework',
      '--configuration',
    ],
    commands: ['database update', 'database drop'],
    unless: ['--dry-run'],
  },
  {
    name: 'Ecto',
    programs: ['mix'],
    commands: [],
    // `mix do ecto.create + ecto.migrate`, or parted by commas.
    migrates: ({ positional }) =>
      positional.some((word) => /^ecto\.(migrate|rollback|setup|reset|load),?$/.test(word)),
  },
  {
    name: 'cargo',
    programs: ['cargo'],
    commands: [],
    migrates: ({ positional: [name, ...rest], ...args }) =>
      [SQLX, DIESEL].some(
        (tool) =>
          tool.programs.includes(name ?? '') &&
          matchesSubcommand(tool, { ...args, positional: rest }),
      ),
  },
];
