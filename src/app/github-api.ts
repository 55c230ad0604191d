import { type Api, openApi } from '../edge/github/api/client';
import { declaredValue, disagrees, places } from '../inputs/declared';
import type { Request } from '../inputs/request';
import { type Fact, unknown } from '../policy/fact';

/** The way to GitHub's API by the token of a request, or what keeps it from being one. */
export async function githubApi({ token, environment }: Request): Promise<Fact<Api>> {
  if (disagrees(token)) {
    return unknown(`${places(token)} hold different tokens.`, 'Give the token in one place.');
  }
  const { GITHUB_REPOSITORY: repository, GITHUB_API_URL: url } = environment;
  const text = declaredValue(token);
  if (text === undefined || !repository || !url) {
    return unknown(
      "there is no token for GitHub's API.",
      "Leave the input `github-token` at its default, the job's own token.",
    );
  }
  const api = await openApi(text, repository, url);
  return api === undefined
    ? unknown('GITHUB_REPOSITORY names no repository.', 'Run it in GitHub Actions.')
    : { known: true, value: api };
}
