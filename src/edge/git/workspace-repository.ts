import { lstatSync, readFileSync, realpathSync, type Stats } from 'node:fs';
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
 * Returns the repositories that contain a folder of the workspace, the innermost one first. The
 * folder is a path in parts: each is absolute, or relative to the part before it. If it does not
 * exist, its nearest parent that exists counts.
 */
export type RepositoryFinder = (...folder: readonly string[]) => readonly WorkspaceRepository[];

/**
 * Creates a function that finds repositories. It never returns a repository above the workspace, and
 * never throws. It reads the files of Git directly and few of them, so that `gate` starts no process,
 * does not load `node:child_process`, and starts fast.
 */
export function createRepositoryFinder(workspace: string): RepositoryFinder {
  const start = path.resolve(workspace);
  const top = exists(start) ? resolveExisting(start) : undefined;
  const opened = new Map<string, WorkspaceRepository | undefined>();
  const open = (from: string, root: string) => {
    if (!opened.has(root)) opened.set(root, openRepository(root, path.relative(from, root)));
    return opened.get(root);
  };
  return (...parts) => {
    const folder = path.resolve(start, ...parts);
    const repositories: WorkspaceRepository[] = [];
    let current = folder === start ? top : resolveExisting(folder);
    while (top !== undefined && current !== undefined && isInside(top, current)) {
      const repository = open(top, current);
      if (repository !== undefined) repositories.push(repository);
      current = current === top ? undefined : path.dirname(current);
    }
    return repositories;
  };
}

/**
 * Returns the real path of a folder, or of its nearest parent that exists. Returns undefined for a
 * link that leads nowhere, and without permission.
 */
function resolveExisting(folder: string): string | undefined {
  try {
    for (let current = folder; ; current = path.dirname(current)) {
      // An exception for each missing folder would take longer than the rest.
      if (exists(current) || current === path.dirname(current)) return realpathSync.native(current);
    }
  } catch {
    return undefined;
  }
}

function isInside(top: string, folder: string): boolean {
  const relativePath = path.relative(top, folder);
  return relativePath.split(path.sep)[0] !== '..' && !path.isAbsolute(relativePath);
}

function openRepository(root: string, folder: string): WorkspaceRepository | undefined {
  const entry = path.join(root, '.git');
  const stats = lookUp(entry);
  if (stats === undefined) return undefined;
  // A worktree and a submodule have a file that names the directory.
  const link = stats.isFile() ? /^gitdir: (.+)$/m.exec(readText(entry) ?? '')?.[1] : undefined;
  const gitDirectory = link === undefined ? entry : path.resolve(root, link);
  return {
    root,
    folder,
    gitDirectory,
    head: readHead(gitDirectory, link !== undefined),
    isSparse: exists(path.join(gitDirectory, 'info', 'sparse-checkout')),
  };
}

/** @param isLinked Whether the directory can belong to a worktree, which shares refs. */
function readHead(gitDirectory: string, isLinked: boolean): string | undefined {
  const common = isLinked ? readText(path.join(gitDirectory, 'commondir'))?.trim() : undefined;
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
  return lookUp(file) !== undefined;
}

function lookUp(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
