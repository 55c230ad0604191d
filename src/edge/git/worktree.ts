import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { git } from './git';

/**
 * Checks a commit out beside the workspace, hands the folder to `use`, and takes it away.
 *
 * @returns Undefined where the commit cannot be checked out.
 */
export async function withWorktree<Result>(
  workspace: string,
  commit: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result | undefined> {
  const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'governed-')));
  const folder = path.join(parent, 'base');
  const made = await git(workspace, ['worktree', 'add', '--detach', '--quiet', folder, commit]);
  try {
    return made === undefined ? undefined : await use(folder);
  } finally {
    await git(workspace, ['worktree', 'remove', '--force', folder]);
    rmSync(parent, { recursive: true, force: true });
  }
}
