import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fromSystemPath } from '../workspace-files';

/**
 * Returns the path of a file of the workspace in its repository, as Git writes it: with `/`, and
 * without symbolic links. Looks for the folder `.git` from the file up to the workspace. In a
 * submodule, `.git` is a file, so the repository is the one that contains the submodule.
 *
 * @returns The path in the workspace if no repository is found.
 */
export function findRepositoryPath(workspace: string, workspacePath: string): string {
  const root = realpathSync(workspace);
  const file = realpathSync(path.resolve(workspace, workspacePath));
  let folder = path.dirname(file);
  while (isInside(folder, root) && !hasRepository(folder)) folder = path.dirname(folder);
  return fromSystemPath(path.relative(isInside(folder, root) ? folder : root, file));
}

function isInside(folder: string, root: string): boolean {
  return folder.startsWith(`${root}${path.sep}`);
}

function hasRepository(folder: string): boolean {
  const stats = lstatSync(path.join(folder, '.git'), { throwIfNoEntry: false });
  return stats?.isDirectory() === true;
}
