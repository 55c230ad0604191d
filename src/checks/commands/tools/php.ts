import type { CommandArguments } from '../command-arguments';
import type { ToolPattern } from './tool-pattern';

/** Commands of packages that migrate modules, or the databases and schemas of tenants. */
const LARAVEL_PACKAGE_COMMAND =
  /^(?:module:migrate(?:-fresh|-refresh|-reset|-rollback)?|tenants:(?:migrate(?:-fresh)?|rollback))$/;

const LARAVEL_COMMANDS = [
  'migrate',
  'migrate:fresh',
  'migrate:refresh',
  'migrate:reset',
  'migrate:rollback',
  'migrate:install',
];

/** Accepts the commands of Laravel, of packages, and a command for each tenant: `tenants:run migrate`. */
function isLaravelMigration({ positionals, options }: CommandArguments): boolean {
  if (['--pretend', '--help', '-h', '--version'].some((name) => options.has(name))) return false;
  const [command = '', inner = ''] = positionals;
  if (LARAVEL_COMMANDS.includes(command) || LARAVEL_PACKAGE_COMMAND.test(command)) return true;
  const [name = '', ...words] = inner.trim().split(/\s+/);
  const runsForTenants = /^tenants:(?:artisan|run)$/.test(command);
  return runsForTenants && LARAVEL_COMMANDS.includes(name) && !words.includes('--pretend');
}

/** Tools for PHP. */
export const phpTools: readonly ToolPattern[] = [
  {
    name: 'Laravel',
    programs: ['artisan'],
    valueOptions: ['--database', '--path', '--env', '--step'],
    subcommands: [],
    isMigration: isLaravelMigration,
  },
  {
    name: 'Doctrine',
    programs: ['console', 'doctrine'],
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
    name: 'Doctrine',
    programs: ['doctrine-migrations', 'doctrine-migrations.phar'],
    valueOptions: ['--configuration', '--db-configuration', '--em', '--conn'],
    subcommands: ['migrate', 'execute', 'version', 'rollup'].flatMap((command) => [
      command,
      `migrations:${command}`,
    ]),
    readOnlyOptions: ['--dry-run', '--write-sql'],
  },
  {
    name: 'Phinx',
    programs: ['phinx'],
    valueOptions: ['-c', '--configuration', '-e', '--environment', '-t', '--target'],
    subcommands: ['migrate', 'rollback'],
    readOnlyOptions: ['--dry-run', '-x'],
  },
];
