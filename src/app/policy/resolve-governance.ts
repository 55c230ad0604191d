import { createRepositoryFinder } from '../../edge/git/workspace-repository';
import type { GitHubApi } from '../../edge/github/api/client';
import { findBranchPosition } from '../../edge/github/api/compare-commits';
import { fetchEnvironment } from '../../edge/github/api/fetch-environment';
import { readReviews } from '../../edge/github/api/run-reviews';
import { verifyRunToken } from '../../edge/github/oidc/verify-run-token';
import type { PolicyFileText } from '../../edge/read-policy-file';
import { getDeclaredValue } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import type { ProvenRun } from '../../policy/github-facts';
import { type Governance, NO_GOVERNANCE } from '../../policy/governance';
import { type LookupResult, notKnown } from '../../policy/lookup-result';
import { needsDefaultPolicy } from '../../policy/needs-default-policy';
import type { PolicyResult, RolePolicy } from '../../policy/policy';
import { mayMigrate } from '../../policy/role';
import { needsReviews, rulesForRole } from '../../policy/role-policy';
import { getBranchName } from '../../policy/rules/branches';
import { getRunCommit, type RunCheckout } from '../../policy/run-checkout';
import type { Context } from '../context';
import { readCheckoutPolicy } from './checkout-policy';
import { fetchDefaultPolicy } from './default-branch-policy';
import { findHeadReviews } from './find-commit-reviews';
import { requireGitHubApi } from './github-api';
import { getNamedCommit, type LocatedCheckout } from './locate-checkout';
import { resolveCheckout } from './resolve-checkout';

/** What the governance of a run is resolved from. */
interface GovernanceOptions {
  readonly request: Request;
  readonly context: Context;
  /** The policy file of the workspace. */
  readonly own: PolicyFileText;
  readonly located: LocatedCheckout;
}

/** Parses the policies and reads from GitHub what they need: proof, protection and reviews. */
export async function resolveGovernance(options: GovernanceOptions): Promise<Governance> {
  const { request, context } = options;
  const { located } = options;
  const checkout =
    located.checkout ?? (await resolveCheckout(located.places, getNamedCommit(request)));
  const api = await requireGitHubApi(request, context.deadline);
  const policies = (await readPolicies(options, checkout, api)).filter(isFirstWithDigest);
  const known = { ...NO_GOVERNANCE, policies, checkout };
  const role = getDeclaredValue(request.role);
  const rules = mayMigrate(role) ? rulesForRole(policies, role) : [];
  if (policies.some(({ ok }) => !ok)) return known;
  const needsProof = rules.some((rule) => rule.environments || needsEnvironment(rule));
  const proof = needsProof
    ? await verifyRunToken(request.environment, context.deadline, (token) => {
        context.runner.mask([token]);
      })
    : known.proof;
  const ref = proof.known ? proof.value.ref : request.event.ref;
  const [branchPosition, protection, reviews] = await Promise.all([
    rules.some(({ branches }) => branches)
      ? fetchBranchPosition(checkout, getBranchName(ref), api)
      : known.branchPosition,
    rules.some(({ requireProtection }) => requireProtection)
      ? fetchProtection(proof, api)
      : known.protection,
    rules.some(({ approvals = 0 }) => approvals > 0)
      ? fetchReviews(proof, checkout, api)
      : known.reviews,
  ]);
  const facts = { ...known, proof, branchPosition, protection, reviews };
  const judgesHead = request.mode === 'gate' || request.command !== undefined;
  if (!judgesHead || !needsReviews(rules)) return facts;
  return { ...facts, commitReviews: await findHeadReviews(api, request, facts) };
}

async function readPolicies(
  { request, context, own, located }: GovernanceOptions,
  checkout: RunCheckout,
  api: LookupResult<GitHubApi>,
): Promise<readonly PolicyResult[]> {
  const { event, policyFile, role } = request;
  const { workspace, runner } = context;
  const repositories = located.places.flat();
  const policies = await readCheckoutPolicy({ workspace, policyFile, own, repositories });
  const declared = getDeclaredValue(role);
  const rules = mayMigrate(declared) ? rulesForRole(policies, declared) : [];
  const isStrict = declared === 'prod' || rules.some(({ branches }) => branches);
  // The policy file can be in another checkout than the files of the run.
  const policyPlace = createRepositoryFinder(workspace)(policyFile);
  const checkouts =
    own.kind === 'absent'
      ? [checkout]
      : [checkout, await resolveCheckout([policyPlace], getNamedCommit(request))];
  const deciding = checkouts.find(({ state }) => needsDefaultPolicy(request, state, isStrict));
  if (deciding === undefined) return policies;
  const options = { event, checkout: deciding, log: runner.log };
  return [...policies, ...(await fetchDefaultPolicy(api, options))];
}

/** Only another commit than that of the run is compared with the branch. */
async function fetchBranchPosition(
  { state, commit, why }: RunCheckout,
  branch: string | undefined,
  api: LookupResult<GitHubApi>,
): Promise<Governance['branchPosition']> {
  const isCompared = state === 'other' && why === undefined;
  if (!isCompared || commit === undefined || branch === undefined) {
    return NO_GOVERNANCE.branchPosition;
  }
  if (!api.known) return notKnown(`GitHub was not asked: ${api.what}`, api.next);
  const answer = await findBranchPosition(api.value, branch, commit);
  if (answer.ok) return { known: true, value: answer.value };
  return notKnown(answer.why, 'Grant the job `contents: read`, or retry.');
}

function needsEnvironment({ requireProtection, approvals = 0 }: RolePolicy): boolean {
  return requireProtection === true || approvals > 0;
}

/** Drops a second policy with the same bytes. */
function isFirstWithDigest(
  result: PolicyResult,
  index: number,
  all: readonly PolicyResult[],
): boolean {
  if (!result.ok) return true;
  const { digest } = result.policy;
  return index === all.findIndex((other) => other.ok && other.policy.digest === digest);
}

async function fetchProtection(
  proof: LookupResult<ProvenRun>,
  api: LookupResult<GitHubApi>,
): Promise<Governance['protection']> {
  if (!proof.known || proof.value.environment === undefined) return NO_GOVERNANCE.protection;
  if (!api.known) return { kind: 'unknown', why: `GitHub was not asked: ${api.what}` };
  return await fetchEnvironment(api.value, proof.value.environment);
}

async function fetchReviews(
  proof: LookupResult<ProvenRun>,
  checkout: RunCheckout,
  api: LookupResult<GitHubApi>,
): Promise<Governance['reviews']> {
  if (!proof.known || proof.value.environment === undefined) return NO_GOVERNANCE.reviews;
  if (!api.known) return notKnown(`GitHub was not asked: ${api.what}`, api.next);
  const commit = getRunCommit(checkout, proof.value.commit);
  const answer = await readReviews(api.value, proof.value, commit);
  if (answer.ok) return { known: true, value: answer.value };
  return notKnown(answer.why, 'Grant the job `actions: read`, or retry.');
}
