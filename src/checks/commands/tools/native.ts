import type { CommandArguments } from '../command-arguments';
import { matchesSubcommand, type ToolPattern } from './tool-pattern';

const GOOSE: ToolPattern = {
  name: 'goose',
  programs: ['goose'],
  valueOptions: [
    '-dir',
    '-table',
    '-env',
    '-timeout',
    '-certfile',
    '-ssl-cert',
    '-ssl-key',
    '--dir',
    '--table',
    '--env',
    '--timeout',
  ],
  subcommands: ['up', 'up-to', 'up-by-one', 'down', 'down-to', 'redo', 'reset'],
};

/** Accepts `goose up` and `goose postgres "<url>" up`, with driver and URL before the command. */
function isGooseMigration({ positionals, ...rest }: CommandArguments): boolean {
  return [0, 2].some((skip) =>
    matchesSubcommand(GOOSE, { ...rest, positionals: positionals.slice(skip) }),
  );
}

/** Tools that ship as one binary, and sqitch. */
export const nativeTools: readonly ToolPattern[] = [
  {
    name: 'dbmate',
    programs: ['dbmate'],
    valueOptions: [
      '-u',
      '--url',
      '-e',
      '--env',
      '--env-file',
      '-d',
      '--migrations-dir',
      '-s',
      '--schema-file',
      '--migrations-table',
      '--wait-timeout',
    ],
    subcommands: ['up', 'migrate', 'rollback', 'down', 'drop', 'load'],
  },
  {
    name: 'golang-migrate',
    programs: ['migrate'],
    valueOptions: [
      '-source',
      '-path',
      '-database',
      '-prefetch',
      '-lock-timeout',
      '--source',
      '--path',
      '--database',
      '--prefetch',
      '--lock-timeout',
    ],
    subcommands: ['up', 'down', 'goto', 'force', 'drop'],
  },
  { ...GOOSE, isMigration: isGooseMigration },
  {
    name: 'sqitch',
    programs: ['sqitch'],
    valueOptions: [
      '-C',
      '--chdir',
      '--cd',
      '--engine',
      '--registry',
      '-t',
      '--target',
      '-f',
      '--plan-file',
      '--to',
      '--db-name',
      '-d',
      '-u',
      '--db-user',
      '--db-host',
      '--db-port',
      '-p',
    ],
    subcommands: ['deploy', 'revert', 'rebase', 'checkout'],
    readOnlyOptions: ['--log-only'],
  },
  {
    name: 'Atlas',
    programs: ['atlas'],
    valueOptions: [
      '-c',
      '--config',
      '--env',
      '-u',
      '--url',
      '--dir',
      '--to',
      '--dev-url',
      '--var',
      '--revisions-schema',
      '--tx-mode',
      '-f',
      '--file',
      '-s',
      '--schema',
    ],
    subcommands: ['migrate apply', 'migrate down', 'migrate set', 'schema apply', 'schema clean'],
    readOnlyOptions: ['--dry-run'],
  },
  {
    name: 'tern',
    programs: ['tern'],
    valueOptions: ['-c', '--config', '-m', '--migrations', '-d', '--destination', '--conn-string'],
    subcommands: ['migrate'],
  },
  {
    name: 'pgroll',
    programs: ['pgroll'],
    valueOptions: ['--postgres-url', '--schema', '--pgroll-schema', '--role', '--lock-timeout'],
    subcommands: ['migrate', 'start', 'complete', 'rollback', 'init', 'baseline'],
  },
  {
    name: 'sql-migrate',
    programs: ['sql-migrate'],
    valueOptions: ['-config', '--config', '-env', '--env', '-limit', '--limit', '-version'],
    subcommands: ['up', 'down', 'redo', 'skip'],
    readOnlyOptions: ['-dryrun', '--dryrun'],
  },
  {
    name: 'psqldef',
    programs: ['psqldef'],
    subcommands: [],
    isMigration: ({ options }) =>
      !['--dry-run', '--export', '--help', '--version'].some((name) => options.has(name)),
  },
  {
    name: 'pgschema',
    programs: ['pgschema'],
    valueOptions: ['--host', '--port', '--db', '--user', '--password', '--schema', '--file'],
    subcommands: ['apply'],
  },
  {
    name: 'reshape',
    programs: ['reshape'],
    subcommands: ['migrate', 'migration start', 'migration complete', 'migration abort'],
  },
  {
    name: 'Supabase',
    programs: ['supabase'],
    valueOptions: [
      '--workdir',
      '--db-url',
      '--password',
      '-p',
      '--project-ref',
      '--version',
      '--profile',
      '--network-id',
      '--status',
    ],
    // Without --linked or --db-url these change the local stack, which is a database too.
    subcommands: ['db push', 'db reset', 'migration up', 'migration down', 'migration repair'],
    readOnlyOptions: ['--dry-run'],
  },
  {
    name: 'River',
    programs: ['river'],
    valueOptions: ['--database-url', '--schema', '--max-steps', '--target-version', '--line'],
    subcommands: ['migrate-up', 'migrate-down'],
    readOnlyOptions: ['--dry-run'],
  },
];
