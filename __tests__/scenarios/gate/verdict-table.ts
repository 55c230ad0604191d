import type { Step } from '../../support/action';

/* The verdict table: the decision for each set of inputs. The action and the terminal program run it. */

const URL_TEXT = 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full';
const OTHER_URL = URL_TEXT.replace('db.', 'db2.');
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** Inputs and variables of a run, and the reason of its verdict. */
export interface VerdictRow {
  readonly what: string;
  /** Inputs and variables by their names. The default is `migrate` on `push`. */
  readonly given: Readonly<Record<string, string | undefined>>;
  readonly event?: NonNullable<Step['event']>;
  readonly reason: string;
  /** Whether the original gate has a verdict for this row. */
  readonly hasOriginalVerdict: boolean;
}

const INPUT_NAME = /^[a-z][a-z-]*$/;

/** Returns the step of a row. */
export function toStep({ given, event }: VerdictRow): Step {
  const entries = Object.entries({ command: 'exit 0', DATABASE_URL: URL_TEXT, ...given });
  const inputs = entries.filter(([name, value]) => INPUT_NAME.test(name) && value !== undefined);
  return {
    with: Object.fromEntries(inputs) as Record<string, string>,
    env: Object.fromEntries(entries.filter(([name]) => !INPUT_NAME.test(name))),
    ...(event === undefined ? {} : { event }),
  };
}

const formatValue = (value: string | undefined) =>
  value === undefined ? 'unset' : JSON.stringify(value).replaceAll(/[^ -~]/g, escapeCharacter);
const escapeCharacter = (letter: string) =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const formatGiven = (given: VerdictRow['given']) =>
  Object.entries(given)
    .map(([name, value]) => `${name} ${formatValue(value)}`)
    .join(', ');

// ── roles ────────────────────────────────────────────────────────────────────────────────────────

const ROLES: readonly (readonly [role: string | undefined, reason: string])[] = [
  ['staging', 'staging-allowed'],
  [' staging\t', 'staging-allowed'],
  ['staging\r\n', 'staging-allowed'],
  ['\u00a0staging\u00a0', 'staging-allowed'],
  ['prod', 'prod-unconfirmed'],
  ['\u3000prod\u2003', 'prod-unconfirmed'],
  ['replica', 'replica-blocked'],
  [' replica', 'replica-blocked'],
  [undefined, 'role-missing'],
  ['', 'role-missing'],
  [' \u00a0\n', 'role-missing'],
  ...[
    ...['Staging', 'STAGING', 'Prod', 'PROD', 'Replica', 'production', 'Production', 'stage'],
    ...['stagging', 'dev', 'live', 'staging,prod', 'staging prod', 'staging\nprod', '"staging"'],
    ...["'prod'", 'staging;', 'true', 'null', 'undefined', '__proto__', 'constructor', '*', '0'],
    // Similar characters: Cyrillic, long s, full width, zero width, soft hyphen, combining, Turkish.
    ...['рrod', 'ſtaging', 'ｐｒｏｄ', 'prod\u200b', '\u2060staging', 'stag\u00ading'],
    ...['prod\u0301', 'stagıng', 'staging\ufe0f', '\u202estaging', '${{ vars.DB_ROLE }}'],
  ].map((role) => [role, 'role-invalid'] as const),
];

const roles: readonly VerdictRow[] = ROLES.map(([role, reason], index) => ({
  what: `role ${formatValue(role)}`,
  given: index % 2 === 0 ? { DB_ROLE: role } : { 'db-role': role },
  reason,
  hasOriginalVerdict: true,
}));

// ── confirmations ────────────────────────────────────────────────────────────────────────────────

const CONFIRMATIONS: readonly (readonly [text: string | undefined, confirms: boolean])[] = [
  ...['true', 'TRUE', 'True', 'tRuE', ' true ', 'true\n', '\u00a0true'].map(
    (text) => [text, true] as const,
  ),
  ...[
    ...[
      undefined,
      '',
      ' ',
      'false',
      'yes',
      'y',
      'on',
      '1',
      'ok',
      'prod',
      'confirmed',
      't',
      'truee',
    ],
    ...['true true', 'true;', '"true"', 'not true', 'truе', 'ｔｒｕｅ', 'true\u200b', 'null'],
    ...['sha256:', `sha256:${'a'.repeat(63)}`, DIGEST.toUpperCase(), '${{ inputs.confirm }}'],
  ].map((text) => [text, false] as const),
];

const confirmations: readonly VerdictRow[] = CONFIRMATIONS.map(([text, confirms], index) => ({
  what: `prod, confirmation ${formatValue(text)}`,
  given: {
    DB_ROLE: 'prod',
    [index % 2 === 0 ? 'confirm-prod-migrations' : 'CONFIRM_PROD_MIGRATIONS']: text,
  },
  reason: confirms ? 'prod-confirmed' : 'prod-unconfirmed',
  hasOriginalVerdict: true,
}));

// ── input and variable ───────────────────────────────────────────────────────────────────────────────────

