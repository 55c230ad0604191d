import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { RepositoryFiles } from '../checks/repository-files';
import { git } from './git/git';

/** Larger files are not written by a person. */
const MAX_TEXT_BYTES = 1024 * 1024;

/** The limit for a file that a workflow refers to. Its content counts, so it is higher. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** Folders without source files, for a folder that is not a Git repository. */
const SKIPPED = new Set(['.git', 'node_modules']);

/**
 * Opens the files of the repository: the committed files, or all files without Git. Files are read
 * on request and not cached, because a repository can be large. A link is followed only to another
 * committed file.
 */
export async function openRepositoryFiles(workspace: string): Promise<RepositoryFiles> {
  const output = await git(workspace, ['ls-files', '-z', '--cached']);
  const paths =
    output === undefined ? listFiles(workspace, '') : output.toString('utf8').split('\0');
  const all = [...new Set(paths.filter((entry) => entry !== ''))].sort();
  const readablePaths = new Set(all);
  const root = realpathSync(workspace);
  const read = (file: string) => {
    if (!readablePaths.has(file)) return undefined;
    const linked = resolveLink(root, file);
    if (linked === undefined || !readablePaths.has(linked)) return undefined;
    const bytes = readBytes(path.join(root, linked), MAX_FILE_BYTES);
    return bytes === undefined ? undefined : decodeText(bytes);
  };
  const readText = (file: string) => {
    const bytes = readablePaths.has(file)
      ? readBytes(path.join(root, file), MAX_TEXT_BYTES)
      : undefined;
    const isText = bytes !== undefined && !bytes.includes(0) && isUtf8(bytes);
    return isText ? bytes.toString('utf8') : undefined;
  };
  return { paths: all, read, readText };
}

function listFiles(workspace: string, folder: string): string[] {
  return readdirSync(path.join(workspace, folder), { withFileTypes: true }).flatMap((entry) => {
    const relativePath = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile() || entry.isSymbolicLink()) return [relativePath];
    return entry.isDirectory() && !SKIPPED.has(entry.name)
      ? listFiles(workspace, relativePath)
      : [];
  });
}

/** Returns the path of a file without links, relative to the root; undefined if it does not exist. */
function resolveLink(root: string, file: string): string | undefined {
  try {
    const real = path.relative(root, realpathSync(path.join(root, file)));
    return real.replaceAll(path.sep, '/');
  } catch {
    return undefined;
  }
}

function readBytes(file: string, limit: number): Buffer | undefined {
  try {
    const entry = lstatSync(file);
    return entry.isFile() && entry.size <= limit ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, and everything else as Latin-1, which has a character
 * for every byte. Removes NUL characters, as a shell does.
 */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1').replaceAll('\0', '');
}
