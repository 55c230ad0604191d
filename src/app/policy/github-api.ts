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

/** Opens a client of GitHub's API. Returns undefined without a token or outside of Actions. */
export async function createGitHubApi(
  token: string | undefined,
  environment: Environment,
  deadline: Deadline,
): Promise<GitHubApi | undefined> {
  const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = environment;
  if (token === undefined || !repository || !url) return undefined;
  return await openGitHubApi(token, repository, url, deadline);
}

/** Opens a client of GitHub's API with the token of a request, or returns why there is none. */
export async function requireGitHubApi(
  { token, environment }: Request,
  deadline: Deadline,
): Promise<LookupResult<GitHubApi>> {
  if (hasConflict(token)) {
    return notKnown(
      `${describeSources(token)} contain different tokens.`,
      'Set the token in one place.',
    );
  }
  const text = getDeclaredValue(token);
  if (text === undefined) {
    return notKnown(
      "there is no token for GitHub's API.",
      'Remove the input `github-token`: its default is the token of the job.',
    );
  }
  const api = await createGitHubApi(text, environment, deadline);
  return api === undefined
    ? notKnown(
        '`GITHUB_REPOSITORY` or `GITHUB_API_URL` is not set.',
        'Run the action in GitHub Actions.',
      )
    : { known: true, value: api };
}
