/** One input of the action: the only place where its name, variable, default and meaning stand. */
export interface InputRow {
  readonly name: string;
  /** The environment variable that it falls back to. */
  readonly variable?: string;
  readonly default?: string;
  /** One sentence, as `action.yml` and the README show it. */
  readonly meaning: string;
}

/**
 * Every input of the action (contract, section 2). `action.yml` and the README's table are generated
 * from here, and a test holds them to it.
 */
export const ACTION_INPUTS = {
  mode: {
    name: 'mode',
    default: 'migrate',
    meaning:
      '`migrate` decides and then runs; `plan` decides and shows what would run, and writes nothing; `gate` gives the verdict alone and connects to nothing; `check` judges a pull request, and never touches a target.',
  },
  role: {
    name: 'db-role',
    variable: 'DB_ROLE',
    meaning:
      'What the database is for: `staging`, `prod` or `replica`. The authority on whether a migration may run; declared, never guessed.',
  },
  authority: {
    name: 'db-authority',
    variable: 'DB_AUTHORITY',
    meaning:
      'Where the database lives: `local`, `neon` or another known provider. Information only: it never changes a verdict.',
  },
  confirmation: {
    name: 'confirm-prod-migrations',
    variable: 'CONFIRM_PROD_MIGRATIONS',
    meaning:
      '`true` (any case), or the digest that `plan` printed, confirms role `prod`. Set twice, both must confirm.',
  },
  url: {
    name: 'database-url',
    variable: 'DATABASE_URL',
    meaning:
      'The target: a Postgres URL or keyword string. `embedded` asks for a throw-away Postgres inside the action.',
  },
  token: {
    name: 'github-token',
    variable: 'GITHUB_TOKEN',
    default: '${{ github.token }}',
    meaning:
      "Reads what a policy asks about (environments, approvals, the default branch's policy); `check` keeps its comment with it. The job's own token by default.",
  },
  policyFile: {
    name: 'policy-file',
    default: '.github/migration-policy.yml',
    meaning:
      'A file with rules that make the decision stricter, never looser (docs/policy.md). Where there is none, nothing is added.',
  },
  rootCertificate: {
    name: 'sslrootcert',
    meaning: "A file with the certificate of the authority that signed the server's certificate.",
  },
  name: {
    name: 'name',
    default: 'default',
    meaning:
      'One of several databases of a repository, in a word: keeps their comments and their evidence apart.',
  },
  migrations: {
    name: 'migrations',
    default: 'migrations',
    meaning: 'The folder of the `.sql` files, seen from `working-directory`.',
  },
  format: {
    name: 'format',
    default: 'auto',
    meaning:
      'Whose files and history table they are: `sql` (ours), `dbmate`, `golang-migrate`, `goose`, `node-pg-migrate`, `flyway`, `prisma`, `drizzle` or `supabase`. `auto` tells it by the files (docs/formats.md).',
  },
  historyTable: {
    name: 'history-table',
    meaning:
      "Another history table than the format's own, `table` or `schema.table`: for two services in one database (docs/formats.md).",
  },
  baseline: {
    name: 'baseline',
    meaning:
      'For a database whose schema is older than its history: the version of the newest file that it has already. Files up to it are recorded as applied, once, and confirmed as production is; `none` says that it has none of them.',
  },
  command: {
    name: 'command',
    meaning:
      'Run this instead of the built-in engine, once allowed: `alembic upgrade head`, or several lines of shell. `check` rehearses it.',
  },
  urlVariables: {
    name: 'url-variables',
    default: 'DATABASE_URL',
    meaning:
      'The variables from which the command reads its target, separated by spaces: all get the URL that was judged.',
  },
  workingDirectory: {
    name: 'working-directory',
    default: '.',
    meaning: 'Where the command runs and `migrations` is looked for.',
  },
  lockTimeout: {
    name: 'lock-timeout',
    default: '5s',
    meaning:
      'How long one statement of a file waits for a lock. `0` is without end, as in Postgres.',
  },
  statementTimeout: {
    name: 'statement-timeout',
    default: '0',
    meaning: 'How long one statement of a file may run. `0` is without end.',
  },
  lockRetries: {
    name: 'lock-retries',
    default: '10',
    meaning:
      'How often a file is run again that a lock or a deadlock kept from its end, once it was rolled back.',
  },
  lockWait: {
    name: 'lock-wait',
    default: '5min',
    meaning: 'How long to wait for another run of this action on the same database.',
  },
  timeLimit: {
    name: 'time-limit',
    meaning:
      "How long the whole run may take: below the job's `timeout-minutes`, so that it ends in good order. None by default.",
  },
  repair: {
    name: 'repair',
    default: 'false',
    meaning:
      '`true` drops the invalid index that an interrupted `CREATE INDEX CONCURRENTLY` left, and builds it anew.',
  },
  evidenceFile: {
    name: 'evidence-file',
    meaning:
      'A file to write the evidence of the run to (JSON, an in-toto statement), blocked or not (docs/evidence.md).',
  },
  comment: {
    name: 'comment',
    default: 'true',
    meaning: '`check`: `true` keeps one comment on the pull request, `false` none.',
  },
  sarifFile: {
    name: 'sarif-file',
    meaning: '`check`: a file to write the findings to, for code scanning (SARIF 2.1.0).',
  },
  rehearsalUrl: {
    name: 'rehearsal-url',
    meaning:
      '`check`: rehearse on this local, throw-away server instead of the embedded one, in a database of its own that is dropped afterwards.',
  },
  rehearsalSetup: {
    name: 'rehearsal-setup',
    meaning:
      "A SQL file that a rehearsal runs first (`check`, and where a policy denies what one shows): a platform's schemas, roles and extensions.",
  },
  onBlock: {
    name: 'on-block',
    default: 'fail',
    meaning:
      '`fail` the step when the gate blocks, or `skip`: the step is green, `decision` is `blocked`, nothing ran.',
  },
} as const satisfies Record<string, InputRow>;
