import { judgeConfirmation } from '../../../src/policy/judges/judge-confirmation';
import { judgeEvent } from '../../../src/policy/judges/judge-event';
import { judgeRole, judgeRoleConflict } from '../../../src/policy/judges/judge-role';
import { judgeTarget, judgeUrlConflict } from '../../../src/policy/judges/judge-target';
import { OTHER_URL, requestOf, type StepSettings, URL_TEXT } from './support';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** The settings of a step and the reason of the judge; undefined if it does not block. */
type Rows = readonly (readonly [settings: StepSettings, reason: string | undefined])[];

/** Adds a name to each row. */
const named = (rows: Rows) =>
  rows.map(([settings, reason]) => ({
    name: `${JSON.stringify(settings)}: ${reason}`,
    settings,
    reason,
  }));

describe('judgeEvent', () => {
  const follows = (head_repository: unknown) =>
    JSON.stringify({ workflow_run: { head_repository } });
  const own = follows({ full_name: 'octo/shop' });

  test.each(
    named([
      [{ GITHUB_EVENT_NAME: 'push' }, undefined],
      [{ GITHUB_EVENT_NAME: 'pull_request' }, undefined],
      [{ GITHUB_EVENT_NAME: 'workflow_dispatch' }, undefined],
      [{ GITHUB_EVENT_NAME: 'pull_request_review' }, undefined],
      [{ GITHUB_EVENT_NAME: 'pull_request_review_comment' }, undefined],
      [{ GITHUB_EVENT_NAME: 'repository_dispatch' }, undefined],
      [{ GITHUB_EVENT_NAME: 'deployment' }, undefined],
      [{ GITHUB_EVENT_NAME: undefined }, undefined],
      [{ GITHUB_EVENT_NAME: '' }, undefined],
      [{ GITHUB_EVENT_NAME: 'pull_request_target' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: ' pull_request_target\n' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'issue_comment' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'issues' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'discussion' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'discussion_comment' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'commit_comment' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'watch' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'fork' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'gollum' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'workflow_run' }, 'untrusted-event'],
    ]),
  )('$name', ({ settings, reason }) => {
    expect(judgeEvent(requestOf(settings))?.reason).toBe(reason);
  });

  test.each([
    ['of this repository', own, undefined],
    ['of this repository in other letter case', follows({ full_name: 'Octo/Shop' }), undefined],
    ['of a fork', follows({ full_name: 'mallory/shop' }), 'untrusted-event'],
    [
      'of a repository with a longer name',
      follows({ full_name: 'octo/shopping' }),
      'untrusted-event',
    ],
    ['of a deleted fork', follows(null), 'untrusted-event'],
    ['of a repository without a name', follows({}), 'untrusted-event'],
    [
      'of a repository whose name is not a string',
      follows({ full_name: ['octo/shop'] }),
      'untrusted-event',
    ],
    ['without a payload', undefined, 'untrusted-event'],
    ['with an empty payload', '', 'untrusted-event'],
    ['with a payload that is not JSON', `${own},`, 'untrusted-event'],
    ['with a payload that is an array', `[${own}]`, 'untrusted-event'],
    ['with a payload that is a string', JSON.stringify(own), 'untrusted-event'],
    ['with a payload of null', 'null', 'untrusted-event'],
    [
      'with a payload that sets `__proto__`',
      '{"__proto__":{"workflow_run":{"head_repository":{"full_name":"octo/shop"}}}}',
      'untrusted-event',
    ],
  ])('judges a workflow_run %s', (_name, payload, reason) => {
    const settings = { GITHUB_EVENT_NAME: 'workflow_run' };
    expect(judgeEvent(requestOf(settings, payload))?.reason).toBe(reason);
  });

  test.each([undefined, ''])('blocks a workflow_run if GITHUB_REPOSITORY is %j', (repository) => {
    const settings = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: repository };
    const payload = follows({ full_name: repository ?? 'undefined' });
    expect(judgeEvent(requestOf(settings, payload))?.reason).toBe('untrusted-event');
  });

  test('says what to do instead', () => {
    const names = ['workflow_run', 'issue_comment'];
    const blocks = names.map((GITHUB_EVENT_NAME) => judgeEvent(requestOf({ GITHUB_EVENT_NAME })));
    expect(blocks).toMatchSnapshot();
  });

  test('ignores `ownRun` for other events', () => {
    for (const name of ['push', undefined]) {
      const event = {
        name,
        ownRun: false,
        ref: undefined,
        onDefaultBranch: false,
        namesDefaultBranch: true,
      };
      expect(judgeEvent({ event })).toBeUndefined();
    }
  });

  test('ignores the payload of other events', () => {
    const settings = { GITHUB_EVENT_NAME: 'push' };
    expect(judgeEvent(requestOf(settings, follows({ full_name: 'mallory/shop' })))).toBeUndefined();
    expect(judgeEvent(requestOf({ GITHUB_EVENT_NAME: 'issue_comment' }, own))).toBeDefined();
  });
});

