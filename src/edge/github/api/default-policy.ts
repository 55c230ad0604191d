import type { ApiAnswer, GitHubApi } from './client';
import { readContent, readRoot } from './read-content';

/** Path of the policy on the default branch. No input changes it. */
export const POLICY_PATH = '.github/migration-policy.yml';

/**
 * Reads the policy of the default branch. That it does not exist is accepted only if the root of
 * the repository can be read, because GitHub also answers 404 to a token without permission.
 *
 * @returns The bytes. Undefined if the branch has no policy.
 */
export async function readDefaultPolicy(api: GitHubApi): Promise<ApiAnswer<Buffer | undefined>> {
  const what = `${POLICY_PATH} of the default branch`;
  const file = await readContent(api, POLICY_PATH, what);
  if (file.ok) {
    return file.value === undefined
      ? { ok: false, kind: 'missing', why: `${what} is not a file.` }
      : file;
  }
  if (file.kind !== 'missing') return file;
  const root = await readRoot(api);
  return root.ok ? { ok: true, value: undefined } : root;
}
