import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomToken } from '../random';
import { git, gitText, isGitInstalled } from './git';

/** The Git tree of a checkout without changes, or the reason why there is none. */
export type CleanTree =
  | { readonly ok: true; readonly tree: string }
  | { readonly ok: false; readonly why: string };

const MAX_PATHS_SHOWN = 5;

/**
 * Reads the tree that is checked out, and checks that no file is changed and no untracked file
 * exists. Uses its own index, so that files that are marked as unchanged in the repository's index
 * are compared too.
 */
export async function readCleanTree(workspace: string): Promise<CleanTree> {
  if (!isGitInstalled()) return { ok: false, why: 'Git is not on `PATH`' };
  const tree = await gitText(workspace, ['rev-parse', '--verify', 'HEAD^{tree}']);
  if (tree === undefined || !/^[0-9a-f]{40,64}$/.test(tree)) {
    return { ok: false, why: 'the folder is not a Git repository, or it has no commit' };
  }
  const index = path.join(tmpdir(), `${randomToken()}.index`);
  try {
    const read = await git(workspace, ['read-tree', 'HEAD'], '', index);
    const statusArguments = [
      'status',
      '--porcelain',
      '-z',
      '--untracked-files=all',
      '--no-renames',
    ];
    const status = read && (await git(workspace, statusArguments, '', index));
    if (status === undefined)
      return { ok: false, why: 'Git cannot compare the checkout with its commit' };
    const paths = status
      .toString('utf8')
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry) => entry.slice(3));
    if (paths.length === 0) return { ok: true, tree };
    const rest =
      paths.length > MAX_PATHS_SHOWN ? ` and ${paths.length - MAX_PATHS_SHOWN} more` : '';
    const shown = paths.slice(0, MAX_PATHS_SHOWN).join(', ');
    return { ok: false, why: `the checkout differs from its commit: ${shown}${rest}` };
  } finally {
    rmSync(index, { force: true });
  }
}
