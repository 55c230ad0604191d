import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RepositoryFiles } from '../checks/repository-files';
import { git } from './git/git';

/** Larger files are not written by a person. */
const MAX_FILE_BYTES = 1024 * 1024;

/** Folders without source files, for a folder that is not a Git repository. */
const SKIPPED = new Set(['.git', 'node_modules']);

/**
 * Opens the files of the repository: the committed files, or all files without Git. Files are read
 * on request and not cached, because a repository can be large. Links are not followed.
 */
export async function openRepositoryFiles(workspace: string): Promise<RepositoryFiles> {
  const output = await git(workspace, ['ls-files', '-z', '--cached']);
  const paths =
    output === undefined ? listFiles(workspace, '') : output.toString('utf8').split('\0');
  const all = [...new Set(paths.filter((entry) => entry !== ''))].sort();
  const readablePaths = new Set(all);
  return {
    paths: all,
    read: (file) =>
      readablePaths.has(file) ? readTextFile(path.join(workspace, file)) : undefined,
  };
}

function listFiles(workspace: string, folder: string): string[] {
  return readdirSync(path.join(workspace, folder), { withFileTypes: true }).flatMap((entry) => {
    const relativePath = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) return [relativePath];
    return entry.isDirectory() && !SKIPPED.has(entry.name)
      ? listFiles(workspace, relativePath)
      : [];
  });
}

function readTextFile(file: string): string | undefined {
  try {
    const entry = lstatSync(file);
    if (!entry.isFile() || entry.size > MAX_FILE_BYTES) return undefined;
    const bytes = readFileSync(file);
    return bytes.includes(0) || !isUtf8(bytes) ? undefined : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}
