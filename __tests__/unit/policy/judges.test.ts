import { judgeConfirmation } from '../../../src/policy/judges/judge-confirmation';
import { judgeEvent } from '../../../src/policy/judges/judge-event';
import { judgeRole, judgeRoleConflict } from '../../../src/policy/judges/judge-role';
import { judgeTarget, judgeUrlConflict } from '../../../src/policy/judges/judge-target';
import { OTHER_URL, requestOf, URL_TEXT, type Wish } from './support';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** Rows of a request and what the judge by itself says of it; undefined lets it through. */
type Rows = readonly (readonly [wish: Wish, reason: string | undefined])[];

/** The part of a request that a row is about, for its name. */
const named = (rows: Rows) =>
  rows.map(([wish, reason]) => ({ name: `${JSON.stringify(wish)}: ${reason}`, wish, reason }));

describe('the judge of the event', () => {
  const follows = (head_repository: unknown) =>
    JSON.stringify({ workflow_run: { head_repository } });
  const own = follows({ full_name: 'octo/shop' });

  test.each(
    named([
      [{ GITHUB_EVENT_NAME: 'push' }, undefined],
      [{ GITHUB_EVENT_NAME: 'pull_request' }, undefined],
      [{ GITHUB_EVENT_NAME: 'workflow_dispatch' }, undefined],
      [{ GITHUB_EVENT_NAME: undefined }, undefined],
      [{ GITHUB_EVENT_NAME: '' }, undefined],
      [{ GITHUB_EVENT_NAME: 'pull_request_target' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: ' pull_request_target\n' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'issue_comment' }, 'untrusted-event'],
      [{ GITHUB_EVENT_NAME: 'workflow_run' }, 'untrusted-event'],
    ]),
  )('$name', ({ wish, reason }) => {
    expect(judgeEvent(requestOf(wish))?.reason).toBe(reason);
  });

  test.each([
    ['of this repository', own, undefined],
    ['of this repository in other letters', follows({ full_name: 'Octo/Shop' }), undefined],
    ['of a fork', follows({ full_name: 'mallory/shop' }), 'untrusted-event'],
    [
      'of a repository with a longer name',
      follows({ full_name: 'octo/shopping' }),
      'untrusted-event',
    ],
    ['of a fork that is gone', follows(null), 'untrusted-event'],
    ['of a repository without a name', follows({}), 'untrusted-event'],
    ['of a name that is no text', follows({ full_name: ['octo/shop'] }), 'untrusted-event'],
    ['without a payload', undefined, 'untrusted-event'],
    ['with an empty payload', '', 'untrusted-event'],
    ['with a payload that is no JSON', `${own},`, 'untrusted-event'],
    ['with a payload that is an array', `[${own}]`, 'untrusted-event'],
    ['with a payload that is a text', JSON.stringify(own), 'untrusted-event'],
    ['with a payload of null', 'null', 'untrusted-event'],
    [
      'with a prototype for a payload',
      '{"__proto__":{"workflow_run":{"head_repository":{"full_name":"octo/shop"}}}}',
      'untrusted-event',
    ],
  ])('a workflow_run %s', (_name, payload, reason) => {
    const wish = { GITHUB_EVENT_NAME: 'workflow_run' };
    expect(judgeEvent(requestOf(wish, payload))?.reason).toBe(reason);
  });

  test.each([undefined, ''])('a workflow_run where the repository is %j', (repository) => {
    const wish = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REPOSITORY: repository };
    const payload = follows({ full_name: repository ?? 'undefined' });
    expect(judgeEvent(requestOf(wish, payload))?.reason).toBe('untrusted-event');
  });

  test('whose run it was counts for no other event', () => {
    for (const name of ['push', undefined]) {
      const event = { name, ownRun: false, ref: undefined, onDefaultBranch: false };
      expect(judgeEvent({ event })).toBeUndefined();
    }
  });

  test('a payload says nothing of other events', () => {
    const wish = { GITHUB_EVENT_NAME: 'push' };
    expect(judgeEvent(requestOf(wish, follows({ full_name: 'mallory/shop' })))).toBeUndefined();
    expect(judgeEvent(requestOf({ GITHUB_EVENT_NAME: 'issue_comment' }, own))).toBeDefined();
  });
});

