/** The name, variable, default and description of one input. */
export interface InputRow {
  readonly name: string;
  /** The environment variable that is used if the input is not set. */
  readonly variable?: string;
  readonly default?: string;
  /** The description in `action.yml` and in the README. */
  readonly meaning: string;
}

/**
 * Every input of the action. `npm run docs` generates `action.yml` and the table in the README from
 * it, and a test compares them.
 */
export const ACTION_INPUTS = {
  mode: {
    name: 'mode',
    default: 'migrate',
    meaning:
      'What to do: `migrate` decides and runs the pending migrations, `plan` decides and shows what would run, `gate` only decides, `check` checks a pull request and never connects to the target.',
  },
  role: {
    name: 'db-role',
    variable: 'DB_ROLE',
    meaning:
      'Role of the database: `staging`, `prod` or `replica`. It alone decides whether a migration may run. The action never guesses it.',
  },
  authority: {
    name: 'db-authority',
    variable: 'DB_AUTHORITY',
    meaning:
      'Provider of the database: `local`, `neon` or another known provider. For information only. It never changes a verdict.',
  },
  confirmation: {
    name: 'confirm-prod-migrations',
    variable: 'CONFIRM_PROD_MIGRATIONS',
    meaning:
      'Confirmation of role `prod`: `true` (any case), or the digest that `plan` prints. If the input and the variable are both set, both must confirm.',
  },
  url: {
    name: 'database-url',
    variable: 'DATABASE_URL',
    meaning:
      'Target of the migration: a Postgres URL or keyword string. `embedded` starts a temporary Postgres in the action.',
  },
  token: {
    name: 'github-token',
    variable: 'GITHUB_TOKEN',
    default: '${{ github.token }}',
    meaning:
      "Token for GitHub's API. A policy can need it (environments, approvals, the policy of the default branch), and `check` uses it for its comment. Default: the token of the job.",
  },
  policyFile: {
    name: 'policy-file',
    default: '.github/migration-policy.yml',
    meaning:
      'File with rules that can only make the decision stricter (docs/policy.md). If you set another path, the file must exist.',
  },
  rootCertificate: {
    name: 'sslrootcert',
    meaning:
      'File with the certificate of the authority that signed the certificate of the server.',
  },
  name: {
    name: 'name',
    default: 'default',
    meaning:
      'Name of the database, if the repository has several. It separates their comments and their evidence.',
  },
  migrations: {
    name: 'migrations',
    default: 'migrations',
    meaning: 'Folder of the `.sql` files, relative to `working-directory`.',
  },
  format: {
    name: 'format',
    default: 'auto',
    meaning:
      'Format of the migration files and the history table: `sql` (plain SQL), `dbmate`, `golang-migrate`, `goose`, `node-pg-migrate`, `flyway`, `prisma`, `drizzle` or `supabase`. `auto` detects it from the files (docs/formats.md).',
  },
  historyTable: {
    name: 'history-table',
    meaning:
      'Another history table than that of the format, as `table` or `schema.table`, for two services in one database (docs/formats.md).',
  },
  baseline: {
    name: 'baseline',
    meaning:
      'For a database that is older than its history: the version of the newest file that it already contains. The action records the files up to it as applied, once, and needs a confirmation for this. `none` means that the database contains none of the files.',
  },
  command: {
    name: 'command',
    meaning:
      'Command that runs instead of the built-in engine if the run is allowed: `alembic upgrade head`, or several lines of shell. `check` rehearses it.',
  },
  urlVariables: {
    name: 'url-variables',
    default: 'DATABASE_URL',
    meaning:
      'Variables from which the command reads its target, separated by spaces. The action sets all of them to the checked URL.',
  },
  workingDirectory: {
    name: 'working-directory',
    default: '.',
    meaning: 'Directory of the command and of `migrations`.',
  },
  lockTimeout: {
    name: 'lock-timeout',
    meaning:
      'How long a statement waits for a lock. `0` disables the timeout, as in Postgres. By default, `lock_timeout` of the URL, or else `5s` or a shorter one of the login or the database.',
  },
  statementTimeout: {
    name: 'statement-timeout',
    meaning:
      'How long a statement may run. `0` disables the timeout, as in Postgres. By default, `statement_timeout` of the URL, or else no timeout.',
  },
  lockRetries: {
    name: 'lock-retries',
    default: '10',
    meaning:
      'How many times to retry a file after a lock timeout or a deadlock. Each failed attempt is rolled back.',
  },
  lockWait: {
    name: 'lock-wait',
    default: '5min',
    meaning: 'How long to wait for another run of this action on the same database.',
  },
  timeLimit: {
    name: 'time-limit',
    meaning:
      'How long the whole run may take. Set it below `timeout-minutes` of the job, so that the run ends in a defined state. By default, there is no limit.',
  },
  repair: {
    name: 'repair',
    default: 'false',
    meaning:
      '`true` drops and rebuilds an invalid index left by an interrupted `CREATE INDEX CONCURRENTLY`.',
  },
  evidenceFile: {
    name: 'evidence-file',
    meaning:
      'File for the evidence of the run (JSON, an in-toto statement), also of a blocked run (docs/evidence.md).',
  },
  comment: {
    name: 'comment',
    default: 'true',
    meaning:
      '`check`: `true` keeps one comment on the pull request up to date, `false` does not comment.',
  },
  sarifFile: {
    name: 'sarif-file',
    meaning: '`check`: file for the findings, for code scanning (SARIF 2.1.0).',
  },
  rehearsalUrl: {
    name: 'rehearsal-url',
    meaning:
      '`check`: local, temporary server for the rehearsal, instead of the embedded one. The action creates a database there and drops it afterwards.',
  },
  rehearsalSetup: {
    name: 'rehearsal-setup',
    meaning:
      'SQL file that a rehearsal runs first, for example to create schemas, roles and extensions of a platform. `check` uses it, and so does a policy that denies a rule of the rehearsal.',
  },
  rehearsalLimit: {
    name: 'rehearsal-limit',
    default: '5min',
    meaning:
      'How long the migrations of one database, or the `command`, may run in a rehearsal. A statement that does not end fails the rehearsal. `0` disables the limit.',
  },
  onBlock: {
    name: 'on-block',
    default: 'fail',
    meaning:
      'What to do if the run is blocked: `fail` fails the step, `skip` ends it successfully with the output `decision: blocked`. In both cases nothing runs.',
  },
} as const satisfies Record<string, InputRow>;
