import type { CommandArguments } from '../command-arguments';
import type { ToolPattern } from './tool-pattern';

const FLYWAY_COMMANDS = ['migrate', 'clean', 'undo', 'repair', 'baseline'];
const LIQUIBASE_COMMANDS = [
  'update',
  'update-count',
  'update-to-tag',
  'update-testing-rollback',
  'rollback',
  'rollback-count',
  'rollback-to-date',
  'rollback-one-changeset',
  'drop-all',
  'changelog-sync',
  'changelog-sync-to-tag',
  'tag',
  'clear-checksums',
  'mark-next-changeset-ran',
];

/** Converts camel case, which Liquibase's commands used until version 4.4. */
const toKebabCase = (word: string) =>
  word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const HELP_OPTIONS = ['--help', '-h', '-?', '--version', '-v'];

function hasCommand(
  subcommands: readonly string[],
  { positionals, options }: CommandArguments,
): boolean {
  if (HELP_OPTIONS.some((option) => options.has(option)) || positionals[0] === 'help') return false;
  return positionals.some((word) => subcommands.includes(toKebabCase(word)));
}

/** The commands that Flyway can write to a file instead of running them. */
const FLYWAY_DRY_COMMANDS = ['migrate', 'undo'];

/**
 * Whether `-dryRunOutput` keeps Flyway from changing the database. `clean`, `repair` and `baseline`
 * beside it still count, and an empty value changes nothing.
 */
function isFlywayDryRun({ positionals, getValues }: CommandArguments): boolean {
  const [output = ''] = getValues(
    '-dryRunOutput',
    '-Dflyway.dryRunOutput',
    '-Pflyway.dryRunOutput',
  );
  const commands = positionals.map(
    (word) => /(?:^|:)(?:flyway)?(\w+)(?:@.*)?$/.exec(word)?.[1] ?? '',
  );
  const changing = commands
    .map((word) => toKebabCase(word).replace(/^-/, ''))
    .filter((word) => FLYWAY_COMMANDS.includes(word));
  return output !== '' && changing.every((word) => FLYWAY_DRY_COMMANDS.includes(word));
}

/** Accepts `flyway:migrate` and `org.flywaydb:flyway-maven-plugin:10.1.0:migrate`, with any execution id. */
function isMigrationGoal(goal: string): boolean {
  const [, plugin, name = ''] =
    /(?:^|:)(flyway|liquibase)(?:-maven-plugin)?(?::[\w.-]+)?:([A-Za-z-]+)(?:@.*)?$/.exec(goal) ??
    [];
  if (plugin === undefined) return false;
  return (plugin === 'flyway' ? FLYWAY_COMMANDS : LIQUIBASE_COMMANDS).includes(toKebabCase(name));
}

/** Accepts `flywayMigrate`, `:db:flywayMigrate` and `liquibaseUpdate`, not the generic `update`. */
function isMigrationTask(task: string): boolean {
  const [, plugin, name = ''] = /(?:^|:)(flyway|liquibase)([A-Z]\w*)$/.exec(task) ?? [];
  if (plugin === undefined) return false;
  const command = toKebabCase(name).replace(/^-/, '');
  return (plugin === 'flyway' ? FLYWAY_COMMANDS : LIQUIBASE_COMMANDS).includes(command);
}

/** Accepts a task of a plugin in Gradle and sbt. */
function runsMigrationTask(args: CommandArguments): boolean {
  return (
    !args.options.has('--dry-run') &&
    !args.options.has('-m') &&
    args.positionals.some(isMigrationTask) &&
    (args.positionals.some((word) => /liquibase/.test(word)) || !isFlywayDryRun(args))
  );
}

/** Flyway and Liquibase, also started by Maven, Gradle or sbt. */
export const javaTools: readonly ToolPattern[] = [
  {
    name: 'Flyway',
    programs: ['flyway'],
    subcommands: [],
    isMigration: (args) => hasCommand(FLYWAY_COMMANDS, args) && !isFlywayDryRun(args),
  },
  {
    name: 'Liquibase',
    programs: ['liquibase'],
    valueOptions: [
      '--changelog-file',
      '--changeLogFile',
      '--url',
      '--username',
      '--password',
      '--defaults-file',
      '--defaultsFile',
      '--classpath',
      '--log-level',
      '--search-path',
    ],
    subcommands: [],
    isMigration: (args) => hasCommand(LIQUIBASE_COMMANDS, args),
  },
  {
    name: 'Maven',
    programs: ['mvn', 'mvnw', 'mvnd'],
    valueOptions: ['-f', '--file', '-pl', '--projects', '-P', '-s', '--settings', '-D', '-T'],
    subcommands: [],
    isMigration: (args) =>
      args.positionals.some((word) => isMigrationGoal(word)) &&
      (args.positionals.some((word) => /liquibase/.test(word)) || !isFlywayDryRun(args)),
  },
  {
    name: 'Gradle',
    programs: ['gradle', 'gradlew'],
    valueOptions: [
      '-p',
      '--project-dir',
      '-b',
      '--build-file',
      '-x',
      '--exclude-task',
      '-I',
      '--init-script',
      '-g',
    ],
    subcommands: [],
    isMigration: runsMigrationTask,
  },
  {
    name: 'sbt',
    programs: ['sbt'],
    subcommands: [],
    isMigration: runsMigrationTask,
  },
];
