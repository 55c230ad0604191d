import { toJsonSchema } from '@valibot/to-json-schema';
import { CHECK_RULES } from '../../../src/checks';
import { CHECK_RULE_IDS } from '../../../src/policy/check-rule-ids';
import { createPolicySchema } from '../../../src/policy/policy-schema';
import { readPolicy } from '../../../src/policy/read-policy';

const CODES = ['prod-url-local', 'ban-drop-column'];

function read(text: string) {
  return readPolicy({ text, source: 'p.yml', file: 'p.yml', digest: 'sha256:x' }, CODES);
}

const roles = (rules: string) => `version: 1\nroles:\n  prod:\n    ${rules}\n`;

test('reads a policy with every kind of value', () => {
  const text = roles(
    [
      'environments: [production]',
      'require-protection: true',
      'approvals: 1',
      'branches: [main, release/*]',
      'events: [push]',
      "targets: ['Ep-*.AWS.neon.tech/shop']",
      'confirm: plan-digest',
      'deny: [prod-url-local, ban-drop-column]',
    ].join('\n    '),
  );
  const reading = read(`${text}  staging:\n    deny: [prod-url-local]\n`);
  if (!reading.ok) throw new Error(reading.what);
  const { prod, staging } = reading.policy.roles;
  expect(prod).toMatchObject({
    requireProtection: true,
    approvals: 1,
    events: ['push'],
    confirm: 'plan-digest',
    deny: CODES,
  });
  expect(prod?.environments?.matches('PRODUCTION')).toBe(true);
  expect(prod?.branches?.matches('release/1')).toBe(true);
  expect(prod?.branches?.matches('release/1/2')).toBe(false);
  expect(prod?.branches?.matches('Main')).toBe(false);
  expect(prod?.targets?.matches('ep-1.aws.neon.tech/shop')).toBe(true);
  expect(prod?.targets?.matches('ep-1.aws.neon.tech/Shop')).toBe(false);
  expect(prod?.targets?.matches('ep-1/x.aws.neon.tech/shop')).toBe(false);
  expect(staging).toStrictEqual({ deny: ['prod-url-local'] });
  expect(reading.policy).toMatchObject({ source: 'p.yml', digest: 'sha256:x' });
});

test.each<[string, object]>([
  ['environments: [a]', { environments: { patterns: ['a'], matches: expect.any(Function) } }],
  ['require-protection: false', { requireProtection: false }],
  ['approvals: 0', { approvals: 0 }],
  ['approvals: 6', { approvals: 6 }],
  ['branches: [b, c]', { branches: { patterns: ['b', 'c'], matches: expect.any(Function) } }],
  ['events: [e]', { events: ['e'] }],
  ['targets: [H/D]', { targets: { patterns: ['h/D'], matches: expect.any(Function) } }],
  ['targets: [/Run/pg/D]', { targets: { patterns: ['/run/pg/D'], matches: expect.any(Function) } }],
  ['rehearsed-on: staging', { rehearsedOn: 'staging' }],
  ['rehearsed-by: [w@b]', { rehearsedBy: { patterns: ['w@b'], matches: expect.any(Function) } }],
  ['deny: [prod-url-local]', { deny: ['prod-url-local'] }],
])('reads %s as this rule only, for every role', (rule, rules) => {
  for (const role of ['prod', 'staging', 'replica']) {
    const reading = read(`version: 1\nroles:\n  ${role}:\n    ${rule}\n`);
    expect(reading.ok && reading.policy.roles).toStrictEqual({ [role]: rules });
  }
});

