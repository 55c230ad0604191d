import { DENIABLE_CODES } from '../../checks/deniable-codes';
import type { GitHubApi } from '../../edge/github/api/client';
import { POLICY_PATH, readDefaultPolicy } from '../../edge/github/api/default-policy';
import { fetchEnvironment } from '../../edge/github/api/fetch-environment';
import { readReviews } from '../../edge/github/api/run-reviews';
import { verifyRunToken } from '../../edge/github/oidc/verify-run-token';
import { sha256Hex } from '../../edge/hash';
import type { PolicyFileText } from '../../edge/read-policy-file';
import { getDeclaredValue } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import type { ProvenRun } from '../../policy/github-facts';
import { type Governance, NO_GOVERNANCE } from '../../policy/governance';
import { type LookupResult, notKnown } from '../../policy/lookup-result';
import type { PolicyResult, RolePolicy } from '../../policy/policy';
import { type PolicyText, readPolicy } from '../../policy/read-policy';
import { mayMigrate } from '../../policy/role';
import { rulesForRole } from '../../policy/role-policy';
import type { Context } from '../context';
import { requireGitHubApi } from './github-api';

/** What the governance of a run is resolved from. */
interface GovernanceOptions {
  readonly request: Request;
  readonly context: Context;
  /** The policy file of the checkout. */
  readonly own: PolicyFileText;
  readonly needsDefaultBranch: boolean;
}

/** Parses the policies and reads from GitHub what they need: proof, protection and reviews. */
export async function resolveGovernance(options: GovernanceOptions): Promise<Governance> {
  const { request, context } = options;
  const api = await requireGitHubApi(request, context.deadline);
  const policies = [
    ...readCheckoutPolicy(options),
    ...(options.needsDefaultBranch ? await fetchDefaultBranchPolicy(api) : []),
  ].filter(isFirstWithDigest);
  const role = getDeclaredValue(request.role);
  const rules = mayMigrate(role) ? rulesForRole(policies, role) : [];
  const needsProof = rules.some((rule) => rule.environments || needsEnvironment(rule));
  if (!needsProof || policies.some(({ ok }) => !ok)) return { ...NO_GOVERNANCE, policies };
  const proof = await verifyRunToken(request.environment, context.deadline, (token) => {
    context.runner.mask([token]);
  });
  const [protection, reviews] = await Promise.all([
    rules.some(({ requireProtection }) => requireProtection)
      ? fetchProtection(proof, api)
      : NO_GOVERNANCE.protection,
    rules.some(({ approvals = 0 }) => approvals > 0)
      ? fetchReviews(proof, api)
      : NO_GOVERNANCE.reviews,
  ]);
  return { policies, proof, protection, reviews };
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

function readCheckoutPolicy({ own, request }: GovernanceOptions): readonly PolicyResult[] {
  const source = request.policyFile;
  switch (own.kind) {
    case 'absent':
      return [];
    case 'unreadable':
      return [
        {
          ok: false,
          what: `${source} cannot be read, is not a regular file, or is outside the workspace.`,
          next: 'Check the input `policy-file`, and check whether an earlier step changed the file.',
          file: source,
        },
      ];
    case 'text':
      return [parsePolicy({ text: own.text, source, file: source })];
  }
}

async function fetchDefaultBranchPolicy(
  api: LookupResult<GitHubApi>,
): Promise<readonly PolicyResult[]> {
  const source = `${POLICY_PATH} of the default branch`;
  const notRead = (why: string, next: string): readonly PolicyResult[] => [
    { ok: false, what: `${source} applies too, but could not be read: ${why}`, next },
  ];
  if (!api.known) return notRead(api.what, api.next);
  const answer = await readDefaultPolicy(api.value);
  if (!answer.ok) {
    return notRead(
      answer.why,
      'Fix this, then retry: without this policy, production is not migrated.',
    );
  }
  if (answer.value === undefined) return [];
  const text = answer.value.toString('utf8');
  return [parsePolicy({ text, source })];
}

function parsePolicy(policy: Omit<PolicyText, 'digest'>): PolicyResult {
  return readPolicy({ ...policy, digest: `sha256:${sha256Hex(policy.text)}` }, DENIABLE_CODES);
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
  api: LookupResult<GitHubApi>,
): Promise<Governance['reviews']> {
  if (!proof.known || proof.value.environment === undefined) return NO_GOVERNANCE.reviews;
  if (!api.known) return notKnown(`GitHub was not asked: ${api.what}`, api.next);
  const answer = await readReviews(api.value, proof.value);
  if (answer.ok) return { known: true, value: answer.value };
  return notKnown(answer.why, 'Grant the job `actions: read`, or retry.');
}
