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

/** Accepts several tasks, tasks with arguments in brackets, and tasks of one database (`db:migrate:primary`). */
function isRailsMigration({ positionals, options }: CommandArguments): boolean {
  if (['--help', '-h', '-H', '-T', '--tasks', '--dry-run', '-n'].some((name) => options.has(name)))
    return false;
  return positionals.some((word) => {
    const task = word.replace(/\[.*$/, '');
    if (RAILS_TASKS.includes(task)) return true;
    const [, base, last] = /^(db:.+):(\w+)$/.exec(task) ?? [];
    return base !== undefined && RAILS_TASKS.includes(base) && last !== 'status';
  });
}

const SQLX: ToolPattern = {
  name: 'sqlx',
  programs: ['sqlx'],
  valueOptions: [
    '-D',
    '--database-url',
    '--source',
    '--target-version',
    '--connect-timeout',
    '--config',
  ],
  subcommands: [
    'migrate run',
    'migrate revert',
    'mig run',
    'mig revert',
    'database setup',
    'database reset',
    'db setup',
    'db reset',
  ],
  readOnlyOptions: ['--dry-run'],
};

const DIESEL: ToolPattern = {
  name: 'Diesel',
  programs: ['diesel'],
  valueOptions: ['--database-url', '--migration-dir', '--config-file'],
  subcommands: [
    'migration run',
    'migration revert',
    'migration redo',
    'setup',
    'database setup',
    'database reset',
  ],
};

/** Tools for Ruby, Rust, PHP, .NET and Elixir. */
export const otherLanguageTools: readonly ToolPattern[] = [
  {
    name: 'Rails',
    programs: ['rails', 'rake'],
    valueOptions: ['-f', '--rakefile', '-e', '--environment'],
    subcommands: [],
    isMigration: isRailsMigration,
  },
  SQLX,
  DIESEL,
  {
    name: 'Refinery',
    programs: ['refinery'],
    valueOptions: ['-c', '-e', '-p'],
    subcommands: ['migrate'],
  },
  {
    name: 'SeaORM',
    programs: ['sea-orm-cli'],
    valueOptions: ['-d', '--migration-dir', '-u', '--database-url', '-s', '-n'],
    subcommands: [
      'migrate up',
      'migrate down',
      'migrate fresh',
      'migrate refresh',
      'migrate reset',
    ],
  },
  {
    name: 'Laravel',
    programs: ['artisan'],
    valueOptions: ['--database', '--path', '--env', '--step'],
    subcommands: [
      'migrate',
      'migrate:fresh',
      'migrate:refresh',
      'migrate:reset',
      'migrate:rollback',
      'migrate:install',
    ],
    readOnlyOptions: ['--pretend'],
  },
  {
    name: 'Doctrine',
    programs: ['console', 'doctrine', 'doctrine-migrations'],
    valueOptions: ['--env', '-e', '--configuration', '--em', '--conn'],
    subcommands: [
      'doctrine:migrations:migrate',
      'doctrine:migrations:execute',
      'd:m:m',
      'doctrine:schema:update',
      'doctrine:schema:create',
      'doctrine:schema:drop',
      'migrations:migrate',
      'migrations:execute',
    ],
    readOnlyOptions: ['--dry-run', '--dump-sql'],
  },
  {
    name: 'Phinx',
    programs: ['phinx'],
    valueOptions: ['-c', '--configuration', '-e', '--environment', '-t', '--target'],
    subcommands: ['migrate', 'rollback'],
    readOnlyOptions: ['--dry-run', '-x'],
  },
  {
    name: 'EF Core',
    programs: ['dotnet-ef'],
    valueOptions: [
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
    subcommands: ['database update', 'database drop'],
    readOnlyOptions: ['--dry-run'],
  },
  {
    name: 'Ecto',
    programs: ['mix'],
    subcommands: [],
    // `mix do ecto.create + ecto.migrate`, or tasks with commas between them.
    isMigration: ({ positionals }) =>
      positionals.some((word) => /^ecto\.(migrate|rollback|setup|reset|load),?$/.test(word)),
  },
  {
    name: 'cargo',
    programs: ['cargo'],
    subcommands: [],
    isMigration: ({ positionals: [name, ...rest], ...args }) =>
      [SQLX, DIESEL].some(
        (tool) =>
          tool.programs.includes(name ?? '') &&
          matchesSubcommand(tool, { ...args, positionals: rest }),
      ),
  },
];
