import { isUtf8 } from 'node:buffer';
import type { RepositoryFiles } from '../checks/repository-files';
import type { MergeBaseDiff } from './git/merge-base';
import { decodeText, MAX_FILE_BYTES } from './open-repository';

/**
 * Opens the files of the repository at the merge base. Files that did not change are read from the
 * checkout, the others from Git or from GitHub.
 *
 * @param files The files of the checkout.
 * @param needed The changed files that are read. The others look as if they did not exist.
 */
export async function openBaseFiles(
  files: RepositoryFiles,
  { changed, read }: MergeBaseDiff,
  needed: readonly string[],
): Promise<RepositoryFiles> {
  const contents = await read(needed);
  const unchanged = files.paths.filter((path) => !changed.has(path));
  const getContent = (path: string) => {
    const bytes = contents.get(path);
    return bytes === undefined || bytes.length > MAX_FILE_BYTES ? undefined : bytes;
  };
  return {
    paths: [...unchanged, ...contents.keys()].sort(),
    read: (path) => {
      if (!changed.has(path)) return files.read(path);
      const bytes = getContent(path);
      return bytes === undefined ? undefined : decodeText(bytes);
    },
    readText: (path) => {
      if (!changed.has(path)) return files.readText(path);
      const bytes = getContent(path);
      const isText = bytes !== undefined && !bytes.includes(0) && isUtf8(bytes);
      return isText ? bytes.toString('utf8') : undefined;
    },
  };
}
