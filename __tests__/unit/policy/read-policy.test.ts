import { toJsonSchema } from '@valibot/to-json-schema';
import { createPolicySchema } from '../../../src/policy/policy-schema';
import { readPolicy } from '../../../src/policy/read-policy';

const CODES = ['prod-url-local', 'ban-drop-column'];

function read(text: string) {
  return readPolicy({ text, source: 'p.yml', file: 'p.yml', digest: 'sha256:x' }, CODES);
}

const roles = (rules: string) => `version: 1\nroles:\n  prod:\n    ${rules}\n`;

test('a whole policy', () => {
  const text = roles(
    [
      ...['environments: [production]', 'require-protection: true', 'approvals: 1'],
      ...['branches: [main, release/*]', 'events: [push]', "targets: ['Ep-*.AWS.neon.tech/shop']"],
      ...['confirm: plan-digest', 'deny: [prod-url-local, ban-drop-column]'],
    ].join('\n    '),
  );
  const reading = read(`${text}  staging:\n    deny: [prod-url-local]\n`);
  if (!reading.ok) throw new Error(reading.what);
  const { prod, staging } = reading.policy.roles;
  expect(prod).toMatchObject({
    ...{ requireProtection: true, approvals: 1, events: ['push'], confirm: 'plan-digest' },
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
])('%s is that rule alone, for every role', (rule, rules) => {
  for (const role of ['prod', 'staging', 'replica']) {
    const reading = read(`version: 1\nroles:\n  ${role}:\n    ${rule}\n`);
    expect(reading.ok && reading.policy.roles).toStrictEqual({ [role]: rules });
  }
});

test('a file that is not of the checkout has no place', () => {
  const reading = readPolicy({ text: 'x: 1', source: 'the default branch', digest: 'd' }, CODES);
  expect(reading).toStrictEqual({
    ok: false,
    what: 'the default branch, line 1: `version` is missing.',
    next: 'See docs/policy.md for a whole example.',
  });
});

test('globs: a dot is a letter, a backslash none of Windows, and `*` crosses no `/`', () => {
  const matched = (pattern: string, ...names: readonly string[]) => {
    const reading = read(roles(`branches: ['${pattern}']`));
    if (!reading.ok) throw new Error(reading.what);
    return names.map((name) => reading.policy.roles.prod?.branches?.matches(name));
  };
  expect(matched('*', '.hidden', 'a/b', 'x\\y')).toEqual([true, false, true]);
  expect(matched('x/**', 'x/.y/z', 'y/x/z')).toEqual([true, false]);
});

test('what editors get', () => {
  expect(toJsonSchema(createPolicySchema(CODES), { target: 'draft-07' })).toMatchSnapshot();
});

test.each<[string, string, number | undefined, string]>([
  ['a rule with a typing error', roles('evnts: [push]'), 4, 'Did you mean `events`?'],
  ['a rule that is unlike any', roles('foo: 1'), 4, '`roles.prod.foo` is no key'],
  ['a role with a typing error', 'version: 1\nroles:\n  production: {}\n', 3, 'mean `prod`?'],
  ['a key beside the roles', 'version: 1\nroles: {}\nrole: {}\n', 3, 'Did you mean `roles`?'],
  ['no version', 'roles: {}\n', 1, '`version` is missing'],
  ['no roles', 'version: 1\n', 1, '`roles` is missing'],
  ['a version as a text', "version: '1'\nroles: {}\n", 1, '`version` is not 1'],
  ['an empty role', 'version: 1\nroles:\n  prod:\n', 3, '`roles.prod` is no map'],
  ['a list that is empty', roles('events: []'), 4, 'no list with an entry'],
  ['a text for a list', roles('events: push'), 4, 'no list with an entry'],
  ['a number in a list', roles('events: [push,\n      3]'), 5, '`roles.prod.events.1`'],
  ['a blank in a list', roles("branches: ['  ']"), 4, 'no text, or an empty one'],
  ['a target without a database', roles('targets: [host]'), 4, 'no `host/database`'],
  ['a target in braces', roles("targets: ['{a/x,b/y}']"), 4, 'no `host/database`'],
  ['half an approval', roles('approvals: 0.5'), 4, 'no whole number'],
  ['seven approvals', roles('approvals: 7'), 4, 'no whole number'],
  ['fewer than none', roles('approvals: -1'), 4, 'no whole number'],
  ['yes for true', roles('require-protection: yes'), 4, 'neither true nor false'],
  ['a rehearsal on a replica', roles('rehearsed-on: replica'), 4, 'neither `staging` nor `prod`'],
  ['a workflow without its branch', roles('rehearsed-by: [a.yml]'), 4, 'no workflow with its'],
  ['another confirmation', roles('confirm: word'), 4, 'not `plan-digest`'],
  [
    'a confirmation of staging',
    'version: 1\nroles:\n  staging:\n    confirm: plan-digest',
    4,
    'no key',
  ],
  ['a code with a typing error', roles('deny: [ban-drop-colum]'), 4, 'mean `ban-drop-column`?'],
  ['a code that is none', roles('deny: [nonsense]'), 4, 'neither a finding nor a rule'],
  ['a rule that is none, behind one that is', roles('events: [a]\n    foo: 1'), 5, 'no key'],
  ['a role inside of a role', roles('staging: 1'), 4, '`roles.prod.staging` is no key'],
  ['a workflow for a list', roles('rehearsed-by: a.yml@main'), 4, 'no list with an entry'],
  ['a target for a list', roles('targets: h/d'), 4, 'no list with an entry'],
  [
    'aliases without end',
    roles(`events: &e [push]\n    branches: [${'*e, '.repeat(40)}]`),
    undefined,
    'holds no policy',
  ],
  ['a map for a text', roles('branches: [{ a: b }]'), 4, 'no text, or an empty one'],
  ['a rule twice', roles('events: [a]\n    events: [b]'), 5, 'unique'],
  ['a list of roles', 'version: 1\nroles: [prod]\n', 2, '`roles.0` is no key'],
  ['no version', 'roles: {}\n', 1, '`version` is missing'],
  ['a text for denied codes', roles('deny: prod-url-local'), 4, 'no list with an entry'],
  ['a rule that is none, over several lines', roles('foo:\n      bar: 1'), 4, 'no key'],
  [
    'a role that is none, over several lines',
    'version: 1\nroles:\n  dev:\n    x: 1\n',
    3,
    'no key',
  ],
  ['a list that is empty, below its key', roles('events:\n      []'), 4, 'no list with'],
  ['a key twice', 'version: 1\nversion: 1\nroles: {}\n', 2, 'unique'],
  ['a tag of its own', 'version: 1\nroles: !x {}\n', 2, 'tag'],
  ['two documents', 'version: 1\nroles: {}\n---\nversion: 1\n', undefined, 'documents'],
  ['an alias that leads to itself', roles('events: &a [*a]'), 4, 'no'],
  ['a list', '- version: 1\n', 1, '`version` is missing'],
  ['nothing', '', undefined, 'holds no policy'],
])('%s is refused, with its line', (_, text, line, words) => {
  const reading = read(text);
  expect(reading).toMatchObject({ ok: false, what: expect.stringContaining(words) });
  if (line !== undefined) expect(reading).toMatchObject({ line, file: 'p.yml' });
  expect(reading).toMatchSnapshot();
});
