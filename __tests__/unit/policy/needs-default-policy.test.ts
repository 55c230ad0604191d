import { needsDefaultPolicy } from '../../../src/policy/needs-default-policy';
import type { CheckoutState } from '../../../src/policy/run-checkout';
import { requestOf, type StepSettings } from './support';

const MAIN = JSON.stringify({ repository: { default_branch: 'main' } });

/** Tells whether a run in Actions, by default of production on `main`, needs the policy of `main`. */
function needs(state: CheckoutState, isStrict: boolean, settings: StepSettings = {}): boolean {
  const own = { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/main', DB_ROLE: 'prod' };
  const request = requestOf({ ...own, 'confirm-prod-migrations': 'true', ...settings }, MAIN);
  return needsDefaultPolicy(request, state, isStrict);
}

const BRANCH = { GITHUB_REF: 'refs/heads/x' };
const TOKEN = { 'github-token': 'ghs_1234567890' };

test.each<[string, boolean, CheckoutState, boolean, StepSettings]>([
  ['production on the default branch, at its commit', false, 'same', true, {}],
  ['production on the default branch, at its commit, with a token', false, 'same', true, TOKEN],
  ['production on another branch', true, 'same', true, BRANCH],
  ['production on another branch, whatever else holds', true, 'same', false, BRANCH],
  ['staging on another branch', false, 'same', false, { ...BRANCH, DB_ROLE: 'staging' }],
  ['another commit, of a role that is strict', true, 'other', true, {}],
  ['another commit, of a role that is not strict', false, 'other', false, { DB_ROLE: 'staging' }],
  ['a commit that is not known, with a token', true, 'unknown', true, TOKEN],
  ['a commit that is not known, without a token', false, 'unknown', true, {}],
  ['a commit that is not known, with a token, not strict', false, 'unknown', false, TOKEN],
  [
    'a commit that is not known, with two tokens that differ',
    true,
    'unknown',
    true,
    { ...TOKEN, GITHUB_TOKEN: 'ghs_0987654321' },
  ],
  ['another branch outside of Actions', false, 'other', true, { ...BRANCH, GITHUB_ACTIONS: '' }],
])('needsDefaultPolicy: %s: %s', (_, expected, state, isStrict, settings) => {
  expect(needs(state, isStrict, settings)).toBe(expected);
});
