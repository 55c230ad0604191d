import { readChangedLines } from '../git/changed-lines';
import { listCommitFiles, readBlobs, relativeName } from '../git/commit-files';
import type { BaseCommit, BaseFile, MergeBaseDiff } from '../git/merge-base';
import { toSourceFile } from '../source-file';
import type { ApiAnswer, GitHubApi } from './api/client';
import { compareCommits, listTree, readBlob, type TreeEntry } from './api/compare-commits';

/**
 * Asks GitHub what a pull request changes, where the checkout has no history to tell. What is still
 * the same is read from the checkout.
 *
 * @param head The commit that is checked out.
 */
export async function fetchPullRequestDiff(
  api: GitHubApi,
  workspace: string,
  { sha }: BaseCommit,
  head: string,
): Promise<ApiAnswer<MergeBaseDiff & { readonly isWhole: boolean }>> {
  const compared = await compareCommits(api, sha, head);
  if (!compared.ok) return compared;
  const { mergeBase, diff, isWhole } = compared.value;
  const tree = await listTree(api, mergeBase);
  if (!tree.ok) return tree;
  const { files } = tree.value;
  return {
    ok: true,
    value: {
      commit: mergeBase,
      isWhole: isWhole && tree.value.isWhole,
      changed: readChangedLines(diff),
      folder: async (folder) => await filesOf(api, workspace, files, folder),
    },
  };
}

async function filesOf(
  api: GitHubApi,
  workspace: string,
  files: readonly TreeEntry[],
  folder: string,
): Promise<readonly BaseFile[] | undefined> {
  const nameOf = relativeName(folder);
  const there = files.filter(({ path }) => nameOf(path) !== undefined);
  const now = await listCommitFiles(workspace, 'HEAD', folder);
  const isSame = ({ path, blob }: TreeEntry) => now.get(path) === blob;
  const same = there.filter(isSame);
  const here = await readBlobs(
    workspace,
    same.map(({ blob }) => blob),
  );
  if (here.length !== same.length) return undefined;
  const found: BaseFile[] = same.flatMap(({ path }, index) => {
    const bytes = here[index];
    return bytes === undefined
      ? []
      : [{ file: toSourceFile(nameOf(path) ?? '', path, bytes), same: true }];
  });
  for (const { path, blob } of there.filter((entry) => !isSame(entry))) {
    const read = await readBlob(api, blob);
    if (!read.ok) return undefined;
    found.push({ file: toSourceFile(nameOf(path) ?? '', path, read.value), same: false });
  }
  return found;
}
