import type { CommandArguments } from '../command-arguments';
import { matchesSubcommand, type ToolPattern } from './tool-pattern';

const GOOSE: ToolPattern = {
  name: 'goose',
  programs: ['goose'],
  valued: [
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
  commands: ['up', 'up-to', 'up-by-one', 'down', 'down-to', 'redo', 'reset'],
};

/** `goose postgres "<url>" up`: driver and URL may stand before the command. */
function goose({ positional, ...rest }: CommandArguments): boolean {
  return [0, 2].some((skip) =>
    matchesSubcommand(GOOSE, { ...rest, positional: positional.slice(skip) }),
  );
}

/** Tools that are one binary, most of them written in Go, and sqitch. */
export const nativeTools: readonly ToolPattern[] = [
  {
    name: 'dbmate',
    programs: ['dbmate'],
    valued: [
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
    commands: ['up', 'migrate', 'rollback', 'down', 'drop', 'load'],
  },
  {
    name: 'golang-migrate',
    programs: ['migrate'],
    valued: [
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
    commands: ['up', 'down', 'goto', 'force', 'drop'],
  },
  { ...GOOSE, migrates: goose },
  {
    name: 'sqitch',
    programs: ['sqitch'],
    valued: [
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
    commands: ['deploy', 'revert', 'rebase', 'checkout'],
    unless: ['--log-only'],
  },
  {
    name: 'Atlas',
    programs: ['atlas'],
    valued: [
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
    commands: ['migrate apply', 'migrate down', 'migrate set', 'schema apply', 'schema clean'],
    unless: ['--dry-run'],
  },
  {
    name: 'tern',
    programs: ['tern'],
    valued: ['-c', '--config', '-m', '--migrations', '-d', '--destination', '--conn-string'],
    commands: ['migrate'],
  },
  {
    name: 'pgroll',
    programs: ['pgroll'],
    valued: ['--postgres-url', '--schema', '--pgroll-schema', '--role', '--lock-timeout'],
    commands: ['migrate', 'start', 'complete', 'rollback', 'init', 'baseline'],
  },
  {
    name: 'Supabase',
    programs: ['supabase'],
    valued: [
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
    // Without --linked or --db-url it is the local stack that is reset: a database all the same.
    commands: ['db push', 'db reset', 'migration up', 'migration down', 'migration repair'],
    unless: ['--dry-run'],
  },
  {
    name: 'River',
    programs: ['river'],
    valued: ['--database-url', '--schema', '--max-steps', '--target-version', '--line'],
    commands: ['migrate-up', 'migrate-down'],
    unless: ['--dry-run'],
  },
];