describe('judgeRole and judgeRoleConflict', () => {
  test.each(
    named([
      [{ 'db-role': 'staging', DB_ROLE: undefined }, undefined],
      [{ 'db-role': undefined, DB_ROLE: 'staging' }, undefined],
      [{ 'db-role': 'prod', DB_ROLE: ' prod ' }, undefined],
      [{ 'db-role': '', DB_ROLE: 'prod' }, undefined],
      [{ 'db-role': 'prod', DB_ROLE: '' }, undefined],
      [{ 'db-role': undefined, DB_ROLE: undefined }, undefined],
      [{ 'db-role': 'staging', DB_ROLE: 'prod' }, 'role-conflict'],
      [{ 'db-role': 'prod', DB_ROLE: 'Prod' }, 'role-conflict'],
      [{ 'db-role': 'replica', DB_ROLE: 'staging' }, 'role-conflict'],
      [{ 'db-role': 'nonsense', DB_ROLE: 'staging' }, 'role-conflict'],
    ]),
  )('conflict: $name', ({ settings, reason }) => {
    expect(judgeRoleConflict(requestOf(settings))?.reason).toBe(reason);
  });

  test.each(
    named([
      [{ DB_ROLE: 'staging' }, undefined],
      [{ DB_ROLE: 'prod' }, undefined],
      [{ DB_ROLE: '\tstaging\r\n' }, undefined],
      [{ DB_ROLE: '\u00a0prod\u00a0' }, undefined],
      [{ DB_ROLE: undefined }, 'role-missing'],
      [{ DB_ROLE: '' }, 'role-missing'],
      [{ DB_ROLE: ' \n\u00a0' }, 'role-missing'],
      [{ DB_ROLE: 'Staging' }, 'role-invalid'],
      [{ DB_ROLE: 'PROD' }, 'role-invalid'],
      [{ DB_ROLE: 'stag ing' }, 'role-invalid'],
      [{ DB_ROLE: 'staging prod' }, 'role-invalid'],
      [{ DB_ROLE: 'staging\0' }, 'role-invalid'],
      [{ DB_ROLE: 'toString' }, 'role-invalid'],
      [{ DB_ROLE: '__proto__' }, 'role-invalid'],
      [{ DB_ROLE: 'replica' }, 'replica-blocked'],
      [{ DB_ROLE: ' replica ' }, 'replica-blocked'],
      [{ DB_ROLE: 'Replica' }, 'role-invalid'],
    ]),
  )('value: $name', ({ settings, reason }) => {
    expect(judgeRole(requestOf(settings))?.reason).toBe(reason);
  });

  test.each(['"prod"', 'prod\u202e', 'prod'.padEnd(40, '-'), '::error::prod', 'prod\nprod'])(
    'does not print the invalid role %j in the message',
    (value) => {
      expect(judgeRole(requestOf({ DB_ROLE: value }))?.what).toBe('The role is not valid.');
    },
  );

  test.each([
    ['production', 'prod'],
    ['Staging', 'staging'],
    ['stag-ing_1', 'staging'],
  ])('suggests a role for %s in the message', (value, near) => {
    expect(judgeRole(requestOf({ DB_ROLE: value }))?.what).toBe(
      `The role \`${value}\` is not valid. Did you mean \`${near}\`?`,
    );
  });

  test.each(['banana', 'x'])('suggests no role for %s', (value) => {
    expect(judgeRole(requestOf({ DB_ROLE: value }))?.what).toBe('The role is not valid.');
  });

  test('blocks a replica with any other settings', () => {
    for (const mode of ['migrate', 'plan', 'gate']) {
      const settings = { mode, 'db-role': 'replica', DB_ROLE: 'replica', 'on-block': 'skip' };
      const confirmed = { ...settings, 'confirm-prod-migrations': 'true', DB_AUTHORITY: 'neon' };
      expect(judgeRole(requestOf(confirmed))?.reason).toBe('replica-blocked');
    }
  });
});

