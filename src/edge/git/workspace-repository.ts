import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** A Git repository in the workspace. */
export interface WorkspaceRepository {
  /** The real path of its folder. */
  readonly root: string;
  /** Its folder, relative to the workspace; empty for the workspace itself. */
  readonly folder: string;
  readonly gitDirectory: string;
  /** The commit of HEAD; undefined if only Git can find it. */
  readonly head: string | undefined;
  /** Whether a sparse checkout can have left out files. */
  readonly isSparse: boolean;
}

/** A symbolic ref that leads over more refs is left to Git. */
const MAX_REF_DEPTH = 5;

/** Refs of these folders are shared by all worktrees of a repository. */
const SHARED_REF = /^refs\/(?:heads|tags|remotes|pull)\/(?!.*\.\.)[^\0]+$/;

const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * Finds the repositories that contain a folder, the innermost one first. Never returns a repository
 * above the workspace. Reads the files of Git directly, so that `gate` starts no process and does
 * not load `node:child_process`. Never throws.
 *
 * @param folders The path, in parts: each is absolute, or relative to the part before it. If the folder
 *   does not exist, its nearest parent that exists counts.
 */
export function findRepositories(
  workspace: string,
  ...folders: readonly string[]
): readonly WorkspaceRepository[] {
  const top = resolveExisting(path.resolve(workspace));
  const repositories: WorkspaceRepository[] = [];
  for (
    let current = resolveExisting(path.resolve(workspace, ...folders));
    isInside(top, current);
  ) {
    const repository = openRepository(current);
    if (repository !== undefined) {
      repositories.push({ ...repository, folder: path.relative(top, current) });
    }
    if (current === top) break;
    current = path.dirname(current);
  }
  return repositories;
}

/** Returns the real path of a folder, or of its nearest parent that exists. */
function resolveExisting(folder: string): string {
  for (let current = folder; ; current = path.dirname(current)) {
    try {
      return realpathSync(current);
    } catch {
      if (current === path.dirname(current)) return current;
    }
  }
}

function isInside(top: string, folder: string): boolean {
  const relativePath = path.relative(top, folder);
  return relativePath.split(path.sep)[0] !== '..' && !path.isAbsolute(relativePath);
}

function openRepository(root: string): Omit<WorkspaceRepository, 'folder'> | undefined {
  const entry = path.join(root, '.git');
  const stats = lstatSync(entry, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  // A worktree and a submodule have a file that names the directory.
  const link = stats.isFile() ? /^gitdir: (.+)$/m.exec(readText(entry) ?? '')?.[1] : undefined;
  const gitDirectory = link === undefined ? entry : path.resolve(root, link);
  return {
    root,
    gitDirectory,
    head: readHead(gitDirectory),
    isSparse: exists(path.join(gitDirectory, 'info', 'sparse-checkout')),
  };
}

function readHead(gitDirectory: string): string | undefined {
  const common = readText(path.join(gitDirectory, 'commondir'))?.trim();
  const sharedDirectory = common === undefined ? gitDirectory : path.resolve(gitDirectory, common);
  let text = readText(path.join(gitDirectory, 'HEAD'))?.trim();
  for (let depth = 0; depth < MAX_REF_DEPTH && text !== undefined; depth += 1) {
    if (OBJECT_ID.test(text)) return text;
    const ref = /^ref: *(.+)$/.exec(text)?.[1] ?? '';
    if (!SHARED_REF.test(ref)) return undefined;
    text = readText(path.join(sharedDirectory, ref))?.trim() ?? findPacked(sharedDirectory, ref);
  }
  return undefined;
}

function findPacked(sharedDirectory: string, ref: string): string | undefined {
  const lines = (readText(path.join(sharedDirectory, 'packed-refs')) ?? '').split('\n');
  return lines.find((line) => line.endsWith(` ${ref}`))?.slice(0, -ref.length - 1);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
