import type { CommandArguments } from '../command-arguments';
import type { ToolPattern } from './tool-pattern';

const FLYWAY = ['migrate', 'clean', 'undo', 'repair', 'baseline'];
const LIQUIBASE = [
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

/** Liquibase's commands were written in camel case until version 4.4; both are read. */
const kebab = (word: string) => word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const HELP = ['--help', '-h', '-?', '--version', '-v'];

function anyOf(commands: readonly string[], { positional, options }: CommandArguments): boolean {
  if (HELP.some((option) => options.has(option)) || positional[0] === 'help') return false;
  return positional.some((word) => commands.includes(kebab(word)));
}

/** `flyway:migrate`, `org.flywaydb:flyway-maven-plugin:10.1.0:migrate`, with any execution id. */
function mavenGoal(goal: string): boolean {
  const [, plugin, name = ''] =
    /(?:^|:)(flyway|liquibase)(?:-maven-plugin)?(?::[\w.-]+)?:([A-Za-z-]+)(?:@.*)?$/.exec(goal) ??
    [];
  if (plugin === undefined) return false;
  return (plugin === 'flyway' ? FLYWAY : LIQUIBASE).includes(kebab(name));
}

/** `flywayMigrate`, `:db:flywayMigrate`, `liquibaseUpdate`; the plain `update` is anybody's. */
function gradleTask(task: string): boolean {
  const [, plugin, name = ''] = /(?:^|:)(flyway|liquibase)([A-Z]\w*)$/.exec(task) ?? [];
  if (plugin === undefined) return false;
  const command = kebab(name).replace(/^-/, '');
  return (plugin === 'flyway' ? FLYWAY : LIQUIBASE).includes(command);
}

/** Flyway and Liquibase, by themselves and by Maven and Gradle. */
export const javaTools: readonly ToolPattern[] = [
  { name: 'Flyway', programs: ['flyway'], commands: [], migrates: (args) => anyOf(FLYWAY, args) },
  {
    name: 'Liquibase',
    programs: ['liquibase'],
    valued: [
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
    commands: [],
    migrates: (args) => anyOf(LIQUIBASE, args),
  },
  {
    name: 'Maven',
    programs: ['mvn', 'mvnw', 'mvnd'],
    valued: ['-f', '--file', '-pl', '--projects', '-P', '-s', '--settings', '-D', '-T'],
    commands: [],
    migrates: ({ positional }) => positional.some(mavenGoal),
  },
  {
    name: 'Gradle',
    programs: ['gradle', 'gradlew', 'sbt'],
    valued: [
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
    commands: [],
    migrates: ({ positional, options }) =>
      !options.has('--dry-run') && !options.has('-m') && positional.some(gradleTask),
  },
];
