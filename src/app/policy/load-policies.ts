import { readPolicyFile } from '../../edge/read-policy-file';
import { getDeclaredValue } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import { type Governance, NO_GOVERNANCE } from '../../policy/governance';
import type { Context } from '../context';

/**
 * Reads the policies that the run is judged by, and asks GitHub for what they want to know. Where
 * there is none, nothing is loaded and nobody is asked.
 */
export async function loadPolicies(request: Request, context: Context): Promise<Governance> {
  const own = readPolicyFile(context.workspace, request.policyFile);
  const alsoOfDefaultBranch = isJudgedElsewhere(request);
  if (own.kind === 'absent' && !alsoOfDefaultBranch) return NO_GOVERNANCE;
  const { resolveGovernance } = await import(
    /* webpackChunkName: "policy" */ './resolve-governance'
  );
  return await resolveGovernance({ request, context, own, alsoOfDefaultBranch });
}

/**
 * Off the default branch, production is judged by the default branch's policy as well: a branch cannot
 * loosen what it is judged by.
 */
function isJudgedElsewhere({ role, event, environment }: Request): boolean {
  const inActions = environment['GITHUB_ACTIONS'] === 'true';
  return inActions && getDeclaredValue(role) === 'prod' && !event.onDefaultBranch;
}
