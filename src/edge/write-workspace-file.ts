import { lstatSync, mkdirSync, realpathSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problem';
import { fromSystemPath } from './workspace-files';

/**
 * Writes a text file in the workspace and creates its folder. Writes a new file beside the target
 * and renames it, so that a link of that name, which a pull request can commit, is replaced and not
 * followed. Nothing is created before the folder is known to be inside the workspace.
 *
 * @returns The problem if the file cannot be written or would be outside the workspace.
 */
export function writeWorkspaceFile(
  workspace: string,
  requestedPath: string,
  text: string,
): Problem | undefined {
  const file = path.resolve(workspace, requestedPath);
  try {
    const target = findRealTarget(realpathSync(workspace), file);
    if (target !== undefined) {
      replaceFile(target, text);
      return undefined;
    }
  } catch {
    // The same problem is reported below.
  }
  return {
    code: 'file-unwritable',
    what: `${fromSystemPath(path.relative(workspace, file))} cannot be written or is outside the workspace.`,
    next: 'Use a path inside the workspace, in a folder that the job can write to.',
  };
}

/**
 * Returns the path of a file without links in its folders, or undefined if it is outside the
 * workspace. Creates the folders that do not exist.
 */
function findRealTarget(realWorkspace: string, file: string): string | undefined {
  let existing = path.dirname(file);
  // A link that leads nowhere exists too: its real path cannot be read, which is an error.
  while (!exists(existing)) existing = path.dirname(existing);
  const realFolder = realpathSync(existing);
  if (!isInside(realWorkspace, realFolder)) return undefined;
  const target = path.join(realFolder, path.relative(existing, file));
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  return realpathSync(folder) === folder ? target : undefined;
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function isInside(folder: string, other: string): boolean {
  const relativePath = path.relative(folder, other);
  return relativePath.split(path.sep)[0] !== '..' && !path.isAbsolute(relativePath);
}

/** Writes a new file and renames it over the target. `wx` fails on every existing name. */
function replaceFile(target: string, text: string): void {
  const suffix = Math.random().toString(36).slice(2);
  const written = path.join(path.dirname(target), `.governed-${process.pid}-${suffix}`);
  writeFileSync(written, text, { flag: 'wx' });
  try {
    renameSync(written, target);
  } catch (error) {
    unlinkSync(written);
    throw error;
  }
}
