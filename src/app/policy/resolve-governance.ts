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

/** What is read, and for whom. */
interface Order {
  readonly request: Request;
  readonly context: Context;
  readonly own: PolicyFileText;
  readonly alsoOfDefaultBranch: boolean;
}

/** Reads the policies, and what they ask about: a fact that none of them needs is not asked for. */
export async function resolveGovernance(order: Order): Promise<Governance> {
  const { request, context } = order;
  const api = await requireGitHubApi(request, context.deadline);
  const policies = [
    ...ofCheckout(order),
    ...(order.alsoOfDefaultBranch ? await ofDefaultBranch(api) : []),
  ].filter(isFirstOfItsKind);
  const role = getDeclaredValue(request.role);
  const rules = mayMigrate(role) ? rulesForRole(policies, role) : [];
  const needsProof = rules.some((each) => each.environments || isAboutEnvironment(each));
  if (!needsProof || policies.some(({ ok }) => !ok)) return { ...NO_GOVERNANCE, policies };
  const proof = await verifyRunToken(request.environment, context.deadline, (token) => {
    context.runner.mask([token]);
  });
  const [protection, reviews] = await Promise.all([
    rules.some(({ requireProtection }) => requireProtection)
      ? protectionOf(proof, api)
      : NO_GOVERNANCE.protection,
    rules.some(({ approvals = 0 }) => approvals > 0)
      ? reviewsOf(proof, api)
      : NO_GOVERNANCE.reviews,
  ]);
  return { policies, proof, protection, reviews };
}

function isAboutEnvironment({ requireProtection, approvals = 0 }: RolePolicy): boolean {
  return requireProtection === true || approvals > 0;
}

/** Two policies of the same bytes ask the same. */
function isFirstOfItsKind(
  reading: PolicyResult,
  index: number,
  all: readonly PolicyResult[],
): boolean {
  if (!reading.ok) return true;
  const { digest } = reading.policy;
  return index === all.findIndex((each) => each.ok && each.policy.digest === digest);
}

function ofCheckout({ own, request }: Order): readonly PolicyResult[] {
  const source = request.policyFile;
  switch (own.kind) {
    case 'absent':
      return [];
    case 'unreadable':
      return [
        {
          ok: false,
          what: `${source} cannot be read, is no regular file, or lies outside the workspace.`,
          next: 'Look at the input `policy-file` and at what an earlier step did to the file.',
          file: source,
        },
      ];
    case 'text':
      return [understood({ text: own.text, source, file: source })];
  }
}

async function ofDefaultBranch(api: LookupResult<GitHubApi>): Promise<readonly PolicyResult[]> {
  const source = `${POLICY_PATH} of the default branch`;
  const unread = (why: string, next: string): readonly PolicyResult[] => [
    { ok: false, what: `${source} has to be asked for, off that branch: ${why}`, next },
  ];
  if (!api.known) return unread(api.what, api.next);
  const answer = await readDefaultPolicy(api.value);
  if (!answer.ok)
    return unread(answer.why, 'Without it, production is not judged and not migrated.');
  if (answer.value === undefined) return [];
  const text = answer.value.toString('utf8');
  return [understood({ text, source })];
}

function understood(policy: Omit<PolicyText, 'digest'>): PolicyResult {
  return readPolicy({ ...policy, digest: `sha256:${sha256Hex(policy.text)}` }, DENIABLE_CODES);
}

async function protectionOf(
  proof: LookupResult<ProvenRun>,
  api: LookupResult<GitHubApi>,
): Promise<Governance['protection']> {
  if (!proof.known || proof.value.environment === undefined) return NO_GOVERNANCE.protection;
  if (!api.known) return { kind: 'unknown', why: `It was not asked: ${api.what}` };
  return await fetchEnvironment(api.value, proof.value.environment);
}

async function reviewsOf(
  proof: LookupResult<ProvenRun>,
  api: LookupResult<GitHubApi>,
): Promise<Governance['reviews']> {
  if (!proof.known || proof.value.environment === undefined) return NO_GOVERNANCE.reviews;
  if (!api.known) return notKnown(`They were not asked for: ${api.what}`, api.next);
  const answer = await readReviews(api.value, proof.value);
  if (answer.ok) return { known: true, value: answer.value };
  return notKnown(answer.why, 'A policy that asks for approvals blocks where they cannot be seen.');
}
