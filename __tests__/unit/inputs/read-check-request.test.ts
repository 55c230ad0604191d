import { type Environment, toInputVariable } from '../../../src/inputs/declared-value';
import { isCheckMode } from '../../../src/inputs/is-check-mode';
import { readPullRequest } from '../../../src/inputs/pull-request';
import { readCheckRequest } from '../../../src/inputs/read-check-request';

function readCheck(inputs: Readonly<Record<string, string>>, variables: Environment = {}) {
  const set = Object.entries(inputs).map(([name, value]) => [toInputVariable(name), value]);
  return readCheckRequest({ ...variables, ...Object.fromEntries(set) }, undefined);
}

function problems(...args: Parameters<typeof readCheck>): readonly string[] {
  const found = readCheck(...args);
  return found.ok ? [] : found.problems.map(({ what }) => what);
}

test.each([
  ['check', true],
  [' check\n', true],
  ['Check', false],
  ['', false],
  ['migrate', false],
])('isCheckMode: mode %j: %s', (mode, expected) => {
  expect(isCheckMode({ INPUT_MODE: mode })).toBe(expected);
});

test('readCheckRequest uses the defaults outside of the runner', () => {
  expect(readCheck({})).toMatchObject({
    ok: true,
    request: {
      name: 'default',
      migrations: 'migrations',
      workingDirectory: '.',
      comment: true,
      sarifFile: undefined,
      rehearsalUrl: undefined,
      rehearsalSetup: undefined,
      rehearsalLimitMs: 300_000,
      token: undefined,
      timeLimitMs: undefined,
      command: undefined,
    },
  });
});

test('readCheckRequest ignores role, target and confirmation', () => {
  const variables = { DB_ROLE: 'x', DATABASE_URL: 'nonsense', CONFIRM_PROD_MIGRATIONS: 'true' };
  expect(problems({ 'db-role': 'y', 'database-url': 'other' }, variables)).toEqual([]);
});

test.each([
  ['name', 'two words', '`name` is not a valid name.'],
  ['name', '-->', '`name` is not a valid name.'],
  ['name', '', '`name` is empty.'],
  ['comment', 'yes', '`comment` must be one of `true`, `false`.'],
  ['time-limit', 'soon', '`time-limit` is not a valid duration.'],
  ['rehearsal-limit', 'soon', '`rehearsal-limit` is not a valid duration.'],
  ['rehearsal-url', 'mysql://x/y', expect.stringContaining('`rehearsal-url` is not a valid URL')],
])('readCheckRequest reports invalid %s: %j', (name, value, what) => {
  expect(problems({ [name]: value })).toEqual([what]);
});

test('readCheckRequest reports two different tokens without printing them', () => {
  const [what, ...rest] = problems({ 'github-token': 'ghs_a' }, { GITHUB_TOKEN: 'ghp_b' });
  expect(rest).toEqual([]);
  expect(what).toContain('contain different tokens');
  expect(what).not.toMatch(/ghs_a|ghp_b/);
  expect(problems({ 'github-token': 'ghs_a' }, { GITHUB_TOKEN: 'ghs_a' })).toEqual([]);
});

describe('readPullRequest', () => {
  const payload = { pull_request: { number: 7, base: { sha: 'abc', ref: 'main' } } };
  const read = (name: string, event: unknown, ref = 'refs/pull/7/merge') =>
    readPullRequest({ GITHUB_EVENT_NAME: name, GITHUB_REF: ref }, JSON.stringify(event));

  test('reads the pull request of the event', () => {
    expect(read('pull_request', payload)).toEqual({
      number: 7,
      base: { sha: 'abc', branch: 'main' },
      isMerged: true,
    });
    expect(read('pull_request', payload, 'refs/heads/x')?.isMerged).toBe(false);
  });

  test('reads a merge group without a number', () => {
    const event = { merge_group: { base_sha: 'abc', base_ref: 'refs/heads/main' } };
    expect(read('merge_group', event)).toEqual({
      number: undefined,
      base: { sha: 'abc', branch: 'main' },
      isMerged: false,
    });
  });

  test.each([
    ['push', payload],
    ['pull_request', {}],
    ['pull_request', { pull_request: { number: '7' } }],
    ['merge_group', {}],
  ])('returns undefined for %s with %j', (name, event) => {
    expect(read(name, event)).toBeUndefined();
  });
});
