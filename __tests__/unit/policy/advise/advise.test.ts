import { advise } from '../../../../src/policy/advise/advise';
import { OTHER_URL, requestOf, type Wish } from '../support';

const codes = (wish: Wish) => advise(requestOf(wish)).map(({ code }) => code);

const LOCAL = 'postgresql://localhost/shop';

describe('the event', () => {
  const on = (name: string | undefined, role: string) =>
    codes({ DB_ROLE: role, GITHUB_EVENT_NAME: name });

  test.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
    'of %s is told to production alone',
    (name) => {
      expect([on(name, 'prod'), on(name, 'staging')]).toStrictEqual([['prod-on-pull-request'], []]);
    },
  );

  test.each(['push', 'schedule', undefined])('of %s is not', (name) => {
    expect(on(name, 'prod')).toStrictEqual([]);
  });

  test('is told where there is no target to speak of', () => {
    const wish = { DB_ROLE: 'prod', GITHUB_EVENT_NAME: 'pull_request', DATABASE_URL: undefined };
    expect(advise(requestOf(wish))).toMatchSnapshot();
  });
});

describe('a role that a judge refuses', () => {
  test.each([undefined, 'replica', 'production'])('%s is told nothing', (role) => {
    const wish = { DB_ROLE: role, DATABASE_URL: LOCAL, GITHUB_EVENT_NAME: 'pull_request' };
    expect(codes({ ...wish, DB_AUTHORITY: 'neon' })).toStrictEqual([]);
  });
});

test('variables beside the judged one are for a command to misread', () => {
  const beside = { FLYWAY_URL: OTHER_URL };
  expect(codes(beside)).toStrictEqual([]);
  expect(codes({ ...beside, command: 'flyway migrate' })).toEqual(['url-unjudged']);
});

test('role and authority are compared with the URL, the event comes last', () => {
  const wish = { DB_ROLE: 'prod', DATABASE_URL: LOCAL, GITHUB_EVENT_NAME: 'pull_request' };
  expect(codes({ ...wish, DB_AUTHORITY: 'neon' })).toEqual([
    ...['prod-url-local', 'authority-url-mismatch', 'prod-on-pull-request'],
  ]);
});
