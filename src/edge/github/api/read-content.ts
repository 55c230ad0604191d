import { type ApiAnswer, type GitHubApi, requestApi } from './client';

const PERMISSION = 'contents: read';

/**
 * Reads a file of the repository.
 *
 * @param what What it is, for the sentence where it cannot be read.
 * @param ref A commit; the default branch without one.
 * @returns Its bytes; undefined where there is something at that path, and it is no file.
 */
export async function readContent(
  { octokit, repository }: GitHubApi,
  path: string,
  what: string,
  ref?: string,
): Promise<ApiAnswer<Buffer | undefined>> {
  return await requestApi(what, PERMISSION, async () => {
    const asked = { ...repository, path, ...(ref === undefined ? {} : { ref }) };
    const { data } = await octokit.rest.repos.getContent(asked);
    return !Array.isArray(data) && data.type === 'file' && 'content' in data
      ? Buffer.from(data.content, 'base64')
      : undefined;
  });
}

/** Sees whether the root of the default branch can be read at all. */
export async function readRoot({ octokit, repository }: GitHubApi): Promise<ApiAnswer<void>> {
  return await requestApi('the root of the default branch', PERMISSION, async () => {
    await octokit.rest.repos.getContent({ ...repository, path: '' });
  });
}
