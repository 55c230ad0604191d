import { getDeclaredValue, hasConflict } from '../inputs/declared-value';
import type { Request } from '../inputs/request';
import type { CheckoutState } from './run-checkout';

/**
 * Returns whether the policy of the default branch applies too. It does for production on any other
 * branch, and if another commit is checked out, so that a branch cannot weaken its own policy
 * (docs/policy.md#the-policy-of-the-default-branch).
 *
 * @param isStrict Whether the role is `prod`, or has the rule `branches`.
 */
export function needsDefaultPolicy(
  { role, event, environment, token }: Request,
  state: CheckoutState,
  isStrict: boolean,
): boolean {
  if (environment['GITHUB_ACTIONS'] !== 'true') return false;
  if (getDeclaredValue(role) === 'prod' && !event.onDefaultBranch) return true;
  const hasToken = hasConflict(token) || getDeclaredValue(token) !== undefined;
  return isStrict && (state === 'other' || (state === 'unknown' && hasToken));
}
