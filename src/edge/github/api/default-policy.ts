import type { ApiAnswer, GitHubApi } from './client';
import { readContent, readRoot } from './read-content';

/** Path of the policy on the default branch. No input changes it. */
export const POLICY_PATH = '.github/migration-policy.yml';

/** The policy of the default branch; `other` for a path that is not a file. */
export type DefaultPolicyContent =
  | { readonly kind: 'absent' | 'other' }
  | { readonly kind: 'file'; readonly bytes: Buffer };

/**
 * Reads the policy of the default branch. That it does not exist is accepted only if the root of
 * the repository can be read, because GitHub also answers 404 to a token without permission.
 */
export async function readDefaultPolicy(api: GitHubApi): Promise<ApiAnswer<DefaultPolicyContent>> {
  const what = `${POLICY_PATH} of the default branch`;
  const file = await readContent(api, POLICY_PATH, what);
  if (file.ok) {
    const { value } = file;
    return {
      ok: true,
      value: value === undefined ? { kind: 'other' } : { kind: 'file', bytes: value },
    };
  }
  if (file.kind !== 'missing') return file;
  const root = await readRoot(api);
  return root.ok ? { ok: true, value: { kind: 'absent' } } : root;
}