describe('check', () => {
  const check = (text: string) => {
    const reading = read(`version: 1\ncheck: ${text}\n`);
    if (!reading.ok) throw new Error(reading.what);
    return reading.policy;
  };

  test('needs no roles, and asks nothing of a gate', () => {
    expect(check('{}').roles).toStrictEqual({});
    const roles = read('version: 1\nroles: {}\n');
    expect(roles.ok && roles.policy.check).toBeUndefined();
  });

  test('reads each key, and has a default for the others', () => {
    expect(check('{}').check).toStrictEqual({ failOn: 'error', scope: 'all', rules: {} });
    expect(
      check('{ fail-on: never, scope: changed, rules: { env-file: off } }').check,
    ).toStrictEqual({ failOn: 'never', scope: 'changed', rules: { 'env-file': 'off' } });
    expect(check('{ fail-on: warning, rules: { env-file: error } }').check).toMatchObject({
      failOn: 'warning',
      rules: { 'env-file': 'error' },
    });
  });

  test('accepts the id of every rule', () => {
    expect([...CHECK_RULE_IDS].sort()).toEqual(CHECK_RULES.map(({ id }) => id).sort());
  });
});

test('returns no file and line for a policy that is not in the checkout', () => {
  const reading = readPolicy({ text: 'x: 1', source: 'the default branch', digest: 'd' }, CODES);
  expect(reading).toStrictEqual({
    ok: false,
    what: 'the default branch, line 1: `version` is missing.',
    next: 'Add the key, as in the example of docs/policy.md.',
  });
});

test('matches globs: `*` matches a leading dot and a backslash, but not `/`', () => {
  const matched = (pattern: string, ...names: readonly string[]) => {
    const reading = read(roles(`branches: ['${pattern}']`));
    if (!reading.ok) throw new Error(reading.what);
    return names.map((name) => reading.policy.roles.prod?.branches?.matches(name));
  };
  expect(matched('*', '.hidden', 'a/b', 'x\\y')).toEqual([true, false, true]);
  expect(matched('x/**', 'x/.y/z', 'y/x/z')).toEqual([true, false]);
});

