import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RepositoryFiles } from '../checks/repository-files';
import { git } from './git/git';

/** What a person writes is smaller. */
const MAX_FILE_BYTES = 1024 * 1024;

/** Folders that hold no sources, where there is no git to ask. */
const SKIPPED = new Set(['.git', 'node_modules']);

/**
 * The files of the repository: those that are committed, or all where there is no git. Read when
 * they are asked for, and not kept: all of them may be many. No link is followed.
 */
export async function openRepositoryFiles(workspace: string): Promise<RepositoryFiles> {
  const listed = await git(workspace, ['ls-files', '-z', '--cached']);
  const paths = listed === undefined ? walk(workspace, '') : listed.toString('utf8').split('\0');
  const all = [...new Set(paths.filter((each) => each !== ''))].sort();
  const committed = new Set(all);
  return {
    paths: all,
    read: (file) => (committed.has(file) ? textOf(path.join(workspace, file)) : undefined),
  };
}

function walk(workspace: string, folder: string): string[] {
  return readdirSync(path.join(workspace, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) return [inside];
    return entry.isDirectory() && !SKIPPED.has(entry.name) ? walk(workspace, inside) : [];
  });
}

function textOf(file: string): string | undefined {
  try {
    const entry = lstatSync(file);
    if (!entry.isFile() || entry.size > MAX_FILE_BYTES) return undefined;
    const bytes = readFileSync(file);
    return bytes.includes(0) || !isUtf8(bytes) ? undefined : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}
