import type { EnvironmentProtection } from '../../../policy/environment-protection';
import { type ApiAnswer, type GitHubApi, requestApi } from './client';

const PERMISSION = 'actions: read';

/** What GitHub says of an environment: how it is protected, or that it does not exist. */
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
  if (answer.ok) return await found(answer.value, { octokit, repository });
  if (answer.kind !== 'missing') return { kind: 'unknown', why: answer.why };
  // A token that may not see environments gets 404 as well: only who sees the others sees that one
  // is missing.
  const others = await requestApi('the environments of the repository', PERMISSION, async () => {
    return await namesOf({ octokit, repository });
  });
  if (!others.ok) return { kind: 'unknown', why: others.why };
  return { kind: 'missing', others: others.value };
}

const PAGE_SIZE = 100;

async function namesOf({ octokit, repository }: GitHubApi): Promise<readonly string[]> {
  const names: string[] = [];
  for (let page = 1; ; page += 1) {
    const asked = { ...repository, per_page: PAGE_SIZE, page };
    const { environments = [] } = (await octokit.rest.repos.getAllEnvironments(asked)).data;
    names.push(...environments.map(({ name }) => name));
    if (environments.length < PAGE_SIZE) return names;
  }
}

/** The part of GitHub's answer that is of interest. */
interface Environment {
  readonly protection_rules?: readonly object[];
  readonly deployment_branch_policy?: {
    readonly protected_branches: boolean;
    readonly custom_branch_policies: boolean;
  } | null;
}

type Found = Extract<EnvironmentProtection, { kind: 'found' }>;

async function found(environment: Environment, api: GitHubApi): Promise<EnvironmentProtection> {
  const { deployment_branch_policy: policy } = environment;
  if (!policy) return protectionOf(environment, 'any');
  if (!policy.protected_branches) return protectionOf(environment, 'custom');
  // With no protected branch at all, GitHub takes every branch.
  const some = await hasProtectedBranches(api);
  if (!some.ok) return { kind: 'unknown', why: some.why };
  return protectionOf(environment, some.value ? 'protected' : 'none-protected');
}

async function hasProtectedBranches({
  octokit,
  repository,
}: GitHubApi): Promise<ApiAnswer<boolean>> {
  return await requestApi('the protected branches', 'contents: read', async () => {
    const asked = { ...repository, protected: true, per_page: 1 };
    return (await octokit.rest.repos.listBranches(asked)).data.length > 0;
  });
}

function protectionOf(environment: Environment, branches: Found['branches']): Found {
  const { protection_rules: rules = [] } = environment;
  const ofType = (type: string) => rules.find((rule) => Reflect.get(rule, 'type') === type) ?? {};
  const reviewed = ofType('required_reviewers');
  const reviewers: unknown = Reflect.get(reviewed, 'reviewers');
  const wait: unknown = Reflect.get(ofType('wait_timer'), 'wait_timer');
  const bypass: unknown = Reflect.get(environment, 'can_admins_bypass');
  return {
    kind: 'found',
    reviewers: Array.isArray(reviewers) ? reviewers.length : 0,
    preventsSelfReview: Reflect.get(reviewed, 'prevent_self_review') === true,
    waitTimer: typeof wait === 'number' ? wait : 0,
    branches,
    administratorsMayBypass: typeof bypass === 'boolean' ? bypass : undefined,
  };
}
