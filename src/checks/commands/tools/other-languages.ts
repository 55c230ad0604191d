import { type CommandArguments, parseArguments } from '../command-arguments';
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
  'data:migrate',
  'data:migrate:up',
  'data:migrate:down',
  'data:migrate:redo',
  'data:rollback',
  'data:forward',
  'db:migrate:with_data',
  'db:rollback:with_data',
  'db:forward:with_data',
  'db:schema:load:with_data',
  'db:structure:load:with_data',
  'apartment:migrate',
  'apartment:migrate:up',
  'apartment:migrate:down',
  'apartment:migrate:redo',
  'apartment:rollback',
];

/** Accepts several tasks, tasks with arguments in brackets, and tasks of one database (`db:migrate:primary`). */
function isRailsMigration({ positionals, options }: CommandArguments): boolean {
  if (['--help', '-h', '-H', '-T', '--tasks', '--dry-run', '-n'].some((name) => options.has(name)))
    return false;
  return positionals.some((word) => {
    const task = word.replace(/\[.*$/, '');
    if (RAILS_TASKS.includes(task)) return true;
    const [, base, last] = /^((?:db|data):.+):(\w+)$/.exec(task) ?? [];
    return base !== undefined && RAILS_TASKS.includes(base) && last !== 'status';
  });
}

const SQLX: ToolPattern = {
  name: 'sqlx',
  programs: ['sqlx', 'sqlx-cli'],
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

const SEA_ORM_VERBS = ['up', 'down', 'fresh', 'refresh', 'reset'];

/** Whether the words after `migrate`, or after the project's own program, are a verb that migrates. */
function runsSeaOrm([verb = 'up']: readonly string[], options: ReadonlySet<string>): boolean {
  const isHelp = ['--help', '-h', '--version', '-V'].some((name) => options.has(name));
  return !isHelp && SEA_ORM_VERBS.includes(verb);
}

const CARGO_VALUE_OPTIONS = ['-p', '--package', '--bin', '--manifest-path', '--features', '-F'];

/** Accepts `cargo run -p migration -- up`: SeaORM's own program is a crate with the name `migration`. */
function isSeaOrmCrate([verb, ...words]: readonly string[]): boolean {
  const end = words.indexOf('--');
  const { getValues, positionals } = parseArguments(
    end === -1 ? words : words.slice(0, end),
    CARGO_VALUE_OPTIONS,
  );
  const crates = [
    ...getValues('-p', '--package', '--bin'),
    ...getValues('--manifest-path').map((path) => path.split('/').at(-2) ?? ''),
  ];
  if (!/^r(?:un)?$/.test(verb ?? '') || !crates.includes('migration')) return false;
  const args = parseArguments(end === -1 ? positionals : words.slice(end + 1), [
    '-u',
    '--database-url',
    '-s',
    '--database-schema',
  ]);
  return runsSeaOrm(args.positionals, args.options);
}

/** A call in Elixir that migrates: `Shop.Release.migrate`, `Ecto.Migrator.run(…)`. */
const ELIXIR_MIGRATION =
  /\bEcto\.Migrator\.(?:run|with_repo|up|down)\b|\b(?:[A-Z]\w*\.)+(?:migrate|rollback)(?:_\w+|!)?(?!\w)/;

/** Tools for Ruby, Rust, .NET and Elixir. */
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
    subcommands: SEA_ORM_VERBS.map((verb) => `migrate ${verb}`),
    // Without a verb, `migrate` applies all pending migrations.
    isMigration: (args) =>
      args.positionals[0] === 'migrate' && runsSeaOrm(args.positionals.slice(1), args.options),
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
    // The program that `dotnet ef migrations bundle` builds. It migrates without arguments.
    name: 'EF Core',
    programs: [],
    programPattern: /^(?:ef|migrations?)[-_.]?bundle$/i,
    subcommands: [],
    isMigration: ({ options }) => !['--help', '-h', '--version'].some((name) => options.has(name)),
  },
  {
    name: 'FluentMigrator',
    programs: ['dotnet-fm'],
    valueOptions: ['-p', '--processor', '-c', '--connection', '-a', '--assembly', '-n', '-t'],
    subcommands: ['migrate', 'rollback'],
    readOnlyOptions: ['--preview'],
  },
  {
    name: 'Ecto',
    programs: ['mix'],
    subcommands: [],
    // `mix do ecto.create + ecto.migrate`, or tasks with commas between them.
    isMigration: ({ positionals }) =>
      positionals.some((word) => /^ecto\.(migrate|rollback|setup|reset|load),?$/.test(word)) ||
      (positionals[0] === 'run' && positionals.some((word) => ELIXIR_MIGRATION.test(word))),
  },
  {
    name: 'Ecto',
    programs: [],
    // A release has the name of its application: `bin/shop eval "Shop.Release.migrate"`.
    programPattern: /^[a-z]\w*$/,
    subcommands: [],
    isMigration: ({ positionals: [verb = '', expression = ''] }) =>
      /^(?:eval|rpc)$/.test(verb) && ELIXIR_MIGRATION.test(expression),
  },
  {
    name: 'cargo',
    programs: ['cargo'],
    subcommands: [],
    isMigration: ({ positionals: [name, ...rest], ...args }, { words }) =>
      [SQLX, DIESEL].some(
        (tool) =>
          tool.programs.includes(name ?? '') &&
          matchesSubcommand(tool, { ...args, positionals: rest }),
      ) || isSeaOrmCrate(words.slice(1)),
  },
];
