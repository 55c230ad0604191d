import type { EnvironmentAnswer } from '../../../policy/environment-answer';
import { type Api, ask } from './client';

const PERMISSION = 'actions: read';

/** What GitHub says of an environment: how it is protected, or that it does not exist. */
export async function askEnvironment(
  { octokit, repository }: Api,
  name: string,
): Promise<EnvironmentAnswer> {
  const answer = await ask(`the environment \`${name}\``, PERMISSION, async () => {
    const { data } = await octokit.rest.repos.getEnvironment({
      ...repository,
      environment_name: name,
    });
    return data;
  });
  if (answer.ok) return found(answer.value);
  if (answer.kind !== 'missing') return { kind: 'unknown', why: answer.why };
  // A token that may not see environments gets 404 as well: only who sees the others sees that one
  // is missing.
  const others = await ask('the environments of the repository', PERMISSION, async () => {
    return await namesOf({ octokit, repository });
  });
  if (!others.ok) return { kind: 'unknown', why: others.why };
  return { kind: 'missing', others: others.value };
}

const PAGE = 100;

async function namesOf({ octokit, repository }: Api): Promise<readonly string[]> {
  const names: string[] = [];
  for (let page = 1; ; page += 1) {
    const asked = { ...repository, per_page: PAGE, page };
    const { environments = [] } = (await octokit.rest.repos.getAllEnvironments(asked)).data;
    names.push(...environments.map(({ name }) => name));
    if (environments.length < PAGE) return names;
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

function found(environment: Environment): EnvironmentAnswer {
  const { protection_rules: rules = [], deployment_branch_policy: policy } = environment;
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
    branches: !policy ? 'any' : policy.protected_branches ? 'protected' : 'custom',
    administratorsMayBypass: typeof bypass === 'boolean' ? bypass : undefined,
  };
}
