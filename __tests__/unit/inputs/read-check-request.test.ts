import { type Environment, toInputVariable } from '../../../src/inputs/declared-value';
import { isCheckMode } from '../../../src/inputs/is-check-mode';
import { readPullRequest } from '../../../src/inputs/pull-request';
import { readCheckRequest } from '../../../src/inputs/read-check-request';

function reading(inputs: Readonly<Record<string, string>>, variables: Environment = {}) {
  const set = Object.entries(inputs).map(([name, value]) => [toInputVariable(name), value]);
  return readCheckRequest({ ...variables, ...Object.fromEntries(set) }, undefined);
}

function problems(...args: Parameters<typeof reading>): readonly string[] {
  const found = reading(...args);
  return found.ok ? [] : found.problems.map(({ what }) => what);
}

test.each([
  ['check', true],
  [' check\n', true],
  ['Check', false],
  ['', false],
  ['migrate', false],
])('mode %j asks for a check: %s', (mode, asks) => {
  expect(isCheckMode({ INPUT_MODE: mode })).toBe(asks);
});

test('outside of the runner everything has its default', () => {
  expect(reading({})).toMatchObject({
    ok: true,
    request: {
      ...{ name: 'default', migrations: 'migrations', workingDirectory: '.', comment: true },
      ...{ sarifFile: undefined, rehearsalUrl: undefined, rehearsalSetup: undefined },
      ...{ token: undefined, timeLimit: undefined, command: undefined },
    },
  });
});

test('neither role nor target nor confirmation is read', () => {
  const variables = { DB_ROLE: 'x', DATABASE_URL: 'nonsense', CONFIRM_PROD_MIGRATIONS: 'true' };
  expect(problems({ 'db-role': 'y', 'database-url': 'other' }, variables)).toEqual([]);
});

test.each([
  ['name', 'two words', 'The input `name` is no plain word.'],
  ['name', '-->', 'The input `name` is no plain word.'],
  ['name', '', 'The input `name` is empty.'],
  ['comment', 'yes', 'The input `comment` is none of true, false.'],
  ['time-limit', 'soon', 'The input `time-limit` is no duration.'],
  ['rehearsal-url', 'mysql://x/y', expect.stringContaining('`rehearsal-url` is not understood')],
])('%s: %j is an error', (name, value, what) => {
  expect(problems({ [name]: value })).toEqual([what]);
});

test('two tokens that differ are an error, and neither is shown', () => {
  const [what, ...rest] = problems({ 'github-token': 'ghs_a' }, { GITHUB_TOKEN: 'ghp_b' });
  expect(rest).toEqual([]);
  expect(what).toContain('hold different tokens');
  expect(what).not.toMatch(/ghs_a|ghp_b/);
  expect(problems({ 'github-token': 'ghs_a' }, { GITHUB_TOKEN: 'ghs_a' })).toEqual([]);
});

describe('the pull request of a run', () => {
  const payload = { pull_request: { number: 7, base: { sha: 'abc', ref: 'main' } } };
  const read = (name: string, event: unknown, ref = 'refs/pull/7/merge') =>
    readPullRequest({ GITHUB_EVENT_NAME: name, GITHUB_REF: ref }, JSON.stringify(event));

  test('comes from its event', () => {
    expect(read('pull_request', payload)).toEqual({
      ...{ number: 7, base: { sha: 'abc', branch: 'main' }, isMerged: true },
    });
    expect(read('pull_request', payload, 'refs/heads/x')?.isMerged).toBe(false);
  });

  test('may be a merge group, which has no number', () => {
    const event = { merge_group: { base_sha: 'abc', base_ref: 'refs/heads/main' } };
    expect(read('merge_group', event)).toEqual({
      ...{ number: undefined, base: { sha: 'abc', branch: 'main' }, isMerged: false },
    });
  });

  test.each([
    ['push', payload],
    ['pull_request', {}],
    ['pull_request', { pull_request: { number: '7' } }],
    ['merge_group', {}],
  ])('%s with %j is none', (name, event) => {
    expect(read(name, event)).toBeUndefined();
  });
});
