import { git } from './git';

/** Returns whether a repository has a commit. Returns undefined if there is no repository. */
export async function hasCommit(folder: string, commit: string): Promise<boolean | undefined> {
  if ((await git(folder, ['rev-parse', '--git-dir'])) === undefined) return undefined;
  if (!/^[0-9a-f]{7,64}$/.test(commit)) return false;
  return (await git(folder, ['cat-file', '-e', `${commit}^{commit}`])) !== undefined;
}

/** Returns a file of a commit. Returns undefined if it does not exist. */
export async function readFileAtCommit(
  folder: string,
  commit: string,
  path: string,
): Promise<Buffer | undefined> {
  return await git(folder, ['cat-file', 'blob', `${commit}:${path}`]);
}