describe('judgeConfirmation', () => {
  const both = (input: string | undefined, variable: string | undefined) => ({
    DB_ROLE: 'prod',
    'confirm-prod-migrations': input,
    CONFIRM_PROD_MIGRATIONS: variable,
  });

  test.each(
    named([
      [both('true', undefined), undefined],
      [both(undefined, 'true'), undefined],
      [both('TRUE', ' True\n'), undefined],
      [both('true', ''), undefined],
      [both(DIGEST, undefined), undefined],
      [both('true', DIGEST), undefined],
      [both(DIGEST, DIGEST), undefined],
      [both(undefined, undefined), 'prod-unconfirmed'],
      [both('', ' '), 'prod-unconfirmed'],
      [both('true', 'false'), 'prod-unconfirmed'],
      [both('false', 'true'), 'prod-unconfirmed'],
      [both('yes', undefined), 'prod-unconfirmed'],
      [both('1', undefined), 'prod-unconfirmed'],
      [both('true,true', undefined), 'prod-unconfirmed'],
      [both(DIGEST, 'no'), 'prod-unconfirmed'],
      [both(DIGEST, DIGEST.replace('0', '1')), 'prod-unconfirmed'],
      [both(DIGEST.toUpperCase(), undefined), 'prod-unconfirmed'],
      [both(DIGEST.slice(0, -1), undefined), 'prod-unconfirmed'],
      [both(`${DIGEST}0`, undefined), 'prod-unconfirmed'],
      [both(`x${DIGEST}`, undefined), 'prod-unconfirmed'],
      [both(DIGEST.slice('sha256:'.length), undefined), 'prod-unconfirmed'],
    ]),
  )('in migrate: $name', ({ settings, reason }) => {
    expect(judgeConfirmation(requestOf(settings))?.reason).toBe(reason);
  });

  test.each(
    named([
      [both('true', undefined), undefined],
      [both(undefined, undefined), 'prod-unconfirmed'],
      [both(DIGEST, undefined), 'prod-unconfirmed'],
      [both('true', DIGEST), 'prod-unconfirmed'],
    ]),
  )('in gate, which does not accept a digest: $name', ({ settings, reason }) => {
    expect(judgeConfirmation(requestOf({ ...settings, mode: 'gate' }))?.reason).toBe(reason);
  });

  test('needs no confirmation in plan or for staging', () => {
    expect(judgeConfirmation(requestOf({ ...both('no', 'no'), mode: 'plan' }))).toBeUndefined();
    expect(
      judgeConfirmation(requestOf({ ...both('no', 'no'), DB_ROLE: 'staging' })),
    ).toBeUndefined();
  });

  test.each([
    ['a missing confirmation', both(undefined, undefined), 'the run is not confirmed'],
    ['an invalid input', both('yes', undefined), 'neither `true` nor the digest of a plan'],
    ['an invalid variable', both(undefined, 'yes'), 'neither `true` nor the digest of a plan'],
    [
      'two values that differ',
      both('true', 'yes'),
      'set twice with values that do not both confirm',
    ],
    ['a digest in gate', { ...both(DIGEST, undefined), mode: 'gate' }, 'does not have a plan'],
  ])('names %s in the message', (_name, settings, words) => {
    expect(judgeConfirmation(requestOf(settings))?.what).toContain(words);
  });
});

describe('judgeTarget and judgeUrlConflict', () => {
  test.each(
    named([
      [{ 'database-url': URL_TEXT, DATABASE_URL: undefined }, undefined],
      [{ 'database-url': URL_TEXT, DATABASE_URL: ` ${URL_TEXT}\n` }, undefined],
      [{ 'database-url': '', DATABASE_URL: URL_TEXT }, undefined],
      [{ 'database-url': undefined, DATABASE_URL: undefined }, undefined],
      [{ 'database-url': URL_TEXT, DATABASE_URL: OTHER_URL }, 'url-conflict'],
      [{ 'database-url': 'embedded', DATABASE_URL: URL_TEXT }, 'url-conflict'],
      [{ 'database-url': 'nonsense', DATABASE_URL: URL_TEXT }, 'url-conflict'],
    ]),
  )('conflict: $name', ({ settings, reason }) => {
    expect(judgeUrlConflict(requestOf(settings))?.reason).toBe(reason);
  });

  const targets: Rows = [
    [{ DATABASE_URL: URL_TEXT }, undefined],
    [{ DATABASE_URL: 'embedded' }, undefined],
    [{ DATABASE_URL: 'host=/var/run/postgresql dbname=app' }, undefined],
    [{ DATABASE_URL: 'postgresql+psycopg2://h/db' }, undefined],
    [{ DATABASE_URL: undefined }, 'url-missing'],
    [{ DATABASE_URL: '' }, 'url-missing'],
    [{ DATABASE_URL: ' \n' }, 'url-missing'],
    [{ DATABASE_URL: undefined, PGHOST: 'db.acme.internal', PGDATABASE: 'shop' }, 'url-missing'],
    [{ DATABASE_URL: 'Embedded' }, 'url-invalid'],
    [{ DATABASE_URL: 'mysql://h/db' }, 'url-invalid'],
    [{ DATABASE_URL: 'postgresql://h/db', PGSERVICE: 'prod' }, 'url-invalid'],
  ];

  test.each(named(targets))('value: $name', ({ settings, reason }) => {
    expect(judgeTarget(requestOf(settings))?.reason).toBe(reason);
    expect(judgeTarget(requestOf({ ...settings, mode: 'plan' }))?.reason).toBe(reason);
    expect(judgeTarget(requestOf({ ...settings, mode: 'gate' }))).toBeUndefined();
  });
});