const inBothPlaces = (
  name: string,
  variable: string,
  rows: readonly (readonly [string, string, string])[],
  rest: VerdictRow['given'] = {},
): readonly VerdictRow[] =>
  rows.map(([input, value, reason]) => ({
    what: `${name} ${formatValue(input)} and ${variable} ${formatValue(value)}`,
    given: { ...rest, [name]: input, [variable]: value },
    reason,
    hasOriginalVerdict: !/conflict|^url-/.test(reason),
  }));

const places: readonly VerdictRow[] = [
  ...inBothPlaces('db-role', 'DB_ROLE', [
    ['staging', 'staging', 'staging-allowed'],
    ['staging', ' staging\n', 'staging-allowed'],
    ['staging', '', 'staging-allowed'],
    ['', 'staging', 'staging-allowed'],
    ['', ' ', 'role-missing'],
    ['staging', 'prod', 'role-conflict'],
    ['prod', 'staging', 'role-conflict'],
    ['replica', 'staging', 'role-conflict'],
    ['staging', 'replica', 'role-conflict'],
    ['staging', 'Staging', 'role-conflict'],
    ['production', 'prod', 'role-conflict'],
    ['production', 'production', 'role-invalid'],
  ]),
  ...inBothPlaces(
    'confirm-prod-migrations',
    'CONFIRM_PROD_MIGRATIONS',
    [
      ['true', 'true', 'prod-confirmed'],
      ['TRUE', ' true', 'prod-confirmed'],
      ['true', '', 'prod-confirmed'],
      ['', 'true', 'prod-confirmed'],
      ['', '', 'prod-unconfirmed'],
      ['true', 'false', 'prod-unconfirmed'],
      ['false', 'true', 'prod-unconfirmed'],
      ['true', 'yes', 'prod-unconfirmed'],
    ],
    { DB_ROLE: 'prod' },
  ),
  ...inBothPlaces(
    'database-url',
    'DATABASE_URL',
    [
      [URL_TEXT, URL_TEXT, 'staging-allowed'],
      [URL_TEXT, `${URL_TEXT}\n`, 'staging-allowed'],
      [URL_TEXT, '', 'staging-allowed'],
      ['', URL_TEXT, 'staging-allowed'],
      [URL_TEXT, OTHER_URL, 'url-conflict'],
      ['embedded', URL_TEXT, 'url-conflict'],
      ['nonsense', URL_TEXT, 'url-conflict'],
      ['', ' ', 'url-missing'],
    ],
    { DB_ROLE: 'staging' },
  ),
  ...inBothPlaces(
    'db-authority',
    'DB_AUTHORITY',
    [
      ['local', 'neon', 'staging-allowed'],
      ['nonsense', '', 'staging-allowed'],
    ],
    { DB_ROLE: 'staging' },
  ),
];

// ── targets ──────────────────────────────────────────────────────────────────────────────────────

const VALID_URLS: readonly string[] = [
  'postgres://localhost/app',
  'postgresql+psycopg2://app:pw@prod-db.acme.com/app_production',
  'postgresql://app@ep-cool-1-pooler.eu-central-1.aws.neon.tech/shop?sslmode=require',
  'postgresql://h1:5432,h2:5433/db?target_session_attrs=read-only',
  'host=/cloudsql/p:r:i dbname=prod user=app',
  'jdbc:postgresql://db.acme.com/shop?user=app&password=pw',
];

const INVALID_URLS: readonly string[] = [
  ...['nonsense', 'localhost:5432/db', 'mysql://h/db', 'Embedded', 'postgresql://u:p@ss@h/db'],
  ...['postgresql://h:port/db', '"postgresql://h/db"', '${{ secrets.DATABASE_URL }}'],
  ...['$DATABASE_URL', 'service=prod', 'postgresql://u:100%@h/db', 'postgresql://h/a/b'],
];

const targets: readonly VerdictRow[] = [
  ...VALID_URLS.flatMap((url) => [
    { given: { DB_ROLE: 'staging' }, reason: 'staging-allowed', url },
    { given: { DB_ROLE: 'prod' }, reason: 'prod-unconfirmed', url },
  ]),
  ...INVALID_URLS.map((url) => ({ given: { DB_ROLE: 'staging' }, reason: 'url-invalid', url })),
  { given: { DB_ROLE: 'staging' }, reason: 'url-missing', url: undefined },
  { given: { DB_ROLE: 'staging', PGHOST: 'db.acme.internal' }, reason: 'url-missing', url: '' },
].map(({ given, reason, url }) => ({
  what: `${given.DB_ROLE}, URL ${formatValue(url)}`,
  given: { ...given, DATABASE_URL: url },
  reason,
  hasOriginalVerdict: !reason.startsWith('url-'),
}));

// ── modes ────────────────────────────────────────────────────────────────────────────────────────

