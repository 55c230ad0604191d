import { readPolicyFile } from '../../edge/read-policy-file';
import { getDeclaredValue } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import { type Governance, NO_GOVERNANCE } from '../../policy/governance';
import type { Context } from '../context';

/**
 * Reads the policy files of a run and what they need from GitHub. Without a policy file, loads no
 * other code and does not use the network. `gate` loads this file, so it must stay small; the work is
 * in resolve-governance.ts, which needs `node:crypto` (docs/architecture.md#the-policy-file).
 */
export async function loadPolicies(request: Request, context: Context): Promise<Governance> {
  const own = readPolicyFile(context.workspace, request.policyFile);
  const needsDefaultBranch = needsDefaultBranchPolicy(request);
  if (own.kind === 'absent' && !needsDefaultBranch) return NO_GOVERNANCE;
  const { resolveGovernance } = await import(
    /* webpackChunkName: "policy" */ './resolve-governance'
  );
  return await resolveGovernance({ request, context, own, needsDefaultBranch });
}

/**
 * Returns whether the policy of the default branch applies too. It does for production on any other
 * branch, so that a branch cannot weaken its own policy (docs/policy.md#the-policy-of-the-default-branch).
 */
function needsDefaultBranchPolicy({ role, event, environment }: Request): boolean {
  const inActions = environment['GITHUB_ACTIONS'] === 'true';
  return inActions && getDeclaredValue(role) === 'prod' && !event.onDefaultBranch;
}
