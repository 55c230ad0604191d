import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { git } from './git';

/**
 * Checks out a commit in a temporary worktree, calls `use` with its folder, and removes it.
 *
 * @returns Undefined if the commit cannot be checked out.
 */
export async function withWorktree<Result>(
  workspace: string,
  commit: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result | undefined> {
  const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'governed-')));
  const folder = path.join(parent, 'base');
  const output = await git(workspace, ['worktree', 'add', '--detach', '--quiet', folder, commit]);
  try {
    return output === undefined ? undefined : await use(folder);
  } finally {
    await git(workspace, ['worktree', 'remove', '--force', folder]);
    rmSync(parent, { recursive: true, force: true });
  }
}
