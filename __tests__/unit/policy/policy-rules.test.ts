import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { DENIABLE_CODES } from '../../../src/checks/deniable-codes';
import { evaluatePolicyRules } from '../../../src/policy/evaluate-rules';
import { NO_GOVERNANCE } from '../../../src/policy/governance';
import type { RolePolicy, RolePolicyRule } from '../../../src/policy/policy';
import { createPolicySchema } from '../../../src/policy/policy-schema';
import { readPolicy } from '../../../src/policy/read-policy';
import { POLICY_RULES } from '../../../src/policy/rules';
import { definePolicyRule, ruleMet, ruleNotMet } from '../../../src/policy/rules/policy-rule';
import { repository } from '../../support/action';
import { requestOf } from './support';

/*
 * A rule owns its key: a file in `src/policy/rules/` and an entry in the list are enough for the
 * schema, the type, the reader, the messages and the evaluation. `__tests__/scenarios/docs` requires
 * the section in docs/policy.md.
 */

/** A rule that does not exist. It allows only these users to start a run. */
const actors = definePolicyRule({
  id: 'allowed-actors',
  schema: { kind: 'texts', description: 'One of these users started the run.' },
  expectation: 'the login of a user',
  evaluate({ rules, request: { environment } }) {
    if (rules.allowedActors === undefined) return undefined;
    const actor = environment['GITHUB_ACTOR'] ?? '';
    return rules.allowedActors.includes(actor)
      ? ruleMet(`The actor is \`${actor}\`.`)
      : ruleNotMet('Another user started the run.', 'Run it as an allowed user.');
  },
});

/** The list of rules with the new rule. `RolePolicy` is derived from the real list. */
const WITH_ACTORS: readonly RolePolicyRule[] = [
  ...POLICY_RULES,
  {
    ...actors,
    evaluate: (input) => actors.evaluate(input as Parameters<typeof actors.evaluate>[0]),
  },
];

function read(text: string, rules?: readonly RolePolicyRule[]) {
  return readPolicy({ text, source: 'p.yml', digest: 'd' }, DENIABLE_CODES, rules);
}

function evaluate(role: 'prod' | 'staging', text: string, rules?: readonly RolePolicyRule[]) {
  const policy = read(text, rules);
  if (!policy.ok) throw new Error(policy.what);
  return evaluatePolicyRules(
    {
      role,
      request: requestOf({ DB_ROLE: role, GITHUB_ACTOR: 'ann' }),
      governance: { ...NO_GOVERNANCE, policies: [policy] },
      findings: [],
      rehearsal: undefined,
      promotion: undefined,
      commitReviews: undefined,
      connected: false,
    },
    rules,
  );
}

interface ValueJsonSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly items?: ValueJsonSchema;
}

/** A valid value for the JSON schema of a key. */
function sampleValue(schema: ValueJsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.items !== undefined) return [sampleValue(schema.items)];
  return { string: 'a/b@c', boolean: true, integer: 1 }[schema.type ?? ''];
}

interface PolicyJsonSchema {
  readonly properties: {
    readonly roles: {
      readonly properties: Readonly<
        Record<string, { readonly properties: Readonly<Record<string, ValueJsonSchema>> }>
      >;
    };
  };
}

const published: PolicyJsonSchema = JSON.parse(
  readFileSync(join(repository, 'schema/migration-policy.json'), 'utf8'),
);

function keysOf(role: string, { properties }: PolicyJsonSchema = published) {
  return properties.roles.properties[role]?.properties ?? {};
}

const keys = (['prod', 'staging'] as const).flatMap((role) =>
  Object.entries(keysOf(role)).map(([key, schema]) => [role, key, schema] as const),
);

test.each(keys)('evaluates the key %s.%s of the published schema', (role, key, schema) => {
  const text = JSON.stringify({ version: 1, roles: { [role]: { [key]: sampleValue(schema) } } });
  expect(evaluate(role, text).map(({ rule }) => rule)).toContain(key);
});

test('publishes the keys of all rules, and no other key', () => {
  const all = POLICY_RULES.map(({ id }) => id);
  const shared = POLICY_RULES.flatMap((rule: RolePolicyRule) => (rule.roles ? [] : [rule.id]));
  expect(Object.keys(keysOf('prod'))).toEqual(all);
  expect(Object.keys(keysOf('staging'))).toEqual(shared);
  expect(Object.keys(keysOf('replica'))).toEqual(shared);
  expect(all.filter((id) => !shared.some((other) => other === id))).toEqual(['confirm']);
});

