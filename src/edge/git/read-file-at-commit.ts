import { git } from './git';

/** Whether a repository has a commit; undefined where there is no repository. */
export async function hasCommit(folder: string, commit: string): Promise<boolean | undefined> {
  if ((await git(folder, ['rev-parse', '--git-dir'])) === undefined) return undefined;
  if (!/^[0-9a-f]{7,64}$/.test(commit)) return false;
  return (await git(folder, ['cat-file', '-e', `${commit}^{commit}`])) !== undefined;
}

/** A file as it is in a commit; undefined where there is none. */
export async function readFileAtCommit(
  folder: string,
  commit: string,
  path: string,
): Promise<Buffer | undefined> {
  return await git(folder, ['cat-file', 'blob', `${commit}:${path}`]);
}
