import { getJudgedTarget, type ReadPermit } from './decide';
import { listNamedTargets } from './target-names';

/**
 * Returns whether every policy of the run names its target in `targets` of its role. Without a policy,
 * none does.
 */
export function isOwnTarget(permit: ReadPermit): boolean {
  const { policies } = permit.governance;
  if (policies.length === 0) return false;
  const named = listNamedTargets(getJudgedTarget(permit));
  const isNamedBy = (policy: (typeof policies)[number]) => {
    const targets = policy.ok ? policy.policy.roles[permit.role]?.targets : undefined;
    return named.every(({ names }) => targets?.matches(names) === true);
  };
  return policies.every(isNamedBy);
}
