import { type Api, type ApiAnswer, ask } from './client';

const PERMISSION = 'contents: read';

/** Where a policy is looked for on the default branch, whatever an input says. */
export const POLICY_PATH = '.github/migration-policy.yml';

/**
 * Reads the policy of the repository's default branch. That it is missing is believed only where the
 * root can be read: to a token that may read nothing, GitHub answers the same.
 *
 * @returns Its bytes; undefined where the branch has none.
 */
export async function readDefaultPolicy({
  octokit,
  repository,
}: Api): Promise<ApiAnswer<Buffer | undefined>> {
  const what = `${POLICY_PATH} of the default branch`;
  const file = await ask(what, PERMISSION, async () => {
    const asked = { ...repository, path: POLICY_PATH };
    const { data } = await octokit.rest.repos.getContent(asked);
    return !Array.isArray(data) && data.type === 'file' && 'content' in data
      ? Buffer.from(data.content, 'base64')
      : undefined;
  });
  if (file.ok) {
    if (file.value !== undefined) return { ok: true, value: file.value };
    return { ok: false, kind: 'missing', why: `${what} is no file.` };
  }
  if (file.kind !== 'missing') return file;
  const root = await ask('the root of the default branch', PERMISSION, async () => {
    await octokit.rest.repos.getContent({ ...repository, path: '' });
  });
  return root.ok ? { ok: true, value: undefined } : root;
}
