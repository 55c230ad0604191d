import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomToken } from '../random';
import { git, gitText, isGitInstalled } from './git';

/** The tree of a checkout that is as it was committed; or what keeps it from being one. */
export type CleanTree =
  | { readonly ok: true; readonly tree: string }
  | { readonly ok: false; readonly why: string };

const MAX_PATHS_SHOWN = 5;

/**
 * Reads which tree is checked out, and whether every file is as it was committed, with none beside
 * that git does not ignore. By an index of its own: what somebody has told the repository's index to
 * overlook is looked at.
 */
export async function readCleanTree(workspace: string): Promise<CleanTree> {
  if (!isGitInstalled()) return { ok: false, why: 'Git is not on `PATH`' };
  const tree = await gitText(workspace, ['rev-parse', '--verify', 'HEAD^{tree}']);
  if (tree === undefined || !/^[0-9a-f]{40,64}$/.test(tree)) {
    return { ok: false, why: 'there is no git repository, or no commit in it' };
  }
  const index = path.join(tmpdir(), `${randomToken()}.index`);
  try {
    const read = await git(workspace, ['read-tree', 'HEAD'], '', index);
    const asked = ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'];
    const status = read && (await git(workspace, asked, '', index));
    if (status === undefined) return { ok: false, why: 'git cannot compare it with its commit' };
    const paths = status
      .toString('utf8')
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry) => entry.slice(3));
    if (paths.length === 0) return { ok: true, tree };
    const rest =
      paths.length > MAX_PATHS_SHOWN ? `, and ${paths.length - MAX_PATHS_SHOWN} more` : '';
    const shown = paths.slice(0, MAX_PATHS_SHOWN).join(', ');
    return { ok: false, why: `it is not as it was committed: ${shown}${rest}` };
  } finally {
    rmSync(index, { force: true });
  }
}
