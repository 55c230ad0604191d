import type { Base, BaseCommit, BaseFile } from '../git/base';
import { changedLines } from '../git/changed-lines';
import { nameIn, readBlobs, treeOf } from '../git/tree';
import { sourceFile } from '../source-file';
import type { Api, ApiAnswer } from './api/client';
import { compareCommits, listTree, readBlob, type TreeEntry } from './api/compare';

/**
 * Asks GitHub what a pull request changes, where the checkout has no history to tell. What is still
 * the same is read from the checkout.
 *
 * @param head The commit that is checked out.
 */
export async function githubBase(
  api: Api,
  workspace: string,
  { sha }: BaseCommit,
  head: string,
): Promise<ApiAnswer<Base & { readonly isWhole: boolean }>> {
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
      changed: changedLines(diff),
      folder: async (folder) => await filesOf(api, workspace, files, folder),
    },
  };
}

async function filesOf(
  api: Api,
  workspace: string,
  files: readonly TreeEntry[],
  folder: string,
): Promise<readonly BaseFile[] | undefined> {
  const nameOf = nameIn(folder);
  const there = files.filter(({ path }) => nameOf(path) !== undefined);
  const now = await treeOf(workspace, 'HEAD', folder);
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
      : [{ file: sourceFile(nameOf(path) ?? '', path, bytes), same: true }];
  });
  for (const { path, blob } of there.filter((entry) => !isSame(entry))) {
    const read = await readBlob(api, blob);
    if (!read.ok) return undefined;
    found.push({ file: sourceFile(nameOf(path) ?? '', path, read.value), same: false });
  }
  return found;
}
