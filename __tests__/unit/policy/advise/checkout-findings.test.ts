import { advise } from '../../../../src/policy/advise/advise';
import { type Governance, NO_GOVERNANCE } from '../../../../src/policy/governance';
import { readPolicy } from '../../../../src/policy/read-policy';
import type { CheckoutState } from '../../../../src/policy/run-checkout';
import { requestOf, type StepSettings } from '../support';

function governanceAt(state: CheckoutState | undefined, rules?: object): Governance {
  const text = JSON.stringify({ version: 1, roles: { staging: rules, prod: rules } });
  const policy = readPolicy({ text, source: 'p.yml', digest: 'd' }, []);
  const why = 'The files of this run are not in a Git repository in the workspace.';
  return {
    ...NO_GOVERNANCE,
    policies: rules === undefined ? [] : [policy],
    checkout: state && { commit: undefined, state, why },
  };
}

const STEP: StepSettings = { GITHUB_ACTIONS: 'true', DB_ROLE: 'prod', 'github-token': 'ghs_x' };

test.each<[string, StepSettings, CheckoutState | undefined, object | undefined, readonly string[]]>(
  [
    ['a checkout that is not known', {}, 'unknown', undefined, ['checkout-unknown']],
    [
      'a checkout that is not known, without a policy and a token',
      { 'github-token': undefined },
      'unknown',
      undefined,
      ['checkout-unknown', 'policy-unseen'],
    ],
    [
      'a checkout that is not known, with a policy and without a token',
      { 'github-token': undefined },
      'unknown',
      {},
      ['checkout-unknown'],
    ],
    ['the commit of the run', { 'github-token': undefined }, 'same', undefined, []],
    ['another commit', {}, 'other', undefined, []],
    ['a run that was blocked before the checkout was read', {}, undefined, undefined, []],
    ['the terminal', { GITHUB_ACTIONS: undefined }, 'unknown', undefined, []],
    ['role staging', { DB_ROLE: 'staging' }, 'unknown', {}, []],
    [
      'role staging with `branches`',
      { DB_ROLE: 'staging' },
      'unknown',
      { branches: ['main'] },
      ['checkout-unknown'],
    ],
    [
      'role staging without a token',
      { DB_ROLE: 'staging', 'github-token': undefined },
      'unknown',
      undefined,
      [],
    ],
  ],
)('advise: %s', (_name, settings, state, rules, expected) => {
  const findings = advise(requestOf({ ...STEP, ...settings }), governanceAt(state, rules));
  expect(findings.map(({ code }) => code)).toStrictEqual(expected);
});

test('advise: the texts of the findings about the checkout', () => {
  const request = requestOf({ ...STEP, 'github-token': undefined });
  expect(advise(request, governanceAt('unknown'))).toMatchSnapshot();
});
