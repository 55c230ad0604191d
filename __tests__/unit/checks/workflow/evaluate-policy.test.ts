import { evaluatePolicyForUse } from '../../../../src/checks/workflow/evaluate-policy';
import { readTestConfiguration, WORKFLOW } from './support';

const POLICY = '.github/migration-policy.yml';

/** Evaluates these rules for `prod` for the only use of a workflow. Returns `rule kind` of each. */
function evaluateRules(
  rules: string,
  job: string,
  on = 'push',
  policy = POLICY,
): readonly string[] {
  const files = {
    [policy]: `version: 1\nroles: { prod: { ${rules} } }\n`,
    [WORKFLOW]: `on: ${on}
jobs:
  migrate:
    runs-on: ubuntu-latest
${job}`,
  };
  const configuration = readTestConfiguration(files);
  const [use] = configuration.uses;
  if (use === undefined) throw new Error('No use was found.');
  return evaluatePolicyForUse(use, configuration).map(
    ({ rule, standing }) => `${rule} ${standing.kind}`,
  );
}

const createJob = (
  inputs: string,
  environment = '    environment: production\n',
) => `${environment}    steps:
      - uses: acme/governed-migrations@v1
        with: { db-role: prod, ${inputs} }
`;

test.each<[string, string, string, string, readonly string[]]>([
  ['events: all are allowed', 'events: [push]', 'push', createJob(''), ['events met']],
  ['events: one is allowed', 'events: [push]', '[push, schedule]', createJob(''), ['events later']],
  ['events: none is allowed', 'events: [push]', 'schedule', createJob(''), ['events unmet']],
  ['branches', 'branches: [main]', 'push', createJob(''), ['branches later']],
  ['environments: allowed', 'environments: [prod*]', 'push', createJob(''), ['environments later']],
  [
    'environments: another',
    'environments: [staging]',
    'push',
    createJob(''),
    ['environments unmet'],
  ],
  [
    'environments: none',
    'environments: [prod*]',
    'push',
    createJob('', ''),
    ['environments unmet'],
  ],
  [
    'environments: an expression',
    'environments: [prod*]',
    'push',
    createJob('', '    environment: ${{ vars.X }}\n'),
    ['environments later'],
  ],
  [
    'confirm: `true` instead of a digest',
    'confirm: plan-digest',
    'push',
    createJob('confirm-prod-migrations: true'),
    ['confirm unmet'],
  ],
  [
    'confirm: an expression',
    'confirm: plan-digest',
    'push',
    createJob('confirm-prod-migrations: "${{ inputs.digest }}"'),
    ['confirm later'],
  ],
  [
    'mode: plan',
    'confirm: plan-digest, approvals: 1, reviews: 1, require-protection: true',
    'push',
    createJob('mode: plan'),
    ['require-protection later', 'approvals later', 'reviews later', 'confirm later'],
  ],
  [
    'targets: a URL in a secret',
    'targets: [h/d], deny: [prod-url-local]',
    'push',
    createJob('database-url: "${{ secrets.URL }}"'),
    ['targets later', 'deny later'],
  ],
  [
    'targets: a URL in plain text',
    'targets: [h/d], deny: [prod-url-local]',
    'push',
    createJob('database-url: postgresql://localhost/d'),
    ['targets unmet', 'deny unmet'],
  ],
  ['a role without rules', '', 'push', createJob(''), []],
])('evaluates policy rules for a use: %s', (_, rules, on, job, expected) => {
  expect(evaluateRules(rules, job, on)).toEqual(expected);
});

test('evaluates only the policy file of the input policy-file', () => {
  const namedFile = createJob('policy-file: ops/p.yml');
  expect(evaluateRules('branches: [main]', namedFile, 'push', 'ops/p.yml')).toEqual([
    'branches later',
  ]);
  expect(evaluateRules('branches: [main]', namedFile)).toEqual([]);
});

test('returns no rules for a role in an expression and for mode: check', () => {
  const unknownRole = createJob('').replace('db-role: prod', 'db-role: "${{ vars.DB_ROLE }}"');
  expect(evaluateRules('branches: [main]', unknownRole)).toEqual([]);
  expect(evaluateRules('branches: [main]', createJob('mode: check'))).toEqual([]);
});
