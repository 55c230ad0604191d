import { type ApiAnswer, type GitHubApi, requestApi } from './client';

const PERMISSION = 'contents: read';

/**
 * Reads a file of the repository.
 *
 * @param what The object of the request, for the sentence of a failure.
 * @param ref A commit. Undefined for the default branch.
 * @returns The bytes. Undefined if the path is not a file.
 */
export async function readContent(
  { octokit, repository }: GitHubApi,
  path: string,
  what: string,
  ref?: string,
): Promise<ApiAnswer<Buffer | undefined>> {
  return await requestApi(what, PERMISSION, async () => {
    const parameters = { ...repository, path, ...(ref === undefined ? {} : { ref }) };
    const { data } = await octokit.rest.repos.getContent(parameters);
    return !Array.isArray(data) && data.type === 'file' && 'content' in data
      ? Buffer.from(data.content, 'base64')
      : undefined;
  });
}

/** Checks that the root of the default branch can be read. */
export async function readRoot({ octokit, repository }: GitHubApi): Promise<ApiAnswer<void>> {
  return await requestApi('the root of the default branch', PERMISSION, async () => {
    await octokit.rest.repos.getContent({ ...repository, path: '' });
  });
}