describe('a list of patterns with exclusions', () => {
  const matcher = (rule: string, key: 'branches' | 'targets' | 'environments') => {
    const reading = read(roles(rule));
    const matches = reading.ok ? reading.policy.roles.prod?.[key]?.matches : undefined;
    if (matches === undefined) throw new Error(JSON.stringify(reading));
    return matches;
  };

  // The branches of the example in GitHub's documentation of `on.push.branches`.
  test('means what it means in the filters of a workflow', () => {
    const matches = matcher("branches: ['releases/**', '!releases/**-alpha']", 'branches');
    expect(['releases/10', 'releases/beta/mona'].map(matches)).toEqual([true, true]);
    expect(['releases/10-alpha', 'releases/beta/3-alpha'].map(matches)).toEqual([false, false]);
    expect(['main', 'feature'].map(matches)).toEqual([false, false]);
  });

  test('the last entry that matches wins', () => {
    const matches = matcher("branches: ['r/*', '!r/*-x', 'r/1-x']", 'branches');
    expect(['r/1', 'r/1-x', 'r/2-x'].map(matches)).toEqual([true, true, false]);
    expect(matcher("branches: ['!main', '*']", 'branches')('main')).toBe(true);
  });

  test('`!` has a meaning only at the start', () => {
    const matches = matcher("branches: ['**', '!!a', 'b!', '!./c']", 'branches');
    expect(['!a', 'a', 'b!', 'b', 'c'].map(matches)).toEqual([false, true, true, true, false]);
    expect(matcher("branches: ['\\!a']", 'branches')('!a')).toBe(true);
  });

  test('ignores the case of excluded hosts and environments', () => {
    const hosts = matcher("targets: ['*.Acme.com/*', '!PROD.acme.com/*']", 'targets');
    expect(['stage.acme.com/d', 'prod.acme.com/d'].map(hosts)).toEqual([true, false]);
    const environments = matcher("environments: ['*', '!Prod-[A-Z]']", 'environments');
    expect(['pROD-x', 'prod', 'Prod-1'].map(environments)).toEqual([false, true, true]);
  });

  test('does not take a character beyond ASCII for a letter', () => {
    const matches = matcher('environments: [kiosk, É]', 'environments');
    expect(['KIOSK', '\u212aiosk', 'k\u0131osk', 'kio\u017fk'].map(matches)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(matches('é')).toBe(true);
  });
});

test.each<[string, string, string]>([
  ['only exclusions', "['!main']", '`roles.prod.branches` has only entries that exclude.'],
  ['an exclusion of nothing', "[a, '!']", '`roles.prod.branches.1` must be a non-empty string.'],
  ['201 characters', `[${'x'.repeat(201)}]`, '.0` has more than 200 characters.'],
  ['9 `*`', `['${'*a'.repeat(9)}']`, '.0` has more than 8 `*`.'],
  ...['@(a)', '!(a)', 'a?(b)', 'a+(b)', 'a*(b)', '(a|b)', '(a)+', '{a,b}+'].map(
    (entry): [string, string, string] => [
      entry,
      `[main, '${entry}']`,
      '.1` contains an extglob or a group.',
    ],
  ),
  ['braces in braces', "['{a,{b,c}}']", '.0` contains braces in braces.'],
  ['a range in braces', "['{1..10}']", '.0` contains a range in braces.'],
  ['`[!`', "['[!a]']", '.0` contains a class that begins with `[!`, or a class by name.'],
  ['a class by name', "['[[:digit:]]']", '.0` contains a class that begins with `[!`'],
])('refuses an entry with %s', (_, list, what) => {
  const reading = read(roles(`branches: ${list}`));
  expect(reading).toMatchObject({ ok: false, line: 4, what: expect.stringContaining(what) });
});

test('accepts 200 characters, 8 `*` and plain parentheses', () => {
  const list = ['x'.repeat(200), '*a'.repeat(8), 'fix (a)', 'fix\\(a|b)', '{a,b}{c,d}'];
  expect(read(roles(`branches: ${JSON.stringify(list)}`))).toMatchObject({ ok: true });
});

test('refuses a long entry at once', () => {
  const reading = read(roles(`branches: ['${'('.repeat(250_000)}']`));
  expect(reading).toMatchObject({ ok: false, line: 4 });
});

test('converts the schema to a JSON schema for editors', () => {
  expect(
    toJsonSchema(createPolicySchema(CODES), {
      target: 'draft-07',
      typeMode: 'input',
      ignoreActions: ['some_item', 'every_item'],
    }),
  ).toMatchSnapshot();
});

test.each<[string, string, number | undefined, string]>([
  ['a key with a typing error', roles('evnts: [push]'), 4, 'Did you mean `events`?'],
  ['an unknown key', roles('foo: 1'), 4, 'Unknown key `roles.prod.foo`.'],
  ['a role with a typing error', 'version: 1\nroles:\n  production: {}\n', 3, 'mean `prod`?'],
  [
    'an unknown key next to `roles`',
    'version: 1\nroles: {}\nrole: {}\n',
    3,
    'Did you mean `roles`?',
  ],
  ['a missing version', 'roles: {}\n', 1, '`version` is missing'],
  ['missing roles', 'version: 1\n', 1, 'The file has neither `roles` nor `check`'],
  [
    'an unknown key of check',
    'version: 1\ncheck:\n  fail_on: error\n',
    3,
    'Did you mean `fail-on`?',
  ],
  [
    'a role below check',
    'version: 1\ncheck:\n  production: {}\n',
    3,
    'Unknown key `check.production`.',
  ],
  [
    'an unknown rule',
    'version: 1\ncheck:\n  rules:\n    ban-drop-colum: off\n',
    4,
    'Did you mean `ban-drop-column`?',
  ],
  [
    'an invalid fail-on',
    'version: 1\ncheck:\n  fail-on: notice\n',
    3,
    'must be `error`, `warning` or `never`',
  ],
  ['an invalid scope', 'version: 1\ncheck: { scope: new }\n', 2, 'must be `all` or `changed`'],
  [
    'an invalid level',
    'version: 1\ncheck: { rules: { env-file: never } }\n',
    2,
    'must be `error`, `warning` or `off`',
  ],
  ['a text as check', 'version: 1\ncheck: error\n', 2, '`check` must be a map of keys'],
  ['a version that is a string', "version: '1'\nroles: {}\n", 1, '`version` must be 1'],
  ['an empty role', 'version: 1\nroles:\n  prod:\n', 3, '`roles.prod` must be a map'],
  ['an empty list', roles('events: []'), 4, 'must be a list with at least one entry'],
  [
    'a string instead of a list',
    roles('events: push'),
    4,
    'must be a list with at least one entry',
  ],
  ['a number in a list', roles('events: [push,\n      3]'), 5, '`roles.prod.events.1`'],
  ['a blank entry', roles("branches: ['  ']"), 4, 'must be a non-empty string'],
  [
    'a target without a database',
    roles('targets: [host]'),
    4,
    'must be `host/database`, without `/` in braces',
  ],
  [
    'a target with `/` in braces',
    roles("targets: ['{a/x,b/y}']"),
    4,
    'must be `host/database`, without `/` in braces',
  ],
  ['a fraction of an approval', roles('approvals: 0.5'), 4, 'must be an integer from 0 to 6'],
  ['seven approvals', roles('approvals: 7'), 4, 'must be an integer from 0 to 6'],
  ['a negative number of approvals', roles('approvals: -1'), 4, 'must be an integer from 0 to 6'],
  ['`yes` instead of `true`', roles('require-protection: yes'), 4, 'must be `true` or `false`'],
  ['a rehearsal on a replica', roles('rehearsed-on: replica'), 4, 'must be `staging` or `prod`'],
  [
    'a workflow without its branch',
    roles('rehearsed-by: [a.yml]'),
    4,
    'must be a workflow and its branch',
  ],
  ['an unknown confirmation', roles('confirm: word'), 4, 'must be `plan-digest`'],
  [
    '`confirm` under `staging`',
    'version: 1\nroles:\n  staging:\n    confirm: plan-digest',
    4,
    'Unknown key',
  ],
  ['a code with a typing error', roles('deny: [ban-drop-colum]'), 4, 'mean `ban-drop-column`?'],
  ['an unknown code', roles('deny: [nonsense]'), 4, 'must be the code of a finding, or the id'],
  ['an unknown key after a known key', roles('events: [a]\n    foo: 1'), 5, 'Unknown key'],
  ['a role inside a role', roles('staging: 1'), 4, 'Unknown key `roles.prod.staging`.'],
  [
    'a workflow instead of a list',
    roles('rehearsed-by: a.yml@main'),
    4,
    'must be a list with at least one entry',
  ],
  [
    'a target instead of a list',
    roles('targets: h/d'),
    4,
    'must be a list with at least one entry',
  ],
  [
    'aliases that expand without limit',
    roles(`events: &e [push]\n    branches: [${'*e, '.repeat(40)}]`),
    undefined,
    'must be a map with the keys',
  ],
  ['a map instead of a string', roles('branches: [{ a: b }]'), 4, 'must be a non-empty string'],
  ['a duplicate rule', roles('events: [a]\n    events: [b]'), 5, 'unique'],
  ['a list of roles', 'version: 1\nroles: [prod]\n', 2, 'Unknown key `roles.0`.'],
  [
    'a string instead of a list of codes',
    roles('deny: prod-url-local'),
    4,
    'must be a list with at least one entry',
  ],
  ['an unknown key with a map', roles('foo:\n      bar: 1'), 4, 'Unknown key'],
  ['an unknown role with a map', 'version: 1\nroles:\n  dev:\n    x: 1\n', 3, 'Unknown key'],
  ['an empty list on the next line', roles('events:\n      []'), 4, 'must be a list with'],
  ['a duplicate key', 'version: 1\nversion: 1\nroles: {}\n', 2, 'unique'],
  ['an unknown tag', 'version: 1\nroles: !x {}\n', 2, 'tag'],
  ['two documents', 'version: 1\nroles: {}\n---\nversion: 1\n', undefined, 'documents'],
  ['an alias that refers to itself', roles('events: &a [*a]'), 4, 'must be a non-empty string'],
  ['a list at the top', '- version: 1\n', 1, '`version` is missing'],
  ['an empty file', '', undefined, 'must be a map with the keys'],
])('rejects %s with its line', (_, text, line, words) => {
  const reading = read(text);
  expect(reading).toMatchObject({ ok: false, what: expect.stringContaining(words) });
  if (line !== undefined) expect(reading).toMatchObject({ line, file: 'p.yml' });
  expect(reading).toMatchSnapshot();
});