test('lists every file of src/policy/rules', () => {
  const files = readdirSync(join(repository, 'src/policy/rules'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index' && name !== 'policy-rule');
  expect(files.sort()).toEqual(POLICY_RULES.map(({ id }) => id as string).sort());
});

test.each(POLICY_RULES.map((rule) => [rule.id, rule] as const))(
  'names what %s must be if its value is invalid',
  (id, rule: RolePolicyRule) => {
    const isList = ['texts', 'globs', 'codes'].includes(rule.schema.kind);
    const value = isList ? [{ a: 1 }] : { a: 1 };
    const result = read(JSON.stringify({ version: 1, roles: { prod: { [id]: value } } }));
    const path = isList ? `${id}.0` : id;
    expect(result).toMatchObject({
      ok: false,
      what: `p.yml, line 1: \`roles.prod.${path}\` must be ${rule.expectation}.`,
    });
  },
);

describe('a rule that is added to the list', () => {
  const text = (user: string) =>
    `version: 1\nroles:\n  prod:\n    events: [push]\n    allowed-actors: [${user}]\n`;

  test('is unknown before', () => {
    expect(read(text('ann'))).toMatchObject({
      ok: false,
      what: 'p.yml, line 5: Unknown key `roles.prod.allowed-actors`.',
    });
  });

  test('is read, and evaluated in the order of the list', () => {
    const results = (user: string) =>
      evaluate('prod', text(user), WITH_ACTORS).map(({ rule, standing }) => [rule, standing.kind]);
    expect(results('ann')).toEqual([
      ['events', 'met'],
      ['allowed-actors', 'met'],
    ]);
    expect(results('bob')).toEqual([
      ['events', 'met'],
      ['allowed-actors', 'unmet'],
    ]);
  });

  test('is in the JSON schema for every role, with its description', () => {
    const schema = toJsonSchema(createPolicySchema(DENIABLE_CODES, WITH_ACTORS), {
      target: 'draft-07',
      typeMode: 'input',
      ignoreActions: ['some_item', 'every_item'],
    }) as unknown as PolicyJsonSchema;
    for (const role of ['prod', 'staging', 'replica']) {
      expect(keysOf(role, schema)['allowed-actors']).toMatchObject({
        type: 'array',
        description: 'One of these users started the run.',
      });
    }
  });

  test('has messages for an invalid value', () => {
    expect(read('version: 1\nroles: { prod: { allowed-actors: [3] } }', WITH_ACTORS)).toMatchObject(
      {
        what: 'p.yml, line 2: `roles.prod.allowed-actors.0` must be the login of a user.',
      },
    );
    expect(read('version: 1\nroles: { prod: { alowed-actors: [a] } }', WITH_ACTORS)).toMatchObject({
      what: 'p.yml, line 2: Unknown key `roles.prod.alowed-actors`. Did you mean `allowed-actors`?',
    });
  });
});

/** `npm run check types` fails if one of these mistakes compiles. */
test('a rule with a mistake is rejected by the compiler', () => {
  const mistakes = [
    () =>
      // @ts-expect-error A rule needs an expectation.
      definePolicyRule({
        id: 'x',
        schema: { kind: 'flag', description: 'X.' },
        evaluate: () => undefined,
      }),
    () =>
      definePolicyRule({
        id: 'x',
        // @ts-expect-error A schema needs a description.
        schema: { kind: 'flag' },
        expectation: '`true` or `false`',
        evaluate: () => undefined,
      }),
    () =>
      definePolicyRule({
        id: 'x-y',
        schema: { kind: 'flag', description: 'X.' },
        expectation: '`true` or `false`',
        // @ts-expect-error The value is a boolean.
        evaluate: ({ rules }) => (rules.xY?.patterns ? undefined : ruleMet('Y.')),
      }),
    // @ts-expect-error The list does not contain the rule, so the type does not have its value.
    (rules: RolePolicy) => rules.allowedActors,
  ];
  expect(mistakes).toHaveLength(4);
});
