import { advise } from '../../../../src/policy/advise/advise';
import { NO_GOVERNANCE } from '../../../../src/policy/governance';
import { OTHER_URL, requestOf, type StepSettings } from '../support';

const codes = (settings: StepSettings) =>
  advise(requestOf(settings), NO_GOVERNANCE).map(({ code }) => code);

const LOCAL = 'postgresql://localhost/shop';

describe('advise: prod-on-pull-request', () => {
  const on = (name: string | undefined, role: string) =>
    codes({ DB_ROLE: role, GITHUB_EVENT_NAME: name });

  test.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
    'reports the event %s for production only',
    (name) => {
      expect([on(name, 'prod'), on(name, 'staging')]).toStrictEqual([['prod-on-pull-request'], []]);
    },
  );

  test.each(['push', 'schedule', undefined])('does not report the event %s', (name) => {
    expect(on(name, 'prod')).toStrictEqual([]);
  });

  test('reports the event without a target', () => {
    const settings = {
      DB_ROLE: 'prod',
      GITHUB_EVENT_NAME: 'pull_request',
      DATABASE_URL: undefined,
    };
    expect(advise(requestOf(settings), NO_GOVERNANCE)).toMatchSnapshot();
  });
});

describe('advise: a role that a judge blocks', () => {
  test.each([undefined, 'replica', 'production'])('returns no findings for the role %s', (role) => {
    const settings = { DB_ROLE: role, DATABASE_URL: LOCAL, GITHUB_EVENT_NAME: 'pull_request' };
    expect(codes({ ...settings, DB_AUTHORITY: 'neon' })).toStrictEqual([]);
  });
});

test('advise reports other URL variables only with a command', () => {
  const beside = { FLYWAY_URL: OTHER_URL };
  expect(codes(beside)).toStrictEqual([]);
  expect(codes({ ...beside, command: 'flyway migrate' })).toEqual(['url-unjudged']);
});

test('advise reports PG* variables that lead to another database only with a command', () => {
  const beside = { PGHOST: 'db.acme.com' };
  expect(codes(beside)).toStrictEqual([]);
  expect(codes({ ...beside, command: 'psql -f x.sql' })).toEqual(['url-unjudged']);
  expect(codes({ PGUSER: 'other', command: 'psql -f x.sql' })).toEqual([]);
});

test('advise compares role and authority with the URL, and reports the event last', () => {
  const settings = { DB_ROLE: 'prod', DATABASE_URL: LOCAL, GITHUB_EVENT_NAME: 'pull_request' };
  expect(codes({ ...settings, DB_AUTHORITY: 'neon' })).toEqual([
    'prod-url-local',
    'authority-url-mismatch',
    'prod-on-pull-request',
  ]);
});
