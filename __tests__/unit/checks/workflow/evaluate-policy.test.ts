import { evaluatePolicyForUse } from '../../../../src/checks/workflow/evaluate-policy';
import { configurationOf, WORKFLOW } from './support';

const POLICY = '.github/migration-policy.yml';

/** The standings of the one use of a workflow, `rule kind` each, under these rules for `prod`. */
function standings(rules: string, job: string, on = 'push', policy = POLICY): readonly string[] {
  const files = {
    [policy]: `version: 1\nroles: { prod: { ${rules} } }\n`,
    [WORKFLOW]: `on: ${on}
jobs:
  migrate:
    runs-on: ubuntu-latest
${job}`,
  };
  const configuration = configurationOf(files);
  const [use] = configuration.uses;
  if (use === undefined) throw new Error('No use was found.');
  return evaluatePolicyForUse(use, configuration).map(
    ({ rule, standing }) => `${rule} ${standing.kind}`,
  );
}

const step = (
  more: string,
  environment = '    environment: production\n',
) => `${environment}    steps:
      - uses: acme/governed-migrations@v1
        with: { db-role: prod, ${more} }
`;

test.each<[string, string, string, string, readonly string[]]>([
  ['all triggers are let', 'events: [push]', 'push', step(''), ['events met']],
  ['one of them is', 'events: [push]', '[push, schedule]', step(''), ['events later']],
  ['none is', 'events: [push]', 'schedule', step(''), ['events unmet']],
  ['a branch', 'branches: [main]', 'push', step(''), ['branches later']],
  ['its environment', 'environments: [prod*]', 'push', step(''), ['environments later']],
  ['another', 'environments: [staging]', 'push', step(''), ['environments unmet']],
  ['none', 'environments: [prod*]', 'push', step('', ''), ['environments unmet']],
  [
    'one that is known when it runs',
    'environments: [prod*]',
    'push',
    step('', '    environment: ${{ vars.X }}\n'),
    ['environments later'],
  ],
  [
    'a word',
    'confirm: plan-digest',
    'push',
    step('confirm-prod-migrations: true'),
    ['confirm unmet'],
  ],
  [
    'what the run is given',
    'confirm: plan-digest',
    'push',
    step('confirm-prod-migrations: "${{ inputs.digest }}"'),
    ['confirm later'],
  ],
  [
    'a plan',
    'confirm: plan-digest, approvals: 1, require-protection: true',
    'push',
    step('mode: plan'),
    ['require-protection later', 'approvals later', 'confirm later'],
  ],
  [
    'a target in a secret',
    'targets: [h/d], deny: [prod-url-local]',
    'push',
    step('database-url: "${{ secrets.URL }}"'),
    ['targets later', 'deny later'],
  ],
  [
    'a target in plain sight',
    'targets: [h/d], deny: [prod-url-local]',
    'push',
    step('database-url: postgresql://localhost/d'),
    ['targets unmet', 'deny unmet'],
  ],
  ['no rule', '', 'push', step(''), []],
])('%s', (_, rules, on, job, expected) => {
  expect(standings(rules, job, on)).toEqual(expected);
});

test('by the file that the use names, and by no other', () => {
  const named = step('policy-file: ops/p.yml');
  expect(standings('branches: [main]', named, 'push', 'ops/p.yml')).toEqual(['branches later']);
  expect(standings('branches: [main]', named)).toEqual([]);
});

test('a role that only the run knows, and a check, have none', () => {
  const open = step('').replace('db-role: prod', 'db-role: "${{ vars.DB_ROLE }}"');
  expect(standings('branches: [main]', open)).toEqual([]);
  expect(standings('branches: [main]', step('mode: check'))).toEqual([]);
});