describe('the judges of the role', () => {
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
  )('conflict: $name', ({ wish, reason }) => {
    expect(judgeRoleConflict(requestOf(wish))?.reason).toBe(reason);
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
  )('value: $name', ({ wish, reason }) => {
    expect(judgeRole(requestOf(wish))?.reason).toBe(reason);
  });

  test.each(['"prod"', 'prod\u202e', 'prod'.padEnd(40, '-'), '::error::prod', 'prod\nprod'])(
    'the message repeats only what can be shown: not %j',
    (value) => {
      expect(judgeRole(requestOf({ DB_ROLE: value }))?.what).toBe(
        'The declared role is not one of staging, prod or replica.',
      );
    },
  );

  test.each([
    ['production', 'prod'],
    ['Staging', 'staging'],
    ['stag-ing_1', 'staging'],
  ])('the message names what %s is near', (value, near) => {
    expect(judgeRole(requestOf({ DB_ROLE: value }))?.what).toBe(
      `The declared role \`${value}\` is not one of staging, prod or replica: did you mean \`${near}\`?`,
    );
  });

  test.each(['banana', 'x'])('and nothing that is near none: %s', (value) => {
    expect(judgeRole(requestOf({ DB_ROLE: value }))?.what).toBe(
      'The declared role is not one of staging, prod or replica.',
    );
  });

  test('a replica is blocked whatever else is set', () => {
    for (const mode of ['migrate', 'plan', 'gate']) {
      const wish = { mode, 'db-role': 'replica', DB_ROLE: 'replica', 'on-block': 'skip' };
      const confirmed = { ...wish, 'confirm-prod-migrations': 'true', DB_AUTHORITY: 'neon' };
      expect(judgeRole(requestOf(confirmed))?.reason).toBe('replica-blocked');
    }
  });
});

describe('the judge of the confirmation', () => {
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
  )('in migrate: $name', ({ wish, reason }) => {
    expect(judgeConfirmation(requestOf(wish))?.reason).toBe(reason);
  });

  test.each(
    named([
      [both('true', undefined), undefined],
      [both(undefined, undefined), 'prod-unconfirmed'],
      [both(DIGEST, undefined), 'prod-unconfirmed'],
      [both('true', DIGEST), 'prod-unconfirmed'],
    ]),
  )('in gate, which sees no plan: $name', ({ wish, reason }) => {
    expect(judgeConfirmation(requestOf({ ...wish, mode: 'gate' }))?.reason).toBe(reason);
  });

  test('plan only reads and needs none; staging never does', () => {
    expect(judgeConfirmation(requestOf({ ...both('no', 'no'), mode: 'plan' }))).toBeUndefined();
    expect(
      judgeConfirmation(requestOf({ ...both('no', 'no'), DB_ROLE: 'staging' })),
    ).toBeUndefined();
  });

  test.each([
    ['nothing', both(undefined, undefined), 'nothing confirms'],
    ['another word', both('yes', undefined), "neither true nor a plan's digest"],
    ['another word as a variable', both(undefined, 'yes'), "neither true nor a plan's digest"],
    ['two that differ', both('true', 'yes'), 'set twice, and not both confirm'],
    ['a digest in gate', { ...both(DIGEST, undefined), mode: 'gate' }, 'sees no plan'],
  ])('the message tells %s', (_name, wish, words) => {
    expect(judgeConfirmation(requestOf(wish))?.what).toContain(words);
  });
});

describe('the judges of the target', () => {
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
  )('conflict: $name', ({ wish, reason }) => {
    expect(judgeUrlConflict(requestOf(wish))?.reason).toBe(reason);
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

  test.each(named(targets))('value: $name', ({ wish, reason }) => {
    expect(judgeTarget(requestOf(wish))?.reason).toBe(reason);
    expect(judgeTarget(requestOf({ ...wish, mode: 'plan' }))?.reason).toBe(reason);
    expect(judgeTarget(requestOf({ ...wish, mode: 'gate' }))).toBeUndefined();
  });
});
