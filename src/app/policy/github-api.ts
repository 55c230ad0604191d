import { type GitHubApi, openGitHubApi } from '../../edge/github/api/client';
import type { Deadline } from '../../edge/github/deadline';
import {
  describeSources,
  type Environment,
  getDeclaredValue,
  hasConflict,
} from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import { type LookupResult, notKnown } from '../../policy/lookup-result';

/** The way to GitHub's API; undefined without a token, outside of Actions, or for no repository. */
export async function createGitHubApi(
  token: string | undefined,
  environment: Environment,
  deadline: Deadline,
): Promise<GitHubApi | undefined> {
  const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = environment;
  if (token === undefined || !repository || !url) return undefined;
  return await openGitHubApi(token, repository, url, deadline);
}

/** The way to GitHub's API by the token of a request, or what keeps it from being one. */
export async function requireGitHubApi(
  { token, environment }: Request,
  deadline: Deadline,
): Promise<LookupResult<GitHubApi>> {
  if (hasConflict(token)) {
    return notKnown(
      `${describeSources(token)} hold different tokens.`,
      'Give the token in one place.',
    );
  }
  const text = getDeclaredValue(token);
  if (text === undefined) {
    return notKnown(
      "there is no token for GitHub's API.",
      "Leave the input `github-token` at its default, the job's own token.",
    );
  }
  const api = await createGitHubApi(text, environment, deadline);
  return api === undefined
    ? notKnown(
        'GITHUB_REPOSITORY and GITHUB_API_URL name no repository.',
        'Run it in GitHub Actions.',
      )
    : { known: true, value: api };
}
