import { getDeclaredValue, hasConflict } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import type { Finding } from '../finding';
import type { Governance } from '../governance';
import type { MigratableRole } from '../role';
import { rulesForRole } from '../role-policy';

/**
 * Returns `checkout-unknown` and `policy-unseen`: in GitHub Actions, it is not known which commit's
 * files run, although the role is `prod` or a policy has `branches`; and no policy could be read.
 */
export function checkoutFindings(
  role: MigratableRole,
  { environment, token }: Request,
  { checkout, policies }: Governance,
): readonly Finding[] {
  const inActions = environment['GITHUB_ACTIONS'] === 'true';
  if (!inActions || checkout?.state !== 'unknown') return [];
  const hasBranches = rulesForRole(policies, role).some(({ branches }) => branches);
  if (role !== 'prod' && !hasBranches) return [];
  const hasToken = hasConflict(token) || getDeclaredValue(token) !== undefined;
  const isUnseen = policies.length === 0 && !hasToken;
  return [unknownCheckout(checkout.why ?? ''), ...(isUnseen ? [POLICY_UNSEEN] : [])];
}

function unknownCheckout(why: string): Finding {
  return {
    code: 'checkout-unknown',
    level: 'notice',
    what: `The commit that is checked out is not known. ${why}`,
    next: 'Check out the repository with `actions/checkout` before this step. If it has a `path`, set `working-directory` to it.',
  };
}

const POLICY_UNSEEN: Finding = {
  code: 'policy-unseen',
  level: 'warning',
  what: 'The workspace does not contain a policy file, and without a checkout and a token the action cannot tell whether the repository has one.',
  next: 'Check out the repository before this step, or remove `github-token`, whose default is the token of the job.',
};
