import { readPolicyFile } from '../../edge/read-policy-file';
import { getDeclaredValue } from '../../inputs/declared-value';
import { ACTION_INPUTS } from '../../inputs/input-table';
import type { Request } from '../../inputs/request';
import { type Governance, NO_GOVERNANCE } from '../../policy/governance';
import { needsDefaultPolicy } from '../../policy/needs-default-policy';
import type { Context } from '../context';
import { type LocatedCheckout, locateCheckout } from './locate-checkout';

/**
 * Reads the policy files of a run and what they need from GitHub. Without a policy file, and with
 * GITHUB_SHA checked out on the default branch, loads no other code, starts no process and does not
 * use the network. `gate` loads this file, so it must stay small; the work is in
 * resolve-governance.ts, which needs `node:crypto` (docs/architecture.md#the-policy-file).
 */
export async function loadPolicies(request: Request, context: Context): Promise<Governance> {
  const own = readPolicyFile(context.workspace, request.policyFile);
  const located = locateCheckout(request, context.workspace);
  const { checkout } = located;
  if (
    own.kind === 'absent' &&
    checkout !== undefined &&
    request.policyFile === ACTION_INPUTS.policyFile.default &&
    !mayHideFiles(located) &&
    !needsDefaultPolicy(request, checkout.state, getDeclaredValue(request.role) === 'prod')
  ) {
    return { ...NO_GOVERNANCE, checkout };
  }
  const { resolveGovernance } = await import(
    /* webpackChunkName: "policy" */ './resolve-governance'
  );
  return await resolveGovernance({ request, context, own, located });
}

/** Returns whether a policy file can be in a repository below the workspace, or only in Git. */
function mayHideFiles({ places }: LocatedCheckout): boolean {
  return places.flat().some(({ folder, isSparse }) => isSparse || folder !== '');
}
