import type { ApiAnswer, GitHubApi } from './client';
import { readContent, readRoot } from './read-content';

/** Where a policy is looked for on the default branch, whatever an input says. */
export const POLICY_PATH = '.github/migration-policy.yml';

/**
 * Reads the policy of the repository's default branch. That it is missing is believed only where the
 * root can be read: to a token that may read nothing, GitHub answers the same.
 *
 * @returns Its bytes; undefined where the branch has none.
 */
export async function readDefaultPolicy(api: GitHubApi): Promise<ApiAnswer<Buffer | undefined>> {
  const what = `${POLICY_PATH} of the default branch`;
  const file = await readContent(api, POLICY_PATH, what);
  if (file.ok) {
    return file.value === undefined
      ? { ok: false, kind: 'missing', why: `${what} is no file.` }
      : file;
  }
  if (file.kind !== 'missing') return file;
  const root = await readRoot(api);
  return root.ok ? { ok: true, value: undefined } : root;
}
