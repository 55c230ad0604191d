import type { EnvironmentProtection } from '../../../policy/environment-protection';
import { type ApiAnswer, type GitHubApi, requestApi } from './client';

const PERMISSION = 'actions: read';

/**
 * Fetches the protection of an environment. If it does not exist, returns the names of the other
 * environments.
 */
export async function fetchEnvironment(
  { octokit, repository }: GitHubApi,
  name: string,
): Promise<EnvironmentProtection> {
  const answer = await requestApi(`the environment \`${name}\``, PERMISSION, async () => {
    const { data } = await octokit.rest.repos.getEnvironment({
      ...repository,
      environment_name: name,
    });
    return data;
  });
  if (answer.ok) return await readProtection(answer.value, { octokit, repository });
  if (answer.kind !== 'missing') return { kind: 'unknown', why: answer.why };
  // GitHub also answers 404 to a token without permission. The environment is missing only if the
  // token can list the others.
  const others = await requestApi('the environments of the repository', PERMISSION, async () => {
    return await listEnvironmentNames({ octokit, repository });
  });
  if (!others.ok) return { kind: 'unknown', why: others.why };
  return { kind: 'missing', others: others.value };
}

const PAGE_SIZE = 100;

async function listEnvironmentNames({
  octokit,
  repository,
}: GitHubApi): Promise<readonly string[]> {
  const names: string[] = [];
  for (let page = 1; ; page += 1) {
    const parameters = { ...repository, per_page: PAGE_SIZE, page };
    const { environments = [] } = (await octokit.rest.repos.getAllEnvironments(parameters)).data;
    names.push(...environments.map(({ name }) => name));
    if (environments.length < PAGE_SIZE) return names;
  }
}

/** The part of the answer that is used. */
interface Environment {
  readonly protection_rules?: readonly object[];
  readonly deployment_branch_policy?: {
    readonly protected_branches: boolean;
    readonly custom_branch_policies: boolean;
  } | null;
}

type FoundProtection = Extract<EnvironmentProtection, { kind: 'found' }>;

async function readProtection(
  environment: Environment,
  api: GitHubApi,
): Promise<EnvironmentProtection> {
  const { deployment_branch_policy: policy } = environment;
  if (!policy) return toProtection(environment, 'any');
  if (!policy.protected_branches) return toProtection(environment, 'custom');
  // If no branch is protected, GitHub allows every branch.
  const hasProtected = await hasProtectedBranches(api);
  if (!hasProtected.ok) return { kind: 'unknown', why: hasProtected.why };
  return toProtection(environment, hasProtected.value ? 'protected' : 'none-protected');
}

async function hasProtectedBranches({
  octokit,
  repository,
}: GitHubApi): Promise<ApiAnswer<boolean>> {
  return await requestApi('the protected branches', 'contents: read', async () => {
    const parameters = { ...repository, protected: true, per_page: 1 };
    return (await octokit.rest.repos.listBranches(parameters)).data.length > 0;
  });
}

function toProtection(
  environment: Environment,
  branches: FoundProtection['branches'],
): FoundProtection {
  const { protection_rules: rules = [] } = environment;
  const findRule = (type: string) => rules.find((rule) => Reflect.get(rule, 'type') === type) ?? {};
  const reviewerRule = findRule('required_reviewers');
  const reviewers: unknown = Reflect.get(reviewerRule, 'reviewers');
  const waitTimer: unknown = Reflect.get(findRule('wait_timer'), 'wait_timer');
  const canBypass: unknown = Reflect.get(environment, 'can_admins_bypass');
  return {
    kind: 'found',
    reviewers: Array.isArray(reviewers) ? reviewers.length : 0,
    preventsSelfReview: Reflect.get(reviewerRule, 'prevent_self_review') === true,
    waitTimer: typeof waitTimer === 'number' ? waitTimer : 0,
    branches,
    administratorsMayBypass: typeof canBypass === 'boolean' ? canBypass : undefined,
  };
}
