import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readPolicy } from '../../../src/policy/read-policy';
import { repository } from '../../support/action';
import { propertyRuns } from '../../support/property-runs';

const CODES = ['prod-url-local', 'ban-drop-column'];

function read(text: string) {
  return readPolicy({ text, source: 'p.yml', file: 'p.yml', digest: 'sha256:x' }, CODES);
}

const schema: object = JSON.parse(
  readFileSync(join(repository, 'schema/migration-policy.json'), 'utf8'),
);
const isValid = new Ajv({ strict: false }).compile(schema);

/** Mostly a valid value, sometimes an invalid one. */
const mostly = (valid: fc.Arbitrary<unknown>, ...invalid: readonly unknown[]) =>
  fc.oneof({ weight: 40, arbitrary: valid }, fc.constantFrom(...invalid));
const listOf = (...words: readonly string[]) =>
  mostly(
    fc.array(mostly(fc.constantFrom(...words), '', '  ', 3), { minLength: 1, maxLength: 3 }),
    ...['main', null, []],
  );
const sharedRules = {
  environments: listOf('production', 'eu-*'),
  branches: mostly(
    listOf('main', 'release/*', '!release/*-x', 'fix (a)'),
    ['!main'],
    ['!'],
    ['!main', '!x'],
    ['@(a|b)'],
    ['(a|b)'],
    ['{a,b}+'],
    ['{a,{b,c}}'],
    ['{1..3}'],
    ['[!a]'],
    ['[[:digit:]]'],
    ['*'.repeat(9)],
    ['x'.repeat(201)],
    ['x'.repeat(200)],
    ['*a'.repeat(8)],
  ),
  events: listOf('push'),
  targets: mostly(
    listOf('h/d', '/run/x/d', '!h/d', 'u@h:1/d'),
    ['h'],
    ['h/d', '!/d'],
    ['{a/x,b/y}'],
    ['h/'],
  ),
  deny: mostly(listOf(...CODES), ['ban-drop-colum']),
  'require-protection': mostly(fc.boolean(), 'true', null),
  'rehearsed-on': mostly(fc.constantFrom('staging', 'prod'), 'replica', true),
  'rehearsed-by': listOf('.github/workflows/x.yml@main', 'a@*'),
  approvals: mostly(fc.integer({ min: 0, max: 6 }), -1, 7, 0.5, '1'),
  reviews: mostly(fc.integer({ min: 0, max: 100 }), -1, 101, 0.5, '1'),
};
const optional = { requiredKeys: [] };
const prod = fc.record(
  { ...sharedRules, confirm: mostly(fc.constant('plan-digest'), 'word') },
  optional,
);
const others = fc.record(sharedRules, optional);
const policy = fc
  .tuple(
    fc.record({ prod, staging: others, replica: others }, optional),
    mostly(fc.constant(1), 2, '1'),
    fc.oneof({ weight: 40, arbitrary: fc.constant({}) }, fc.constant({ more: 1 })),
    fc.oneof(
      { weight: 40, arbitrary: fc.constant({}) },
      fc.constantFrom({ live: {} }, { prod: { aprovals: 1 } }, { staging: null }),
    ),
  )
  .map(([roles, version, more, wrong]) => ({ version, roles: { ...roles, ...wrong }, ...more }));

const RUNS = propertyRuns(3000);

test('the published JSON schema accepts the same policies as readPolicy', () => {
  let valid = 0;
  fc.assert(
    fc.property(policy, (document) => {
      const reading = read(stringify(document));
      if (reading.ok) valid += 1;
      expect([document, isValid(document)]).toEqual([document, reading.ok]);
    }),
    RUNS,
  );
  expect(valid).toBeGreaterThan(RUNS.numRuns / 10);
  expect(valid).toBeLessThan(RUNS.numRuns * 0.9);
});
