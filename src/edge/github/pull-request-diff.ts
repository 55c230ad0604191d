import { readChangedLines } from '../git/changed-lines';
import { listCommitFiles, readBlobs, relativeName } from '../git/commit-files';
import type { BaseFile, MergeBaseDiff } from '../git/merge-base';
import { toSourceFile } from '../source-file';
import type { ApiAnswer, GitHubApi } from './api/client';
import { compareCommits, listTree, readBlob, type TreeEntry } from './api/compare-commits';

/**
 * Fetches the changes since the merge base from GitHub, if the checkout has no history. Unchanged
 * files are read from the checkout.
 *
 * @param base A commit or a branch.
 * @param head The commit that is checked out.
 */
export async function fetchPullRequestDiff(
  api: GitHubApi,
  workspace: string,
  base: string,
  head: string,
): Promise<ApiAnswer<MergeBaseDiff & { readonly isWhole: boolean }>> {
  const comparison = await compareCommits(api, base, head);
  if (!comparison.ok) return comparison;
  const { mergeBase, diff, isWhole } = comparison.value;
  const tree = await listTree(api, mergeBase);
  if (!tree.ok) return tree;
  const { files } = tree.value;
  return {
    ok: true,
    value: {
      commit: mergeBase,
      isWhole: isWhole && tree.value.isWhole,
      changed: readChangedLines(diff),
      folder: async (folder) => await readBaseFiles(api, workspace, files, folder),
      read: async (paths) => await fetchFiles(api, files, paths),
    },
  };
}

/** Fetches files of the merge base. Leaves out those that GitHub does not return. */
async function fetchFiles(
  api: GitHubApi,
  files: readonly TreeEntry[],
  paths: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = new Set(paths);
  const contents = await Promise.all(
    files
      .filter(({ path }) => wanted.has(path))
      .map(async ({ path, blob }) => {
        const read = await readBlob(api, blob);
        return read.ok ? ([[path, read.value]] as const) : [];
      }),
  );
  return new Map(contents.flat());
}

async function readBaseFiles(
  api: GitHubApi,
  workspace: string,
  files: readonly TreeEntry[],
  folder: string,
): Promise<readonly BaseFile[] | undefined> {
  const toName = relativeName(folder);
  const baseFiles = files.filter(({ path }) => toName(path) !== undefined);
  const headBlobs = await listCommitFiles(workspace, 'HEAD', folder);
  const isSame = ({ path, blob }: TreeEntry) => headBlobs.get(path) === blob;
  const unchangedFiles = baseFiles.filter(isSame);
  const contents = await readBlobs(
    workspace,
    unchangedFiles.map(({ blob }) => blob),
  );
  if (contents.length !== unchangedFiles.length) return undefined;
  const result: BaseFile[] = unchangedFiles.flatMap(({ path }, index) => {
    const bytes = contents[index];
    return bytes === undefined
      ? []
      : [{ file: toSourceFile(toName(path) ?? '', path, bytes), same: true }];
  });
  for (const { path, blob } of baseFiles.filter((entry) => !isSame(entry))) {
    const read = await readBlob(api, blob);
    if (!read.ok) return undefined;
    result.push({ file: toSourceFile(toName(path) ?? '', path, read.value), same: false });
  }
  return result;
}