const modes: readonly VerdictRow[] = (
  [
    ['gate', { DB_ROLE: 'staging' }, 'staging-allowed'],
    ['gate', { DB_ROLE: 'staging', DATABASE_URL: undefined }, 'staging-allowed'],
    ['gate', { DB_ROLE: 'staging', DATABASE_URL: 'nonsense' }, 'staging-allowed'],
    ['gate', { DB_ROLE: 'staging', 'database-url': OTHER_URL }, 'url-conflict'],
    ['gate', { DB_ROLE: 'prod' }, 'prod-unconfirmed'],
    ['gate', { DB_ROLE: 'prod', 'confirm-prod-migrations': 'true' }, 'prod-confirmed'],
    ['gate', { DB_ROLE: 'prod', 'confirm-prod-migrations': DIGEST }, 'prod-unconfirmed'],
    ['gate', { DB_ROLE: 'replica', 'confirm-prod-migrations': 'true' }, 'replica-blocked'],
    ['gate', {}, 'role-missing'],
    ['plan', { DB_ROLE: 'staging' }, 'staging-allowed'],
    ['plan', { DB_ROLE: 'staging', DATABASE_URL: undefined }, 'url-missing'],
    ['plan', { DB_ROLE: 'staging', DATABASE_URL: 'nonsense' }, 'url-invalid'],
    ['plan', { DB_ROLE: 'prod' }, 'prod-read-only'],
    ['plan', { DB_ROLE: 'prod', CONFIRM_PROD_MIGRATIONS: 'false' }, 'prod-read-only'],
    ['plan', { DB_ROLE: 'prod', CONFIRM_PROD_MIGRATIONS: 'true' }, 'prod-read-only'],
    ['plan', { DB_ROLE: 'replica' }, 'replica-blocked'],
    ['plan', { DB_ROLE: 'Prod' }, 'role-invalid'],
    ['migrate', { DB_ROLE: 'replica', CONFIRM_PROD_MIGRATIONS: 'true' }, 'replica-blocked'],
    ['migrate', { CONFIRM_PROD_MIGRATIONS: 'true', DB_AUTHORITY: 'neon' }, 'role-missing'],
    ['migrate', { DB_ROLE: 'staging', CONFIRM_PROD_MIGRATIONS: 'false' }, 'staging-allowed'],
  ] as const
).map(([mode, given, reason]) => ({
  what: `${mode}: ${formatGiven(given)}`,
  given: { ...given, mode },
  reason,
  // The original gate has no `plan`, no digests and no check of the URL.
  hasOriginalVerdict: mode !== 'plan' && !reason.startsWith('url-'),
}));

// ── events ───────────────────────────────────────────────────────────────────────────────────────

const own = { workflow_run: { head_repository: { full_name: 'octo/shop' } } };
const forked = { workflow_run: { head_repository: { full_name: 'mallory/shop' } } };

const events: readonly VerdictRow[] = (
  [
    ['workflow_dispatch', {}, {}, 'staging-allowed'],
    ['schedule', {}, {}, 'staging-allowed'],
    ['release', {}, {}, 'staging-allowed'],
    ['pull_request', {}, {}, 'staging-allowed'],
    ['merge_group', {}, {}, 'staging-allowed'],
    ['pull_request_target', {}, {}, 'untrusted-event'],
    ['issue_comment', {}, {}, 'untrusted-event'],
    ['workflow_run', own, {}, 'staging-allowed'],
    ['workflow_run', forked, {}, 'untrusted-event'],
    ['workflow_run', {}, {}, 'untrusted-event'],
    ['workflow_run', { workflow_run: { head_repository: null } }, {}, 'untrusted-event'],
    ['workflow_run', own, { GITHUB_EVENT_PATH: undefined }, 'untrusted-event'],
    ['workflow_run', own, { GITHUB_EVENT_PATH: '/no/such/file' }, 'untrusted-event'],
    ['workflow_run', own, { GITHUB_REPOSITORY: undefined }, 'untrusted-event'],
    ['workflow_run', own, { GITHUB_REPOSITORY: 'mallory/shop' }, 'untrusted-event'],
    ['pull_request_target', {}, { mode: 'gate' }, 'untrusted-event'],
    ['pull_request_target', {}, { mode: 'plan' }, 'untrusted-event'],
    ['issue_comment', own, { mode: 'gate' }, 'untrusted-event'],
    ['pull_request_target', {}, { DB_ROLE: undefined }, 'untrusted-event'],
    ['pull_request_target', {}, { 'db-role': 'prod', DATABASE_URL: 'x' }, 'untrusted-event'],
  ] as const
).map(([name, payload, given, reason]) => ({
  what: `on ${name} ${JSON.stringify(payload)}: ${formatGiven(given)}`,
  given: { DB_ROLE: 'staging', ...given },
  event: { name, payload },
  reason,
  hasOriginalVerdict: reason !== 'untrusted-event',
}));

// ── the table ────────────────────────────────────────────────────────────────────────────────────

/** All rows. */
export const TABLE: readonly VerdictRow[] = [
  ...roles,
  ...confirmations,
  ...places,
  ...targets,
  ...modes,
  ...events,
];
